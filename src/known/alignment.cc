#include "known/alignment.h"

#include <algorithm>
#include <array>

#include "known/catalogue_layout.h"

namespace openwash {
namespace {

constexpr std::int32_t most_edits = 24;   // words put in and taken out between two passages that agree, in the detailed search
constexpr std::int32_t sure_run = 6;      // words in a row that show that both sides are in step again
constexpr std::int32_t longest_run = 32;  // words in a row that are counted
constexpr std::int32_t few_edits = 4;     // the same for the first look
constexpr std::int32_t clear_run = 8;
constexpr std::uint32_t least_anchored = 12;  // words of a known text for which passages further on are searched
constexpr std::uint32_t widest_gap = 1200;    // words of a text put in at one place
constexpr std::uint32_t anchor_words = 4;     // the same for the search far ahead

constexpr std::uint32_t steps_a_word = 40;  // of a known text, spent on passages that differ
constexpr std::uint32_t least_steps = 4000;
constexpr std::int32_t unreachable = -1000000;

// A row of words read forwards or backwards.
class Row {
 public:
  Row(std::span<const std::uint16_t> words, bool backwards) : words_(words), backwards_(backwards) {}
  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  std::uint16_t operator[](std::uint32_t i) const { return backwards_ ? words_[words_.size() - 1 - i] : words_[i]; }

 private:
  std::span<const std::uint16_t> words_;
  bool backwards_;
};

bool agree(std::uint16_t a, std::uint16_t b) {
  return a == b && a != unknown_word;
}

struct Anchor {
  std::uint32_t known, text;
};

constexpr std::uint32_t nowhere = 0xFFFFFFFFu;

// Where runs of words stand that come once.
class Places {
 public:
  explicit Places(std::size_t most) {
    std::size_t size = 16;
    while (size < 2 * most) size *= 2;
    slots_.assign(size, {0, nowhere});
  }

  void add(std::uint64_t key, std::uint32_t place) {
    Slot& slot = slot_of(key);
    slot.place = slot.key == key ? nowhere : place;
    slot.key = key;
  }
  std::uint32_t find(std::uint64_t key) { return slot_of(key).place; }

 private:
  struct Slot {
    std::uint64_t key;  // 0 marks an empty slot
    std::uint32_t place;
  };

  Slot& slot_of(std::uint64_t key) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = (key * 0x9E3779B97F4A7C15u) >> 32 & mask;; i = (i + 1) & mask) {
      if (slots_[i].key == key || slots_[i].key == 0) return slots_[i];
    }
  }

  std::vector<Slot> slots_;
};

class Walk {
 public:
  Walk(Row known, Row text) : known_(known), text_(text), budget_(std::uint64_t{steps_a_word} * known.size() + least_steps) {}

  // Where text ends that belongs to the known text.
  std::uint32_t run(std::vector<Hunk>& hunks, std::uint32_t& matched) {
    std::uint32_t k = 0;
    std::uint32_t t = 0;
    std::uint32_t end = 0;
    const auto step = [&] {
      while (k < known_.size() && t < text_.size() && agree(known_[k], text_[t])) {
        ++k;
        ++t;
        ++matched;
        end = t;
      }
    };
    for (step(); k < known_.size(); step()) {
      const std::size_t before = hunks.size();
      if (step_over(k, t, few_edits, clear_run, hunks) || hop(k, t, hunks) || step_over(k, t, most_edits, sure_run, hunks)) {
        for (std::size_t i = before + 1; i < hunks.size(); ++i) {
          const std::uint32_t run = hunks[i].known_begin - hunks[i - 1].known_end;
          matched += run;
          if (run) end = hunks[i].text_begin;
        }
        k = hunks.back().known_end;
        t = hunks.back().text_end;
      } else if (!leap(k, t, hunks)) {
        hunks.push_back({k, known_.size(), t, t});
        break;
      } else {
        k = hunks.back().known_end;
        t = hunks.back().text_end;
      }
    }
    return end;
  }

 private:
  using Reach =
      std::array<std::array<std::int32_t, 2 * most_edits + 3>, most_edits + 1>;  // by edits, by diagonal: words of known passed

