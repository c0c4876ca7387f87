#include "base/license_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/ascii.h"

namespace openwash {
namespace {

// Endings of files that only speak of licences: programs, data, pictures, signatures.
constexpr std::array other_endings = {
    "bat", "bin",   "c",   "cc",    "cfg",  "cmake", "cpp", "cs",   "css",  "csv",   "gemspec", "gif",  "go",     "gz",  "h",
    "hpp", "ico",   "ini", "java",  "jpeg", "jpg",   "js",  "json", "jsx",  "jsonl", "kt",      "lock", "lua",    "mjs", "npy",
    "php", "pl",    "png", "proto", "ps1",  "py",    "pyc", "pyi",  "rb",   "rs",    "scss",    "sh",   "sha256", "sig", "sql",
    "svg", "swift", "tar", "toml",  "ts",   "tsv",   "tsx", "vue",  "webp", "xml",   "yaml",    "yml",  "zip",
};

// Words of other scripts for licence and agreement: zh xuke, xieyi in both ways of writing, ja raisensu, ko raiseonseu.
constexpr std::array foreign_words = {
    "\xE8\xAE\xB8\xE5\x8F\xAF",
    "\xE8\xA8\xB1\xE5\x8F\xAF",
    "\xE5\x8D\x8F\xE8\xAE\xAE",
    "\xE5\x8D\x94\xE8\xAD\xB0",
    "\xE3\x83\xA9\xE3\x82\xA4\xE3\x82\xBB\xE3\x83\xB3\xE3\x82\xB9",
    "\xEB\x9D\xBC\xEC\x9D\xB4\xEC\x84\xA0\xEC\x8A\xA4",
};

std::string ending_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return "";
  return folded(name.substr(dot + 1));
}

bool names_a_license(std::string_view word) {
  for (const char* root : {"license", "licence", "licensing", "licencing", "unlicense", "unlicence"})
    if (word.starts_with(root)) return true;
  for (const char* whole : {"copying", "copyright", "copyrights", "notice", "notices", "eula", "terms", "tos"})
    if (word == whole) return true;
  return word.find("agreement") != std::string_view::npos;
}

}  // namespace

std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool begins = i > 0 && is_upper(name[i]) && is_lower(name[i - 1]);
    const char c = to_lower(name[i]);
    const bool parts = !is_lower(c) && !is_digit(c) && static_cast<unsigned char>(c) < 0x80;
    if ((parts || begins) && !words.back().empty()) words.emplace_back();
    if (!parts) words.back() += c;
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

bool is_license_name(std::string_view name) {
  if (name.empty() || name[0] == '.' || name.back() == '~') return false;
  const std::vector<std::string> words = name_words(name);
  if (words.empty() || folded(name).starts_with("readme")) return false;
  if (std::find(other_endings.begin(), other_endings.end(), ending_of(name)) != other_endings.end()) return false;

  if (std::any_of(words.begin(), words.end(), names_a_license)) return true;
  for (const char* word : foreign_words)
    if (name.find(word) != std::string_view::npos) return true;
  if (words[0] == "ofl" || words[0] == "patents") return words.size() <= 2;

  // A use policy, acceptable or prohibited uses: privacy and security policies are something else.
  const auto has = [&](std::initializer_list<const char*> any) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& w) { return std::find(any.begin(), any.end(), w) != any.end(); });
  };
  return has({"use", "uses", "usage"}) && has({"policy", "acceptable", "prohibited", "restrictions", "guidelines"});
}

bool is_license_folder(std::string_view name) {
  return folded(name) == "licenses" || folded(name) == "licences";
}

}  // namespace openwash
