#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace openwash {

// What a term says in figures and names: "metric", "value", "currency", "effect", "purposes", "territories" ...
using FactValue = std::variant<std::int64_t, std::string, std::vector<std::string>>;
using Facts = std::map<std::string, FactValue>;

}  // namespace openwash
