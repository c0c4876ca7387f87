#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/file_reader.h"
#include "text/text.h"

namespace openwash {

// Reads a header from front to back through a small window, so that files of any size cost what is read of them. After the first
// failure (the file ends, a read fails, too much was read) nothing more is read: ok() tells.
class HeaderCursor {
 public:
  explicit HeaderCursor(const FileReader& file) : file_(file) {}

  std::uint64_t at() const { return at_; }
  std::uint64_t left() const { return file_.size() - at_; }
  bool ok() const { return why_.empty(); }

  // Why reading ended, as the end of a sentence: "the file ends within it".
  const std::string& why() const { return why_; }
  void fail(std::string why);

  // A number of one to eight bytes in the byte order of the file; 0 after a failure.
  std::uint64_t number(std::uint32_t size, bool big_endian = false);

  // The next `size` bytes as UTF-8, each maximal invalid sequence as U+FFFD, with places in the file.
  Text text(std::uint64_t size);

  // Passes over bytes without reading them.
  void skip(std::uint64_t size);

 private:
  bool has(std::uint64_t size);
  std::string_view window(std::size_t size);

  const FileReader& file_;
  std::uint64_t at_ = 0;
  std::uint64_t read_ = 0;  // bytes read so far
  std::uint64_t begin_ = 0;
  std::string bytes_;  // those from begin_ on
  std::string why_;
};

}  // namespace openwash
