#pragma once

#include <string>
#include <string_view>

#include "formats/metadata.h"

// The entries as lines "key=value", line ends in values as "\n" in two characters.
inline std::string stated(const openwash::Metadata& metadata) {
  std::string out;
  for (const openwash::Entry& entry : metadata.entries) {
    out += entry.key + "=";
    for (const char c : entry.value.chars) out += c == '\n' ? "\\n" : std::string(1, c);
    out += '\n';
  }
  return out;
}

// The bytes of `source` that stand for `words` in the value of the entry of this key; "?" where there is no such thing.
inline std::string source_of(std::string_view source, const openwash::Metadata& metadata, std::string_view key,
                             std::string_view words) {
  for (const openwash::Entry& entry : metadata.entries) {
    const std::size_t at = entry.value.chars.find(words);
    if (entry.key != key || at == std::string::npos) continue;
    const auto begin = static_cast<std::uint32_t>(at);
    const openwash::Span span = entry.value.map.locate({begin, begin + static_cast<std::uint32_t>(words.size())});
    return std::string(source.substr(span.begin, span.size()));
  }
  return "?";
}

// The first letter of a value that does not lead back to itself alone, with what it leads to; empty when all do.
inline std::string stray_letter(std::string_view source, const openwash::Metadata& metadata) {
  for (const openwash::Entry& entry : metadata.entries) {
    for (const openwash::Text* text : {&entry.name, &entry.value}) {
      for (std::uint32_t i = 0; i < text->chars.size(); ++i) {
        const char c = text->chars[i];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) continue;
        const openwash::Span span = text->map.locate({i, i + 1});
        const std::string_view found = source.substr(span.begin, span.size());
        if (found != std::string_view(&c, 1)) return entry.key + " at " + std::to_string(i) + ": " + std::string(found);
      }
    }
  }
  return {};
}
