#include <algorithm>
#include <array>

#include "audit.h"
#include "each_place.h"
#include "finding_report.h"
#include "formats/format.h"
#include "formats/model_header.h"
#include "header_terms.h"
#include "header_values.h"
#include "license_meant.h"
#include "named_license.h"
#include "state.h"
#include "terms_together.h"

namespace openwash {
namespace {

constexpr std::size_t head_size = 4096;
constexpr std::size_t longest_quoted_name = 80;

std::string quoted(const std::string& value) {
  return value.size() <= longest_quoted_name ? "\"" + value + "\"" : "a long one";
}

// Where the header says that more is to be read.
std::string sources_of(const Metadata& stated) {
  constexpr std::array<std::string_view, 6> keys = {
      "general.license.link", "general.source.url", "general.source.repo_url",
      "general.repo_url",     "general.url",        "general.base_model.0.repo_url"};
  for (const std::string_view key : keys) {
    for (const Entry& entry : stated.entries) {
      if (entry.key == key && !entry.value.chars.empty())
        return ", or what lies at " + entry.value.chars + " (" + entry.key + ")";
    }
  }
  return "";
}

// Judges the licences that a header names without their text.
class NameJudge {
 public:
  NameJudge(const Analyzer& analyzer, const RuleSet& rules, std::string_view path, const FileReader& file, const Metadata& stated)
      : analyzer_(analyzer),
        rules_(rules),
        file_(file),
        way_out_("read the licence or model card beside the file" + sources_of(stated) + ".") {
    a_.path = path;
    a_.encoding = "UTF-8";
    a_.language = "und";
  }

  Assessment judge(const HeaderTerms& terms, const char* format) {
    // A second name, or an address, says nothing new where the id is known.
    for (const std::vector<const Entry*>* names : {&terms.ids, &terms.names, &terms.links}) {
      if (report(*names)) return std::move(a_);
    }
    std::string reason = std::string("The header of this file (") + format + ") names no licence: " + way_out_;
    for (const std::vector<const Entry*>* names : {&terms.links, &terms.names, &terms.ids}) {
      if (names->empty()) continue;
      const Entry& named = *names->front();
      reason = "The header names a licence, " + quoted(named.value.chars) + " under " + named.key +
               ", whose terms are not known here and do not stand in the file: " + way_out_;
    }
    a_.licenses.clear();
    a_.license = {};
    report_judgement(rules_, {Standing::unclear, reason}, a_);
    return std::move(a_);
  }

 private:
  // Whether all of the licences are known.
  bool report(const std::vector<const Entry*>& names) {
    std::string shown;
    std::vector<Verdict> verdicts;
    std::vector<HeaderLicense> all;
    for (const Entry* entry : names) {
      HeaderLicense named{entry->key, entry->value.chars, {}, licenses_meant(analyzer_, entry->value.chars)};
      if (named.known.empty()) return false;
      verdicts.push_back(verdict_of(named.known));
      named.place = place_of_value(file_, *entry);
      shown += (shown.empty() ? "" : " and ") + quoted(named.value) + " under " + named.key;
      all.push_back(std::move(named));
    }
    const Verdict worst = worst_of(verdicts);
    if (worst == Verdict::unclear) return false;
    for (const HeaderLicense& named : all) report_named(analyzer_, named, a_);
    for (const License& license : a_.licenses) {
      const auto known = analyzer_.known_license(license.id);
      if (known && verdict_of(*known) == worst) a_.license = license;
    }
    a_.license.match = "exact";  // so that the summary names it
    report_judgement(rules_, {static_cast<Standing>(worst), ""}, a_);
    a_.license.match = "reference";
    a_.summary = "By its name alone (" + shown + "), since no text of a licence stands in this file: " + a_.summary;
    return true;
  }

