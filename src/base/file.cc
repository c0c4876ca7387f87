#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace openwash {
namespace {

std::string reason(int error) {
  return std::error_code(error, std::generic_category()).message();
}

// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ > STDERR_FILENO) ::close(number_);
  }

  explicit operator bool() const { return number_ >= 0; }
  operator int() const { return number_; }

  // What close said: some file systems report a failed write only here.
  int close() { return ::close(std::exchange(number_, -1)); }

 private:
  int number_;
};

int open_retrying(const char* path, int flags, mode_t mode = 0) {
  int number = -1;
  do {
    number = ::open(path, flags | O_CLOEXEC | O_NOCTTY, mode);
  } while (number < 0 && errno == EINTR);
  return number;
}

Error too_large(const std::string& where, std::uint64_t limit) {
  return {where, "is larger than the limit of " + std::to_string(limit) + " bytes; split it or leave it out"};
}

std::optional<Error> refusal(const std::string& where, const struct stat& status, std::uint64_t limit) {
  if (S_ISDIR(status.st_mode)) return Error{where, "is a directory; name the files in it, or scan the directory"};
  if (S_ISCHR(status.st_mode) || S_ISBLK(status.st_mode)) {
    return Error{where, "is a device; only files and pipes can be read"};
  }
  if (S_ISREG(status.st_mode) && static_cast<std::uint64_t>(status.st_size) > limit) return too_large(where, limit);
  return std::nullopt;
}

// Reads to the end. `expected` is the size that the file system told, 0 where it tells none (pipes, /proc).
Result<std::string> read_all(int descriptor, const std::string& where, std::uint64_t expected, std::uint64_t limit) {
  constexpr std::size_t unknown_size = 16384;
  std::string bytes;
  std::size_t filled = 0;
  // One byte more than expected: a short read then tells the end without a further call.
  bytes.resize(expected > 0 ? static_cast<std::size_t>(expected) + 1 : unknown_size);
  for (;;) {
    const std::size_t wanted = bytes.size() - filled;
    const ssize_t got = ::read(descriptor, bytes.data() + filled, wanted);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Error{where, "cannot be read: " + reason(errno)};
    filled += static_cast<std::size_t>(got);
    if (filled > limit) return too_large(where, limit);
    if (got == 0 || (expected > 0 && filled == expected && static_cast<std::size_t>(got) < wanted)) break;
    if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(filled);
  return bytes;
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
    if (put < 0 && errno != EINTR) return false;
    bytes.remove_prefix(put < 0 ? 0 : static_cast<std::size_t>(put));
  }
  return true;
}

// A link stays a link: what it leads to is replaced.
std::string resolved(const std::string& path) {
  const std::unique_ptr<char, void (*)(void*)> real(::realpath(path.c_str(), nullptr), std::free);
  return real ? std::string(real.get()) : path;
}

// A new file beside `path`, made with the permissions that the user's mask gives.
Descriptor create_beside(const std::string& path, std::string& name) {
  for (int attempt = 0; attempt < 1000; ++attempt) {
    name = path + "." + std::to_string(::getpid()) + "-" + std::to_string(attempt) + ".tmp";
    const int number = open_retrying(name.c_str(), O_WRONLY | O_CREAT | O_EXCL, 0666);
    if (number >= 0 || errno != EEXIST) return Descriptor(number);
  }
  return Descriptor(-1);
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::uint64_t limit) try {
  const bool is_standard_input = path == "-";
  const std::string where = is_standard_input ? "standard input" : path;
  const Descriptor file(is_standard_input ? STDIN_FILENO : open_retrying(path.c_str(), O_RDONLY));
  if (!file) return Error{where, "cannot be opened: " + reason(errno)};
  struct stat status {};
  if (::fstat(file, &status) != 0) return Error{where, "cannot be read: " + reason(errno)};
  // Standard input may well be a terminal.
  const bool is_terminal = is_standard_input && S_ISCHR(status.st_mode);
  if (!is_terminal) {
    if (auto error = refusal(where, status, limit)) return *std::move(error);
  }
  const bool tells_size = S_ISREG(status.st_mode) && status.st_size > 0;
  return read_all(file, where, tells_size ? static_cast<std::uint64_t>(status.st_size) : 0, limit);
} catch (const std::bad_alloc&) {
  return Error{path, "is too large for the memory of this machine; split it or leave it out"};
} catch (const std::length_error&) {
  return Error{path, "is too large for the memory of this machine; split it or leave it out"};
}

Result<void> write_file_atomically(const std::string& path, std::string_view bytes) {
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return Error{path, "is a directory; name a file"};
  if (exists && !S_ISREG(status.st_mode)) {
    // A pipe or device cannot be replaced, and must not be: it is written to.
    Descriptor file(open_retrying(path.c_str(), O_WRONLY));
    if (!file || !write_all(file, bytes)) return Error{path, "cannot be written: " + reason(errno)};
    return {};
  }
  const std::string target = resolved(path);
  std::string name;
  Descriptor file = create_beside(target, name);
  if (!file) return Error{path, "cannot be written: " + reason(errno)};
  const bool written = (!exists || ::fchmod(file, status.st_mode & 07777) == 0) && write_all(file, bytes) && file.close() == 0 &&
                       ::rename(name.c_str(), target.c_str()) == 0;
  if (written) return {};
  const int error = errno;
  ::unlink(name.c_str());
  return Error{path, "cannot be written: " + reason(error)};
}

}  // namespace openwash
