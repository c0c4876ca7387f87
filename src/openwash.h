#pragma once

// The public door of openwash: bytes in, an explained assessment out. Standard types only; nothing here prints, exits or throws
// on bad input.
//
//   auto analyzer = openwash::Analyzer::embedded();
//   openwash::Assessment a = analyzer.scan("LICENSE", bytes, {});
//   for (const openwash::Finding& f : a.findings) use(f.kind, f.place.quote, f.message);

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/facts.h"
#include "base/result.h"

namespace openwash {

// Bytes of a file, counted from 0, and what they say to a person: lines and columns count from 1, columns in code points.
struct Place {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::uint32_t end_line = 1;
  std::uint32_t end_column = 1;
  std::string quote;        // the bytes [start, end) decoded by the file's encoding, U+FFFD for each maximal invalid sequence
  std::string within = {};  // what of a container holds it, such as the key "extra_gated_prompt"; mostly empty
};

enum class Severity { note, arguable, hard };                         // ordered: worse is greater
enum class Modality { bans, limits, conditions, requires_, pleads };  // printed without the underscore
enum class Verdict { open_source, open, restricted, proprietary, policy, not_a_license, unclear };
enum class Ruling { allowed, arguable, violates, unknown };  // what a court says

const char* name_of(Severity);
const char* name_of(Modality);
const char* name_of(Verdict);
const char* name_of(Ruling);

// Whether a verdict says that nothing is taken away, or that something is; neither where it says nothing of that.
constexpr bool is_free(Verdict verdict) {
  return verdict == Verdict::open_source || verdict == Verdict::open;
}
constexpr bool takes_away(Verdict verdict) {
  return verdict == Verdict::restricted || verdict == Verdict::proprietary;
}

// One banned or limited use of a list, such as a line of an acceptable-use policy.
struct Item {
  std::string field;  // a field tag such as "military", "other" where none is known
  Place place;
};

// One term that takes a freedom away.
struct Finding {
  std::string id;    // hash of kind, rule, folded quote and ordinal: stable when text moves
  std::string kind;  // "scale-cap"
  std::string rule;  // "scale-cap/licence-needed-above"
  Severity severity = Severity::hard;
  Modality modality = Modality::bans;
  Place place;                   // the deciding sentence or list item
  std::vector<Place> decisive;   // the words inside `place` that decided, in order; for underlining
  std::optional<Place> lead_in;  // the words that govern a list item
  std::vector<Item> items;
  std::vector<Place> places;  // other places that say the same, in order
  Facts facts;
  std::vector<std::string> criteria;  // "osd-5"
  std::string message;                // one sentence with the facts
};

// What a rule or kind means, for people; the same words in every output.
struct RuleInfo {
  std::string title;
  std::string explanation;
  std::vector<std::string> criteria;
};

// A kind of restriction as `explain` shows it.
struct KindInfo {
  std::string id;
  std::string title;
  std::string takes_away;   // one sentence, what the user loses
  std::string explanation;  // three to six sentences for a person who is no lawyer
  Severity severity = Severity::hard;
  struct Why {
    std::string criterion;  // "osd-6"
    std::string why;        // one sentence
  };
  std::vector<Why> criteria;
  std::map<std::string, Ruling> courts;        // ruling of each court on this kind alone
  std::map<std::string, std::string> reasons;  // court id to one sentence
  std::vector<std::string> rules;              // ids, "scale-cap/licence-needed-above"
  bool beside_commerce = false;                // it bears on commercial use no more than on any other
  bool in_policies = false;                    // use policies are about it
};

// A criterion of a court, in our own words.
struct CriterionInfo {
  std::string id;     // "osd-5"
  std::string court;  // "osd"
  std::string title;
  std::string text;
  std::string url;
};

struct CourtInfo {
  std::string id;  // "osd"
  std::string name;
  std::string text;
  std::string url;
};

// A field or purpose that items of lists are tagged with.
struct FieldInfo {
  std::string tag;    // "military"
  std::string title;  // "Military and warfare"
  std::string text;   // one or two sentences: what falls under it
};

// What a court says of a text, with the criteria that are broken.
struct CourtRuling {
  Ruling result = Ruling::unknown;
  std::vector<std::string> criteria;
};

// A passage in which a modified licence differs from its base.
struct Change {
  std::string op;  // "added", "removed", "reworded"
  Place place;     // empty where words were removed
  bool quoted = true;
  std::uint32_t words = 0;
};

// Which known licence a text, or the part of it in `place`, is.
struct License {
  std::string id;
  std::string name;
  std::string match = "none";  // "exact", "modified", "reference", "none"
  double similarity = 0;       // 0 to 1
  bool osi_approved = false;
  std::string base;  // id of the licence that a modified text, or an exact one that is itself a version, started from; or empty
  std::vector<Change> changes;
  Place place;
};

// What the catalogue knows of a licence. Fields that are not known are empty.
struct KnownLicenseInfo {
  struct Kind {
    std::string kind;  // "scale-cap"
    Severity severity = Severity::hard;
  };

