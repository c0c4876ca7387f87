#include <algorithm>
#include <map>
#include <set>

#include "known/alignment.h"
#include "known/candidates.h"
#include "known/idle_words.h"
#include "known/known.h"
#include "known/mentions.h"
#include "known/surroundings.h"
#include "known/variation.h"

namespace openwash {
namespace {

constexpr double least_share = 0.5;        // of the words of a known text that must stand in what is called a version of it
constexpr double least_share_short = 0.7;  // the same for texts of less than `short_text` words
constexpr std::uint32_t short_text = 200;  // words
constexpr double least_share_begin = 0.3;  // the same for its first third, which grants the rights: disclaimers are much alike
constexpr double most_put_in = 2.5;        // words put in for each that agrees
constexpr double nearly_the_same = 0.9;    // from here on a modified text may explain more than an exact one does
constexpr double title_words = 8;          // by which it must, since titles hold some words that others share
constexpr std::uint32_t least_matched = 8;
constexpr std::uint32_t slack =
    400;  // words before the first and behind the last shared shingle in which a known text may begin and end
constexpr double least_weight = 0.5;              // of a rival, measured by the most likely one
constexpr double least_weight_near = 0.8;         // the same where a text is nearly the same as the best of them
constexpr std::uint64_t patience = 6;             // words compared for each word of a text; a text that asks for more is made up
constexpr std::uint64_t least_patience = 200000;  // words
constexpr std::size_t most_rivals = 8;            // known texts compared in full for one place
constexpr std::ptrdiff_t most_neighbours = 300;   // candidates looked at to find the rivals of one

// A known text in its place.
struct Fit {
  std::uint32_t text = 0;
  std::uint32_t begin = 0, end = 0;  // words
  std::uint32_t matched = 0;
  std::uint32_t missing = 0;        // words of the known text that do not stand there
  std::uint32_t missing_begin = 0;  // those of its first third
  std::uint32_t differing = 0;      // words that are missing or put in
  std::uint32_t size = 0;           // words of the known text that each copy has
  bool approved = false;
  std::vector<Hunk> hunks;  // those that differ in substance

  bool exact() const { return hunks.empty(); }
  double similarity() const { return static_cast<double>(matched) / std::max(1u, matched + differing); }
  bool is_likely() const {
    const double share = size < short_text ? least_share_short : least_share;
    return matched >= least_matched && differing - missing <= most_put_in * matched && missing <= (1 - share) * size &&
           missing_begin <= (1 - least_share_begin) * size / 3;
  }
  // What it explains less what it leaves open. Of near twins the better known is the likelier base.
  double gain() const { return 1.0 * matched - missing - 0.5 * (differing - missing); }
  double gain_as_base() const { return gain() + (approved && similarity() < nearly_the_same ? 0.03 * matched : 0); }
};

class Identification {
 public:
  Identification(const Catalogue& catalogue, std::string_view chars, const std::vector<Word>& words)
      : tables_(catalogue.tables()),
        chars_(chars),
        words_(words),
        count_(static_cast<std::uint32_t>(words.size())),
        text_(chars, words) {}

  std::vector<Identity> run() {
    mentions_ = find_mentions(tables_, chars_, words_);
    candidates_ = find_candidates(tables_, chars_, words_);
    std::vector<std::size_t> order(candidates_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const double left = weight(candidates_[a]);
      const double right = weight(candidates_[b]);
      return left != right ? left > right : a < b;
    });
    done_.assign(candidates_.size(), 0);
    for (const std::size_t i : order) {
      if (!done_[i]) settle(i);
    }
    std::vector<Identity> identities;
    for (const auto& [begin, fit] : fits_) identities.push_back(identity(fit));
    add_surroundings(identities);
    add_references(identities);
    return identities;
  }

 private:
  static double weight(const Candidate& candidate) { return candidate.hits * candidate.share; }

