#pragma once

#include <string>
#include <string_view>

namespace openwash {

enum class Ink { plain, strong, faint, underlined, red, yellow, green };

// Puts colour around words, or leaves them alone. The only place that knows terminal escapes.
class Style {
 public:
  explicit Style(bool colour) : colour_(colour) {}

  bool colour() const { return colour_; }

  std::string operator()(Ink ink, std::string_view words) const {
    if (!colour_ || ink == Ink::plain || words.empty()) return std::string(words);
    return std::string(code_of(ink)) + std::string(words) + "\x1b[0m";
  }

 private:
  static const char* code_of(Ink ink) {
    switch (ink) {
      case Ink::strong:
        return "\x1b[1m";
      case Ink::faint:
        return "\x1b[2m";
      case Ink::underlined:
        return "\x1b[1;4m";
      case Ink::red:
        return "\x1b[1;31m";
      case Ink::yellow:
        return "\x1b[1;33m";
      case Ink::green:
        return "\x1b[1;32m";
      case Ink::plain:
        break;
    }
    return "";
  }

  bool colour_;
};

}  // namespace openwash
