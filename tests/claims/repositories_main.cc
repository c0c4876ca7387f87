// Counts how many of the claims that people labelled in real repositories are found, and how many lines about something else are
// taken for own claims. Fails below the figures that were reached; 77, skipped, where OPENWASH_REPOS is not set.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "base/file.h"
#include "claims/claims.h"
#include "data/value.h"
#include "text/decode.h"
#include "text/lines.h"

using namespace openwash;

namespace {

constexpr double least_found = 0.90;
constexpr double most_taken = 0.06;
constexpr std::size_t head_size = 4096;
constexpr std::uint32_t most_lines = 3;  // of a claim that counts

struct Spoken {
  std::uint32_t first, last;
  bool own;
};

struct Count {
  int own = 0, found = 0, aside = 0, taken = 0;
};

std::vector<Spoken> spoken_in(const std::filesystem::path& repository, const std::string& path) {
  Result<std::string> bytes = read_file((repository / path).string());
  if (!bytes) return {};
  const Decoded decoded = decode(std::move(*bytes));
  const std::string_view chars = decoded.text.chars;
  const MetadataFormat* format = metadata_format_of(path, chars.substr(0, head_size));
  const Metadata stated = format ? format->read(path, chars) : Metadata{};
  const Lines lines(chars);
  std::vector<Spoken> all;
  for (const FoundClaim& claim : said_in(path, chars, stated, format ? format->where : "").claims) {
    const Spoken s{lines.position(claim.place.begin).line, lines.position(claim.place.end).line, claim.about != "something-else"};
    if (s.last - s.first < most_lines) all.push_back(s);
  }
  return all;
}

std::string text_of(const Value& value, const char* name) {
  const Value* member = value.find(name);
  return member && member->text() ? *member->text() : "";
}

void count_repository(const std::filesystem::path& labels, Count& count) {
  const Result<Value> json = read_json(labels.string());
  const Value* claims = json ? json->find("claims") : nullptr;
  if (!claims || !claims->list()) return;
  std::filesystem::path repository = labels;
  repository.replace_extension();
  std::map<std::string, std::vector<Spoken>> files;
  for (const Value& label : *claims->list()) {
    const Value* number = label.find("line");
    const auto* line = number ? std::get_if<std::int64_t>(&number->data) : nullptr;
    if (!line || text_of(label, "claims") == "none") continue;
    const std::string path = text_of(label, "file");
    const auto [file, fresh] = files.try_emplace(path);
    if (fresh) file->second = spoken_in(repository, path);
    const bool own = std::any_of(file->second.begin(), file->second.end(),
                                 [&](const Spoken& s) { return s.own && s.first <= *line && *line <= s.last; });
    const bool aside = text_of(label, "about") == "something-else";
    ++(aside ? count.aside : count.own);
    if (own) ++(aside ? count.taken : count.found);
  }
}

}  // namespace

int main() {
  const char* folder = std::getenv("OPENWASH_REPOS");
  if (!folder) {
    std::puts("no labelled repositories: set OPENWASH_REPOS to a folder with OWNER__NAME/ and OWNER__NAME.json");
    return 77;
  }
  Count count;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".json") count_repository(entry.path(), count);
  if (count.own == 0 || count.aside == 0) {
    std::printf("nothing is labelled in %s\n", folder);
    return 1;
  }
  const double found = static_cast<double>(count.found) / count.own;
  const double taken = static_cast<double>(count.taken) / count.aside;
  std::printf("found %d of %d (%.3f, at least %.2f), something else taken for own %d of %d (%.3f, at most %.2f)\n", count.found,
              count.own, found, least_found, count.taken, count.aside, taken, most_taken);
  return found >= least_found && taken <= most_taken ? 0 : 1;
}