  // Finds the known text that fits best where the candidate stands.
  void settle(std::size_t index) {
    const Candidate& lead = candidates_[index];
    done_[index] = 1;
    if (is_taken(lead.first, lead.last + 1) || (!is_patient() && lead.share < least_share)) return;
    std::vector<std::size_t> rivals{index};
    collect(index, 1, rivals);
    collect(index, -1, rivals);
    std::sort(rivals.begin(), rivals.end(), [&](std::size_t a, std::size_t b) {
      const double left = weight(candidates_[a]);
      const double right = weight(candidates_[b]);
      return left != right ? left > right : candidates_[a].text < candidates_[b].text;
    });
    Fit best;
    bool found = false;
    std::size_t compared = 0;
    std::uint32_t most_hits = 0;
    for (const std::size_t i : rivals) {
      // Only a text that shares more can be nearer than an exact copy.
      if (found && best.exact() && candidates_[i].hits < least_hits(i, best.text) * most_hits) continue;
      const double least = found && best.similarity() >= nearly_the_same ? least_weight_near : least_weight;
      const bool wording = license_of(i) == license_of(rivals[0]);  // another wording of the most likely one
      if (!wording &&
          (compared >= (is_patient() ? most_rivals : 1) || weight(candidates_[i]) < least * weight(candidates_[rivals[0]])))
        continue;
      ++compared;
      Fit fit = compare(candidates_[i]);
      done_[i] = 1;
      if (!fit.is_likely() || !has_room(fit)) continue;
      done_[i] = 0;
      if (!found || is_better(fit, best)) {
        best = std::move(fit);
        found = true;
        most_hits = candidates_[i].hits;
      }
    }
    if (!found) return;
    for (const std::size_t i : rivals) {  // what stands elsewhere may still be another text
      done_[i] = done_[i] || i == index || (candidates_[i].first < best.end && best.begin <= candidates_[i].last);
    }
    accept(std::move(best));
  }

  bool is_patient() const { return compared_words_ < patience * count_ + least_patience; }

  // Hits are counted in samples, of one fineness or another.
  double least_hits(std::size_t candidate, std::uint32_t text) const {
    return tables_.texts[candidates_[candidate].text].one_in == tables_.texts[text].one_in ? 1 : 0.85;
  }

  std::uint32_t license_of(std::size_t candidate) const { return tables_.texts[candidates_[candidate].text].license; }

  static bool is_better(const Fit& a, const Fit& b) {
    if (a.exact() && b.exact()) return a.matched > b.matched;
    if (a.exact()) return !explains_more(b, a);
    if (b.exact()) return explains_more(a, b);
    return a.gain_as_base() > b.gain_as_base();
  }

  static bool explains_more(const Fit& modified, const Fit& exact) {
    return modified.similarity() >= nearly_the_same && modified.gain() > exact.gain() + title_words;
  }

  void collect(std::size_t index, std::ptrdiff_t step, std::vector<std::size_t>& rivals) const {
    const Candidate& lead = candidates_[index];
    const auto size = static_cast<std::ptrdiff_t>(candidates_.size());
    auto i = static_cast<std::ptrdiff_t>(index) + step;
    for (std::ptrdiff_t seen = 0; i >= 0 && i < size && seen < most_neighbours; i += step, ++seen) {
      const auto at = static_cast<std::size_t>(i);
      const Candidate& other = candidates_[at];
      if (step > 0 && other.first > lead.last) break;
      if (done_[at]) continue;
      const std::int64_t shared =
          std::int64_t{std::min(lead.last, other.last)} - std::int64_t{std::max(lead.first, other.first)} + 1;
      const std::uint32_t shorter = std::min(lead.last - lead.first, other.last - other.first);
      if (2 * shared >= shorter) rivals.push_back(at);
    }
  }

  // Calls visit(fit) for each accepted fit that shares words with [begin, end).
  template <class Visit>
  void visit_overlaps(std::uint32_t begin, std::uint32_t end, Visit visit) const {
    auto at = fits_.upper_bound(begin);
    if (at != fits_.begin() && std::prev(at)->second.end > begin) --at;
    for (; at != fits_.end() && at->first < end; ++at) visit(at->second);
  }

  bool is_taken(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t covered = 0;
    visit_overlaps(begin, end, [&](const Fit& fit) { covered += std::min(end, fit.end) - std::max(begin, fit.begin); });
    return 3 * covered > end - begin;
  }

