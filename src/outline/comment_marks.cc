#include "outline/comment_marks.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/ascii.h"
#include "outline/glyph.h"
#include "outline/statement.h"

namespace openwash {
namespace {

struct CommentMark {
  std::string_view sign;
  std::uint8_t run;       // neighbouring lines that must bear it before it counts
  bool bare_line_proves;  // a line of the sign alone is enough: lists and headings have none
};

constexpr CommentMark marks[] = {{"//", 1, true},  {"*", 255, true},   {"#", 3, true},     {";", 3, true},
                                 {"--", 2, true},  {"%", 3, true},     {"!", 3, true},     {"rem", 2, true},
                                 {"dnl", 1, true}, {".\\\"", 1, true}, {"\"\"\"", 1, true}};
constexpr std::uint8_t no_mark = 255;

constexpr std::array<bool, 256> first_signs = [] {
  std::array<bool, 256> table{};
  for (const CommentMark& mark : marks) table[static_cast<std::uint8_t>(mark.sign[0])] = true;
  table['R'] = table['D'] = table['<'] = true;
  return table;
}();

// The mark that a line bears, with a blank or nothing behind it. `size` counts a doubled sign as one: "##", "///", "**".
std::uint8_t mark_of(std::string_view words, std::uint32_t& size) {
  if (words.empty() || !first_signs[static_cast<std::uint8_t>(words[0])]) return no_mark;
  for (std::size_t i = 0; i < std::size(marks); ++i) {
    if (!starts_folded(words, marks[i].sign)) continue;
    std::size_t behind = marks[i].sign.size();
    if (marks[i].sign == "//") behind = std::min(words.find_first_not_of('/'), words.size());
    const bool parted = behind >= words.size() || words[behind] == ' ' || words[behind] == '\t' || marks[i].sign == "//";
    if (!parted) continue;
    size = static_cast<std::uint32_t>(behind);
    return static_cast<std::uint8_t>(i);
  }
  return no_mark;
}

std::string_view words_of(std::string_view chars, const ScannedLine& line) {
  return chars.substr(line.begin, line.size());
}

// Whether a comment opens at the start of the line, or closes at its start or end.
bool has_brackets(std::string_view words) {
  const char last = words.back();
  if ((last == '/' && words.ends_with("*/")) || (last == '>' && words.ends_with("-->"))) return true;
  const char first = words.front();
  if (first == '/') return words.starts_with("/*");
  if (first == '*') return words.starts_with("*/");
  return (first == '<' && words.starts_with("<!--")) || (first == '-' && words.starts_with("-->"));
}

void enter(std::string_view chars, ScannedLine& line, std::uint32_t size) {
  const std::uint32_t behind = line.begin + size;
  line.begin = skip_blanks(chars, behind, line.end);
  line.indent = static_cast<std::uint16_t>(std::min(line.begin - behind, 0xFFFFu));
}

// "/*", "/**", "<!--" before the words and "*/", "-->" behind them.
void strip_brackets(std::string_view chars, ScannedLine& line) {
  std::string_view words = words_of(chars, line);
  if (words.substr(0, 2) == "/*") {
    enter(chars, line, static_cast<std::uint32_t>(std::min(words.find_first_not_of('*', 1), words.size())));
    line.after_blank = true;
  } else if (words.substr(0, 4) == "<!--") {
    enter(chars, line, 4);
    line.after_blank = true;
  }
  words = words_of(chars, line);
  if (words.size() >= 2 && words.substr(words.size() - 2) == "*/") {
    std::size_t keep = words.size() - 1;
    while (keep > 0 && words[keep - 1] == '*') --keep;
    line.end = trim_blanks(chars, line.begin, line.begin + static_cast<std::uint32_t>(keep));
  } else if (words.size() >= 3 && words.substr(words.size() - 3) == "-->") {
    line.end = trim_blanks(chars, line.begin, line.end - 3);
  }
}

// The right edge of a box: two blanks or more, then the sign of the left edge.
void strip_right_edge(std::string_view chars, ScannedLine& line, std::string_view sign) {
  const std::string_view words = words_of(chars, line);
  if (words.size() < sign.size() + 2 || words.substr(words.size() - sign.size()) != sign) return;
  const std::string_view rest = words.substr(0, words.size() - sign.size());
  if (rest.substr(rest.size() - 2) == "  ")
    line.end = trim_blanks(chars, line.begin, line.end - static_cast<std::uint32_t>(sign.size()));
}

// Whether the lines [first, last) are filled: the first word of each would not have fitted on the line before. Lists are not.
bool is_wrapped(std::string_view chars, const std::vector<ScannedLine>& lines, std::size_t first, std::size_t last) {
  if (last - first < 3) return false;
  constexpr std::size_t ragged = 6;  // bytes by which authors miss the width
  std::size_t width = 0;
  for (std::size_t i = first; i < last; ++i) width = std::max<std::size_t>(width, lines[i].size());
  if (width < 40 || width > 120) return false;
  std::size_t filled = 0;
  for (std::size_t i = first; i + 1 < last; ++i) {
    const std::string_view next = words_of(chars, lines[i + 1]);
    const std::size_t word = std::min(next.find_first_not_of("*#;%!- \t"), next.size());
    const std::size_t word_end = std::min(next.find_first_of(" \t", word), next.size());
    if (lines[i].size() + 1 + (word_end - word) + ragged > width) ++filled;
  }
  return filled * 3 >= (last - first - 1) * 2;
}

// Whether the second of two lines goes on with the sentence of the first, which headings do not.
bool goes_on(std::string_view chars, const std::vector<ScannedLine>& lines, std::size_t first, std::size_t last) {
  if (last - first != 2) return false;
  const std::string_view words = words_of(chars, lines[first]);
  const std::string_view next = words_of(chars, lines[first + 1]);
  const std::size_t begin = next.find_first_not_of("# ;%!");
  const bool ended = std::string_view(".?!:").find(words.back()) != std::string_view::npos;
  return !ended && begin != std::string_view::npos && words.front() == next.front() &&
         (is_lower(static_cast<char32_t>(static_cast<unsigned char>(next[begin]))) ||
          states_something(chars, lines[first].begin, lines[first].end));
}

}  // namespace

void strip_comment_marks(std::string_view chars, std::vector<ScannedLine>& lines) {
  std::size_t kept = 0;
  bool after_blank = false;
  bool in_comment = false;  // since a "/*"
  const auto keep = [&](ScannedLine line) {
    if (line.begin >= line.end) {
      after_blank = true;
      return;
    }
    line.after_blank = line.after_blank || after_blank;
    after_blank = false;
    lines[kept++] = line;
  };
  for (std::size_t i = 0; i < lines.size();) {
    std::uint32_t size = 0;
    const std::string_view first = words_of(chars, lines[i]);
    if (has_brackets(first)) {
      in_comment = first.substr(0, 2) == "/*";
      if (first.substr(0, 2) == "*/") lines[i].begin += 2;
      strip_brackets(chars, lines[i]);
      keep(lines[i++]);
      continue;
    }
    const std::uint8_t mark = mark_of(first, size);
    if (mark == no_mark) {
      in_comment = false;
      keep(lines[i++]);
      continue;
    }
    const bool opened = in_comment && first[0] == '*';
    std::size_t run = i;
    bool proven = opened;
    for (; run < lines.size() && (run == i || !lines[run].after_blank); ++run) {
      if (mark_of(words_of(chars, lines[run]), size) != mark) break;
      proven = proven || (marks[mark].bare_line_proves && size == lines[run].size());
    }
    proven = proven || run - i >= marks[mark].run || is_wrapped(chars, lines, i, run) || goes_on(chars, lines, i, run);
    for (; i < run; ++i) {
      if (proven && mark_of(words_of(chars, lines[i]), size) == mark) {
        enter(chars, lines[i], size);
        strip_brackets(chars, lines[i]);
        strip_right_edge(chars, lines[i], marks[mark].sign);
      }
      keep(lines[i]);
    }
  }
  lines.resize(kept);
}

std::uint32_t skip_wrap(std::string_view chars, std::uint32_t at, std::uint32_t end) {
  bool line_end = false;
  while (at < end) {
    const char c = chars[at];
    if (c == '\n' || c == '\r') {
      line_end = true;
    } else if (static_cast<std::uint8_t>(c) > ' ') {
      if ((c & 0x80) == 0) break;
      const Glyph glyph = glyph_at(chars, at, end);
      if (!is_blank(glyph.code)) break;
      at += glyph.size - 1;
    }
    ++at;
  }
  if (!line_end || at >= end) return at;
  std::uint32_t size = 0;
  if (chars[at] == '>') {
    while (at + size < end && (chars[at + size] == '>' || chars[at + size] == ' ')) ++size;
  } else if (first_signs[static_cast<std::uint8_t>(chars[at])]) {
    constexpr std::uint32_t longest_mark = 80;
    std::string_view rest = chars.substr(at, std::min(end - at, longest_mark));
    rest = rest.substr(0, std::min(rest.find('\n'), rest.size()));
    if (mark_of(rest, size) == no_mark) return at;
  }
  return size == 0 ? at : skip_blanks(chars, at + size, end);
}

}  // namespace openwash
