#pragma once

#include <cstdint>
#include <string>

#include "claims/passages.h"

namespace openwash {

// What a claim is about.
struct About {
  std::string thing;   // "weights", "code", "data", "all"; "repository" of one that may hold more than code
  bool named = false;  // words say so; otherwise it is inferred
};

// Tells what claims are about by the things that stand around them.
class Subject {
 public:
  // Keeps a reference. O(events).
  explicit Subject(const Passages& passages);

  // Of a claim in clause `clause` that turns on the words `term`. Where these are an adjective ("open-source model") the thing
  // behind them is asked first, else the one before ("the weights are licensed under"); then lead-ins and headings.
  // Where nothing tells, a licence is that of all, unless the clause begins with the artifact's name.
  // What stands before `from` is not asked.
  About of(std::uint32_t clause, std::uint32_t from, Span term, bool adjective, bool license) const;

  // Of a licence named at `place`, when the one before it in the clause ended at `from`: only what stands between them.
  About between(std::uint32_t clause, std::uint32_t from, Span place) const;

 private:
  bool names_itself(std::uint32_t clause, Span term) const;
  std::uint8_t thing_in(std::uint32_t clause, std::uint32_t from, Span term, bool adjective) const;

  const Passages& passages_;
  std::vector<std::uint8_t> kinds_;      // by concept
  std::vector<std::uint32_t> headings_;  // by clause: the heading above
  ConceptId own_name_ = 0;
  std::string usual_;  // what the file is about: "weights" of model cards, else "all"
};

}  // namespace openwash
