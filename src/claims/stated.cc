#include "claims/stated.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "claims/passages.h"
#include "claims/spoken.h"

namespace openwash {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;
constexpr std::size_t longest_gate = 400;  // bytes of a key or a value; a whole text is judged as terms

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

// As much of a text as is read, cut between characters.
std::string_view head_of(std::string_view text) {
  std::size_t size = std::min(text.size(), longest_gate);
  while (size > 0 && size < text.size() && (text[size] & 0xC0) == 0x80) --size;
  return text.substr(0, size);
}

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
      }
    }
    read_gates(said);
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

  // Gates are read as a list of sentences, so that the rules tell what each asks for. The first of each kind speaks.
  void read_gates(Said& said) const {
    Prose list;
    std::vector<std::pair<std::uint32_t, Span>> places;  // where each ends in the list, and its entry
    for (const Entry& entry : stated_.entries) {
      if (!entry.key.starts_with("extra_gated_")) continue;
      std::string sentence(head_of(entry.key));
      sentence += ' ';
      sentence += head_of(entry.value.chars);
      std::replace_if(
          sentence.begin(), sentence.end(), [](char c) { return c == '.' || c == '\n'; }, ' ');
      list.chars += "- " + sentence + "\n";
      places.emplace_back(static_cast<std::uint32_t>(list.chars.size()), entry.place);
    }
    if (places.empty()) return;
    Said read;
    read_spoken(list, passages_of(list), read);
    std::set<std::string> told;
    for (FoundDisclosure& disclosure : read.disclosures) {
      if (!told.insert(disclosure.kind).second) continue;
      const auto at = std::upper_bound(places.begin(), places.end(), std::pair(disclosure.place.begin, Span{}));
      if (at != places.end()) said.disclosures.push_back({std::move(disclosure.kind), at->second});
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