  const Analyzer& analyzer_;
  const RuleSet& rules_;
  const FileReader& file_;
  std::string way_out_;
  Assessment a_;
};

bool is_terms(Verdict verdict) {
  return verdict != Verdict::not_a_license && verdict != Verdict::unclear;
}

// The licences that a header names are those of the weights. What is called a name matters where the ids are not known.
void add_claims(const Analyzer& analyzer, const FileReader& file, const HeaderTerms& terms, FileReading& reading) {
  bool known = false;
  bool all_known = true;
  for (const std::vector<const Entry*>* names : {&terms.ids, &terms.names}) {
    for (const Entry* entry : known ? std::vector<const Entry*>{} : *names) {
      const auto license = license_meant(analyzer, entry->value.chars);
      all_known &= license.has_value();
      reading.claims.push_back({"specific-licence", "weights", "metadata", license ? license->id : entry->value.chars,
                                reading.path, place_of_value(file, *entry)});
    }
    known = all_known && !reading.claims.empty();
  }
  for (const Entry* link : terms.links) reading.links.push_back(link->value.chars);
}

// The key whose value holds a place.
std::string key_of(const std::vector<const Entry*>& entries, const Place& place) {
  for (const Entry* entry : entries) {
    if (entry->place.begin <= place.start && place.end <= entry->place.end) return entry->key;
  }
  return entries.empty() ? "" : entries.front()->key;
}

}  // namespace

Assessment Analyzer::scan_model(std::string_view path, const FileReader& file, const ScanOptions& options) const {
  Assessment a;
  const Result<std::string> head = file.read(0, head_size);
  if (!head) {
    a.path = path;
    a.error = head.error().what;
    return a;
  }
  const ModelFormat* format = model_format_of(path, *head);
  if (!format) {
    std::string reason = not_text_reason(path, *head, file.size());
    if (reason.empty()) reason = "This is no model file whose header can be read: scan it as a text.";
    return state_->assess(path, Decoded{{}, "UTF-8"}, nullptr, std::move(reason), options);
  }
  const Metadata stated = format->read(file);
  const HeaderTerms terms = terms_of(*this, stated);
  if (!terms.texts.empty()) {
    const HeaderValues values = read_values(file, terms.texts);
    a = state_->assess(path, values.decoded, &values.text, "", options);
    each_place(a, [&](Place& place) { place.within = key_of(terms.texts, place); });
  }
  // Words about a model that are no licence count where they take something away, beside what is named.
  const bool text_decides = !terms.texts.empty() && (terms.licensed ? is_terms(a.verdict) : takes_away(a.verdict));
  if (!text_decides) a = NameJudge(*this, *state_->rules, path, file, stated).judge(terms, format->name);
  a.warnings.insert(a.warnings.end(), stated.warnings.begin(), stated.warnings.end());
  return a;
}

FileReading Analyzer::read_model(std::string_view path, const FileReader& file, const ScanOptions& options) const {
  FileReading reading;
  reading.path = path;
  const Result<std::string> head = file.read(0, head_size);
  if (!head) {
    reading.error = head.error().what;
    return reading;
  }
  const ModelFormat* format = model_format_of(path, *head);
  if (!format) {
    reading.warnings.push_back(not_text_reason(path, *head, file.size()));
    return reading;
  }
  const Metadata stated = format->read(file);
  for (const Entry& entry : stated.entries) {
    reading.statements.push_back({entry.key, entry.value.chars, place_of_value(file, entry)});
  }
  const HeaderTerms held = terms_of(*this, stated);
  add_claims(*this, file, held, reading);
  for (const Entry* text : held.texts) {
    const HeaderValues values = read_values(file, {text});
    Assessment terms = state_->assess(path, values.decoded, &values.text, "", options);
    if (!is_terms(terms.verdict)) continue;
    each_place(terms, [&](Place& place) { place.within = text->key; });
    reading.embedded.push_back(std::move(terms));
  }
  reading.warnings = stated.warnings;
  return reading;
}

}  // namespace openwash
