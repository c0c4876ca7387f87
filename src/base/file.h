#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace openwash {

// The bytes of the file at `path`, `-` being standard input. Fails where the file cannot be read, is no regular file or
// pipe, or is larger than `limit` bytes.
Result<std::string> read_file(const std::string& path, std::uint64_t limit = 0xFFFFFFF0u);

// Replaces the file at `path` by `bytes` in one step: readers see the old bytes or the new ones, never a part.
Result<void> write_file_atomically(const std::string& path, std::string_view bytes);

}  // namespace openwash
