#include <algorithm>
#include <set>
#include <span>

#include "known/fit_search.h"
#include "known/granted_rights.h"
#include "known/idle_words.h"
#include "known/known.h"
#include "known/mentions.h"
#include "known/operative_words.h"
#include "known/surroundings.h"

namespace openwash {
namespace {

constexpr int most_moves = 16;         // words
constexpr std::uint32_t around = 100;  // words to each side of a text where a permission that was moved is looked for

class Identification {
 public:
  Identification(const Catalogue& catalogue, std::string_view chars, const std::vector<Word>& words)
      : tables_(catalogue.tables()),
        words_(words),
        count_(static_cast<std::uint32_t>(words.size())),
        text_(chars, words),
        mentions_(find_mentions(tables_, chars, words)),
        places_(find_fits(tables_, text_, mentions_)) {}

  std::vector<Identity> run() const {
    std::vector<Identity> identities;
    for (const auto& [first, fit] : places_.all()) identities.push_back(identity(fit));
    add_surroundings(identities);
    add_references(identities);
    return identities;
  }

 private:
  Identity identity(const Fit& fit) const {
    Identity found;
    found.license = tables_.texts[fit.text].license;
    found.match = tables_.texts[fit.text].is_notice ? Match::reference : fit.exact() ? Match::exact : Match::modified;
    found.similarity = fit.similarity();
    found.agreement = fit.agreement();
    found.place = span(fit.begin, fit.end);
    const auto known = tables_.words_of(tables_.texts[fit.text]);
    for (const Hunk& hunk : fit.hunks) {
      found.differences.push_back(difference(at_break(hunk, known)));
    }
    if (!fit.hunks.empty()) tell_rights(fit, known, found.differences);
    return found;
  }

  // Where equal words around it leave a choice, a passage that was put in or taken out is shown from the start of a sentence on.
  Hunk at_break(const Hunk& hunk, std::span<const std::uint16_t> known) const {
    const bool taken_out = hunk.text_begin == hunk.text_end;
    if (!taken_out && hunk.known_begin != hunk.known_end) return hunk;
    Hunk best = hunk;
    for (const int step : {-1, 1}) {
      Hunk moved = hunk;
      for (int i = 0; i < most_moves; ++i) {
        const std::uint32_t back = step < 0 ? 1 : 0;
        if (moved.known_begin < back || moved.text_begin < back || moved.known_end - back >= known.size() ||
            moved.text_end - back >= count_)
          break;
        const bool same = taken_out ? known[moved.known_begin - back] == known[moved.known_end - back]
                                    : words_[moved.text_begin - back].hash == words_[moved.text_end - back].hash;
        if (!same) break;
        const auto shift = static_cast<std::uint32_t>(step);
        moved = {moved.known_begin + shift, moved.known_end + shift, moved.text_begin + shift, moved.text_end + shift};
        if (break_before(moved.text_begin) > break_before(best.text_begin)) best = moved;
      }
    }
    return best;
  }

  // 2 behind a blank line, 1 behind a sentence or an item, else 0.
  int break_before(std::uint32_t word) const {
    if (word == 0 || word >= count_) return 2;
    const std::uint32_t begin = words_[word - 1].end();
    const std::string_view gap = text_.chars().substr(begin, words_[word].begin - begin);
    const std::size_t line = gap.find('\n');
    if (line != std::string_view::npos && gap.find('\n', line + 1) != std::string_view::npos) return 2;
    return gap.find_first_of(".;:") != std::string_view::npos ? 1 : 0;
  }

  Difference difference(const Hunk& hunk) const {
    Difference d;
    d.missing = hunk.known_end - hunk.known_begin;
    d.words = hunk.text_end - hunk.text_begin;
    d.op = d.missing == 0 ? Op::added : d.words == 0 ? Op::removed : Op::reworded;
    if (d.words == 0) d.words = d.missing;
    d.span = span(hunk.text_begin, hunk.text_end);
    return d;
  }

