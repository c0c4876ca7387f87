#include "base/path_names.h"
#include "formats/metadata.h"
#include "formats/source_line.h"
#include "text/lines.h"
#include "text/text_writer.h"

namespace openwash {
namespace {

bool recognises(std::string_view path, std::string_view) {
  return file_name(path) == "setup.cfg";
}

bool is_comment(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  return first != std::string_view::npos && (line[first] == '#' || line[first] == ';');
}

Text copied(std::string_view source, Span span) {
  TextWriter out;
  out.copy(source.substr(span.begin, span.size()), span.begin);
  return out.take();
}

// What stands under "[metadata]": "license = MIT", and lists whose items stand on lines of their own, further in.
Metadata read(std::string_view, std::string_view source) {
  Metadata metadata;
  const auto size = static_cast<std::uint32_t>(source.size());
  metadata.block = {0, size};
  std::string section;
  std::string key;
  Text name;
  std::uint32_t items = 0;
  bool has_first = false;  // the value begins beside its key
  for (std::uint32_t at = 0; at < size && metadata.entries.size() < most_entries;) {
    const SourceLine line = line_at(source, at);
    at = line.next;
    const Span words = trimmed(source, line.span());
    if (words.empty() || is_comment(line.chars)) continue;
    const bool goes_on = words.begin > line.begin && !key.empty();
    if (goes_on && has_first) {
      Entry& last = metadata.entries.back();
      TextWriter value;
      const std::uint32_t begin = last.value.map.locate({0, 0}).begin;
      value.copy(source.substr(begin, words.end - begin), begin);
      last.value = value.take();
      last.place.end = words.end;
    } else if (goes_on) {
      metadata.entries.push_back({key + "." + std::to_string(items++), {}, copied(source, words), words});
    } else if (source[words.begin] == '[') {
      const std::size_t end = source.find(']', words.begin);
      section = source.substr(words.begin + 1, std::min<std::size_t>(end, words.end) - words.begin - 1);
      key.clear();
    } else if (const std::size_t sign = source.find_first_of("=:", words.begin); sign < words.end) {
      const Span key_place = trimmed(source, {words.begin, static_cast<std::uint32_t>(sign)});
      const Span value = trimmed(source, {static_cast<std::uint32_t>(sign) + 1, words.end});
      key = (section.empty() ? "" : section + ".") + std::string(source.substr(key_place.begin, key_place.size()));
      items = 0;
      has_first = !value.empty();
      if (has_first) metadata.entries.push_back({key, copied(source, key_place), copied(source, value), words});
    } else {
      metadata.warnings.push_back("Line " + std::to_string(Lines(source).position(line.begin).line) +
                                  " is neither a section nor a value; it was left out. Mend that line.");
      key.clear();
    }
  }
  return metadata;
}

}  // namespace

MetadataFormat setup_cfg_metadata() {
  return {"setup-cfg", "metadata", recognises, read};
}

}  // namespace openwash
