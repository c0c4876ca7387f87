#include "formats/yaml_scalar.h"

#include <algorithm>

#include "base/ascii.h"
#include "text/text_writer.h"

namespace openwash {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t';
}
bool is_break(char c) {
  return c == '\n' || c == '\r';
}

// Walks the characters of one scalar.
class Walk {
 public:
  Walk(std::string_view source, Span span) : source_(source.substr(0, span.end)), at_(span.begin) { skip_properties(); }

  Text flow(YamlStyle style) {
    const bool quoted = style != YamlStyle::plain;
    if (quoted && rest() >= 2) {
      ++at_;
      source_.remove_suffix(1);
    }
    while (!done()) {
      const char c = source_[at_];
      if (is_space(c) || is_break(c)) {
        gap(false);
      } else if (style == YamlStyle::double_quoted && c == '\\') {
        escape();
      } else if (style == YamlStyle::single_quoted && c == '\'') {
        out_.put("'", at_, 2);
        at_ += 2;
      } else {
        copy(style == YamlStyle::double_quoted ? " \t\n\r\\" : style == YamlStyle::single_quoted ? " \t\n\r'" : " \t\n\r");
      }
    }
    return out_.take();
  }

  // `indent` is how far the lines of the block stand in.
  Text block(YamlStyle style, std::uint32_t indent) {
    const char chomping = skip_header();
    Break leading;
    bool leading_blank = false;
    bool begun = false;
    while (true) {
      const bool has_line = skip_breaks(indent);
      if (!has_line) break;
      const bool trailing_blank = is_space(source_[at_]);
      if (begun && style == YamlStyle::folded && !leading_blank && !trailing_blank) {
        if (breaks_.empty()) out_.put(" ", leading.at, leading.size);
      } else if (begun) {
        out_.put("\n", leading.at, leading.size);
      }
      put_breaks();
      leading_blank = trailing_blank;
      copy("\n\r");
      leading = {};
      if (!done()) leading = take_break();
      begun = leading.size > 0;
      if (!begun) break;
    }
    if (begun && chomping != '-') out_.put("\n", leading.at, leading.size);
    if (chomping == '+') put_breaks();
    return out_.take();
  }

  // How far the first line of the block that is not empty stands in, or the farthest of empty ones.
  std::uint32_t first_indent() {
    skip_header();
    std::uint32_t most = 1;
    while (!done()) {
      std::uint32_t column = 0;
      for (; !done() && source_[at_] == ' '; ++at_) ++column;
      most = std::max(most, column);
      if (done() || !is_break(source_[at_])) break;
      take_break();
    }
    return most;
  }

 private:
  struct Break {
    std::uint32_t at = 0;
    std::uint32_t size = 0;
  };

  bool done() const { return at_ >= source_.size(); }
  std::size_t rest() const { return done() ? 0 : source_.size() - at_; }

  void copy(std::string_view until) {
    const std::size_t end = std::min(source_.find_first_of(until, at_), source_.size());
    out_.copy(source_.substr(at_, end - at_), at_);
    at_ = static_cast<std::uint32_t>(end);
  }

  Break take_break() {
    const std::uint32_t size = source_.substr(at_).starts_with("\r\n") ? 2 : 1;
    const Break taken{at_, size};
    at_ += size;
    return taken;
  }

  void put_breaks() {
    for (const Break& b : breaks_) out_.put("\n", b.at, b.size);
    breaks_.clear();
  }

  // Anchors and tags stand before the value.
  void skip_properties() {
    while (!done() && (source_[at_] == '&' || source_[at_] == '!')) {
      at_ = static_cast<std::uint32_t>(std::min(source_.find_first_of(" \t\n\r", at_), source_.size()));
      while (!done() && (is_space(source_[at_]) || is_break(source_[at_]) || source_[at_] == '#')) {
        if (source_[at_] == '#') {
          at_ = static_cast<std::uint32_t>(std::min(source_.find_first_of("\n\r", at_), source_.size()));
        } else {
          ++at_;
        }
      }
    }
  }

  // Blanks and line ends inside a flow scalar: one line end is a blank, more are one less. Behind an escaped one stand only
  // these.
  void gap(bool escaped) {
    const std::uint32_t begin = at_;
    Break first;
    while (!done() && (is_space(source_[at_]) || is_break(source_[at_]))) {
      if (is_space(source_[at_])) {
        ++at_;
      } else if (!escaped && first.size == 0) {
        first = take_break();
      } else {
        breaks_.push_back(take_break());
      }
    }
    if (!escaped && first.size == 0) {
      out_.copy(source_.substr(begin, at_ - begin), begin);
    } else if (!escaped && breaks_.empty()) {
      out_.put(" ", first.at, first.size);
    }
    put_breaks();
  }

  void escape() {
    const std::uint32_t begin = at_++;
    if (done()) return;
    if (is_break(source_[at_])) {
      take_break();
      return gap(true);
    }
    const char c = source_[at_++];
    const std::uint32_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits > 0) {
      char32_t code = 0;
      for (std::uint32_t i = 0; i < digits && !done(); ++i, ++at_)
        code = code * 16 + static_cast<char32_t>(std::max(hex_value(source_[at_]), 0));
      return out_.put(code, begin, at_ - begin);
    }
    constexpr std::string_view names = "0abt\tnvfre \"/\\N_LP";
    constexpr char32_t codes[] = {0,    7,   8,   '\t', '\t', '\n', 0xB,  0xC,    '\r',
                                  0x1B, ' ', '"', '/',  '\\', 0x85, 0xA0, 0x2028, 0x2029};
    const std::size_t found = names.find(c);
    out_.put(found == std::string_view::npos ? char32_t{'?'} : codes[found], begin, 2);
  }

  // The line that begins a block: "|", ">-", "|2+ # comment". Returns '+', '-' or ' '.
  char skip_header() {
    char chomping = ' ';
    while (!done() && !is_break(source_[at_]) && source_[at_] != '#') {
      if (source_[at_] == '+' || source_[at_] == '-') chomping = source_[at_];
      ++at_;
    }
    while (!done() && !is_break(source_[at_])) ++at_;
    if (!done()) take_break();
    return chomping;
  }

  // Gathers empty lines; whether a line of the block follows, which then is at its first character.
  bool skip_breaks(std::uint32_t indent) {
    while (true) {
      std::uint32_t column = 0;
      for (; column < indent && !done() && source_[at_] == ' '; ++at_) ++column;
      if (done()) return false;
      if (!is_break(source_[at_])) return column == indent;
      breaks_.push_back(take_break());
    }
  }

  std::string_view source_;
  std::uint32_t at_;
  TextWriter out_;
  std::vector<Break> breaks_;
};

// The parser does not tell how far a block stands in when its header says so; the lines do.
constexpr std::uint32_t most_indents = 40;

}  // namespace

Text yaml_scalar(std::string_view source, Span span, YamlStyle style, std::string_view value) {
  if (style == YamlStyle::literal || style == YamlStyle::folded) {
    const std::uint32_t first = Walk(source, span).first_indent();
    for (std::uint32_t indent = first; indent > 0 && indent + most_indents > first; --indent) {
      Text text = Walk(source, span).block(style, indent);
      if (text.chars == value) return text;
    }
  } else {
    Text text = Walk(source, span).flow(style);
    if (text.chars == value) return text;
  }
  TextWriter whole;
  whole.put(value, span.begin, span.size());
  return whole.take();
}

}  // namespace openwash