  // Tells of each difference which permissions are gone with it. What a text grants elsewhere, in any words of its own that a
  // reader of rights knows, is not gone.
  void tell_rights(const Fit& fit, std::span<const std::uint16_t> known, std::vector<Difference>& differences) const {
    const RightReader reader(tables_);
    const std::vector<GrantedRight> left = reader.granted_by(numbers_around(fit));
    const auto any_left = [&](auto counts) {
      return std::any_of(left.begin(), left.end(),
                         [&](const GrantedRight& r) { return !r.patent && counts(right_words()[r.right]); });
    };
    const std::vector<GrantedRight> granted = reader.granted_by(known);
    for (const GrantedRight& place : granted) {
      const RightWord& right = right_words()[place.right];
      const bool gone = !any_left([&](const RightWord& other) { return other.family == right.family; }) &&
                        (!right.form || any_left([](const RightWord& other) { return other.form; }));
      for (std::size_t i = 0; i < fit.hunks.size(); ++i) {
        const Hunk& hunk = fit.hunks[i];
        const auto lacks = [&](std::uint32_t word) { return hunk.known_begin <= word && word < hunk.known_end; };
        const auto puts_in = [&](auto counts) {
          const auto put_in = std::span(words_).subspan(hunk.text_begin, hunk.text_end - hunk.text_begin);
          return std::any_of(put_in.begin(), put_in.end(), counts);
        };
        const bool named = puts_in([&](const Word& word) { return is_named(right, word); });
        const bool permitted = puts_in([&](const Word& word) { return reader.permits(tables_.word_number(word.hash)); });
        const bool word_cut = lacks(place.named) && !named && !right.form && !is_said_again(place, granted, fit.hunks);
        const bool cut = word_cut || (lacks(place.permits) && !permitted);
        const bool near_it = hunk.known_begin + denial_reach >= place.permits && hunk.known_end <= place.named;
        const bool denied = near_it && puts_in([&](const Word& word) { return reader.denies(tables_.word_number(word.hash)); });
        differences[i].permission_cut |= cut || denied;
        if (!gone || place.patent || named || !(lacks(place.named) || cut || near_it)) continue;
        std::vector<std::string_view>& rights = differences[i].rights;
        if (std::find(rights.begin(), rights.end(), right.word) == rights.end()) rights.push_back(right.word);
      }
    }
  }

  // Whether what permits a right names it in another place, which is not missing: "distribute, distribute with changes".
  static bool is_said_again(const GrantedRight& place, const std::vector<GrantedRight>& granted, const std::vector<Hunk>& hunks) {
    return std::any_of(granted.begin(), granted.end(), [&](const GrantedRight& other) {
      return other.permits == place.permits && other.named != place.named && other.right == place.right &&
             std::none_of(hunks.begin(), hunks.end(),
                          [&](const Hunk& hunk) { return hunk.known_begin <= other.named && other.named < hunk.known_end; });
    });
  }

  // The words of a text and some of those that stand around it, as numbers.
  std::vector<std::uint16_t> numbers_around(const Fit& fit) const {
    const std::uint32_t begin = fit.begin - std::min(fit.begin, around);
    const std::uint32_t end = std::min(fit.end + around, count_);
    std::vector<std::uint16_t> numbers;
    for (std::uint32_t i = begin; i < end; ++i) numbers.push_back(tables_.word_number(words_[i].hash));
    return numbers;
  }

  static bool is_named(const RightWord& right, const Word& word) {
    return std::any_of(right_words().begin(), right_words().end(),
                       [&](const RightWord& other) { return other.family == right.family && other.hash == word.hash; });
  }

  // From the first to the last of the words; an empty span behind the word before where there are none.
  Span span(std::uint32_t begin, std::uint32_t end) const {
    if (begin < end) return {words_[begin].begin, words_[end - 1].end()};
    const std::uint32_t at = begin ? words_[begin - 1].end() : 0;
    return {at, at};
  }

