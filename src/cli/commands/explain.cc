#include <algorithm>

#include "cli/command.h"
#include "cli/messages.h"
#include "cli/open_rules.h"
#include "cli/output.h"
#include "report/fact_words.h"
#include "report/printable.h"
#include "report/style.h"
#include "report/wrap.h"

namespace openwash {
namespace {

// Writes what is known of one id; each part appends its words, or nothing when the id is not of its sort.
class Explainer {
 public:
  Explainer(const Analyzer& analyzer, const ReportOptions& shown)
      : analyzer_(analyzer), style_(shown.colour), width_(std::max<std::size_t>(shown.width, 40)) {}

  std::string of(const std::string& id) const {
    return kind(id) + rule(id) + criterion(id) + court(id) + field(id) + license(id);
  }

  // Every id that can be explained.
  std::vector<std::string> ids() const {
    std::vector<std::string> all = analyzer_.kind_ids();
    const std::size_t kinds = all.size();
    for (std::size_t i = 0; i < kinds; ++i)
      if (const auto info = analyzer_.kind(all[i])) all.insert(all.end(), info->rules.begin(), info->rules.end());
    for (const CriterionInfo& info : analyzer_.criteria()) all.push_back(info.id);
    for (const CourtInfo& info : analyzer_.courts()) all.push_back(info.id);
    for (std::string& tag : analyzer_.field_tags()) all.push_back(std::move(tag));
    for (KnownLicenseInfo& known : analyzer_.known_licenses()) all.push_back(std::move(known.id));
    return all;
  }

 private:
  std::string head(std::string_view id, std::string_view title, std::string_view sort) const {
    return style_(Ink::strong, printable(id)) + ": " + printable(title) + ' ' +
           style_(Ink::faint, "[" + std::string(sort) + "]") + '\n';
  }

  std::string words(std::string_view text) const { return text.empty() ? "" : '\n' + paragraph(printable(text), width_); }

  std::string title(std::string_view text) const { return '\n' + style_(Ink::strong, text) + '\n'; }

  // A row of a table: its name, padded, and what is said of it.
  std::string row(std::string_view name, std::size_t name_width, std::string_view text) const {
    std::string first = "  " + printable(name);
    first.append(name.size() < name_width ? name_width - name.size() + 2 : 2, ' ');
    return paragraph(printable(text), width_, name_width + 4, first);
  }

  std::string criterion_title(const std::string& id) const {
    for (const CriterionInfo& info : analyzer_.criteria())
      if (info.id == id) return info.title;
    return "";
  }

  std::string license(const std::string& id) const {
    const auto known = analyzer_.known_license(id);
    if (!known) return "";
    constexpr std::size_t name_width = 12;
    std::string out = head(known->id, known->name, "known licence") + '\n';
    out +=
        row("Approved", name_width, known->osi_approved ? "by the Open Source Initiative" : "not by the Open Source Initiative");
    const std::pair<std::string_view, const std::string&> facts[] = {{"Family", known->family},
                                                                     {"Steward", known->steward},
                                                                     {"Version", known->version},
                                                                     {"Date", known->date},
                                                                     {"On the Hub", known->hugging_face_id},
                                                                     {"Made from", known->base},
                                                                     {"Text", known->url}};
    for (const auto& [name, value] : facts)
      if (!value.empty()) out += row(name, name_width, value);
    out +=
        row("Recognised", name_width, known->recognised ? "word for word, and what was changed in it is shown" : "by name only");
    return known->verdict ? out + terms(*known, name_width) : out;
  }

  // What a scan of a licence's text said.
  std::string terms(const KnownLicenseInfo& known, std::size_t name_width) const {
    std::string out = row("Verdict", name_width, name_of(*known.verdict));
    for (const Facts& threshold : known.thresholds)
      for (const std::string& words : fact_words(threshold)) out += row("Threshold", name_width, words);
    if (!known.kinds.empty()) out += title("What its terms say");
    for (const KnownLicenseInfo::Kind& found : known.kinds) {
      const auto info = analyzer_.kind(found.kind);
      out += row(found.kind, 18, said_and_words(name_of(found.severity), info ? info->title : ""));
    }
    out += title("What the courts say");
    for (const CourtInfo& court : analyzer_.courts()) {
      const auto ruling = known.courts.find(court.id);
      if (ruling == known.courts.end()) continue;
      std::string broken;
      for (const std::string& criterion : ruling->second.criteria) broken += (broken.empty() ? "" : ", ") + criterion;
      out += row(court.id, 10, said_and_words(name_of(ruling->second.result), broken));
    }
    return out;
  }

  // "violates  osd-5, osd-6": words stand below words.
  static std::string said_and_words(std::string said, const std::string& words) {
    if (!words.empty()) said.append(10 - std::min<std::size_t>(said.size(), 8), ' ').append(words);
    return said;
  }