  // A short list of edits (Myers, An O(ND) difference algorithm, 1986) behind which `sure` words in a row agree or, where `limit`
  // is `most_edits`, the known text ends. Appends its hunks; false where there is none of at most `limit` edits.
  bool step_over(std::uint32_t k, std::uint32_t t, std::int32_t limit, std::int32_t sure, std::vector<Hunk>& hunks) {
    Reach reach;
    const auto known_left = static_cast<std::int32_t>(known_.size() - k);
    const auto text_left = static_cast<std::int32_t>(text_.size() - t);
    std::int32_t last_edits = limit;
    std::int32_t end_edits = 0;  // of the best way to the end of the known text
    std::int32_t end_diagonal = 0;
    std::int32_t end_score = unreachable;
    for (std::int32_t edits = 0; edits <= last_edits; ++edits) {
      std::int32_t best_diagonal = 0;
      std::int32_t best_run = 0;
      for (std::int32_t d = -edits; d <= edits; d += 2) {  // d: words put in more than taken out
        std::int32_t x = edits > 0 ? unreachable : 0;
        if (edits > 0) {
          const auto& last = reach[static_cast<std::size_t>(edits - 1)];
          x = takes_out(last, edits, d) ? last[at(d + 1)] + 1 : last[at(d - 1)];
        }
        std::int32_t run = 0;
        if (x < 0 || x > known_left || x + d > text_left) {
          x = unreachable;
        } else {
          while (run < longest_run && x < known_left && x + d < text_left &&
                 agree(known_[k + static_cast<std::uint32_t>(x)], text_[t + static_cast<std::uint32_t>(x + d)])) {
            ++x;
            ++run;
          }
          if (edits > 0 && run >= sure && run > best_run) {
            best_diagonal = d;
            best_run = run;
          }
          // Words put in before the end lie outside the known text all the same, so what agrees counts for more than they do.
          const std::int32_t score = 3 * (known_left - (edits - d) / 2) - (edits + d) / 2;
          if (x == known_left && score > end_score && limit == most_edits) {
            if (end_score == unreachable) last_edits = std::min(most_edits, edits + sure_run * 2);
            end_edits = edits;
            end_diagonal = d;
            end_score = score;
          }
        }
        reach[static_cast<std::size_t>(edits)][at(d)] = x;
        if (budget_ == 0) return false;
        --budget_;
      }
      if (best_run) {
        trace(reach, edits, best_diagonal, k, t, hunks);
        return true;
      }
    }
    if (end_score == unreachable) return false;
    trace(reach, end_edits, end_diagonal, k, t, hunks);
    return true;
  }

  // Whether the way to a diagonal comes from the one where a word fewer of the known text was taken out.
  template <class Line>
  static bool takes_out(const Line& last, std::int32_t edits, std::int32_t d) {
    return d == -edits || (d != edits && last[at(d + 1)] + 1 > last[at(d - 1)]);
  }

  static std::size_t at(std::int32_t diagonal) { return static_cast<std::size_t>(std::int64_t{diagonal} + most_edits + 1); }

  static void trace(const Reach& reach, std::int32_t edits, std::int32_t d, std::uint32_t k, std::uint32_t t,
                    std::vector<Hunk>& hunks) {
    std::vector<Hunk> back;
    for (; edits > 0; --edits) {
      const auto& last = reach[static_cast<std::size_t>(edits - 1)];
      const bool out = takes_out(last, edits, d);
      const std::int32_t from_d = out ? d + 1 : d - 1;
      const std::int32_t from = last[at(from_d)];
      const auto kb = k + static_cast<std::uint32_t>(from);
      const auto ke = kb + (out ? 1u : 0u);
      const auto tb = t + static_cast<std::uint32_t>(from + from_d);
      const auto te = tb + (out ? 0u : 1u);
      if (!back.empty() && back.back().known_begin == ke && back.back().text_begin == te) {
        back.back().known_begin = kb;
        back.back().text_begin = tb;
      } else {
        back.push_back({kb, ke, tb, te});
      }
      d = from_d;
    }
    hunks.insert(hunks.end(), back.rbegin(), back.rend());
  }

  // Finds where words were either put in or taken out, but not both, and the rest goes on clearly. The nearer place of the two.
  bool hop(std::uint32_t k, std::uint32_t t, std::vector<Hunk>& hunks) {
    const std::uint32_t put_in = distance(known_, k, text_, t);
    const std::uint32_t taken_out = distance(text_, t, known_, k);
    if (put_in == nowhere && taken_out == nowhere) return false;
    hunks.push_back(put_in <= taken_out ? Hunk{k, k, t, t + put_in} : Hunk{k, k + taken_out, t, t});
    return true;
  }

