#include "formats/header_cursor.h"

#include <algorithm>

#include "formats/model_header.h"
#include "text/utf8.h"

namespace openwash {
namespace {

constexpr std::size_t window_size = 64u << 10;

}  // namespace

void HeaderCursor::fail(std::string why) {
  if (ok()) why_ = std::move(why);
}

bool HeaderCursor::has(std::uint64_t size) {
  if (!ok()) return false;
  if (size > left()) fail("the file ends before it does");
  return ok();
}

// The next `size` bytes, or fewer after a failure.
std::string_view HeaderCursor::window(std::size_t size) {
  if (!has(size)) return {};
  if (at_ < begin_ || at_ + size > begin_ + bytes_.size()) {
    Result<std::string> bytes = file_.read(at_, std::max(size, window_size));
    if (!bytes) {
      fail("the file " + bytes.error().what);
      return {};
    }
    bytes_ = *std::move(bytes);
    begin_ = at_;
    read_ += bytes_.size();
    if (bytes_.size() < size) fail("the file ends before it does");
    if (read_ > longest_header) fail("it is longer than any header of a model");
    if (!ok()) return {};
  }
  return std::string_view(bytes_).substr(static_cast<std::size_t>(at_ - begin_), size);
}

std::uint64_t HeaderCursor::number(std::uint32_t size, bool big_endian) {
  const std::string_view bytes = window(size);
  if (!ok()) return 0;
  std::uint64_t value = 0;
  for (std::uint32_t i = 0; i < size; ++i) {
    value = value << 8 | static_cast<unsigned char>(bytes[big_endian ? i : size - 1 - i]);
  }
  at_ += size;
  return value;
}

Text HeaderCursor::text(std::uint64_t size) {
  if (!has(size)) return {};
  if (at_ + size > 0xFFFFFFFFu) {
    fail("it lies beyond 4 GiB");
    return {};
  }
  const std::string_view bytes = window(static_cast<std::size_t>(size));
  if (!ok()) return {};
  const auto begin = static_cast<std::uint32_t>(at_);
  at_ += size;
  if (valid_utf8_size(bytes) < bytes.size()) return repair_utf8(bytes, begin);
  Text text{std::string(bytes), {}};
  text.map.add(static_cast<std::uint32_t>(bytes.size()), begin, static_cast<std::uint32_t>(bytes.size()));
  return text;
}

void HeaderCursor::skip(std::uint64_t size) {
  if (has(size)) at_ += size;
}

}  // namespace openwash
