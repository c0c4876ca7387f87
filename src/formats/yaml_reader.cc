#include "formats/yaml_reader.h"

#include <yaml.h>

#include <algorithm>
#include <map>
#include <optional>

#include "formats/yaml_scalar.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace openwash {
namespace {

constexpr std::size_t deepest = 40;
constexpr std::size_t most_restarts = 16;
constexpr std::size_t longest_alias = 4096;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// What the parser refuses anywhere is replaced, byte for byte, by what it takes; so are rare line ends, which YAML 1.2 takes for
// blanks, and this parser for ends.
std::string acceptable(std::string_view chars) {
  std::string out(chars);
  for (std::size_t at = 0; at < out.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(out, at);
    const bool control = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
    if (control) out[begin] = ' ';
    if (c >= 0x80 && c < 0xA0) out.replace(begin, 2, "\xC2\xA0");
    if (c == 0x2028 || c == 0x2029) out.replace(begin, 3, "\xE2\x80\x83");
    if (c == 0xFEFF || c == 0xFFFE || c == 0xFFFF) out.replace(begin, 3, "\xEF\xBF\xBD");
  }
  return out;
}

// The parser counts characters; this leads them back to bytes.
class Offsets {
 public:
  explicit Offsets(std::string_view chars) : size_(static_cast<std::uint32_t>(chars.size())) {
    if (std::all_of(chars.begin(), chars.end(), [](char c) { return (c & 0x80) == 0; })) return;
    for (std::uint32_t i = 0; i < size_; ++i) {
      if ((chars[i] & 0xC0) != 0x80) begins_.push_back(i);
    }
    begins_.push_back(size_);
  }

  std::uint32_t byte(std::size_t character) const {
    if (begins_.empty()) return static_cast<std::uint32_t>(std::min<std::size_t>(character, size_));
    return begins_[std::min(character, begins_.size() - 1)];
  }

 private:
  std::uint32_t size_;
  std::vector<std::uint32_t> begins_;  // empty where each character is a byte
};

YamlStyle style_of(yaml_scalar_style_t style) {
  switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
      return YamlStyle::single_quoted;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      return YamlStyle::double_quoted;
    case YAML_LITERAL_SCALAR_STYLE:
      return YamlStyle::literal;
    case YAML_FOLDED_SCALAR_STYLE:
      return YamlStyle::folded;
    default:
      return YamlStyle::plain;
  }
}

struct Failure {
  std::uint32_t at = 0;
  std::string why;
};

// Turns one run of the parser into entries.
class YamlRun {
 public:
  // `source` up to `end` is read, from `begin` on.
  YamlRun(std::string_view source, std::uint32_t begin, std::uint32_t end, Metadata& metadata)
      : source_(source.substr(0, end)), begin_(begin), offsets_(source.substr(begin, end - begin)), metadata_(metadata) {}

  std::optional<Failure> run() {
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) return Failure{begin_, "there is not enough memory to read it"};
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    const std::string_view chars = source_.substr(begin_);
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(chars.data()), chars.size());
    std::optional<Failure> failure;
    for (bool going = true; going;) {
      yaml_event_t event;
      if (!yaml_parser_parse(&parser, &event)) {
        const bool in_reader = parser.error == YAML_READER_ERROR;
        failure = Failure{in_reader ? begin_ + static_cast<std::uint32_t>(parser.problem_offset) : place(parser.problem_mark),
                          parser.problem ? parser.problem : "it cannot be read"};
        break;
      }
      going = event.type != YAML_STREAM_END_EVENT && take(event, failure);
      yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return failure;
  }

  // The last key of the outermost mapping that was met.
  std::uint32_t last_key() const { return last_key_; }

 private:
  struct Level {
    bool is_mapping = false;
    std::string path;
    std::uint32_t count = 0;
    std::optional<std::string> key;  // of a mapping whose value comes next
    Text name;
    Span key_place;
  };

  std::uint32_t place(const yaml_mark_t& mark) const { return begin_ + offsets_.byte(mark.index); }

  Span trimmed(Span span) const {
    while (!span.empty() && is_space(source_[span.end - 1])) --span.end;
    return span;
  }

  bool take(const yaml_event_t& event, std::optional<Failure>& failure) {
    switch (event.type) {
      case YAML_MAPPING_START_EVENT:
      case YAML_SEQUENCE_START_EVENT: {
        std::string path = next_path();
        if (levels_.size() >= deepest || path.size() > longest_path) {
          failure = Failure{place(event.start_mark), "it is nested too deeply"};
          return false;
        }
        Level level;
        level.is_mapping = event.type == YAML_MAPPING_START_EVENT;
        level.path = std::move(path);
        levels_.push_back(std::move(level));
        return true;
      }
      case YAML_MAPPING_END_EVENT:
      case YAML_SEQUENCE_END_EVENT:
        levels_.pop_back();
        close_value("");
        return true;
      case YAML_SCALAR_EVENT:
        return take_scalar(event);
      case YAML_ALIAS_EVENT:
        return take_alias(event);
      case YAML_DOCUMENT_START_EVENT:
        anchors_.clear();
        return true;
      default:
        return true;
    }
  }

  bool take_scalar(const yaml_event_t& event) {
    const Span span = {place(event.start_mark), place(event.end_mark)};
    const std::string_view value(reinterpret_cast<const char*>(event.data.scalar.value), event.data.scalar.length);
    Text text = yaml_scalar(source_, span, style_of(event.data.scalar.style), value);
    if (event.data.scalar.anchor && text.chars.size() <= longest_alias) {
      anchors_[reinterpret_cast<const char*>(event.data.scalar.anchor)] = text;
    }
    return take_text(std::move(text), trimmed(span));
  }

  bool take_alias(const yaml_event_t& event) {
    const auto found = anchors_.find(reinterpret_cast<const char*>(event.data.alias.anchor));
    return take_text(found == anchors_.end() ? Text{} : found->second, {place(event.start_mark), place(event.end_mark)});
  }

  bool take_text(Text text, Span span) {
    if (levels_.empty()) return true;
    Level& level = levels_.back();
    if (level.is_mapping && !level.key) {
      level.key = std::string(kept_key(text.chars));
      level.name = std::move(text);
      level.key_place = span;
      if (levels_.size() == 1) last_key_ = span.begin;
      return true;
    }
    if (metadata_.entries.size() >= most_entries) {
      metadata_.warnings.push_back("More than " + std::to_string(most_entries) + " values are stated; the rest was not read.");
      return false;
    }
    std::string key = next_path();
    if (level.is_mapping) span = span.begin < level.key_place.begin ? level.key_place : join(level.key_place, span);
    metadata_.entries.push_back({std::move(key), level.is_mapping ? std::move(level.name) : Text{}, std::move(text), span});
    close_value();
    return true;
  }

  // The key of the value that comes next.
  std::string next_path() const {
    if (levels_.empty()) return {};
    const Level& level = levels_.back();
    const std::string last = level.is_mapping ? level.key.value_or("") : std::to_string(level.count);
    return level.path.empty() ? last : level.path + "." + last;
  }

  // A value has ended; where it stood as a key, `as_key` is what is known of that.
  void close_value(const char* as_key = nullptr) {
    if (levels_.empty()) return;
    Level& level = levels_.back();
    ++level.count;
    if (level.is_mapping && !level.key && as_key) {
      level.key = as_key;
      level.name = {};
    } else {
      level.key.reset();
    }
  }

  std::string_view source_;
  std::uint32_t begin_;
  Offsets offsets_;
  Metadata& metadata_;
  std::vector<Level> levels_;
  std::map<std::string, Text, std::less<>> anchors_;
  std::uint32_t last_key_ = 0;
};

