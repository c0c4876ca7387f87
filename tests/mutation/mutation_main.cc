// Changes real texts and asks whether each change is seen:  mutation TEXTS_DIRECTORY [ROUNDS]
// Exit 77 where the texts are not there, 1 where a change was missed or a disguise was taken for a change.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "base/file.h"
#include "harmless.h"
#include "known/embed/embedded_catalogue.h"
#include "known/known.h"
#include "substantive.h"

namespace {

using namespace openwash;
using namespace openwash::mutation;

constexpr std::size_t usual_rounds = 5;  // mutations of each text, of different kinds, and as many disguises
constexpr std::size_t least_cases = 2000;
constexpr std::size_t least_told = 99;   // percent of the texts as they stand
constexpr std::size_t least_words = 40;  // a shorter text shares too little with its mutant

struct Tally {
  std::size_t cases = 0;
  std::size_t failures = 0;
  std::size_t other_texts = 0;  // mutants that are another known text
  std::map<std::string, std::size_t> by_kind;
};

std::vector<Identity> identify_text(const std::string& chars) {
  std::vector<Word> words;
  append_words(chars, 0, static_cast<std::uint32_t>(chars.size()), words);
  return identify(embedded_catalogue(), chars, words);
}

std::string describe(const std::vector<Identity>& identities) {
  std::string out;
  for (const Identity& identity : identities) {
    out += std::string(out.empty() ? "" : ", ") + std::string(embedded_catalogue()[identity.license].id) +
           (identity.match == Match::exact      ? " exact"
            : identity.match == Match::modified ? " modified"
                                                : " reference");
    for (const Difference& d : identity.differences)
      out += " [" + std::to_string(d.span.begin) + "," + std::to_string(d.span.end) + " w" + std::to_string(d.words) + "]";
  }
  return out.empty() ? "nothing" : out;
}

bool same_text(std::uint32_t a, std::uint32_t b) {
  const auto& licenses = embedded_catalogue().tables().licenses;
  return a == b || licenses[a].text == licenses[b].text;
}

void report(Tally& tally, const char* kind, const KnownCopy& copy, const std::string& what) {
  ++tally.failures;
  if (tally.by_kind[kind]++ < 4) std::printf("%s: %s: %s\n", kind, copy.id.c_str(), what.substr(0, 300).c_str());
}

// Whether a difference covers the change. Of words that stand twice close together either may be said to be the one put in or
// taken out.
bool shows(const std::vector<Identity>& identities, Span changed, bool taken_out) {
  const std::uint32_t nearby = taken_out ? 200 : 24;  // bytes
  for (const Identity& identity : identities) {
    for (const Difference& d : identity.differences) {
      const Span wide{d.span.begin > nearby ? d.span.begin - nearby : 0, d.span.end + nearby};
      if (wide.contains(changed) || (changed.size() > nearby && wide.overlaps(changed)) || changed.contains(d.span)) return true;
    }
  }
  return false;
}

void try_mutation(const KnownCopy& copy, const Mutation& mutation, Random& random, Tally& tally) {
  const auto mutant = mutation.make(copy, random);
  if (!mutant) return;
  ++tally.cases;
  const auto identities = identify_text(mutant->chars);
  const auto exact =
      std::find_if(identities.begin(), identities.end(), [](const Identity& i) { return i.match == Match::exact; });
  // What is left may be another known text, or nearer to one; so may it be another wording of this one.
  const bool is_exact = exact != identities.end();
  const bool other = identities.size() == 1 && !same_text(identities[0].license, copy.license);
  if ((other && (is_exact || mutant->taken_out)) || (is_exact && mutant->taken_out && copy.has_variants)) {
    ++tally.other_texts;
    std::printf("%s: %s became %s\n", mutation.name, copy.id.c_str(), describe(identities).c_str());
  } else if (is_exact) {
    report(tally, mutation.name, copy,
           "is called exact: " + describe(identities) + " changed " + std::to_string(mutant->changed.begin) + " '" +
               mutant->chars.substr(mutant->changed.begin > 30 ? mutant->changed.begin - 30 : 0, 70) + "'");
  } else if (!shows(identities, mutant->changed, mutant->taken_out)) {
    report(tally, mutation.name, copy,
           "is not shown at " + std::to_string(mutant->changed.begin) + " '" +
               mutant->chars.substr(mutant->changed.begin > 30 ? mutant->changed.begin - 30 : 0, 70) +
               "': " + describe(identities));
  }
}

void try_disguise(const KnownCopy& copy, const Disguise& disguise, Random& random, Tally& tally) {
  const std::string chars = disguise.make(copy, random);
  if (chars.empty()) return;
  ++tally.cases;
  const auto identities = identify_text(chars);
  const bool same = !identities.empty() && std::all_of(identities.begin(), identities.end(), [&](const Identity& i) {
    return same_text(i.license, copy.license) && i.match == Match::exact;
  });
  if (!same && identities.size() == 1 && identities[0].match == Match::exact) {
    ++tally.other_texts;
    std::printf("%s: %s became %s\n", disguise.name, copy.id.c_str(), describe(identities).c_str());
  } else if (!same) {
    std::string what = describe(identities);
    if (!identities.empty() && !identities[0].differences.empty()) {
      const Span span = identities[0].differences[0].span;
      what += " '" + chars.substr(span.begin, std::min<std::size_t>(span.size(), 60)) + "' after '" +
              chars.substr(span.begin > 40 ? span.begin - 40 : 0, std::min<std::size_t>(40, span.begin)) + "'";
    }
    report(tally, disguise.name, copy, what);
  }
}

// Whether the text as it stands is told to be what it is, or a licence with the same words.
bool is_told(const KnownCopy& copy) {
  const auto identities = identify_text(copy.chars);
  const bool told =
      identities.size() == 1 && identities[0].match == Match::exact && same_text(identities[0].license, copy.license);
  if (!told) std::printf("as it stands: %s: %s\n", copy.id.c_str(), describe(identities).substr(0, 300).c_str());
  return told;
}

void conclude(const char* what, const Tally& tally) {
  std::printf("%s: %zu cases, %zu failures, %zu equal to another known text\n", what, tally.cases, tally.failures,
              tally.other_texts);
  for (const auto& [kind, count] : tally.by_kind) std::printf("  %zu %s\n", count, kind.c_str());
}

}  // namespace

