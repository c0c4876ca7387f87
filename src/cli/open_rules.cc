#include "cli/open_rules.h"

#include "cli/messages.h"

namespace openwash {

std::optional<Analyzer> open_rules(const Options& options, const Console& console) {
  if (options.rules.empty()) return Analyzer::embedded();
  Result<Analyzer> analyzer = Analyzer::from_directory(options.rules);
  if (analyzer) return std::move(*analyzer);
  // Every mistake is a line of its own.
  const std::string message = analyzer.error().message();
  for (std::size_t begin = 0; begin < message.size();) {
    const std::size_t end = std::min(message.find('\n', begin), message.size());
    if (end > begin) say(console, std::string_view(message).substr(begin, end - begin));
    begin = end + 1;
  }
  return std::nullopt;
}

}  // namespace openwash
