#pragma once

#include <optional>
#include <string_view>

namespace openwash {

// Where the first key of TOML stands that has more parts ("a.b.c") than any honest one: each of them is a table in a table, and
// parsers that recurse must not see it. Nothing where there is none. Linear.
std::optional<std::size_t> deep_toml_key(std::string_view source);

}  // namespace openwash
