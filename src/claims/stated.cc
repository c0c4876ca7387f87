#include "claims/stated.h"

#include <algorithm>
#include <array>

namespace openwash {
namespace {

struct Gate {
  std::string_view words;
  std::string_view kind;
};

constexpr Gate gates[] = {
#define ROW(words, kind) {words, kind},
#include "gates.inc"
#undef ROW
};

constexpr std::size_t nowhere = std::string_view::npos;

// Keys without the numbers of list items: "licenses.0.name" is "licenses.name".
std::string unnumbered(std::string_view key) {
  std::string out;
  while (!key.empty()) {
    const std::size_t dot = std::min(key.find('.'), key.size());
    const std::string_view part = key.substr(0, dot);
    const bool number = !part.empty() && part.find_first_not_of("0123456789") == nowhere;
    if (!number) out += (out.empty() ? "" : ".") + std::string(part);
    key.remove_prefix(std::min(dot + 1, key.size()));
  }
  return out;
}

constexpr std::array<std::string_view, 18> license_keys{"license",
                                                        "licenses",
                                                        "licenses.name",
                                                        "licenses.id",
                                                        "license.name",
                                                        "license.type",
                                                        "license.text",
                                                        "license_name",
                                                        "project.license",
                                                        "project.license.text",
                                                        "tool.poetry.license",
                                                        "package.license",
                                                        "metadata.license",
                                                        "general.license",
                                                        "general.license.name",
                                                        "modelspec.license",
                                                        "model.license",
                                                        "info.license"};
constexpr std::array<std::string_view, 5> classifier_keys{"project.classifiers", "classifiers", "metadata.classifiers",
                                                          "metadata.classifier", "tool.poetry.classifiers"};
constexpr std::array<std::string_view, 8> link_keys{"license_link",         "license.link",         "license.url",
                                                    "licenses.url",         "license_url",          "licenses.link",
                                                    "general.license.link", "modelspec.license_url"};
constexpr std::array<std::string_view, 5> dataset_keys{"dataset_info", "task_categories", "size_categories",
                                                       "annotations_creators", "source_datasets"};

template <class Keys>
bool is_one_of(std::string_view key, const Keys& keys) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

class StatedReader {
 public:
  StatedReader(std::string_view path, const Metadata& stated, std::string_view where)
      : path_(path), stated_(stated), where_(where) {
    for (const Entry& entry : stated.entries) {
      const std::string key = unnumbered(entry.key);
      named_ |= key == "license_name";
      dataset_ |= is_one_of(std::string_view(key).substr(0, key.find('.')), dataset_keys);
    }
  }

  void read(Said& said) const {
    for (const Entry& entry : stated_.entries) {
      const std::string key = unnumbered(entry.key);
      const std::string_view value = entry.value.chars;
      if (value.empty()) continue;
      if (is_one_of(key, link_keys)) {
        said.links.emplace_back(value);
      } else if (is_one_of(key, license_keys)) {
        if (key == "license" && value == "other" && named_) continue;  // the name says more
        add(entry, key, value, said);
      } else if (is_one_of(key, classifier_keys) && value.starts_with("License ::")) {
        const std::size_t last = value.rfind(":: ");
        add(entry, key, value.substr(last + 3), said);
      } else if (key == "tags" && value.starts_with("license:")) {
        add(entry, key, value.substr(8), said);
      } else if (key.starts_with("extra_gated_")) {
        gate(entry, said);
      }
    }
  }

 private:
  void add(const Entry& entry, std::string_view key, std::string_view license, Said& said) const {
    said.claims.push_back({"specific-licence", about(key), std::string(where_), std::string(license), entry.place, true});
  }

  std::string about(std::string_view key) const {
    if (where_ == "front-matter") return dataset_ ? "data" : "weights";
    if (key.starts_with("general.") || key.starts_with("modelspec.") || key.starts_with("model.")) return "weights";
    return path_.ends_with("config.json") ? "weights" : "code";
  }

  static void gate(const Entry& entry, Said& said) {
    std::string words = entry.key + ": " + entry.value.chars;
    for (char& c : words)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (words == "extra_gated_eu_disallowed: false") return;
    for (const Gate& row : gates)
      if (words.find(row.words) != nowhere) {
        said.disclosures.push_back({std::string(row.kind), entry.place});
        return;
      }
  }

  std::string_view path_;
  const Metadata& stated_;
  std::string_view where_;
  bool named_ = false;
  bool dataset_ = false;
};

}  // namespace

void read_stated(std::string_view path, const Metadata& stated, std::string_view where, Said& said) {
  StatedReader(path, stated, where).read(said);
}

}  // namespace openwash