int main(int argc, char** argv) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  if (argc > 1) {
    for (const auto& entry : std::filesystem::directory_iterator(argv[1], error)) {
      if (entry.path().extension() == ".txt") files.push_back(entry.path());
    }
  }
  if (files.empty()) {
    std::puts("The texts are not there; tools/fetch-corpus brings them.");
    return 77;
  }
  std::sort(files.begin(), files.end());
  const std::size_t rounds = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : usual_rounds;
  std::size_t texts = 0;
  std::size_t told = 0;
  Tally changes;
  Tally disguises;
  std::size_t kind = 0;
  std::size_t look = 0;
  for (const auto& file : files) {
    auto chars = read_file(file.string());
    if (!chars) continue;
    const auto copy = make_copy(embedded_catalogue(), file.stem().string(), std::move(*chars));
    ++texts;
    if (copy && is_told(*copy)) ++told;
    if (!copy || copy->words.size() < least_words) continue;
    Random random(word_hash(copy->id));
    for (std::size_t i = 0; i < rounds; ++i)
      try_mutation(*copy, substantive_mutations[kind++ % substantive_count], random, changes);
    for (std::size_t i = 0; i < rounds; ++i) try_disguise(*copy, harmless_disguises[look++ % harmless_count], random, disguises);
  }
  std::printf("As they stand: %zu of %zu texts are told rightly\n", told, texts);
  conclude("Changes of substance", changes);
  conclude("Disguises", disguises);
  const bool enough = changes.cases >= least_cases && disguises.cases >= least_cases;
  return enough && 100 * told >= least_told * texts && changes.failures + disguises.failures == 0 ? 0 : 1;
}
