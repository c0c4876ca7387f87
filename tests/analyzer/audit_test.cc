#include "audit.h"

#include <algorithm>

#include "support/catch.h"

using namespace openwash;

namespace {

constexpr auto capped =
    "Lighthouse Model Licence\n\nYou may use, copy, change and pass on the Model and the weights of the Model.\n\n"
    "If your services have more than 5 million monthly active users, you must request a licence from us before you use the "
    "Model.\n\n"
    "You may not use the Model for military purposes.\n";
constexpr auto free_words =
    "Anybody may use, copy, change, sell and pass on this program, with or without changes, for any purpose, as long as this "
    "notice is "
    "kept.\n";

struct File {
  const char* path;
  std::string text;
};

RepositoryAssessment audited(const std::vector<File>& files) {
  static const Analyzer analyzer = Analyzer::embedded();
  RepositoryReading reading{"model", "directory", {}, {}, {}};
  for (const File& file : files) reading.files.push_back(analyzer.read(file.path, file.text, {}));
  return analyzer.audit(std::move(reading));
}

std::string verdict_of(const RepositoryAssessment& r, const std::string& name) {
  const auto artifact =
      std::find_if(r.artifacts.begin(), r.artifacts.end(), [&](const Artifact& a) { return a.artifact == name; });
  return artifact == r.artifacts.end() ? "" : name_of(artifact->verdict);
}

std::string front(const std::string& yaml, const std::string& prose = "") {
  return "---\n" + yaml + "---\n" + prose;
}

}  // namespace

TEST_CASE("repositories: their claims against what governs them") {
  struct Row {
    const char* why;
    std::vector<File> files;
    const char* washing;
    const char* weights;
    const char* code;
    const char* contradiction;
  };
  const std::string boast = "# Lighthouse\n\nLighthouse-7B is an open-source language model.\n";
  const Row rows[] = {
      {"called open source, and capped", {{"README.md", boast}, {"LICENSE", capped}}, "mismatch", "restricted", "", ""},
      {"called open source, and free", {{"README.md", boast}, {"LICENSE", free_words}}, "none", "open", "", ""},
      {"capped, and says nothing",
       {{"README.md", "# Lighthouse\n\nA language model.\n"}, {"LICENSE", capped}},
       "none",
       "",
       "",
       ""},
      {"capped, and says open weights",
       {{"README.md", "# Lighthouse\n\nWe release the open weights of Lighthouse-7B.\n"}, {"LICENSE", capped}},
       "none",
       "restricted",
       "",
       ""},
      {"other models are open source",
       {{"README.md", "# Lighthouse\n\nLighthouse-7B beats all other open-source models.\n"}, {"LICENSE", capped}},
       "none",
       "",
       "",
       ""},
      {"the code is open source, the weights have terms of their own",
       {{"README.md", "# Lighthouse\n\nThe code of this project is open source.\n"},
        {"LICENSE", free_words},
        {"MODEL_LICENSE", capped}},
       "none",
       "restricted",
       "open",
       ""},
      {"a label against the text",
       {{"README.md", front("license: apache-2.0\n")}, {"LICENSE", capped}},
       "mismatch",
       "restricted",
       "",
       "label-text"},
      {"a label without a text", {{"README.md", front("license: apache-2.0\n")}}, "none", "open-source", "", "missing-text"},
      {"an expression whose licences all bind",
       {{"README.md", front("license: MIT AND CC-BY-NC-4.0\n", boast)}},
       "mismatch",
       "restricted",
       "",
       "missing-text"},
      {"ids in a list all bind", {{"README.md", front("license: mit, cc-by-nc-4.0\n", boast)}}, "mismatch", "restricted", "", ""},
      {"an expression that holds a free licence is no free label",
       {{"README.md", front("license: MIT AND CC-BY-NC-4.0\n")}},
       "none",
       "restricted",
       "",
       ""},
      {"of a choice the freest binds",
       {{"README.md", front("license: CC-BY-NC-4.0 OR Apache-2.0\n", boast)}},
       "none",
       "open-source",
       "",
       ""},
      {"an exception takes nothing away",
       {{"README.md", front("license: GPL-2.0-only WITH Classpath-exception-2.0\n", boast)}},
       "none",
       "open-source",
       "",
       ""},
      {"a choice before a text that restricts",
       {{"README.md", front("license: MIT OR Apache-2.0\n")}, {"LICENSE", capped}},
       "mismatch",
       "restricted",
       "",
       "label-text"},
      {"a known id that restricts, and no boast",
       {{"README.md", front("license: llama3.1\n")}},
       "none",
       "restricted",
       "",
       "missing-text"},
      {"a known id that restricts, and a boast",
       {{"README.md", front("license: gemma\n", boast)}},
       "mismatch",
       "restricted",
       "",
       ""},
      {"a permissive label over a base model that restricts",
       {{"README.md", front("license: mit\nbase_model: meta-llama/Llama-3.1-8B\n")}},
       "mismatch",
       "restricted",
       "",
       "base-model"},
      {"a permissive label over a base model that does not",
       {{"README.md", front("license: mit\nbase_model: someone/free-model\n")}},
       "none",
       "open-source",
       "",
       "missing-text"},
      {"a gate before an open label",
       {{"README.md", front("license: mit\nextra_gated_prompt: Please tell us who you are.\n")}},
       "",
       "",
       "",
       "gate-label"},
      {"a link alone",
       {{"README.md", front("license: other\nlicense_link: https://example.org/terms\n")}},
       "none",
       "",
       "",
       "link-only"},
      {"the terms stand in the gate",
       {{"README.md",
         front("license: other\nextra_gated_prompt: >-\n  You may use, copy, change and pass on the weights of the model. You "
               "may not "
               "use the model for military purposes. You may not use the outputs of the model to train other models. If you have "
               "more than 5 million monthly active users, you must request a licence from us. You may not sell copies of the "
               "model. These terms bind everyone to whom you give the model, and everyone to whom they give it.\n",
               boast)}},
       "mismatch",
       "restricted",
       "",
       ""},
      {"no terms at all", {{"README.md", "# Lighthouse\n\nA model.\n"}}, "none", "", "unclear", ""},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const RepositoryAssessment r = audited(row.files);
    if (*row.washing) CHECK(r.openwashing.result == row.washing);
    if (*row.weights) CHECK(verdict_of(r, "weights") == row.weights);
    if (*row.code) CHECK(verdict_of(r, "code") == row.code);
    if (*row.contradiction)
      CHECK(std::any_of(r.contradictions.begin(), r.contradictions.end(),
                        [&](const Contradiction& c) { return c.kind == row.contradiction; }));
    for (const Reason& reason : r.openwashing.because) CHECK(reason.claim < r.claims.size());
  }
}