  std::string id;  // SPDX id, or LicenseRef-scancode-... where SPDX has none
  std::string name;
  std::string family;
  std::string steward;
  std::string version;
  std::string date;
  std::string url;
  std::string hugging_face_id;  // as cards of the Hub name it
  std::string base;             // id of the licence that it was made from
  bool osi_approved = false;
  bool recognised = false;  // its words are known, so a copy of it is recognised

  // What a scan of its text said when the program was made; nothing where no text was at hand.
  std::optional<Verdict> verdict;
  std::vector<Kind> kinds;                    // with the worst severity of each, in the order of kind_ids()
  std::vector<Facts> thresholds;              // each with "metric", "value" and, of money, "currency"
  std::map<std::string, CourtRuling> courts;  // by these rules
};

struct Reference {
  std::string kind;  // "policy", "license"
  std::string url;
  bool resolved = false;
};

// All that is known of one file.
struct Assessment {
  std::string path;
  std::string encoding;  // IANA name
  std::string language;  // BCP 47 tag of the text's main language, "und" when unknown
  License license;
  std::vector<License> licenses;
  Verdict verdict = Verdict::unclear;
  std::string summary;  // one sentence
  std::map<std::string, CourtRuling> courts;
  std::vector<Finding> findings;  // in reading order
  std::vector<Reference> references;
  std::vector<std::string> warnings;
  std::string sha256;  // only when asked for
  std::string error;   // not empty: the file could not be read, nothing else is set
};

struct ScanOptions {
  bool identity = true;    // look for known licences first
  bool keep_text = false;  // of files of repositories: FileReading::text
};

// A file that is read where it matters: base/file_reader.h.
class FileReader;

// Whole repositories: audit.h.
struct FileReading;
struct RepositoryReading;
struct RepositoryAssessment;

// Judges texts by one set of rules. Immutable: one analyzer serves any number of threads.
class Analyzer {
 public:
  // The rules built into the program. Costs nothing to open.
  static Analyzer embedded();

  // The rules in `directory` (laid out as rules/ of the source tree), compiled now. Every mistake in them is named at once.
  static Result<Analyzer> from_directory(const std::string& directory);

  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  // Judges the bytes of a file; `path` names it and its format. Never fails: what cannot be judged is `unclear`, with the reason
  // in `summary`. Linear in the size of the bytes.
  Assessment scan(std::string_view path, std::string bytes, const ScanOptions& options) const;

  // Judges a model file (GGUF, safetensors, ONNX) by what its header states, and reads nothing else of it. Never fails, as scan:
  // a licence that is only named is judged by what is known of it, and `summary` says so. Needs base/file_reader.h.
  Assessment scan_model(std::string_view path, const FileReader& file, const ScanOptions& options) const;

  // What one file of a repository says: its terms, claims and statements. `path` is relative to the repository and decides what
  // is looked for. Never fails, as scan. Needs audit.h.
  FileReading read(std::string_view path, std::string bytes, const ScanOptions& options) const;

  // The same of a model file, by its header alone. Needs audit.h and base/file_reader.h.
  FileReading read_model(std::string_view path, const FileReader& file, const ScanOptions& options) const;

  // What the files of a repository say together: which terms govern what, and whether its claims fit them. Needs audit.h.
  RepositoryAssessment audit(RepositoryReading reading) const;

  std::string rules_version() const;          // a hash of the rule data
  std::vector<std::string> kind_ids() const;  // in the order of the design's table
  std::optional<KindInfo> kind(std::string_view id) const;
  std::optional<RuleInfo> rule(std::string_view id) const;  // a rule or kind id
  std::vector<CourtInfo> courts() const;
  std::vector<CriterionInfo> criteria() const;
  std::vector<std::string> field_tags() const;
  std::optional<FieldInfo> field(std::string_view tag) const;

  std::vector<KnownLicenseInfo> known_licenses() const;                      // by id
  std::optional<KnownLicenseInfo> known_license(std::string_view id) const;  // an id or another name, upper and lower case alike

 private:
  struct State;
  explicit Analyzer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace openwash
