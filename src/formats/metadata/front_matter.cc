#include <optional>

#include "base/path_names.h"
#include "formats/metadata.h"
#include "formats/source_line.h"
#include "formats/yaml_reader.h"

namespace openwash {
namespace {

bool is_rule(std::string_view line) {
  return line.starts_with("---") && line.find_first_not_of(" \t", 3) == std::string_view::npos;
}

// Where the first line begins that is neither empty nor part of a comment.
std::uint32_t first_line(std::string_view source) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::size_t at = 0;
  while (at < source.size()) {
    if (source.substr(at).starts_with(byte_order_mark)) at += byte_order_mark.size();
    const std::size_t word = source.find_first_not_of(" \t\n\r", at);
    if (word == std::string_view::npos) break;
    if (!source.substr(word).starts_with("<!--")) {
      const std::size_t line = source.find_last_of("\n\r", word);
      return static_cast<std::uint32_t>(line == std::string_view::npos || line < at ? at : line + 1);
    }
    const std::size_t end = source.find("-->", word);
    if (end == std::string_view::npos) break;
    at = end + 3;
  }
  return static_cast<std::uint32_t>(source.size());
}

// Where front matter begins, or nothing.
std::optional<std::uint32_t> opening(std::string_view source) {
  const std::uint32_t at = first_line(source);
  const SourceLine first = line_at(source, at);
  std::string_view line = first.chars;
  while (line.starts_with(' ') || line.starts_with('\t')) line.remove_prefix(1);
  if (!is_rule(line) || first.next >= source.size()) return std::nullopt;
  if (!begins_with_yaml_key(source.substr(first.next))) return std::nullopt;
  return at;
}

bool recognises(std::string_view path, std::string_view head) {
  const std::string_view name = file_name(path);
  const std::string_view ending = name.find('.') == std::string_view::npos ? "" : name.substr(name.rfind('.'));
  for (const std::string_view other : {".yaml", ".yml", ".cff", ".json", ".toml", ".py", ".cfg"}) {
    if (ending == other) return false;
  }
  return name != "Kitfile" && opening(head).has_value();
}

Metadata read(std::string_view, std::string_view source) {
  Metadata metadata;
  const std::optional<std::uint32_t> open = opening(source);
  if (!open) return metadata;
  const std::uint32_t begin = line_at(source, *open).next;
  std::uint32_t end = begin;
  while (end < source.size() && !is_rule(line_at(source, end).chars)) end = line_at(source, end).next;
  read_yaml(source, {begin, end}, metadata);
  if (end == source.size()) {
    metadata.warnings.insert(metadata.warnings.begin(),
                             "The front matter has no end: a line of three dashes is missing behind it. Add that line.");
    end = metadata.entries.empty() ? begin : metadata.entries.back().place.end;
  } else {
    end += 3;
  }
  metadata.block = {*open, end};
  return metadata;
}

}  // namespace

MetadataFormat front_matter_metadata() {
  return {"front-matter", "front-matter", recognises, read};
}

}  // namespace openwash
