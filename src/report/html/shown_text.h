#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "openwash.h"
#include "text/lines.h"

namespace openwash {

// Words of others made safe to show on many lines: as printable(), but line ends (all as LF) and tabs stay, and characters that
// show nothing are left out.
std::string shown(std::string_view text);

// The text of a file as a page shows it, whole or only some lines of it, and where places lie in what is shown.
class ShownText {
 public:
  struct Part {
    std::uint32_t line = 1;  // of its beginning
    std::string text;        // by shown(), whole lines
  };

  // Characters of a part, counted in UTF-16 as scripts of a page count them.
  struct Range {
    std::uint32_t part = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  // Nothing is shown.
  ShownText() : ShownText("", {}) {}

  // All of `text`, which must outlive this.
  explicit ShownText(std::string_view text);

  // The lines of `text` on which the places stand, with `margin` lines around.
  ShownText(std::string_view text, const std::vector<const Place*>& places, std::uint32_t margin = 2);

  const std::vector<Part>& parts() const { return parts_; }
  std::uint32_t lines() const { return lines_.count(); }

  // Where the quote of `place` stands, if it stands there word for word in one part. O(line + quote).
  std::optional<Range> range_of(const Place& place) const;

 private:
  void add_part(std::uint32_t first, std::uint32_t last);
  std::uint32_t units_before(std::uint32_t offset, std::uint32_t line) const;

  struct Shown {
    std::uint32_t part;
    std::uint32_t units;  // of the part, before the line
  };

  std::string_view text_;
  Lines lines_;
  std::vector<Part> parts_;
  std::vector<std::optional<Shown>> shown_;  // by line, from 0
};

}  // namespace openwash
