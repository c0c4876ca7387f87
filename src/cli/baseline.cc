#include "cli/baseline.h"

#include "data/value.h"
#include "policy/complaints.h"
#include "report/json_writer.h"

namespace openwash {

Result<std::set<std::string>> read_baseline(const std::string& path) {
  const Result<Value> json = read_json(path);
  if (!json) return json.error();
  const Value* schema = json->find("schema");
  const Value* findings = json->find("findings");
  if (!schema || !schema->text() || *schema->text() != "openwash-baseline/1" || !findings || !findings->list())
    return Error{path, "is no baseline; write one with --write-baseline"};
  std::set<std::string> known;
  for (const Value& finding : *findings->list()) {
    const Value* file = finding.find("path");
    const Value* id = finding.find("id");
    if (file && id && file->text() && id->text()) known.insert(*file->text() + " " + *id->text());
  }
  return known;
}

std::string baseline_of(const std::vector<Alert>& alerts) {
  std::set<std::pair<std::string, std::string>> known;
  for (const Alert& alert : alerts) known.emplace(alert.path, alert.id);
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("schema").text("openwash-baseline/1").key("findings").begin_array();
  for (const auto& [path, id] : known) json.line().begin_object().key("path").text(path).key("id").text(id).end_object();
  json.line().end_array().end_object();
  return out + "\n";
}

}  // namespace openwash
