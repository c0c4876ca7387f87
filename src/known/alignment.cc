#include "known/alignment.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <unordered_map>

#include "known/catalogue_layout.h"

namespace openwash {
namespace {

constexpr std::int32_t most_edits = 24;      // words put in and taken out between two passages that agree, in the detailed search
constexpr std::uint32_t sure_run = 6;        // words in a row that show that both sides are in step again
constexpr std::uint32_t anchor_words = 4;    // the same for the search far ahead
constexpr std::uint32_t widest_skip = 1500;  // words of the text that may be put in at one place
constexpr std::uint32_t look_around = 64;    // words behind the first anchor in which a better one may lie

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

class Walk {
 public:
  Walk(Row known, Row text) : known_(known), text_(text), budget_(std::uint64_t{16} * (known.size() + text.size()) + 20000) {}

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
      if (step_over(k, t, hunks)) {
        for (std::size_t i = before; i < hunks.size(); ++i) {
          const Hunk& hunk = hunks[i];
          if (i > before && hunk.known_begin > hunks[i - 1].known_end) {
            matched += hunk.known_begin - hunks[i - 1].known_end;
            end = hunk.text_begin;
          }
        }
        k = hunks.back().known_end;
        t = hunks.back().text_end;
        continue;
      }
      if (leap(k, t, hunks)) continue;
      hunks.push_back({k, known_.size(), t, t});
      break;
    }
    return end;
  }

 private:
  // The shortest list of edits (Myers, An O(ND) difference algorithm, 1986) that brings both sides in step again. Appends its
  // hunks; false where there is none of at most `most_edits` edits.
  bool step_over(std::uint32_t k, std::uint32_t t, std::vector<Hunk>& hunks) {
    constexpr std::int32_t middle = most_edits + 1;
    std::array<std::array<std::int32_t, 2 * middle + 1>, most_edits + 1> reach;  // by edits, by diagonal: words of known passed
    const auto known_left = static_cast<std::int32_t>(known_.size() - k);
    const auto text_left = static_cast<std::int32_t>(text_.size() - t);
    for (std::int32_t edits = 0; edits <= most_edits; ++edits) {
      std::int32_t best = -1;
      std::int32_t best_run = 0;
      for (std::int32_t d = -edits; d <= edits; d += 2) {  // d: words put in more than taken out
        std::int32_t x = edits > 0 ? unreachable : 0;
        if (edits > 0) {
          const auto& last = reach[static_cast<std::size_t>(edits - 1)];
          const bool takes_out = d == -edits ? true : d == edits ? false : last[at(d + 1)] + 1 > last[at(d - 1)];
          x = takes_out ? last[at(d + 1)] + 1 : last[at(d - 1)];
        }
        std::int32_t run = 0;
        if (x >= 0 && x <= known_left && x + d <= text_left) {
          while (x < known_left && x + d < text_left &&
                 agree(known_[k + static_cast<std::uint32_t>(x)], text_[t + static_cast<std::uint32_t>(x + d)])) {
            ++x;
            ++run;
            if (run >= 32) break;
          }
          const bool in_step = run >= static_cast<std::int32_t>(sure_run) || x == known_left;
          if (in_step && edits > 0 && (best == -1 || run > best_run)) {
            best = d + middle;
            best_run = run;
          }
        } else {
          x = unreachable;
        }
        reach[static_cast<std::size_t>(edits)][at(d)] = x;
        if (budget_ == 0) return false;
        --budget_;
      }
      if (best != -1) {
        trace(reach, edits, best - middle, k, t, hunks);
        return true;
      }
    }
    return false;
  }

  static std::size_t at(std::int32_t diagonal) { return static_cast<std::size_t>(diagonal + most_edits + 1); }

  template <class Reach>
  static void trace(const Reach& reach, std::int32_t edits, std::int32_t d, std::uint32_t k, std::uint32_t t,
                    std::vector<Hunk>& hunks) {
    std::vector<Hunk> back;
    for (; edits > 0; --edits) {
      const auto& last = reach[static_cast<std::size_t>(edits - 1)];
      const bool takes_out = d == -edits ? true : d == edits ? false : last[at(d + 1)] + 1 > last[at(d - 1)];
      const std::int32_t from_d = takes_out ? d + 1 : d - 1;
      const std::int32_t from = last[at(from_d)];
      const auto kb = k + static_cast<std::uint32_t>(from);
      const auto ke = kb + (takes_out ? 1u : 0u);
      const auto tb = t + static_cast<std::uint32_t>(from + from_d);
      const auto te = tb + (takes_out ? 0u : 1u);
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

  // Finds a passage further on that both sides share and takes all between as one hunk.
  bool leap(std::uint32_t& k, std::uint32_t& t, std::vector<Hunk>& hunks) {
    if (!anchors_made_) make_anchors();
    std::uint32_t stop = std::min(text_.size(), t + widest_skip);
    bool found = false;
    std::uint32_t known_to = 0;
    std::uint32_t text_to = 0;
    for (std::uint32_t at = t; at + anchor_words <= stop && budget_ > 0; ++at, --budget_) {
      const auto anchor = anchors_.find(key(text_, at));
      if (anchor == anchors_.end() || anchor->second == ambiguous || anchor->second < k) continue;
      if (found && (anchor->second - k) + (at - t) >= (known_to - k) + (text_to - t)) continue;
      if (!found) stop = std::min(stop, at + look_around);
      found = true;
      known_to = anchor->second;
      text_to = at;
    }
    if (!found) return false;
    while (known_to > k && text_to > t && agree(known_[known_to - 1], text_[text_to - 1])) {
      --known_to;
      --text_to;
    }
    hunks.push_back({k, known_to, t, text_to});
    k = known_to;
    t = text_to;
    return true;
  }

  void make_anchors() {
    anchors_made_ = true;
    for (std::uint32_t i = 0; i + anchor_words <= known_.size(); ++i) {
      const auto [place, fresh] = anchors_.try_emplace(key(known_, i), i);
      if (!fresh) place->second = ambiguous;
    }
  }

  static std::uint64_t key(const Row& row, std::uint32_t at) {
    std::uint64_t key = 0;
    for (std::uint32_t i = 0; i < anchor_words; ++i) key = key << 16 | row[at + i];
    return key;
  }

  static constexpr std::uint32_t ambiguous = 0xFFFFFFFFu;
  static constexpr std::int32_t unreachable = -1000000;
  Row known_;
  Row text_;
  std::uint64_t budget_;
  bool anchors_made_ = false;
  std::unordered_map<std::uint64_t, std::uint32_t> anchors_;
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
