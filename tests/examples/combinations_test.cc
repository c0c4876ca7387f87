#include <algorithm>
#include <filesystem>

#include "current_rules.h"
#include "data/value.h"
#include "rules/concept_files.h"

// tests/combinations/KIND.json and KIND.LANGUAGE.json hold rows of parts: {"why", "found", "parts": [[...], ...], "join"}. All
// sentences that the parts of a row make, one of each in order, are judged alone: each holds a finding of the kind, or none does.

using namespace openwash;

namespace {

constexpr std::size_t most_sentences = 600;  // of a row: of more, evenly spread ones are taken

struct Row {
  std::string kind, why, join;
  bool found = false;
  std::vector<std::vector<std::string>> parts;

  std::size_t count() const {
    std::size_t all = 1;
    for (const auto& part : parts) all *= part.size();
    return all;
  }

  std::string sentence(std::size_t number) const {
    std::string text;
    std::size_t left = count();
    for (const auto& part : parts) {
      left /= part.size();
      const std::string& words = part[number / left % part.size()];
      if (!words.empty()) text += (text.empty() ? "" : join) + words;
    }
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    const bool ended = !text.empty() && std::string_view(".;:!?").find(text.back()) != std::string_view::npos;
    return ended ? text : text + (join.empty() ? "\xE3\x80\x82" : ".");
  }
};

std::vector<Row> all_rows() {
  std::vector<Row> rows;
  for (const std::string& path : json_files(OPENWASH_COMBINATIONS_DIRECTORY)) {
    const Result<Value> file = read_json(path);
    REQUIRE(file);
    for (const Value& entry : *file->find("rows")->list()) {
      Row row{*file->find("kind")->text(), *entry.find("why")->text(), " ", std::get<bool>(entry.find("found")->data), {}};
      if (const Value* join = entry.find("join")) row.join = *join->text();
      for (const Value& part : *entry.find("parts")->list()) {
        row.parts.emplace_back();
        for (const Value& words : *part.list()) row.parts.back().push_back(*words.text());
        REQUIRE_FALSE(row.parts.back().empty());
      }
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

bool finds(const std::string& kind, const std::string& text) {
  const Assessment a = analyzer().scan("LICENSE", text, {});
  return std::any_of(a.findings.begin(), a.findings.end(),
                     [&](const Finding& f) { return f.kind == kind && f.severity != Severity::note; });
}

}  // namespace

TEST_CASE("every sentence that the parts of a row make is found, or none is") {
  std::size_t met = 0;
  for (const Row& row : all_rows()) {
    const std::size_t step = std::max<std::size_t>(1, row.count() / most_sentences);
    std::vector<std::string> wrong;
    for (std::size_t number = 0; number < row.count(); number += step, ++met) {
      const std::string text = row.sentence(number);
      if (finds(row.kind, text) != row.found) wrong.push_back(text);
    }
    INFO(row.kind << ", " << row.why << ": " << wrong.size() << (row.found ? " missed, first: " : " falsely found, first: ")
                  << (wrong.empty() ? "" : wrong.front()));
    CHECK(wrong.empty());
  }
  CHECK(met > 1000);
}
