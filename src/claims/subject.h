#pragma once

#include <cstdint>
#include <string>

#include "claims/passages.h"

namespace openwash {

// Tells what claims are about by the things that stand around them.
class Subject {
 public:
  // Keeps a reference. O(events).
  explicit Subject(const Passages& passages);

  // "weights", "code", "data" or "all", of a claim that the words `match` of clause `clause` make. `term` is the event the claim
  // turns on: the thing it stands before is asked first for those that are adjectives ("open-source model"), the thing before it
  // for the others ("the weights are licensed under"). "repository" where it speaks of the repository, which may be all or code.
  std::string of(std::uint32_t clause, Span match, Span term, bool adjective) const;

  // What the file speaks of where nothing else tells: "weights" of model cards, else "all".
  const std::string& usual() const { return usual_; }

 private:
  std::string thing_in(std::uint32_t clause, Span match, Span term, bool adjective) const;

  const Passages& passages_;
  std::vector<std::uint8_t> kinds_;      // by concept
  std::vector<std::uint32_t> headings_;  // by clause: the heading above
  std::string usual_;
};

}  // namespace openwash
