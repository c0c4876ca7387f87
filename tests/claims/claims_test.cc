#include "claims/claims.h"

#include <algorithm>

#include "support/catch.h"

using namespace openwash;

namespace {

// "claim about [license]" a claim of the own artifact, in reading order.
std::string dump(const Said& said) {
  std::string out;
  for (const FoundClaim& c : said.claims) {
    if (c.about == "something-else") continue;
    out += (out.empty() ? "" : " | ") + c.claim + " " + c.about;
    if (!c.license.empty()) out += " [" + c.license + "]";
  }
  return out;
}

std::string dump(std::string_view path, std::string_view chars) {
  return dump(said_in(path, chars, {}, ""));
}

// Metadata of one entry; its place is made up.
Metadata entry(std::string key, std::string value) {
  Metadata stated;
  const auto size = static_cast<std::uint32_t>(value.size());
  stated.entries.push_back({std::move(key), {}, {std::move(value), {}}, {4, 4 + size}});
  stated.block = {0, 0};
  return stated;
}

}  // namespace

TEST_CASE("what mark-up shows is read, what it hides is not") {
  struct Row {
    const char* why;
    const char* text;
    const char* claims;
  };
  const Row rows[] = {
      {"a plain sentence", "We open-source Zephon, our model.", "open-source weights"},
      {"a wrapped sentence", "We open-source\nZephon, our model.", "open-source weights"},
      {"emphasis", "We **open-source** _Zephon_, our model.", "open-source weights"},
      {"a link", "We [open-source](https://a.example/x) Zephon, our model.", "open-source weights"},
      {"a list item", "- We open-source Zephon, our model.", "open-source weights"},
      {"a heading", "## We open-source our model", "open-source weights"},
      {"HTML blocks", "<p align=\"center\">We open-source our model.</p>", "open-source weights"},
      {"a table row", "| a | b |\n|---|---|\n| We open-source our model | x |", "open-source weights"},
      {"a fence", "```\nWe open-source our model.\n```", ""},
      {"a fence that never ends", "```\nWe open-source our model.", "open-source weights"},
      {"a fence that another ends", "```sh\na\n\n```sh\nb\n```\nWe open-source our model.", "open-source weights"},
      {"a fence in a longer one", "````\n```sh\n```\nWe open-source our model.\n````", ""},
      {"a comment", "<!-- We open-source our model. -->", ""},
      {"preformatted text", "<pre>We open-source our model.</pre>", ""},
      {"an address", "Write to open-source@zephon.example about our model.", ""},
      {"a link's target", "[Home](https://we-open-source.example/our/model)", ""},
      {"an image", "![We open-source our model](a.png)", ""},
      {"a break parts sentences", "We<br>open source<br>models", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why, row.text);
    CHECK(dump("README.md", "# Zephon\n\nHello.\n\n" + std::string(row.text) + "\n") == row.claims);
  }
}

TEST_CASE("only prose is read for prose") {
  const char* text = "# Zephon\n\nWe open-source our model.\n";
  CHECK(dump("README.md", text) == "open-source weights");
  CHECK(dump("docs/README_zh.rst", text) == "open-source weights");
  CHECK(dump("MODEL_CARD.md", text) == "open-source weights");
  CHECK(dump("LICENSE.md", text).empty());
  CHECK(dump("pyproject.toml", text).empty());
}

