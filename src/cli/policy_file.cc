#include "cli/policy_file.h"

#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "base/file.h"
#include "cli/messages.h"

namespace openwash {
namespace {

namespace fs = std::filesystem;

// Empty where there is none.
std::string found_policy() {
  std::error_code error;
  for (fs::path folder = fs::current_path(error); !error && !folder.empty(); folder = folder.parent_path()) {
    for (const char* name : {"openwash.toml", ".openwash.toml"})
      if (fs::is_regular_file(folder / name, error)) return (folder / name).lexically_relative(fs::current_path(error)).string();
    if (fs::exists(folder / ".git", error) || folder == folder.parent_path()) break;
  }
  return "";
}

}  // namespace

Result<Policy> read_policy(const Analyzer& analyzer, const std::string& path) {
  const Result<std::string> bytes = read_file(path);
  if (!bytes) return Error{path, bytes.error().what};
  PolicyVocabulary vocabulary{analyzer.kind_ids(), {}, analyzer.field_tags()};
  vocabulary.kinds.insert(vocabulary.kinds.end(), {"verdict", "open-washing"});
  for (const CourtInfo& court : analyzer.courts()) vocabulary.courts.push_back(court.id);
  return policy_of(*bytes, path, vocabulary);
}

std::optional<Policy> policy_for(const Analyzer& analyzer, const Options& options, const Console& console) {
  std::string path = options.policy;
  if (path.empty() && !options.isolated) path = found_policy();
  if (path.empty()) return Policy{};
  Result<Policy> policy = read_policy(analyzer, path);
  if (policy) return std::move(policy).value();
  say_lines(console, policy.error().message());
  return std::nullopt;
}

std::string policy_day() {
  std::time_t now = std::time(nullptr);
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) now = static_cast<std::time_t>(std::strtoll(epoch, nullptr, 10));
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[16];
  std::strftime(text, sizeof text, "%Y-%m-%d", &parts);
  return text;
}

}  // namespace openwash
