#include "harmless.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace openwash::mutation {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

bool is_blank(const std::string& line) {
  return line.find_first_not_of(" \t\r") == std::string::npos;
}

// Calls with(line) for each line and joins what it returns.
template <class With>
std::string each_line(std::string_view text, With with) {
  std::string out;
  for (const std::string& line : lines_of(text)) {
    if (!out.empty()) out += '\n';
    out += with(line);
  }
  return out;
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

bool starts_item(const std::string& line) {
  const std::size_t first = line.find_first_not_of(" \t");
  return first != std::string::npos && std::string_view("0123456789(*-•").find(line[first]) != std::string_view::npos;
}

// Joins the lines of each paragraph and breaks them anew; lines that start an item stay apart.
std::string wrap(std::string_view text, std::size_t width) {
  std::string out;
  std::size_t column = 0;
  for (const std::string& line : lines_of(text)) {
    if (is_blank(line) || starts_item(line)) {
      out += column ? "\n" : "";
      if (is_blank(line)) out += "\n";
      column = 0;
    }
    for (std::size_t at = line.find_first_not_of(" \t\r"); at < line.size();) {
      const std::size_t end = std::min(line.find_first_of(" \t\r", at), line.size());
      if (column && column + end - at >= width) {
        out += '\n';
        column = 0;
      }
      if (column) out += ' ';
      out += line.substr(at, end - at);
      column += end - at + 1;
      at = std::min(line.find_first_not_of(" \t\r", end), line.size());
    }
  }
  return out + "\n";
}

std::string narrow(const KnownCopy& copy, Random& random) {
  return wrap(copy.chars, 30 + random.below(70));
}
std::string wide(const KnownCopy& copy, Random&) {
  return wrap(copy.chars, 100000);
}

std::string upper_case(const KnownCopy& copy, Random&) {
  std::string out = copy.chars;
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

std::string curly_quotes(const KnownCopy& copy, Random&) {
  std::string out = copy.chars;
  replace_all(out, "\"", "\xE2\x80\x9D");
  replace_all(out, "'", "\xE2\x80\x99");
  replace_all(out, "--", "\xE2\x80\x94");
  replace_all(out, " - ", " \xE2\x80\x93 ");
  return out;
}

std::string straight_quotes(const KnownCopy& copy, Random&) {
  std::string out = copy.chars;
  for (const char* quote : {"\xE2\x80\x9C", "\xE2\x80\x9D", "``", "''", "\xC2\xAB", "\xC2\xBB"}) replace_all(out, quote, "\"");
  replace_all(out, "\xE2\x80\x99", "'");
  return out;
}

std::string copyright_line(const KnownCopy& copy, Random& random) {
  static constexpr std::array<std::string_view, 8> lines = {
      "Copyright (c) 2021 Ada Lovelace",
      "Copyright 2019-2024 The Example Authors. All rights reserved.",
      "(c) 2020 Example GmbH, Berlin",
      "Copyright (C) 2023, Jane Doe <jane@example.org>",
      "Copyright \xC2\xA9 2018 Universit\xC3\xA4t Beispielstadt",
      "Portions Copyright (c) 2001, 2002 Example Inc.",
      "Copyright (c) 2016 - present, Example, Inc. and its affiliates",
      "Copyright 2022 Max Mustermann and contributors (https://example.org)"};
  return std::string(random.pick(lines)) + "\n" + (random.below(2) ? std::string(random.pick(lines)) + "\n" : "") + "\n" +
         copy.chars;
}

std::string fill_places(const KnownCopy& copy, Random& random) {
  std::string out = copy.chars;
  const std::string year = std::to_string(1990 + random.below(36));
  for (const char* place : {"<year>", "[yyyy]", "<YEAR>", "[year]", "YYYY", "<Year>"}) replace_all(out, place, year);
  for (const char* place :
       {"<owner>", "<copyright holders>", "[name of copyright owner]", "<copyright holder>", "<OWNER>", "[fullname]",
        "<name of author>", "<ORGANIZATION>", "<holders>", "<Owner Organization Name>", "<organization>"})
    replace_all(out, place, "Erika Mustermann");
  return out;
}

template <const char* prefix>
std::string comment(const KnownCopy& copy, Random&) {
  return each_line(copy.chars, [](const std::string& line) { return prefix + line; });
}
constexpr char slashes[] = "// ";
constexpr char hashes[] = "# ";
constexpr char semicolons[] = ";; ";
constexpr char dnl[] = "dnl ";
constexpr char quoted[] = "> ";

std::string block_comment(const KnownCopy& copy, Random&) {
  return "/*\n" + each_line(copy.chars, [](const std::string& line) { return " * " + line; }) + "\n */\n";
}

std::string markdown(const KnownCopy& copy, Random& random) {
  std::string out = random.below(2) ? "```\n" : "";
  bool title = true;
  out += each_line(copy.chars, [&](const std::string& line) {
    if (is_blank(line)) return line;
    const bool short_line = line.size() < 50 && !starts_item(line);
    std::string marked = title && short_line                                   ? "# " + line
                         : short_line && line.back() != '.' && random.below(2) ? "**" + line + "**"
                                                                               : line;
    title = false;
    return marked + "  ";
  });
  return out + (out[0] == '`' ? "\n```\n" : "");
}

std::string html(const KnownCopy& copy, Random&) {
  std::string escaped = copy.chars;
  replace_all(escaped, "&", "&amp;");
  replace_all(escaped, "<", "&lt;");
  replace_all(escaped, ">", "&gt;");
  replace_all(escaped, "\"", "&quot;");
  std::string out = "<div class=\"license\">\n";
  bool open = false;
  for (const std::string& line : lines_of(escaped)) {
    if (is_blank(line)) {
      out += open ? "</p>\n" : "";
      open = false;
      continue;
    }
    out += open ? "<br/>\n" : "<p>";
    open = true;
    out += line;
  }
  return out + (open ? "</p>\n</div>\n" : "</div>\n");
}

std::string windows_lines(const KnownCopy& copy, Random&) {
  std::string out = copy.chars;
  replace_all(out, "\r\n", "\n");
  replace_all(out, "\n", "\r\n");
  return out;
}

std::string indented(const KnownCopy& copy, Random& random) {
  const std::string indent(1 + random.below(12), random.below(3) ? ' ' : '\t');
  return each_line(copy.chars, [&](const std::string& line) { return indent + line + "  "; });
}

bool is_ascii(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string invisible(const KnownCopy& copy, Random& random) {
  std::string out;
  for (std::size_t i = 0; i < copy.words.size(); ++i) {
    const std::uint32_t begin = i ? copy.words[i - 1].end() : 0;
    std::string gap = copy.chars.substr(begin, copy.words[i].begin - begin);
    if (gap == " " && random.below(4) == 0) gap = "\xC2\xA0";
    out += gap;
    const std::string word = copy.chars.substr(copy.words[i].begin, copy.words[i].size);
    out += word.size() > 6 && is_ascii(word) && random.below(6) == 0 ? word.substr(0, 3) + "\xC2\xAD" + word.substr(3) : word;
  }
  return out + copy.chars.substr(copy.words.empty() ? 0 : copy.words.back().end());
}

std::string identifier_line(const KnownCopy& copy, Random& random) {
  return (random.below(2) ? "// SPDX-License-Identifier: " : "SPDX-License-Identifier: ") + copy.id + "\n\n" + copy.chars;
}

std::string title_line(const KnownCopy& copy, Random& random) {
  static constexpr std::array<std::string_view, 6> titles = {
      "LICENSE", "License", "Licence", "# License", "Frobnicator License", "Software License Agreement"};
  return std::string(random.pick(titles)) + "\n\n" + copy.chars;
}

std::string other_bullets(const KnownCopy& copy, Random& random) {
  static constexpr std::array<std::string_view, 4> bullets = {"* ", "- ", "\xE2\x80\xA2 ", "+ "};
  const std::string bullet(random.pick(bullets));
  bool changed = false;
  std::string out = each_line(copy.chars, [&](const std::string& line) {
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string::npos || first + 2 >= line.size() ||
        std::string_view("*-").find(line[first]) == std::string_view::npos || line[first + 1] != ' ')
      return line;
    changed = true;
    return line.substr(0, first) + bullet + line.substr(first + 2);
  });
  return changed ? out : "";
}

// Numbers that start a paragraph become others, or bullets.
std::string other_numbers(const KnownCopy& copy, Random& random) {
  const bool letters = random.below(2) != 0;
  bool changed = false;
  bool paragraph = true;
  char letter = 'a';
  std::string out = each_line(copy.chars, [&](const std::string& line) {
    const std::size_t first = line.find_first_not_of(" \t");
    const std::size_t stop = first == std::string::npos ? first : line.find_first_not_of("0123456789", first);
    const bool item = paragraph && stop != std::string::npos && stop > first && stop - first < 3 && stop + 2 < line.size() &&
                      line[stop] == '.' && line[stop + 1] == ' ';
    paragraph = is_blank(line);
    if (!item) return line;
    changed = true;
    const std::string mark = letters && letter <= 'z' ? std::string("(") + letter++ + ")" : "*";
    return line.substr(0, first) + mark + line.substr(stop + 1);
  });
  return changed ? out : "";
}

std::string without_optional(const KnownCopy& copy, Random&) {
  if (copy.optional_begin.empty()) return "";
  std::string out;
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < copy.optional_begin.size(); ++i) {
    const std::uint32_t begin = copy.words[copy.optional_begin[i]].begin;
    if (begin < at) continue;
    out += copy.chars.substr(at, begin - at);
    at = copy.words[copy.optional_end[i] - 1].end();
  }
  return out + copy.chars.substr(at);
}

std::string british(const KnownCopy& copy, Random&) {
  std::string out;
  bool changed = false;
  for (std::size_t i = 0; i < copy.words.size(); ++i) {
    const std::uint32_t begin = i ? copy.words[i - 1].end() : 0;
    out += copy.chars.substr(begin, copy.words[i].begin - begin);
    std::string word = copy.chars.substr(copy.words[i].begin, copy.words[i].size);
    if (word == "license" || word == "License" || word == "licenses") {
      word[5] = 'c';
      changed = true;
    }
    out += word;
  }
  return changed ? out : "";
}

}  // namespace

const Disguise harmless_disguises[] = {
    {"narrow lines", narrow},
    {"a line a paragraph", wide},
    {"upper case", upper_case},
    {"curly quotes", curly_quotes},
    {"straight quotes", straight_quotes},
    {"copyright line", copyright_line},
    {"places filled", fill_places},
    {"// comment", comment<slashes>},
    {"# comment", comment<hashes>},
    {";; comment", comment<semicolons>},
    {"dnl comment", comment<dnl>},
    {"quoted mail", comment<quoted>},
    {"block comment", block_comment},
    {"Markdown", markdown},
    {"HTML", html},
    {"CR LF", windows_lines},
    {"indented", indented},
    {"invisible characters", invisible},
    {"identifier line", identifier_line},
    {"title line", title_line},
    {"other bullets", other_bullets},
    {"other numbers", other_numbers},
    {"without optional parts", without_optional},
    {"British spelling", british},
};
const std::size_t harmless_count = std::size(harmless_disguises);

}  // namespace openwash::mutation
