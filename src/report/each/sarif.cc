#include <map>

#include "base/ascii.h"
#include "report/alert_writer.h"
#include "report/json_writer.h"

namespace openwash {
namespace {

constexpr std::size_t longest_text = 1024;  // what GitHub takes of descriptions

const char* level_of(Severity severity) {
  return severity == Severity::hard ? "error" : severity == Severity::arguable ? "warning" : "note";
}

// At most longest_text bytes, cut between characters.
std::string shortened(std::string text) {
  if (text.size() <= longest_text) return text;
  std::size_t end = longest_text - 3;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "...";
}

// A path as a URI reference (RFC 3986): relative, without "./", all but unreserved characters and slashes escaped.
std::string uri_of(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = is_letter_or_digit(c) || std::string_view("-._~/").find(c) != std::string_view::npos;
    if (plain) {
      out += c;
    } else {
      constexpr char digits[] = "0123456789ABCDEF";
      out += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return out;
}

// SARIF 2.1.0 (OASIS), as GitHub code scanning takes it. The rules stand before the results, so results wait as text.
class SarifWriter : public AlertWriter {
 public:
  explicit SarifWriter(const ReportContext& context) : context_(context), json_(results_) {}

  using AlertWriter::add;

  void begin(std::string&) override { json_.begin_array(); }

  void add(const Alert& alert, std::string&) override {
    Severity& level = rules_.try_emplace(alert.rule, alert.severity).first->second;
    level = std::max(level, alert.severity);
    json_.line().begin_object().key("ruleId").text(alert.rule).key("level").text(level_of(alert.severity));
    json_.key("message").begin_object().key("text").text(alert.message).end_object();
    json_.key("locations").begin_array().begin_object().key("physicalLocation").begin_object();
    json_.key("artifactLocation").begin_object().key("uri").text(uri_of(alert.path)).end_object();
    json_.key("region").begin_object().key("startLine").number(alert.place.line).key("startColumn").number(alert.place.column);
    json_.key("endLine").number(alert.place.end_line).key("endColumn").number(alert.place.end_column).end_object();
    json_.end_object().end_object().end_array();
    json_.key("partialFingerprints").begin_object().key("openwashClause/v1").text(alert.id).end_object();
    json_.end_object();
  }

  void end(std::string& out) override {
    json_.line().end_array();
    JsonWriter json(out);
    json.begin_object().key("$schema").text("https://json.schemastore.org/sarif-2.1.0.json").key("version").text("2.1.0");
    json.key("runs").begin_array().begin_object().key("columnKind").text("unicodeCodePoints");
    json.key("tool").begin_object().key("driver").begin_object().key("name").text("openwash");
    json.key("version").text(context_.version).key("semanticVersion").text(context_.version);
    json.key("rules").begin_array();
    for (const auto& [id, severity] : rules_) write_rule(json, id, severity);
    json.line().end_array().end_object().end_object();
    json.key("results");
    out += results_;
    out += "}]}\n";
  }

 private:
  void write_rule(JsonWriter& json, const std::string& id, Severity severity) const {
    RuleInfo info;
    if (const auto own = alert_rule(id))
      info = *own;
    else if (const auto known = context_.glossary.rule ? context_.glossary.rule(id) : std::nullopt)
      info = *known;
    if (info.title.empty()) info.title = id;
    if (info.explanation.empty()) info.explanation = info.title;
    const std::string kind = id.substr(0, id.find('/'));
    json.line().begin_object().key("id").text(id).key("name").text(id);
    json.key("shortDescription").begin_object().key("text").text(shortened(info.title)).end_object();
    json.key("fullDescription").begin_object().key("text").text(shortened(info.explanation)).end_object();
    json.key("help").begin_object().key("text").text(info.explanation);
    json.key("markdown").text("**" + info.title + "**\n\n" + info.explanation).end_object();
    json.key("defaultConfiguration").begin_object().key("level").text(level_of(severity)).end_object();
    json.key("properties").begin_object().key("tags").begin_array().text(kind);
    for (std::size_t i = 0; i < info.criteria.size() && i < 9; ++i) json.text(info.criteria[i]);
    json.end_array().end_object().end_object();
  }

  const ReportContext& context_;
  std::map<std::string, Severity> rules_;
  std::string results_;
  JsonWriter json_;
};

}  // namespace

Reporter sarif_reporter() {
  return {.name = "sarif",
          .help = "SARIF 2.1.0, for code scanning",
          .open = [](const ReportContext& context) -> std::unique_ptr<ReportWriter> {
            return std::make_unique<SarifWriter>(context);
          },
          .shows_alerts = true};
}

}  // namespace openwash