  // By how many words `far` must move on until its words agree with `near` from `at` on, for a run that is the longer the farther
  // it lies.
  std::uint32_t distance(const Row& near, std::uint32_t at, const Row& far, std::uint32_t from) {
    const auto run = static_cast<std::uint32_t>(clear_run);
    if (at + run > near.size()) return nowhere;
    const std::uint32_t last = std::min(far.size(), from + widest_gap);
    const std::uint16_t first = near[at];
    const std::uint16_t second = near[at + 1];
    for (std::uint32_t i = from; i + run <= last && budget_ > 0; ++i) {
      if (far[i] != first || far[i + 1] != second) continue;
      const std::uint32_t needed = run + (i - from) / 16;
      std::uint32_t same = 0;
      while (same < needed && at + same < near.size() && i + same < far.size() && agree(near[at + same], far[i + same])) ++same;
      if (same == needed || at + same == near.size()) return i - from;
      budget_ -= std::min<std::uint64_t>(budget_, same);
    }
    return nowhere;
  }

  // Goes on at the next passage that both sides share in the same order, and takes all between as one hunk.
  bool leap(std::uint32_t k, std::uint32_t t, std::vector<Hunk>& hunks) {
    if (!anchored_) find_anchors(k, t);
    while (next_ < anchors_.size() && (anchors_[next_].known < k || anchors_[next_].text < t)) ++next_;
    if (next_ == anchors_.size()) return false;
    auto [known_to, text_to] = anchors_[next_];
    while (known_to > k && text_to > t && agree(known_[known_to - 1], text_[text_to - 1])) {
      --known_to;
      --text_to;
    }
    hunks.push_back({k, known_to, t, text_to});
    return true;
  }

  // The longest list of passages that come once in the known text and stand in the text in the same order.
  void find_anchors(std::uint32_t k, std::uint32_t t) {
    anchored_ = true;
    if (known_.size() - k < least_anchored) return;
    Places places(known_.size() - k);
    for (std::uint32_t i = k; i + anchor_words <= known_.size(); ++i) places.add(key(known_, i), i);
    std::vector<Anchor> all;
    std::vector<std::uint32_t> before;  // for each of them, the one that precedes it in the longest list that ends with it
    std::vector<std::uint32_t> tails;   // for each length, the last of the list that ends earliest in the known text
    const std::uint64_t reach = t + std::uint64_t{2} * (known_.size() - k) + widest_gap;
    const auto stop = static_cast<std::uint32_t>(std::min<std::uint64_t>(text_.size(), reach));
    for (std::uint32_t at = t; at + anchor_words <= stop; ++at) {
      const std::uint32_t known = places.find(key(text_, at));
      if (known == nowhere) continue;
      const auto tail =
          std::partition_point(tails.begin(), tails.end(), [&](std::uint32_t last) { return all[last].known < known; });
      if (tail != tails.end() && all[*tail].known == known) continue;  // of copies the nearest
      before.push_back(tail == tails.begin() ? nowhere : *std::prev(tail));
      const auto index = static_cast<std::uint32_t>(all.size());
      all.push_back({known, at});
      if (tail == tails.end()) {
        tails.push_back(index);
      } else {
        *tail = index;
      }
    }
    for (std::uint32_t i = tails.empty() ? nowhere : tails.back(); i != nowhere; i = before[i]) anchors_.push_back(all[i]);
    std::reverse(anchors_.begin(), anchors_.end());
  }

  static std::uint64_t key(const Row& row, std::uint32_t at) {
    std::uint64_t key = 0;
    for (std::uint32_t i = 0; i < anchor_words; ++i) key = key << 16 | (row[at + i] + 1u);
    return key;
  }

  Row known_;
  Row text_;
  std::uint64_t budget_;
  bool anchored_ = false;
  std::vector<Anchor> anchors_;
  std::size_t next_ = 0;
};

}  // namespace

Alignment align(std::span<const std::uint16_t> known, std::span<const std::uint16_t> text, std::uint32_t known_at,
                std::uint32_t text_at) {
  Alignment result;
  const std::uint32_t before =
      Walk(Row(known.first(known_at), true), Row(text.first(text_at), true)).run(result.hunks, result.matched);
  for (Hunk& hunk : result.hunks) {
    hunk = {known_at - hunk.known_end, known_at - hunk.known_begin, text_at - hunk.text_end, text_at - hunk.text_begin};
  }
  std::reverse(result.hunks.begin(), result.hunks.end());
  result.text_begin = text_at - before;
  const std::size_t backward = result.hunks.size();
  const std::uint32_t behind =
      Walk(Row(known.subspan(known_at), false), Row(text.subspan(text_at), false)).run(result.hunks, result.matched);
  for (std::size_t i = backward; i < result.hunks.size(); ++i) {
    Hunk& hunk = result.hunks[i];
    hunk = {known_at + hunk.known_begin, known_at + hunk.known_end, text_at + hunk.text_begin, text_at + hunk.text_end};
  }
  result.text_end = text_at + behind;
  return result;
}

}  // namespace openwash
