#pragma once

#include <string_view>

namespace openwash {

// The licence that a model passes on to what is made from it, as the catalogue names it; empty where none that restricts is
// known. `model` is an id of the Hub ("meta-llama/Llama-3.1-8B"), with or without its address, or a bare name. O(known models).
std::string_view license_of_base_model(std::string_view model);

}  // namespace openwash
