#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace openwash {

// What a rule of a policy is about. Empty lists fit anything; every one that is not empty must fit.
struct PolicyRule {
  bool allow = false;
  std::vector<std::string> kinds;
  std::vector<std::string> rules;  // ids of rules
  std::vector<std::string> severities;
  std::vector<std::string> verdicts;
  std::vector<std::string> licenses;
  std::vector<std::string> fields;  // tags: all items of the finding must be among them to be allowed, any to be denied
  std::vector<std::string> paths;   // globs
  std::string metric;               // of thresholds: "monthly-active-users", "annual-revenue"
  std::string currency;
  std::optional<std::int64_t> below;  // fits thresholds below this
  std::optional<std::int64_t> above;  // fits thresholds of this and more
  std::string court;                  // fits kinds that this court allows
  std::uint32_t line = 0;             // of the file
};

// Something that fails and is let through for a time, by name.
struct Waiver {
  std::vector<std::string> paths;  // globs; empty for any
  std::string finding;             // an id, or empty for any
  std::vector<std::string> kinds;
  std::string reason;
  std::string expires;  // ISO 8601, the last day on which it holds; empty for none
  std::uint32_t line = 0;
};

// What an organisation lets through.
struct Policy {
  std::string source;   // the file it was read from, or empty
  std::string folder;   // where its globs begin, from the root on; empty where paths are held against them as they are given
  std::string fail_on;  // "never", "proprietary", "hard", "arguable"; empty where the command line decides
  std::string court;
  std::vector<std::string> excluded;  // globs of files that are not judged
  std::vector<PolicyRule> rules;      // in the order of the file; the last that fits decides
  std::vector<Waiver> waivers;
};

// The words that a policy may use.
struct PolicyVocabulary {
  std::vector<std::string> kinds, courts, fields;
};

// Reads a policy. Fails with every mistake, a line each: file, line, key, what is wrong and what may be meant.
Result<Policy> policy_of(std::string_view toml, const std::string& source, const PolicyVocabulary& vocabulary);

// Whether `path` fits a glob: * and ? stay within a name, ** crosses folders; a glob without a slash fits names in any folder.
bool fits_glob(std::string_view glob, std::string_view path);

// A policy with every key, explained in comments.
extern const char* const policy_template;

}  // namespace openwash
