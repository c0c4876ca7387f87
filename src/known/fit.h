#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "known/alignment.h"

namespace openwash {

// A known text in its place.
struct Fit {
  std::uint32_t text = 0;            // into texts
  std::uint32_t begin = 0, end = 0;  // words, from the first to behind the last that agrees
  std::uint32_t matched = 0;         // words that agree
  std::uint32_t missing = 0;         // words of the known text that do not stand there
  std::uint32_t missing_begin = 0;   // those of its first third
  std::uint32_t differing = 0;       // words that are missing or put in
  std::uint32_t size = 0;            // words of the known text that each copy has
  bool approved = false;
  std::vector<Hunk> hunks;  // what differs in substance

  bool exact() const { return hunks.empty(); }
  double similarity() const;

  // The share of words that agree where words stand at all: what is missing without a replacement does not count.
  double agreement() const;

  // Whether it is near enough to be called a version of the known text.
  bool is_likely() const;

  // What it explains less what it leaves open, in words.
  double gain() const;
};

// Whether `a` tells better than `b` what stands there.
bool is_better(const Fit& a, const Fit& b);

// Fits that do not overlap.
class FitPlaces {
 public:
  using Map = std::map<std::uint32_t, Fit>;  // by their first word

  const Map& all() const { return fits_; }

  // Whether more than a third of the words [begin, end) belongs to fits. O(log fits + fits that overlap).
  bool is_taken(std::uint32_t begin, std::uint32_t end) const;

  // Whether any of the words belongs to one.
  bool overlaps(std::uint32_t begin, std::uint32_t end) const;

  // Whether `fresh` overlaps nothing, or is an exact text that is made of others and explains more than they do.
  bool has_room(const Fit& fresh) const;

  // Adds it in place of those that it is made of. Requires: has_room(fresh).
  void add(Fit fresh);

 private:
  template <class Visit>
  void visit_overlaps(std::uint32_t begin, std::uint32_t end, Visit visit) const;

  Map fits_;
};

}  // namespace openwash
