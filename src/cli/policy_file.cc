#include "cli/policy_file.h"

#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "base/file.h"
#include "cli/messages.h"

namespace openwash {
namespace {

namespace fs = std::filesystem;

// `path` without dots, from the root on; links are taken as they are written.
fs::path whole(const fs::path& path) {
  std::error_code error;
  const fs::path from_root = fs::absolute(path, error);
  return (error ? path : from_root).lexically_normal();
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

const Policy* Policies::of(const std::string& folder) {
  if (!options_.policy.empty()) return read(options_.policy, whole(".").string());
  const std::string path = options_.isolated ? "" : nearest(whole(folder.empty() ? "." : folder));
  return read(path, fs::path(path).parent_path().string());
}

std::optional<PolicyContext> policy_context(const Analyzer& analyzer, const Options& options, Policies& policies) {
  PolicyContext context;
  if (!options.policy.empty()) context.policy = policies.of("");
  if (!options.policy.empty() && !context.policy) return std::nullopt;
  context.fail_on = options.fail_on_named;
  context.today = policy_day();
  context.kind = [&analyzer](std::string_view id) { return analyzer.kind(id); };
  return context;
}

const Policy* Policies::read(const std::string& path, const std::string& folder) {
  const auto [place, fresh] = read_.try_emplace(path, Policy{});
  std::optional<Policy>& policy = place->second;
  if (fresh && !path.empty()) {
    const std::string shown = options_.policy.empty() ? fs::path(path).lexically_proximate(whole(".")).string() : path;
    Result<Policy> found = read_policy(analyzer_, shown);
    if (!found) say_lines(console_, found.error().message());
    policy = found ? std::optional<Policy>(std::move(found).value()) : std::nullopt;
    if (policy) policy->folder = folder;
  }
  return policy ? &*policy : nullptr;
}

// Its path from the root on; empty where there is none.
std::string Policies::nearest(const fs::path& folder) {
  const auto [place, fresh] = nearest_.try_emplace(folder);
  if (!fresh) return place->second;
  std::string found;
  std::error_code error;
  for (const char* name : {".openwash.toml", "openwash.toml"})
    if (fs::is_regular_file(folder / name, error)) found = (folder / name).string();
  const bool top = fs::exists(folder / ".git", error) || folder == folder.parent_path();
  if (found.empty() && !top) found = nearest(folder.parent_path());
  return place->second = found;
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
