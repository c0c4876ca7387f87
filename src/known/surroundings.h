#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "known/idle_words.h"
#include "known/mentions.h"

namespace openwash {

enum class Surrounding : std::uint8_t { before, between, behind };

// The passages of the words [begin, end), which stand around known texts, that may carry substance: all but headings, copyright
// lines, separators and lines that do no more than name a licence. `mentions` are those of all words. Half-open ranges, in
// order.
std::vector<std::pair<std::uint32_t, std::uint32_t>> substantial_passages(const IdleWords& text,
                                                                          const std::vector<Mention>& mentions,
                                                                          std::uint32_t begin, std::uint32_t end,
                                                                          Surrounding where);

}  // namespace openwash
