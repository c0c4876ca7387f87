#include "rules/pattern_text.h"

#include <array>
#include <charconv>
#include <utility>

namespace openwash {
namespace {

constexpr std::uint16_t usual_gap = 2;
constexpr std::uint16_t longest_gap = 400;

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    if (end != 0 && !text.empty()) parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

bool read_number(std::string_view text, std::uint16_t& number) {
  const auto [stop, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  return code == std::errc() && stop == text.data() + text.size() && number <= longest_gap;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

Result<PatternText> parse_pattern(std::string_view text) {
  PatternText pattern;
  std::uint16_t gap = usual_gap;
  bool gap_pending = false;
  for (const std::string& token : split(text, ' ')) {
    if (token.starts_with("..")) {
      if (!read_number(std::string_view(token).substr(2), gap))
        return Error{std::string(text), "a gap is ..0 to ..400, not " + token};
      gap_pending = true;
    } else if (token.starts_with('-')) {
      for (std::string& name : split(std::string_view(token).substr(1), '|')) pattern.forbidden.push_back(std::move(name));
    } else {
      pattern.steps.push_back({split(token, '|'), pattern.steps.empty() ? std::uint16_t{0} : gap});
      gap = usual_gap;
      gap_pending = false;
    }
  }
  if (pattern.steps.empty()) return Error{std::string(text), "the pattern names no concept"};
  if (pattern.steps.size() > 8) return Error{std::string(text), "the pattern has more than 8 steps"};
  if (gap_pending) return Error{std::string(text), "a gap stands at the end"};
  return pattern;
}

Result<GuardText> parse_guard(std::string_view text) {
  using rule_table::Scope;
  constexpr std::array<std::pair<std::string_view, Scope>, 8> scopes{{{"inside", Scope::inside},
                                                                      {"near", Scope::near},
                                                                      {"before", Scope::before},
                                                                      {"after", Scope::after},
                                                                      {"clause", Scope::clause},
                                                                      {"lead-in", Scope::lead_in},
                                                                      {"heading", Scope::heading},
                                                                      {"text", Scope::text}}};
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return Error{std::string(text), "a guard is written \"scope: concept\""};
  std::string_view scope = text.substr(0, colon);
  GuardText guard;
  guard.concepts = split(trim(text.substr(colon + 1)), '|');
  if (guard.concepts.empty()) return Error{std::string(text), "the guard names no concept"};
  const std::size_t blank = scope.find(' ');
  const bool numbered = blank != std::string_view::npos;
  if (numbered && !read_number(scope.substr(blank + 1), guard.distance))
    return Error{std::string(text), "the distance is no number"};
  scope = scope.substr(0, blank);
  for (const auto& [name, value] : scopes) {
    if (name != scope) continue;
    guard.scope = value;
    const bool measured = value == Scope::near || value == Scope::before || value == Scope::after;
    if (measured != numbered) return Error{std::string(text), measured ? "a distance in words is missing" : "takes no distance"};
    return guard;
  }
  return Error{std::string(text), "unknown scope \"" + std::string(scope) + "\""};
}

}  // namespace openwash
