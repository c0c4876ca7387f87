#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace openwash {

// Artifacts as a set of bits.
using Artifacts = unsigned;
constexpr Artifacts no_artifact = 0, weights_artifact = 1, code_artifact = 2, data_artifact = 4, docs_artifact = 8;
constexpr Artifacts all_artifacts = weights_artifact | code_artifact | data_artifact | docs_artifact;

// The artifacts of an `about`: "weights", "code", "data", "all"; none for anything else.
Artifacts artifacts_named(std::string_view about);

// What a claim promises to its reader.
enum class Promise {
  nothing,          // honest words: "open weights", "research only", a licence of its own
  open_source,      // that it is open source
  free_commercial,  // that commerce may use it
  open_license,     // that it stands under a named licence that is open
};

struct ClaimGround {
  Promise promise = Promise::nothing;
  Artifacts about = no_artifact;
  bool precise = false;           // it names the artifact, rather than "this project"
  bool label = false;             // front matter, metadata or a badge: read by programs, without the words around it
  bool names_restricted = false;  // it names a licence that restricts: whoever reads on is told
  bool told_beside = false;       // the words beside it tell of a restriction
  bool own_text = false;          // the text of the licence that it names lies there
};

// How sure it is that terms govern an artifact; ordered: surer is greater.
enum class Proof { base_model, id, reference, told, text };

struct TermGround {
  Artifacts governs = no_artifact;
  Proof proof = Proof::text;
  bool restricts = false;        // a hard finding, or proprietary
  bool arguable = false;         // nothing but arguable findings
  bool unknown = false;          // named, but nothing is known of it
  bool spares_commerce = false;  // what it takes leaves commercial use free
  bool contested = false;        // surer or equally sure terms of the same artifact take nothing away
};

// A claim and a term that does not fit it, as indexes.
struct Misfit {
  std::size_t claim = 0;
  std::size_t term = 0;

  friend bool operator==(const Misfit&, const Misfit&) = default;
};

enum class Washing { none, mismatch, unclear };

struct WashingVerdict {
  Washing result = Washing::none;
  std::vector<Misfit> because;  // of a mismatch: the pairs, by claim; of unclear: what might not fit
};

// The decision table of open-washing: both sides must be there, and be about the same artifact. O(claims times terms).
WashingVerdict judge_washing(const std::vector<ClaimGround>& claims, const std::vector<TermGround>& terms);

}  // namespace openwash
