#include "base/file_reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace openwash {
namespace {

std::string reason(int error) {
  return std::error_code(error, std::generic_category()).message();
}

}  // namespace

Result<FileReader> FileReader::open(const std::string& path) {
  int descriptor = -1;
  do {
    descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  } while (descriptor < 0 && errno == EINTR);
  if (descriptor < 0) return Error{path, "cannot be opened: " + reason(errno)};
  struct stat status {};
  const bool known = ::fstat(descriptor, &status) == 0;
  if (!known || !S_ISREG(status.st_mode)) {
    const std::string why = known ? "is no regular file" : "cannot be read: " + reason(errno);
    ::close(descriptor);
    return Error{path, why};
  }
  return FileReader(descriptor, static_cast<std::uint64_t>(status.st_size), path);
}

FileReader::FileReader(FileReader&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      size_(other.size_),
      bytes_(other.bytes_),
      path_(std::move(other.path_)) {}

FileReader::~FileReader() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Result<std::string> FileReader::read(std::uint64_t offset, std::size_t count) const {
  if (offset >= size_) return std::string();
  count = static_cast<std::size_t>(std::min<std::uint64_t>(count, size_ - offset));
  if (descriptor_ < 0) return std::string(bytes_.substr(static_cast<std::size_t>(offset), count));
  std::string bytes(count, '\0');
  std::size_t filled = 0;
  while (filled < count) {
    const ssize_t got = ::pread(descriptor_, bytes.data() + filled, count - filled, static_cast<off_t>(offset + filled));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Error{path_, "cannot be read: " + reason(errno)};
    if (got == 0) break;  // cut short since it was opened
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace openwash
