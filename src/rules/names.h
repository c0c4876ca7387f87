#pragma once

#include <array>
#include <string_view>

namespace openwash {

// The words of rule files for severities, modalities and rulings, in the order of the enumerations of openwash.h.
inline constexpr std::array<std::string_view, 3> severity_names{"note", "arguable", "hard"};
inline constexpr std::array<std::string_view, 5> modality_names{"bans", "limits", "conditions", "requires", "pleads"};
inline constexpr std::array<std::string_view, 4> ruling_names{"allowed", "arguable", "violates", "unknown"};

// The words of rule files for the right that a rule implies, in the order of rule_table::Implies.
inline constexpr std::array<std::string_view, 2> implied_names{"nothing", "passing-on"};

// The place of `name` in `names`, or names.size() when it is not there.
template <std::size_t size>
constexpr std::size_t place_of(std::string_view name, const std::array<std::string_view, size>& names) {
  for (std::size_t i = 0; i < size; ++i) {
    if (names[i] == name) return i;
  }
  return size;
}

// Concepts that tell how well a clause proves a term: it speaks to its reader, or it defines.
inline constexpr std::string_view addressed_concept = "you";
inline constexpr std::string_view defining_concept = "definition";

}  // namespace openwash
