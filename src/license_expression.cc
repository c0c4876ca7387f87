#include "license_expression.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace openwash {
namespace {

struct Mark {
  std::string_view words;
  Joint joint;
  int level;  // the lowest binds least
};

constexpr std::array<Mark, 11> marks = {{
    {",", Joint::list, 0},
    {";", Joint::list, 0},
    {" or ", Joint::choice, 1},
    {" | ", Joint::choice, 1},
    {"/", Joint::choice, 1},
    {" and/or ", Joint::choice, 1},
    {" and ", Joint::both, 2},
    {" & ", Joint::both, 2},
    {" + ", Joint::both, 2},
    {" with ", Joint::addition, 3},
    {" w/ ", Joint::addition, 3},
}};
constexpr int tightest = 3;

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// The offset behind the bracket that closes the one at 0, or 0 where none does.
std::size_t behind_bracket(std::string_view text) {
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
    if (depth <= 0) return at == 0 ? 0 : at + 1;
  }
  return 0;
}

bool is_address(std::string_view text) {
  return text.find("://") != std::string_view::npos || starts_folded(text, "www.");
}

// The longest mark that stands at the beginning of `text`, or null.
const Mark* mark_at(std::string_view text, bool slashes) {
  const Mark* longest = nullptr;
  for (const Mark& mark : marks)
    if (starts_folded(text, mark.words) && (slashes || mark.words != "/") &&
        (!longest || mark.words.size() > longest->words.size()))
      longest = &mark;
  return longest;
}

}  // namespace

LicenseExpression taken_apart(std::string_view value) {
  value = without_blanks(value);
  while (!value.empty() && behind_bracket(value) == value.size()) value = without_blanks(value.substr(1, value.size() - 2));

  std::array<LicenseExpression, tightest + 1> levels;
  std::array<std::size_t, tightest + 1> begins{};
  const auto add = [&](std::size_t level, std::size_t end) {
    const std::string_view part = without_blanks(value.substr(begins[level], end - begins[level]));
    if (!part.empty()) levels[level].parts.push_back(part);
  };
  const bool slashes = !is_address(value);
  int depth = 0;
  for (std::size_t at = 0; at < value.size(); ++at) {
    depth += value[at] == '(' ? 1 : value[at] == ')' ? -1 : 0;
    const Mark* mark = depth == 0 ? mark_at(value.substr(at), slashes) : nullptr;
    if (!mark) continue;
    const auto level = static_cast<std::size_t>(mark->level);
    levels[level].joint = mark->joint;
    add(level, at);
    at += mark->words.size() - 1;
    begins[level] = at + 1;
  }
  for (std::size_t level = 0; level < levels.size(); ++level) {
    if (levels[level].joint == Joint::none) continue;
    add(level, value.size());
    if (levels[level].parts.size() > 1) return std::move(levels[level]);
    if (levels[level].parts.size() == 1) return taken_apart(levels[level].parts.front());
  }
  if (value.empty()) return {};
  return {Joint::none, {value}};
}

}  // namespace openwash
