#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace openwash {

// A file of any size, or bytes at hand, read where it matters. One reader serves one thread at a time.
class FileReader {
 public:
  // Fails where there is no regular file at `path`.
  static Result<FileReader> open(const std::string& path);

  // A view: `bytes` must outlive the reader.
  explicit FileReader(std::string_view bytes) : size_(bytes.size()), bytes_(bytes) {}

  FileReader(FileReader&& other) noexcept;
  FileReader& operator=(FileReader&&) = delete;
  ~FileReader();

  std::uint64_t size() const { return size_; }

  // Up to `count` bytes from `offset` on: fewer only where the file ends. Never allocates more than the file holds.
  Result<std::string> read(std::uint64_t offset, std::size_t count) const;

 private:
  FileReader(int descriptor, std::uint64_t size, std::string path)
      : descriptor_(descriptor), size_(size), path_(std::move(path)) {}

  int descriptor_ = -1;
  std::uint64_t size_ = 0;
  std::string_view bytes_;
  std::string path_;
};

}  // namespace openwash