TEST_CASE("terms inside front matter lie at their place in the file") {
  const std::string readme = front(
      "license: other\nextra_gated_prompt: \"You may use and pass on the model.\\nYou may not use \\u0074he model "
      "for military purposes, and not to train other models, and not to sell copies of it to anybody who is not yet "
      "bound by these terms; whoever passes it on must bind those who come after, and must tell us who they are, "
      "where they live and what they do with it, each year anew, for as long as they use it or anything that was made of it by "
      "them or by others.\"\n");
  const RepositoryAssessment r = audited({{"README.md", readme}});
  REQUIRE(r.files.size() == 1);
  REQUIRE_FALSE(r.files[0].findings.empty());
  for (const Finding& finding : r.files[0].findings) {
    CHECK(finding.place.within == "extra_gated_prompt");
    CHECK(readme.substr(finding.place.start, finding.place.end - finding.place.start) == finding.place.quote);
  }
}

TEST_CASE("openness falls with what is taken away, and is not told where terms are unclear") {
  const auto openness = [](const std::vector<File>& files) { return audited(files).openness; };
  const auto approved = openness({{"README.md", front("license: mit\n")}});
  const auto free = openness({{"LICENSE", free_words}});
  const auto cap = openness({{"LICENSE", capped}});
  REQUIRE((approved && free && cap));
  CHECK(*approved == 1.0);
  CHECK(*free <= 1.0);
  CHECK(*cap < *free);
  CHECK(*cap >= 0.0);
  CHECK_FALSE(openness({{"README.md", "# A model\n"}}).has_value());
}
