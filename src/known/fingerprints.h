#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "known/reference_text.h"

namespace openwash {

// The known texts as hashes of their words: what rules/known/fingerprints.bin holds.
struct Fingerprints {
  std::vector<std::uint64_t> vocabulary;                           // the hash of each word number, frequent words first
  std::vector<std::pair<std::uint64_t, std::uint16_t>> spellings;  // further hashes that mean the same word
  struct Text {
    std::vector<std::uint16_t> words;
    std::vector<PartRow> parts;
  };
  std::vector<Text> texts;
};

// Numbers the words of `texts`. `same` holds pairs of words (hashes) of which the second is read as the first.
// Fails where there are more different words than numbers.
Result<Fingerprints> make_fingerprints(const std::vector<ReferenceText>& texts,
                                       const std::vector<std::pair<std::uint64_t, std::uint64_t>>& same);

// The file: variable-length numbers; passages that stood before, in this text or another, are written as references to them.
std::string write_fingerprints(const Fingerprints& fingerprints);
Result<Fingerprints> read_fingerprints(std::string_view bytes, const std::string& where);

}  // namespace openwash
