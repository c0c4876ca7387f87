#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace openwash {

// Words that can change what a licence allows: modal verbs, negations, grants and limits, the people it speaks to. A copyright
// line, a name or a title that holds one is read as a term and never passed over.
bool is_operative(std::uint64_t word_hash);

// The same for titles, where the names of licences and the parts of one are at home ("terms of use", "permission notice").
bool is_operative_in_title(std::uint64_t word_hash);

// A word that names a right a licence gives: to use, copy, change, pass on, sell, or in which form.
struct RightWord {
  std::uint64_t hash;
  std::string_view word;
  std::uint32_t family;  // words of one family name the same right: "distribute", "redistribute"
  bool form;             // it names a form of the work: where neither source nor binary is named, both are permitted
};

// All of them. Where one is missing from a known text, a permission may be gone.
const std::vector<RightWord>& right_words();

// The words in which a text says that something is under a licence, apart from the licence's name.
bool is_referring(std::uint64_t word_hash);

}  // namespace openwash
