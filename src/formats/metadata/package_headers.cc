#include "base/path_names.h"
#include "formats/metadata.h"
#include "formats/source_line.h"
#include "text/text_writer.h"

namespace openwash {
namespace {

// PKG-INFO and METADATA of Python packages: "License: MIT", as in mail. More lines of a value stand in.
bool recognises(std::string_view path, std::string_view head) {
  const std::string_view name = file_name(path);
  return (name == "PKG-INFO" || name == "METADATA") && head.starts_with("Metadata-Version:");
}

// Lines of a licence are marked by a bar or eight blanks, as the tools write them.
void append_continuation(std::string_view source, const SourceLine& line, TextWriter& value) {
  Span words = trimmed(source, line.span());
  if (!words.empty() && source[words.begin] == '|') ++words.begin;
  value.put("\n", line.begin, 0);
  value.copy(source.substr(words.begin, words.size()), words.begin);
}

Metadata read(std::string_view, std::string_view source) {
  Metadata metadata;
  const auto size = static_cast<std::uint32_t>(source.size());
  std::uint32_t at = 0;
  while (at < size && metadata.entries.size() < most_entries) {
    const SourceLine line = line_at(source, at);
    if (line.chars.empty()) break;
    at = line.next;
    const std::size_t colon = line.chars.find(':');
    if (colon == std::string_view::npos || colon == 0) continue;
    Entry entry;
    entry.key = line.chars.substr(0, colon);
    TextWriter name;
    name.copy(entry.key, line.begin);
    entry.name = name.take();
    entry.place = line.span();
    Span words = line.span();
    words.begin += static_cast<std::uint32_t>(colon) + 1;
    words = trimmed(source, words);
    TextWriter value;
    value.copy(source.substr(words.begin, words.size()), words.begin);
    while (at < size && (source[at] == ' ' || source[at] == '\t')) {
      const SourceLine more = line_at(source, at);
      append_continuation(source, more, value);
      entry.place.end = more.span().end;
      at = more.next;
    }
    entry.value = value.take();
    metadata.entries.push_back(std::move(entry));
  }
  metadata.block = {0, at};
  return metadata;
}

}  // namespace

MetadataFormat package_headers_metadata() {
  return {"package-headers", "metadata", recognises, read};
}

}  // namespace openwash
