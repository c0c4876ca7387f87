#include "cli/messages.h"

#include <algorithm>

#include "base/edit_distance.h"
#include "report/printable.h"

namespace openwash {

namespace {

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) out += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return out;
}

std::string suggestion(std::string_view word, const std::vector<std::string>& names) {
  const std::string near = nearest_name(word, names);
  return near.empty() ? "" : "; did you mean '" + near + "'?";
}

}  // namespace

void say(const Console& console, std::string_view words) {
  console.err("openwash: " + printable(words) + "\n");
}

std::string unknown(std::string_view what, std::string_view word, const std::vector<std::string>& names) {
  constexpr std::size_t most_listed = 12;
  const std::string out = "there is no " + std::string(what) + " '" + std::string(word) + "'";
  if (const std::string near = suggestion(word, names); !near.empty()) return out + near;
  return names.empty() || names.size() > most_listed ? out : out + "; there is " + listed(names);
}

std::string none_of(std::string_view word, const std::vector<std::string>& names) {
  return "'" + std::string(word) + "' is none of " + listed(names) + suggestion(word, names);
}

void say_lines(const Console& console, std::string_view words) {
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find('\n', begin), words.size());
    say(console, words.substr(begin, end - begin));
    begin = end + 1;
  }
}

}  // namespace openwash
