#pragma once

#include <cstdint>
#include <string_view>

namespace openwash {

// Whether these words need items behind them: "You may not:", "You will not use the tool to", "It is forbidden to (or to let
// others):". O(1): reads the last bytes alone.
bool awaits_items(std::string_view chars, std::uint32_t begin, std::uint32_t end);

// Whether words that nothing marks may be an item behind those: they begin with a capital, yet not as a sentence of its own or a
// title in front of one does ("You may", "The tool", "Support."). O(1): reads the first words alone.
bool looks_like_bare_item(std::string_view chars, std::uint32_t begin, std::uint32_t end);

}  // namespace openwash