// The next line behind the one at `after` that begins with a key, or the end.
std::uint32_t next_key_line(std::string_view source, std::uint32_t after, std::uint32_t end) {
  for (std::size_t at = after; at < end;) {
    at = source.find_first_of("\n\r", at);
    if (at >= end) break;
    ++at;
    if (at < end && !is_space(source[at]) && source[at] != '#' && begins_with_yaml_key(source.substr(at, end - at))) {
      return static_cast<std::uint32_t>(at);
    }
  }
  return end;
}

// Reads from key to key where it must; returns how often the YAML was broken.
std::size_t read_pieces(std::string_view source, Span part, std::string_view shown, Metadata& metadata) {
  std::size_t broken = 0;
  for (std::uint32_t begin = part.begin; begin < part.end;) {
    YamlRun run(source, begin, part.end, metadata);
    const std::optional<Failure> failure = run.run();
    if (!failure) break;
    ++broken;
    const std::uint32_t line = Lines(shown).position(failure->at).line;
    const std::uint32_t next =
        broken < most_restarts ? next_key_line(source, std::max(begin, run.last_key()), part.end) : part.end;
    metadata.warnings.push_back("The YAML is broken at line " + std::to_string(line) + " (" + failure->why + "); " +
                                (next < part.end ? "what stands near it was not read." : "what follows was not read.") +
                                " Mend that line.");
    begin = next;
  }
  return broken;
}

}  // namespace

void read_yaml(std::string_view source, Span part, Metadata& metadata) {
  std::string chars = acceptable(source.substr(0, part.end));
  Metadata read = metadata;
  const std::size_t broken = read_pieces(chars, part, source, read);
  if (broken > 0 && chars.find('\t', part.begin) != std::string::npos) {
    std::replace(chars.begin() + part.begin, chars.end(), '\t', ' ');
    Metadata again = metadata;
    if (read_pieces(chars, part, source, again) < broken) read = std::move(again);
  }
  metadata = std::move(read);
}

bool begins_with_yaml_key(std::string_view chars) {
  while (!chars.empty()) {
    const std::size_t end = std::min(chars.find_first_of("\n\r"), chars.size());
    std::string_view line = chars.substr(0, end);
    chars.remove_prefix(std::min(end + 1, chars.size()));
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos || line[first] == '#' || line.starts_with("%") || line.starts_with("---")) continue;
    line.remove_prefix(first);
    if (line[0] == '"' || line[0] == '\'') {
      const std::size_t quote = line.find(line[0], 1);
      return quote != std::string_view::npos && line.substr(quote + 1).find_first_not_of(" \t") != std::string_view::npos &&
             line[line.find_first_not_of(" \t", quote + 1)] == ':';
    }
    constexpr std::size_t longest_plain_key = 64;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > longest_plain_key) return false;
    const bool ends = colon + 1 == line.size() || is_space(line[colon + 1]);
    return ends && line.substr(0, colon).find_first_of("`*[]{}<>|!\"") == std::string_view::npos;
  }
  return false;
}

}  // namespace openwash
