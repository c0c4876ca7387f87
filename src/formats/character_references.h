#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace openwash {

// Reads HTML's character references: &amp; &ldquo; &#8220; &#x201C; and the old ones without a semicolon.
class CharacterReferences {
 public:
  struct Reference {
    std::string chars;       // what it stands for
    std::uint32_t size = 0;  // its length in the source; 0 where the & is only an &
  };

  // What stands at the front of `html`, which begins with &. O(1): references are short, and those seen are remembered.
  const Reference& at_front(std::string_view html);

 private:
  std::unordered_map<std::string, Reference> seen_;
};

}  // namespace openwash
