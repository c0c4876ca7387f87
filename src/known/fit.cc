#include "known/fit.h"

#include <algorithm>
#include <iterator>

namespace openwash {
namespace {

constexpr double least_share = 0.5;        // of the words of a known text that must stand in what is called a version of it
constexpr double least_share_short = 0.7;  // the same for texts of less than `short_text` words
constexpr std::uint32_t short_text = 200;  // words
constexpr double least_share_begin = 0.3;  // the same for its first third, which grants the rights: disclaimers are much alike
constexpr double most_put_in = 2.5;        // words put in for each that agrees
constexpr std::uint32_t least_matched = 8;
constexpr double nearly_the_same = 0.9;  // from here on a modified text may explain more than an exact one does
constexpr double title_words = 8;        // by which it must, since titles hold some words that others share
constexpr double renown = 0.03;          // of near twins the better known is the likelier base, by this share of the words

double gain_as_base(const Fit& fit) {
  return fit.gain() + (fit.approved && fit.similarity() < nearly_the_same ? renown * fit.matched : 0);
}

bool explains_more(const Fit& modified, const Fit& exact) {
  return modified.similarity() >= nearly_the_same && modified.gain() > exact.gain() + title_words;
}

}  // namespace

double Fit::similarity() const {
  return static_cast<double>(matched) / std::max(1u, matched + differing);
}

double Fit::agreement() const {
  std::uint32_t differing_there = 0;
  for (const Hunk& hunk : hunks) {
    const std::uint32_t stand = hunk.text_end - hunk.text_begin;
    if (stand) differing_there += std::max(stand, hunk.known_end - hunk.known_begin);
  }
  return static_cast<double>(matched) / std::max(1u, matched + differing_there);
}

bool Fit::is_likely() const {
  const double share = size < short_text ? least_share_short : least_share;
  return matched >= least_matched && differing - missing <= most_put_in * matched && missing <= (1 - share) * size &&
         missing_begin <= (1 - least_share_begin) * size / 3;
}

double Fit::gain() const {
  return 1.0 * matched - missing - 0.5 * (differing - missing);
}

bool is_better(const Fit& a, const Fit& b) {
  if (a.exact() && b.exact()) return a.matched > b.matched;
  if (a.exact()) return !explains_more(b, a);
  if (b.exact()) return explains_more(a, b);
  return gain_as_base(a) > gain_as_base(b);
}

template <class Visit>
void FitPlaces::visit_overlaps(std::uint32_t begin, std::uint32_t end, Visit visit) const {
  auto at = fits_.upper_bound(begin);
  if (at != fits_.begin() && std::prev(at)->second.end > begin) --at;
  for (; at != fits_.end() && at->first < end; ++at) visit(at->second);
}

bool FitPlaces::is_taken(std::uint32_t begin, std::uint32_t end) const {
  std::uint32_t covered = 0;
  visit_overlaps(begin, end, [&](const Fit& fit) { covered += std::min(end, fit.end) - std::max(begin, fit.begin); });
  return 3 * covered > end - begin;
}

bool FitPlaces::overlaps(std::uint32_t begin, std::uint32_t end) const {
  bool found = false;
  visit_overlaps(begin, end, [&](const Fit&) { found = true; });
  return found;
}

bool FitPlaces::has_room(const Fit& fresh) const {
  double swallowed = 0;
  bool clash = false;
  visit_overlaps(fresh.begin, fresh.end, [&](const Fit& fit) {
    clash |= fit.begin < fresh.begin || fit.end > fresh.end;
    swallowed += fit.gain();
  });
  return !clash && (swallowed == 0 || (fresh.exact() && fresh.gain() > swallowed));
}

void FitPlaces::add(Fit fresh) {
  std::vector<std::uint32_t> swallowed;
  visit_overlaps(fresh.begin, fresh.end, [&](const Fit& fit) { swallowed.push_back(fit.begin); });
  for (const std::uint32_t begin : swallowed) fits_.erase(begin);
  fits_.emplace(fresh.begin, std::move(fresh));
}

}  // namespace openwash