  // What stands around the texts belongs to the one before it, or to the first.
  void add_surroundings(std::vector<Identity>& identities) const {
    const auto is_text = [](const Identity& identity) { return identity.match != Match::reference; };
    const auto first_text = std::find_if(identities.begin(), identities.end(), is_text);
    if (first_text == identities.end()) return;
    std::size_t owner = static_cast<std::size_t>(first_text - identities.begin());
    std::uint32_t begin = 0;
    Surrounding where = Surrounding::before;
    std::size_t i = 0;
    for (const auto& [first, fit] : places_.all()) {
      add_surrounding(identities[owner], begin, first, where);
      begin = fit.end;
      if (is_text(identities[i])) {
        owner = i;
        where = Surrounding::between;
      }
      ++i;
    }
    add_surrounding(identities[owner], begin, count_, Surrounding::behind);
  }

  void add_surrounding(Identity& owner, std::uint32_t begin, std::uint32_t end, Surrounding where) const {
    std::vector<Difference> added;
    for (const auto& [from, to] : substantial_passages(text_, mentions_, begin, end, where)) {
      added.push_back({Op::added, span(from, to), to - from, 0, false});
    }
    if (added.empty()) return;
    owner.match = Match::modified;
    std::vector<Difference>& all = owner.differences;
    if (where == Surrounding::before) {
      if (!all.empty() && is_joined(added.back(), all.front(), where)) {
        all.front() = joined(added.back(), all.front());
        added.pop_back();
      }
      all.insert(all.begin(), added.begin(), added.end());
    } else {
      if (!all.empty() && is_joined(added.front(), all.back(), where)) {
        all.back() = joined(added.front(), all.back());
        added.erase(added.begin());
      }
      all.insert(all.end(), added.begin(), added.end());
    }
  }

  // Whether what is added beside the text stands where words are missing at its edge.
  static bool is_joined(const Difference& added, const Difference& removed, Surrounding where) {
    if (removed.op != Op::removed || !removed.inside) return false;
    return where == Surrounding::before ? removed.span.begin == added.span.end
                                        : added.span.begin >= removed.span.begin && added.span.begin - removed.span.begin < 16;
  }

  static Difference joined(const Difference& added, const Difference& removed) {
    return {Op::reworded, added.span, added.words, removed.missing, true, removed.permission_cut, removed.rights};
  }

  // Whether two licences are one text that is applied differently: GPL-2.0-only and GPL-2.0-or-later.
  bool is_twin(std::uint32_t a, std::uint32_t b) const {
    const LicenseRow& left = tables_.licenses[a];
    const LicenseRow& right = tables_.licenses[b];
    return (left.text == right.text && left.text != no_text) || stem(tables_.string(left.id)) == stem(tables_.string(right.id));
  }

  static std::string_view stem(std::string_view id) {
    for (const std::string_view ending : {"-only", "-or-later", "+"}) {
      if (id.size() > ending.size() && id.substr(id.size() - ending.size()) == ending)
        return id.substr(0, id.size() - ending.size());
    }
    return id;
  }

  // Each licence that is named outside the texts, once, unless its text stands there.
  void add_references(std::vector<Identity>& identities) const {
    std::set<std::uint32_t> seen;
    for (const Identity& identity : identities) seen.insert(identity.license);
    for (const Mention& mention : mentions_) {
      if (places_.overlaps(mention.begin, mention.end) || !seen.insert(mention.license).second) continue;
      // Licences may share their text: what names one of them tells which it is.
      const auto named_text = std::find_if(identities.begin(), identities.end(), [&](const Identity& identity) {
        return identity.match != Match::reference && is_twin(identity.license, mention.license);
      });
      if (named_text != identities.end()) {
        named_text->license = mention.license;
        continue;
      }
      Identity named;
      named.license = mention.license;
      named.match = Match::reference;
      named.place = span(mention.begin, mention.end);
      identities.push_back(named);
    }
    std::sort(identities.begin(), identities.end(),
              [](const Identity& a, const Identity& b) { return a.place.begin < b.place.begin; });
  }

  const CatalogueTables& tables_;
  const std::vector<Word>& words_;
  std::uint32_t count_;
  IdleWords text_;
  std::vector<Mention> mentions_;
  FitPlaces places_;
};

}  // namespace

std::vector<Identity> identify(const Catalogue& catalogue, std::string_view chars, const std::vector<Word>& words) {
  return Identification(catalogue, chars, words).run();
}

}  // namespace openwash