  // Places do not overlap, but a text may swallow others that it is made of.
  bool has_room(const Fit& fresh) const {
    double swallowed = 0;
    bool clash = false;
    visit_overlaps(fresh.begin, fresh.end, [&](const Fit& fit) {
      clash |= fit.begin < fresh.begin || fit.end > fresh.end;
      swallowed += fit.gain();
    });
    return !clash && (swallowed == 0 || (fresh.exact() && fresh.gain() > swallowed));
  }

  void accept(Fit fresh) {
    std::vector<std::uint32_t> swallowed;
    visit_overlaps(fresh.begin, fresh.end, [&](const Fit& fit) { swallowed.push_back(fit.begin); });
    for (const std::uint32_t begin : swallowed) fits_.erase(begin);
    fits_.emplace(fresh.begin, std::move(fresh));
  }

  Fit compare(const Candidate& candidate) {
    const TextRow& known = tables_.texts[candidate.text];
    const std::uint32_t begin = candidate.first > slack ? candidate.first - slack : 0;
    const std::uint32_t end = std::min(count_, candidate.last + slack);
    compared_words_ += end - begin;
    const Alignment alignment =
        align(tables_.words_of(known), numbers_of(begin, end), candidate.anchor_place, candidate.anchor - begin);
    Fit fit;
    fit.text = candidate.text;
    fit.begin = begin + alignment.text_begin;
    fit.end = begin + alignment.text_end;
    fit.matched = alignment.matched;
    const Variation variation(tables_, known, text_, mentions_);
    fit.size = variation.core_end() - variation.core_begin();
    fit.approved = tables_.licenses[known.license].osi_approved != 0;
    for (Hunk hunk : alignment.hunks) {
      hunk.text_begin += begin;
      hunk.text_end += begin;
      if (variation.is_harmless(hunk)) continue;
      const std::uint32_t missing = hunk.known_end - hunk.known_begin;
      fit.missing += missing;
      fit.differing += std::max(missing, hunk.text_end - hunk.text_begin);
      const std::uint32_t third = variation.core_begin() + fit.size / 3;
      fit.missing_begin += std::min(hunk.known_end, third) - std::min(hunk.known_begin, third);
      fit.hunks.push_back(hunk);
    }
    return fit;
  }

  // The numbers of the words [begin, end), which are looked up once.
  std::span<const std::uint16_t> numbers_of(std::uint32_t begin, std::uint32_t end) {
    if (numbers_.empty()) {
      numbers_.resize(count_);
      numbered_.assign(count_ / block + 1, 0);
    }
    for (std::uint32_t b = begin / block; b * block < end; ++b) {
      if (numbered_[b]) continue;
      numbered_[b] = 1;
      const std::uint32_t stop = std::min(count_, (b + 1) * block);
      for (std::uint32_t i = b * block; i < stop; ++i) numbers_[i] = tables_.word_number(words_[i].hash);
    }
    return std::span<const std::uint16_t>(numbers_).subspan(begin, end - begin);
  }

  Identity identity(const Fit& fit) const {
    Identity found;
    found.license = tables_.texts[fit.text].license;
    found.match = tables_.texts[fit.text].is_notice ? Match::reference : fit.exact() ? Match::exact : Match::modified;
    found.similarity = fit.similarity();
    found.place = span(fit.begin, fit.end);
    for (const Hunk& hunk : fit.hunks) found.differences.push_back(difference(hunk));
    return found;
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
    for (const auto& [first, fit] : fits_) {
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
    return {Op::reworded, added.span, added.words, removed.missing, true};
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
      bool inside = false;
      visit_overlaps(mention.begin, mention.end, [&](const Fit&) { inside = true; });
      if (inside || !seen.insert(mention.license).second) continue;
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
  std::string_view chars_;
  const std::vector<Word>& words_;
  std::uint32_t count_;
  IdleWords text_;
  std::vector<Candidate> candidates_;
  std::vector<Mention> mentions_;
  std::vector<char> done_;
  std::map<std::uint32_t, Fit> fits_;  // by their first word; they do not overlap
  static constexpr std::uint32_t block = 256;
  std::uint64_t compared_words_ = 0;
  std::vector<std::uint16_t> numbers_;
  std::vector<char> numbered_;  // blocks of numbers_
};

}  // namespace

std::vector<Identity> identify(const Catalogue& catalogue, std::string_view chars, const std::vector<Word>& words) {
  return Identification(catalogue, chars, words).run();
}

}  // namespace openwash