  std::string kind(const std::string& id) const {
    const auto info = analyzer_.kind(id);
    if (!info) return "";
    std::string out = head(id, info->title, std::string("kind of restriction, ") + name_of(info->severity));
    if (!info->takes_away.empty()) out += words("Takes away: " + info->takes_away);
    out += words(info->explanation);
    if (!info->criteria.empty()) out += title("Which criteria it breaks");
    for (const KindInfo::Why& why : info->criteria)
      out += row(why.criterion, 10, why.why.empty() ? criterion_title(why.criterion) : why.why);
    if (!info->courts.empty()) out += title("What the courts say");
    for (const CourtInfo& court : analyzer_.courts()) {
      const auto ruling = info->courts.find(court.id);
      if (ruling == info->courts.end()) continue;
      const auto reason = info->reasons.find(court.id);
      out += row(court.id, 10, said_and_words(name_of(ruling->second), reason == info->reasons.end() ? "" : reason->second));
    }
    return out + rules(*info);
  }

  std::string rules(const KindInfo& kind) const {
    if (kind.rules.empty()) return "";
    std::string out = title("How it is recognised");
    for (const std::string& id : kind.rules) {
      const auto info = analyzer_.rule(id);
      out += paragraph(printable(info ? info->title : ""), width_, 6, "  " + printable(id) + ": ");
    }
    return out;
  }

  std::string rule(const std::string& id) const {
    if (analyzer_.kind(id)) return "";
    const auto info = analyzer_.rule(id);
    if (!info) return "";
    std::string out = head(id, info->title, "rule of " + id.substr(0, id.find('/'))) + words(info->explanation);
    if (!info->criteria.empty()) out += title("Which criteria it breaks");
    for (const std::string& broken : info->criteria) out += row(broken, 10, criterion_title(broken));
    return out;
  }

  std::string criterion(const std::string& id) const {
    for (const CriterionInfo& info : analyzer_.criteria())
      if (info.id == id)
        return head(id, info.title, "criterion of " + info.court) + words(info.text) + link(info.url) + breakers(id);
    return "";
  }

  std::string court(const std::string& id) const {
    for (const CourtInfo& info : analyzer_.courts()) {
      if (info.id != id) continue;
      std::string out = head(id, info.name, "court") + words(info.text) + link(info.url);
      std::string rows;
      for (const CriterionInfo& criterion : analyzer_.criteria())
        if (criterion.court == id) rows.append(row(criterion.id, 12, criterion.title));
      if (!rows.empty()) out.append(title("Its criteria")).append(rows);
      return out;
    }
    return "";
  }

  std::string field(const std::string& id) const {
    const auto info = analyzer_.field(id);
    return info ? head(id, info->title, "field of use") + words(info->text) : "";
  }

  std::string link(const std::string& url) const { return url.empty() ? "" : '\n' + printable(url) + '\n'; }

  // The kinds that break a criterion.
  std::string breakers(const std::string& criterion) const {
    std::string rows;
    for (const std::string& id : analyzer_.kind_ids()) {
      const auto info = analyzer_.kind(id);
      if (!info) continue;
      const bool breaks = std::any_of(info->criteria.begin(), info->criteria.end(),
                                      [&](const KindInfo::Why& why) { return why.criterion == criterion; });
      if (breaks) rows += row(id, 18, info->title);
    }
    return rows.empty() ? "" : title("What breaks it") + rows;
  }

  const Analyzer& analyzer_;
  const Style style_;
  const std::size_t width_;
};

ExitCode explain(const Options& options, const Console& console) {
  const auto analyzer = open_rules(options, console);
  if (!analyzer) return ExitCode::usage;
  if (options.arguments.empty()) {
    say(console, "what is to be explained? Name an id; openwash kinds lists the kinds of restriction");
    return ExitCode::usage;
  }
  const Explainer explainer(*analyzer, report_context(*analyzer, options, console).options);
  Output output(options, console);
  ExitCode code = ExitCode::clean;
  for (const std::string& id : options.arguments) {
    const std::string words = explainer.of(id);
    if (words.empty()) {
      say(console, unknown("kind, rule, criterion, court, field or known licence", id, explainer.ids()));
      code = ExitCode::usage;
      continue;
    }
    if (!output.buffer().empty()) output.buffer() += '\n';
    output.buffer() += words;
  }
  return worse(code, output.finish());
}

}  // namespace

Command explain_command() {
  return {"explain",
          "ID...",
          "tell what a kind, rule, criterion, court, field of use or known licence means",
          "Examples:\n"
          "  openwash explain scale-cap    a kind of restriction\n"
          "  openwash explain osd-6        a criterion\n"
          "  openwash explain eu           a court\n"
          "  openwash explain military     a field of use\n"
          "  openwash explain BUSL-1.1     a known licence: verdict, kinds, courts, thresholds\n",
          rule_options | shown_options,
          explain};
}

}  // namespace openwash
