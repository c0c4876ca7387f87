#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace openwash {

// Words by which a README says from which model its own one was made.
struct BaseMention {
  std::string model;   // as license_of_base_model() takes it: "llama-2-7b"
  Span place;          // the sentence or heading
  bool title = false;  // it stands in the name of the own model
};

// The base models that the prose of `chars` names: in its first heading ("Foo-Llama-3-8B"), or in a sentence that says that
// something was made from them ("based on Llama 2", "fine-tuned from Gemma 7B"). Comparisons are none. Linear in the size of
// `chars`.
std::vector<BaseMention> base_mentions(std::string_view chars);

}  // namespace openwash