TEST_CASE("what claims are about") {
  struct Row {
    const char* why;
    const char* text;
    const char* claims;
  };
  const Row rows[] = {
      {"code", "The code is released under the MIT License.", "specific-licence code [MIT License]"},
      {"weights", "The weights are released under the MIT License.", "specific-licence weights [MIT License]"},
      {"data", "Our dataset is released under CC BY 4.0.", "specific-licence data [CC BY 4.0]"},
      {"both", "Code and weights are released under the MIT License.", "specific-licence all [MIT License]"},
      {"code for a model is code", "The code for training the model is under the MIT License.",
       "specific-licence code [MIT License]"},
      {"two in a sentence", "The code is under the MIT License, the weights follow the [Zephon License](MODEL_LICENSE).",
       "specific-licence code [MIT License] | specific-licence weights [Zephon License]"},
      {"a repository is all", "This repository is under the MIT License.", "specific-licence all [MIT License]"},
      {"a repository beside weights is code",
       "This repository is under the MIT License. The weights are under the [Zephon License](MODEL_LICENSE).",
       "specific-licence code [MIT License] | specific-licence weights [Zephon License]"},
      {"the heading tells", "## Model weights\n\nReleased under the MIT License.", "specific-licence weights [MIT License]"},
      {"nothing tells", "Released under the MIT License.", "specific-licence all [MIT License]"},
      {"each half has its own", "The code is under the MIT License; the weights are for research purposes only.",
       "specific-licence code [MIT License] | research-only weights"},
      {"a product", "Zephon is an open-source platform.", "open-source all"},
      {"Chinese: of a model, the code", "模型的代码依照 MIT 协议开源。", "specific-licence code [MIT]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why, row.text);
    CHECK(dump("README.md", "# Zephon\n\nHello.\n\n" + std::string(row.text) + "\n") == row.claims);
  }
}

TEST_CASE("badges") {
  struct Row {
    const char* why;
    const char* text;
    const char* claims;
  };
  const Row rows[] = {
      {"label and message", "![x](https://img.shields.io/badge/License-MIT-blue)", "specific-licence all [MIT]"},
      {"about code", "![x](https://img.shields.io/badge/Code_License-Apache_2.0-green.svg)",
       "specific-licence code [Apache 2.0]"},
      {"about weights", "![x](https://img.shields.io/badge/Model%20License-Zephon-red)", "specific-licence weights [Zephon]"},
      {"about data", "![x](https://img.shields.io/badge/Data_License-CC%20BY--NC%204.0-red)",
       "specific-licence data [CC BY-NC 4.0]"},
      {"a dash in the name", "![License](https://img.shields.io/badge/license-Apache--2.0-blue)",
       "specific-licence all [Apache-2.0]"},
      {"HTML", "<img alt=\"License\" src=\"https://img.shields.io/badge/license-MIT-blue\">", "specific-licence all [MIT]"},
      {"asked of a server", "![license](https://img.shields.io/github/license/a/b)", "specific-licence all"},
      {"the alternative text", "![License: MIT](license.svg)", "specific-licence all [MIT]"},
      {"another tag for images", "<image src=\"https://img.shields.io/badge/License-MIT-blue\">", "specific-licence all [MIT]"},
      {"in a link", "[![License](https://img.shields.io/badge/License-MIT-blue)](LICENSE)", "specific-licence all [MIT]"},
      {"by a label", "![License][b]\n\n[b]: https://img.shields.io/badge/License-MIT-blue", "specific-licence all [MIT]"},
      {"nothing but a name", "![x](https://img.shields.io/badge/Apache_2.0-blue)", "specific-licence all [Apache 2.0]"},
      {"a version", "![x](https://img.shields.io/badge/Version-2.0-blue)", ""},
      {"a build", "![build](https://img.shields.io/badge/build-passing-green)", ""},
      {"a name that only begins so", "![x](https://img.shields.io/badge/mitten-blue)", ""},
      {"a picture", "![a cat](cat.png)", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why, row.text);
    CHECK(dump("README.md", "# Zephon\n\n" + std::string(row.text) + "\n") == row.claims);
  }
}

TEST_CASE("entries") {
  struct Row {
    const char* path;
    const char* where;
    const char* key;
    const char* value;
    const char* claims;
  };
  const Row rows[] = {
      {"README.md", "front-matter", "license", "apache-2.0", "specific-licence weights [apache-2.0]"},
      {"README.md", "front-matter", "license.0", "mit", "specific-licence weights [mit]"},
      {"README.md", "front-matter", "license_name", "zephon", "specific-licence weights [zephon]"},
      {"README.md", "front-matter", "tags.3", "license:mit", "specific-licence weights [mit]"},
      {"README.md", "front-matter", "tags.3", "mit", ""},
      {"README.md", "front-matter", "language", "en", ""},
      {"README.md", "front-matter", "license", "", ""},
      {"pyproject.toml", "metadata", "project.license.text", "MIT", "specific-licence code [MIT]"},
      {"pyproject.toml", "metadata", "project.classifiers.4", "License :: OSI Approved :: MIT License",
       "specific-licence code [MIT License]"},
      {"pyproject.toml", "metadata", "project.classifiers.4", "Topic :: Games", ""},
      {"package.json", "metadata", "licenses.0.name", "MIT", "specific-licence code [MIT]"},
      {"a.gguf", "metadata", "general.license", "mit", "specific-licence weights [mit]"},
      {"config.json", "metadata", "license", "mit", "specific-licence weights [mit]"},
      {"package.json", "metadata", "name", "license", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path, row.key, row.value);
    CHECK(dump(said_in(row.path, "", entry(row.key, row.value), row.where)) == row.claims);
  }
}

TEST_CASE("the card of a data set speaks of data") {
  Metadata stated = entry("license", "cc-by-4.0");
  stated.entries.push_back({"task_categories.0", {}, {"translation", {}}, {20, 30}});
  CHECK(dump(said_in("README.md", "", stated, "front-matter")) == "specific-licence data [cc-by-4.0]");
}

TEST_CASE("a licence of its own name is called by that") {
  Metadata stated = entry("license", "other");
  stated.entries.push_back({"license_name", {}, {"zephon-community", {}}, {20, 36}});
  CHECK(dump(said_in("README.md", "", stated, "front-matter")) == "specific-licence weights [zephon-community]");
}

TEST_CASE("gates tell of restrictions") {
  struct Row {
    const char* key;
    const char* value;
    const char* kinds;
  };
  const Row rows[] = {
      {"extra_gated_eu_disallowed", "true", "persons-or-groups"},
      {"extra_gated_eu_disallowed", "false", ""},
      {"extra_gated_fields.I agree to use this for non-commercial use only", "checkbox", "non-commercial registration"},
      {"extra_gated_fields.Company", "text", "registration"},
      {"extra_gated_prompt", "仅供学术研究使用", "non-commercial registration"},
      {"extra_information", "text", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.key, row.value);
    const Said said = said_in("README.md", "", entry(row.key, row.value), "front-matter");
    std::string kinds;
    for (const FoundDisclosure& disclosure : said.disclosures) kinds += (kinds.empty() ? "" : " ") + disclosure.kind;
    CHECK(kinds == row.kinds);
  }
}

TEST_CASE("links to terms") {
  const Said said =
      said_in("README.md",
              "# Z\n\n[terms](LICENSE), [again](LICENSE), [use policy](https://z.example/p), [home](https://z.example), "
              "[up](#license), [mail](mailto:license@z.example) and https://z.example/licenses/z.",
              {}, "");
  CHECK(said.links == std::vector<std::string>{"LICENSE", "https://z.example/p", "https://z.example/licenses/z"});
}

TEST_CASE("places are those of the sentence, in reading order") {
  const std::string text = "# Zephon\n\nHello. We open-source our model. Bye.\n\n- License: MIT\n";
  const Said said = said_in("README.md", text, {}, "");
  REQUIRE(said.claims.size() == 2);
  const auto words = [&](Span s) { return text.substr(s.begin, s.size()); };
  CHECK(words(said.claims[0].place) == "We open-source our model.");
  CHECK(words(said.claims[1].place) == "License: MIT");
}

TEST_CASE("a claim in a sentence of many lines is quoted by the lines that decide") {
  std::string text = "# Zephon\n\nAfter much work\nby many\nhands\nwe open-source\nour model\nand hope\nfor rain.\n";
  const Said said = said_in("README.md", text, {}, "");
  REQUIRE(said.claims.size() == 1);
  const Span place = said.claims[0].place;
  CHECK(text.substr(place.begin, place.size()).ends_with("we open-source"));
  CHECK(std::count(text.begin() + place.begin, text.begin() + place.end, '\n') < 3);
}
