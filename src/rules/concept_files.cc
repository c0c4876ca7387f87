#include "rules/concept_files.h"

#include <algorithm>
#include <filesystem>

#include "data/fields.h"
#include "data/value.h"

namespace openwash {
namespace {

namespace fs = std::filesystem;

class VocabularyReader {
 public:
  explicit VocabularyReader(std::vector<Error>& errors) : errors_(errors) {}

  void read_language(const std::string& path) {
    const Result<Value> json = read(path);
    if (!json) return;
    Fields fields(*json, path, errors_);
    const std::string tag = fields.text("tag");
    fields.text("name");
    vocabulary_.languages.push_back({tag, fields.texts("common")});
    fields.refuse_others();
  }

  void read_concepts(const std::string& path) {
    const Result<Value> json = read(path);
    if (!json) return;
    if (!json->members()) {
      errors_.push_back({path, "an object of concepts is expected"});
      return;
    }
    for (const auto& [id, value] : *json->members()) read_concept(id, value, path + ": " + id);
  }

  Vocabulary take() { return std::move(vocabulary_); }

 private:
  Result<Value> read(const std::string& path) {
    Result<Value> json = read_json(path);
    if (!json) errors_.push_back(json.error());
    return json;
  }

  void read_concept(const std::string& id, const Value& value, const std::string& where) {
    if (value.list()) {
      std::vector<std::string> phrases;
      for (const Value& item : *value.list()) {
        if (item.text()) {
          phrases.push_back(*item.text());
        } else {
          errors_.push_back({where, "a list of phrases is expected"});
        }
      }
      add(id, std::move(phrases), where);
      return;
    }
    Fields fields(value, where, errors_);
    ConceptSource& source = add(id, fields.texts("phrases"), where);
    source.opaque |= fields.flag("opaque");
    for (std::string& name : fields.texts("beats")) source.beats.push_back(std::move(name));
    for (std::string& name : fields.texts("includes")) vocabulary_.includes[id].push_back(std::move(name));
    fields.refuse_others();
  }

  ConceptSource& add(const std::string& id, std::vector<std::string> phrases, const std::string& where) {
    auto at = std::find_if(vocabulary_.concepts.begin(), vocabulary_.concepts.end(),
                           [&](const ConceptSource& s) { return s.id == id; });
    if (at == vocabulary_.concepts.end()) {
      vocabulary_.concepts.push_back({id, {}, {}, false, where});
      at = std::prev(vocabulary_.concepts.end());
    }
    for (std::string& phrase : phrases) at->phrases.push_back({std::move(phrase), where});
    return *at;
  }

  std::vector<Error>& errors_;
  Vocabulary vocabulary_;
};

}  // namespace

std::vector<std::string> json_files(const std::string& directory) {
  std::vector<std::string> paths;
  std::error_code code;
  for (fs::recursive_directory_iterator at(directory, code), end; !code && at != end; at.increment(code)) {
    if (at->path().extension() == ".json") paths.push_back(at->path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

Vocabulary read_vocabulary(const std::string& directory, std::vector<Error>& errors) {
  VocabularyReader reader(errors);
  const std::vector<std::string> paths = json_files(directory + "/languages");
  if (paths.empty()) errors.push_back({directory + "/languages", "no language is there"});
  for (const std::string& path : paths) {
    const fs::path p(path);
    if (p.filename() == "language.json") {
      reader.read_language(path);
    } else if (p.parent_path().filename() == "concepts") {
      reader.read_concepts(path);
    }
  }
  return reader.take();
}

}  // namespace openwash
