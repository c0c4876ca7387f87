#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace openwash {

// A position-free table: numbered sections of equal rows in one run of bytes, used where it lies, without parsing.
//
//   magic | section count | {offset, bytes} per section | rows, each section aligned to 16 bytes
//
// Rows are plain structs of fixed-size integers; texts are stored in a pool and named by TextRef.
inline constexpr std::uint64_t blob_magic = 0x31306873776E706Full;  // "opnwsh01"

struct TextRef {
  std::uint32_t offset = 0;
  std::uint32_t size = 0;
};

class BlobWriter {
 public:
  explicit BlobWriter(std::uint32_t sections) : sections_(sections) {}

  template <class Row>
  void set(std::uint32_t section, const std::vector<Row>& rows) {
    static_assert(std::is_trivially_copyable_v<Row>);
    sections_[section].assign(reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(Row));
  }
  void set_bytes(std::uint32_t section, std::string_view bytes) { sections_[section] = bytes; }

  std::string bytes() const;

 private:
  std::vector<std::string> sections_;
};

class BlobView {
 public:
  BlobView() = default;
  // Requires: `bytes` were made by BlobWriter, are aligned to 16 and outlive the view.
  explicit BlobView(std::string_view bytes) : bytes_(bytes) {}

  bool valid() const;

  template <class Row>
  std::span<const Row> rows(std::uint32_t section) const {
    const std::string_view all = raw(section);
    return {reinterpret_cast<const Row*>(all.data()), all.size() / sizeof(Row)};
  }
  std::string_view raw(std::uint32_t section) const;

 private:
  std::string_view bytes_;
};

// Collects texts for a pool section; equal texts are stored once.
class TextPool {
 public:
  TextRef add(std::string_view text);
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

}  // namespace openwash
