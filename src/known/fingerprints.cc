#include "known/fingerprints.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>

namespace openwash {
namespace {

constexpr std::string_view magic = "OWPRINT1";
constexpr std::uint32_t shortest_copy = 4;

void put(std::string& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

void put_hash(std::string& out, std::uint64_t hash) {
  for (int shift = 0; shift < 64; shift += 8) out += static_cast<char>(hash >> shift);
}

class Input {
 public:
  explicit Input(std::string_view bytes) : bytes_(bytes) {}

  bool ok() const { return ok_; }
  void fail() { ok_ = false; }

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at_ >= bytes_.size()) break;
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= std::uint64_t{byte & 0x7Fu} << shift;
      if (byte < 0x80) return value;
    }
    ok_ = false;
    return 0;
  }

  // A number that counts things of at least one byte each, so a larger one than the bytes left is wrong.
  std::uint32_t count() {
    const std::uint64_t value = number();
    if (value > (std::uint64_t{1} << 28)) ok_ = false;
    return ok_ ? static_cast<std::uint32_t>(value) : 0;
  }

  std::uint64_t hash() {
    if (bytes_.size() - at_ < 8) {
      ok_ = false;
      return 0;
    }
    std::uint64_t value = 0;
    std::memcpy(&value, bytes_.data() + at_, 8);
    at_ += 8;
    return value;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

// Finds earlier passages: the places of each run of `shortest_copy` words, newest first, a few of them.
class Earlier {
 public:
  void add(const std::vector<std::uint16_t>& all, std::size_t at) {
    auto& places = places_[key(all, at)];
    if (places.size() < 16) places.push_back(at);
  }

  std::pair<std::size_t, std::size_t> longest(const std::vector<std::uint16_t>& all, std::size_t at, std::size_t end) const {
    std::pair<std::size_t, std::size_t> best{0, 0};
    if (at + shortest_copy > end) return best;
    const auto found = places_.find(key(all, at));
    if (found == places_.end()) return best;
    for (const std::size_t place : found->second) {
      std::size_t size = 0;
      while (at + size < end && place + size < at && all[place + size] == all[at + size]) ++size;
      if (size > best.second) best = {place, size};
    }
    return best;
  }

 private:
  static std::uint64_t key(const std::vector<std::uint16_t>& all, std::size_t at) {
    std::uint64_t key = 0;
    std::memcpy(&key, all.data() + at, 8);
    return key;
  }
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> places_;
};

}  // namespace

Result<Fingerprints> make_fingerprints(const std::vector<ReferenceText>& texts,
                                       const std::vector<std::pair<std::uint64_t, std::uint64_t>>& same) {
  std::unordered_map<std::uint64_t, std::uint64_t> canonical;
  for (const auto& [first, second] : same) canonical[second] = first;
  const auto resolve = [&](std::uint64_t hash) {
    const auto found = canonical.find(hash);
    return found == canonical.end() ? hash : found->second;
  };
  std::unordered_map<std::uint64_t, std::uint64_t> uses;
  for (const ReferenceText& text : texts) {
    for (const std::uint64_t word : text.words) ++uses[resolve(word)];
  }
  std::vector<std::pair<std::uint64_t, std::uint64_t>> order(uses.begin(), uses.end());
  std::sort(order.begin(), order.end(),
            [](const auto& a, const auto& b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
  if (order.size() >= 0xFFFF) return Error{"fingerprints", "the texts hold more different words than 65,534; leave texts out"};

  Fingerprints prints;
  std::unordered_map<std::uint64_t, std::uint16_t> numbers;
  for (const auto& entry : order) {
    numbers[entry.first] = static_cast<std::uint16_t>(prints.vocabulary.size());
    prints.vocabulary.push_back(entry.first);
  }
  for (const auto& [first, second] : same) {
    const auto found = numbers.find(first);
    if (found != numbers.end()) prints.spellings.emplace_back(second, found->second);
  }
  std::sort(prints.spellings.begin(), prints.spellings.end());
  for (const ReferenceText& text : texts) {
    Fingerprints::Text kept;
    for (const std::uint64_t word : text.words) kept.words.push_back(numbers[resolve(word)]);
    kept.parts = text.parts;
    prints.texts.push_back(std::move(kept));
  }
  return prints;
}

std::string write_fingerprints(const Fingerprints& prints) {
  std::string out(magic);
  put(out, prints.vocabulary.size());
  for (const std::uint64_t hash : prints.vocabulary) put_hash(out, hash);
  put(out, prints.spellings.size());
  for (const auto& [hash, number] : prints.spellings) {
    put_hash(out, hash);
    put(out, number);
  }
  put(out, prints.texts.size());
  std::vector<std::uint16_t> all;
  Earlier earlier;
  for (const Fingerprints::Text& text : prints.texts) {
    const std::size_t begin = all.size();
    all.insert(all.end(), text.words.begin(), text.words.end());
    put(out, text.words.size());
    std::size_t indexed = begin;
    for (std::size_t at = begin; at < all.size();) {
      const auto [place, size] = earlier.longest(all, at, all.size());
      if (size >= shortest_copy) {
        put(out, (size << 1) | 1);
        put(out, at - place);
        at += size;
      } else {
        put(out, std::uint64_t{all[at]} << 1);
        ++at;
      }
      for (; indexed + shortest_copy <= at; ++indexed) earlier.add(all, indexed);
    }
    put(out, text.parts.size());
    std::uint32_t last = 0;
    for (const PartRow& part : text.parts) {
      put(out, part.begin - last);
      put(out, (std::uint64_t{part.end - part.begin} << 2) | static_cast<std::uint32_t>(part.part));
      last = part.begin;
    }
  }
  return out;
}

Result<Fingerprints> read_fingerprints(std::string_view bytes, const std::string& where) {
  const Error broken{where, "is damaged; write it anew with tools/fingerprint"};
  if (bytes.substr(0, magic.size()) != magic) return broken;
  Input in(bytes.substr(magic.size()));
  Fingerprints prints;
  const std::uint32_t vocabulary = in.count();
  for (std::uint32_t i = 0; i < vocabulary && in.ok(); ++i) prints.vocabulary.push_back(in.hash());
  const std::uint32_t spellings = in.count();
  for (std::uint32_t i = 0; i < spellings && in.ok(); ++i) {
    const std::uint64_t hash = in.hash();
    prints.spellings.emplace_back(hash, static_cast<std::uint16_t>(in.number()));
  }
  std::vector<std::uint16_t> all;
  const std::uint32_t texts = in.count();
  for (std::uint32_t t = 0; t < texts && in.ok(); ++t) {
    const std::size_t begin = all.size();
    const std::size_t end = begin + in.count();
    while (all.size() < end && in.ok()) {
      const std::uint64_t token = in.number();
      if (token & 1) {
        const std::uint64_t distance = in.number();
        if (distance == 0 || distance > all.size() || (token >> 1) > end - all.size()) in.fail();
        for (std::uint64_t i = 0; i < token >> 1 && in.ok(); ++i) all.push_back(all[all.size() - distance]);
      } else if (token >> 1 >= prints.vocabulary.size()) {
        in.fail();
      } else {
        all.push_back(static_cast<std::uint16_t>(token >> 1));
      }
    }
    Fingerprints::Text text;
    text.words.assign(all.begin() + static_cast<std::ptrdiff_t>(begin), all.end());
    const std::uint32_t parts = in.count();
    std::uint32_t last = 0;
    for (std::uint32_t i = 0; i < parts && in.ok(); ++i) {
      last += in.count();
      const std::uint32_t token = in.count();
      if ((token & 3) > 2 || last > text.words.size() || (token >> 2) > text.words.size() - last) in.fail();
      text.parts.push_back({last, last + (token >> 2), static_cast<Part>(token & 3)});
    }
    prints.texts.push_back(std::move(text));
  }
  if (!in.ok()) return broken;
  return prints;
}

}  // namespace openwash
