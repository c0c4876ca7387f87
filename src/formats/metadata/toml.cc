#include <toml++/toml.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/path_names.h"
#include "formats/metadata.h"
#include "formats/source_line.h"
#include "formats/toml_depth.h"
#include "text/lines.h"
#include "text/text_writer.h"

namespace openwash {
namespace {

constexpr std::size_t deepest = 40;
constexpr std::array<std::string_view, 2> names = {"pyproject.toml", "Cargo.toml"};

bool recognises(std::string_view path, std::string_view) {
  return std::find(names.begin(), names.end(), file_name(path)) != names.end();
}

// Leads the parser's lines and columns, which count characters, back to bytes.
class Rows {
 public:
  explicit Rows(std::string_view source) : source_(source) {
    starts_.push_back(0);
    for (std::size_t at = source.find('\n'); at != std::string_view::npos; at = source.find('\n', at + 1)) {
      starts_.push_back(static_cast<std::uint32_t>(at + 1));
    }
  }

  std::uint32_t begin_of(std::size_t line) const { return line > starts_.size() ? size() : starts_[line - 1]; }

  std::uint32_t byte(toml::source_position position) const {
    std::size_t at = begin_of(position.line);
    for (std::uint32_t column = 1; column < position.column && at < source_.size(); ++column) {
      do ++at;
      while (at < source_.size() && (source_[at] & 0xC0) == 0x80);
    }
    return static_cast<std::uint32_t>(at);
  }

  Span span(const toml::source_region& region) const { return {byte(region.begin), byte(region.end)}; }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(source_.size()); }

  std::string_view source_;
  std::vector<std::uint32_t> starts_;
};

std::uint32_t escaped_size(char c) {
  return c == 'u' ? 6 : c == 'U' ? 10 : 2;
}

char32_t meaning(std::string_view escape) {
  if (escape.size() > 2) {
    char32_t code = 0;
    for (const char c : escape.substr(2)) code = code * 16 + static_cast<char32_t>(hex_value(c));
    return code;
  }
  constexpr std::string_view letters = "btnfre\"\\";
  constexpr std::string_view meanings = "\b\t\n\f\r\x1B\"\\";
  const std::size_t found = letters.find(escape[1]);
  return found == std::string_view::npos ? U'?' : static_cast<char32_t>(meanings[found]);
}

// The string at `span`, quotes included, with the way back. The parser has found it right.
Text string_at(std::string_view source, Span span) {
  const std::string_view quotes = source.substr(span.begin, 3);
  const std::uint32_t marks = span.size() >= 6 && (quotes == "\"\"\"" || quotes == "'''") ? 3 : 1;
  const std::uint32_t end = std::max(span.begin + marks, span.end - marks);
  std::uint32_t at = span.begin + marks;
  if (marks == 3 && (source[at] == '\n' || source[at] == '\r')) at = line_at(source, at).next;
  TextWriter out;
  while (at < end) {
    const std::size_t stop = quotes[0] == '\'' ? end : std::min<std::size_t>(source.find('\\', at), end);
    out.copy(source.substr(at, stop - at), at);
    at = static_cast<std::uint32_t>(stop);
    if (at + 1 >= end) break;
    if (const std::string_view blanks = " \t\n\r"; blanks.find(source[at + 1]) != std::string_view::npos) {
      at = static_cast<std::uint32_t>(std::min<std::size_t>(source.find_first_not_of(blanks, at + 1), end));
    } else {
      const std::uint32_t size = std::min(escaped_size(source[at + 1]), end - at);
      out.put(meaning(source.substr(at, size)), at, size);
      at += size;
    }
  }
  return out.take();
}

class TomlEntries {
 public:
  explicit TomlEntries(std::string_view source) : source_(source), rows_(source) {}

  void add(const toml::table& table, const std::string& path, std::size_t depth = 0) {
    if (path.size() > longest_path || depth > deepest) return;
    for (const auto& [key, node] : table) {
      const Span place = rows_.span(key.source());
      TextWriter name;
      name.copy(source_.substr(place.begin, place.size()), place.begin);
      add(node, path.empty() ? std::string(key.str()) : path + "." + std::string(key.str()), place, name.take(), depth);
    }
  }

  std::vector<Entry> take() {
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.place.begin < b.place.begin; });
    if (entries_.size() > most_entries) entries_.resize(most_entries);
    return std::move(entries_);
  }

 private:
  void add(const toml::node& node, const std::string& path, Span key, Text name, std::size_t depth) {
    if (const toml::table* table = node.as_table()) return add(*table, path, depth + 1);
    if (const toml::array* array = node.as_array()) {
      if (depth > deepest) return;
      for (std::size_t i = 0; i < array->size(); ++i) add((*array)[i], path + "." + std::to_string(i), {}, {}, depth + 1);
      return;
    }
    const Span place = rows_.span(node.source());
    Text value = node.is_string() ? string_at(source_, place) : copied(place);
    entries_.push_back({path, std::move(name), std::move(value), key.empty() ? place : join(key, place)});
  }

  Text copied(Span place) const {
    TextWriter out;
    out.copy(source_.substr(place.begin, place.size()), place.begin);
    return out.take();
  }

  std::string_view source_;
  Rows rows_;
  std::vector<Entry> entries_;
};

// The last line that begins a table or a value before `at`, or 0.
std::uint32_t statement_before(std::string_view source, std::uint32_t at) {
  while (at > 0) {
    const std::size_t end = source.find_last_of('\n', at - 1);
    const std::uint32_t begin = end == std::string_view::npos ? 0 : static_cast<std::uint32_t>(end) + 1;
    const std::string_view line = line_at(source, begin).chars;
    if (begin < at && (line.starts_with('[') || (!line.starts_with(' ') && line.find('=') != std::string_view::npos)))
      return begin;
    at = begin < at ? begin : at - 1;
  }
  return 0;
}

Metadata read(std::string_view, std::string_view source) {
  constexpr std::size_t most_tries = 64;
  Metadata metadata;
  metadata.block = {0, static_cast<std::uint32_t>(source.size())};
  if (const auto deep = deep_toml_key(source)) {
    metadata.warnings.push_back("A key at line " +
                                std::to_string(Lines(source).position(static_cast<std::uint32_t>(*deep)).line) +
                                " has more parts than any key should; what follows was not read. Shorten it.");
    const std::size_t line = *deep == 0 ? std::string_view::npos : source.find_last_of('\n', *deep - 1);
    source = source.substr(0, line == std::string_view::npos ? 0 : line + 1);
  }
  toml::parse_result result = toml::parse(source);
  if (!result) {
    const toml::source_position where = result.error().source().begin;
    metadata.warnings.push_back("The TOML is broken at line " + std::to_string(where.line) + " (" +
                                std::string(result.error().description()) + "); what follows was not read. Mend that line.");
    // The parser keeps nothing then: what stands before the broken statement is read again.
    std::uint32_t end = std::min(line_at(source, Rows(source).begin_of(where.line)).next, metadata.block.end);
    for (std::size_t tries = 0; !result && end > 0 && tries < most_tries; ++tries) {
      end = statement_before(source, end);
      result = toml::parse(source.substr(0, end));
    }
  }
  if (!result) return metadata;
  TomlEntries entries(source);
  entries.add(result.table(), "");
  metadata.entries = entries.take();
  return metadata;
}

}  // namespace

MetadataFormat toml_metadata() {
  return {"toml", "metadata", recognises, read};
}

}  // namespace openwash
