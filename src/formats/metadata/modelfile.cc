#include <algorithm>
#include <string>

#include "base/path_names.h"
#include "formats/metadata.h"
#include "formats/source_line.h"
#include "text/lines.h"
#include "text/text_writer.h"

namespace openwash {
namespace {

bool recognises(std::string_view path, std::string_view) {
  const std::string_view name = file_name(path);
  return name == "Modelfile" || name.starts_with("Modelfile.") || name.ends_with(".Modelfile") || name.ends_with(".modelfile");
}

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

std::string upper(std::string_view word) {
  std::string out(word);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return out;
}

// A value that runs from `begin` to where it stops, with what quotes it.
struct Value {
  Span words;
  std::uint32_t next = 0;
  bool closed = true;
};

// Quotes end where they stand at the end of a line; without quotes, the value ends with its line.
Value value_at(std::string_view source, std::uint32_t begin) {
  const std::string_view rest = source.substr(begin);
  const std::string_view quote = rest.starts_with("\"\"\"") ? "\"\"\"" : rest.starts_with("\"") ? "\"" : "";
  if (quote.empty()) {
    const SourceLine line = line_at(source, begin);
    return {trimmed(source, line.span()), line.next, true};
  }
  const auto first = begin + static_cast<std::uint32_t>(quote.size());
  for (std::size_t at = source.find(quote, first); at != std::string_view::npos; at = source.find(quote, at + 1)) {
    const std::size_t behind = at + quote.size();
    const std::size_t word = source.find_first_not_of(" \t", behind);
    if (word != std::string_view::npos && source[word] != '\n' && source[word] != '\r') continue;
    const auto end = static_cast<std::uint32_t>(at);
    return {{first, end}, line_at(source, static_cast<std::uint32_t>(behind)).next, true};
  }
  const auto size = static_cast<std::uint32_t>(source.size());
  return {{first, size}, size, false};
}

Metadata read(std::string_view, std::string_view source) {
  Metadata metadata;
  const auto size = static_cast<std::uint32_t>(source.size());
  metadata.block = {0, size};
  for (std::uint32_t at = 0; at < size && metadata.entries.size() < most_entries;) {
    if (source[at] == '#') {
      at = line_at(source, at).next;
      continue;
    }
    if (is_blank(source[at]) || source[at] == '\n' || source[at] == '\r') {
      ++at;
      continue;
    }
    const std::uint32_t begin = at;
    const std::uint32_t line_end = line_at(source, at).span().end;
    while (at < line_end && !is_blank(source[at])) ++at;
    const Span name{begin, at};
    const std::string command = upper(source.substr(begin, at - begin));
    const auto skip_blanks = [&] {
      while (at < line_end && is_blank(source[at])) ++at;
    };
    skip_blanks();
    // These two name what they set.
    if (command == "PARAMETER" || command == "MESSAGE") {
      while (at < line_end && !is_blank(source[at])) ++at;
      skip_blanks();
    }
    const Value value = value_at(source, at);
    at = std::max(value.next, begin + 1);
    if (!value.closed) {
      metadata.warnings.push_back("The quotes that begin at line " + std::to_string(Lines(source).position(begin).line) +
                                  " have no end; all that follows was taken as quoted. Close them.");
    }
    if (command != "LICENSE" && command != "FROM" && command != "ADAPTER") continue;
    TextWriter words;
    words.copy(source.substr(value.words.begin, value.words.size()), value.words.begin);
    TextWriter label;
    label.copy(source.substr(name.begin, name.size()), name.begin);
    metadata.entries.push_back({command, label.take(), words.take(), trimmed(source, {begin, at})});
  }
  return metadata;
}

}  // namespace

MetadataFormat modelfile_metadata() {
  return {"modelfile", "metadata", recognises, read};
}

}  // namespace openwash
