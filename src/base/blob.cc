#include "base/blob.h"

namespace openwash {
namespace {

constexpr std::size_t alignment = 16;

struct Extent {
  std::uint64_t offset;
  std::uint64_t size;
};

std::size_t aligned(std::size_t n) {
  return (n + alignment - 1) / alignment * alignment;
}

}  // namespace

std::string BlobWriter::bytes() const {
  std::string out;
  const std::uint64_t count = sections_.size();
  std::size_t at = aligned(sizeof blob_magic + sizeof count + count * sizeof(Extent));
  std::vector<Extent> extents;
  for (const std::string& section : sections_) {
    extents.push_back({at, section.size()});
    at = aligned(at + section.size());
  }
  out.append(reinterpret_cast<const char*>(&blob_magic), sizeof blob_magic);
  out.append(reinterpret_cast<const char*>(&count), sizeof count);
  out.append(reinterpret_cast<const char*>(extents.data()), extents.size() * sizeof(Extent));
  for (std::size_t i = 0; i < sections_.size(); ++i) {
    out.resize(extents[i].offset, '\0');
    out += sections_[i];
  }
  out.resize(at, '\0');
  return out;
}

bool BlobView::valid() const {
  return bytes_.size() >= 16 && std::memcmp(bytes_.data(), &blob_magic, sizeof blob_magic) == 0;
}

std::string_view BlobView::raw(std::uint32_t section) const {
  Extent extent;
  std::memcpy(&extent, bytes_.data() + 16 + section * sizeof(Extent), sizeof extent);
  return bytes_.substr(extent.offset, extent.size);
}

TextRef TextPool::add(std::string_view text) {
  const std::size_t known = text.size() < 64 ? bytes_.find(text) : std::string::npos;
  if (known != std::string::npos) return {static_cast<std::uint32_t>(known), static_cast<std::uint32_t>(text.size())};
  const TextRef ref{static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(text.size())};
  bytes_ += text;
  return ref;
}

}  // namespace openwash
