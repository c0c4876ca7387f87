#include "report/html/glossary_record.h"

#include <algorithm>

#include "report/court_order.h"
#include "report/json_writer.h"
#include "report/printable.h"

namespace openwash {

void GlossaryRecord::add(const std::map<std::string, CourtRuling>& courts) {
  for (const auto& [court, ruling] : courts) {
    courts_.insert(court);
    criteria_.insert(ruling.criteria.begin(), ruling.criteria.end());
  }
}

void GlossaryRecord::add(const RepositoryAssessment& r) {
  add(r.courts);
  for (const Disclosure& disclosure : r.disclosures) kinds_.insert(disclosure.kind);
  for (const Reason& reason : r.openwashing.because) kinds_.insert(reason.kind);
  for (const Assessment& file : r.files) {
    add(file.courts);
    for (const Finding& finding : file.findings) {
      kinds_.insert(finding.kind);
      rules_.insert(finding.rule);
      criteria_.insert(finding.criteria.begin(), finding.criteria.end());
      for (const Item& item : finding.items) fields_.insert(item.field);
    }
  }
}

std::string GlossaryRecord::json() const {
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("kinds").begin_object();
  for (const std::string& id : kinds_) {
    const auto info = glossary_.kind ? glossary_.kind(id) : std::nullopt;
    if (!info) continue;
    json.key(printable(id)).begin_object().key("title").text(info->title).key("takes").text(info->takes_away);
    json.key("explanation").text(info->explanation).end_object();
  }
  json.end_object().key("rules").begin_object();
  for (const std::string& id : rules_) {
    const auto info = glossary_.rule ? glossary_.rule(id) : std::nullopt;
    if (!info) continue;
    json.key(printable(id)).begin_object().key("title").text(info->title).key("explanation").text(info->explanation);
    json.end_object();
  }
  json.end_object().key("fields").begin_object();
  for (const std::string& tag : fields_) {
    const auto info = glossary_.field ? glossary_.field(tag) : std::nullopt;
    if (!info) continue;
    json.key(printable(tag)).begin_object().key("title").text(info->title).key("text").text(info->text).end_object();
  }
  json.end_object().key("criteria").begin_object();
  for (const CriterionInfo& info : glossary_.criteria ? glossary_.criteria() : std::vector<CriterionInfo>{}) {
    if (!criteria_.contains(info.id)) continue;
    json.key(info.id).begin_object().key("court").text(info.court).key("title").text(info.title).key("text").text(info.text);
    json.key("url").text(info.url).end_object();
  }
  json.end_object().key("courts").begin_array();
  const auto infos = glossary_.courts ? glossary_.courts() : std::vector<CourtInfo>{};
  std::vector<std::string> order(court_order.begin(), court_order.end());
  for (const std::string& id : courts_)
    if (std::find(order.begin(), order.end(), id) == order.end()) order.push_back(id);
  for (const std::string& id : order) {
    if (!courts_.contains(id)) continue;
    const auto info = std::find_if(infos.begin(), infos.end(), [&](const CourtInfo& c) { return c.id == id; });
    json.begin_object().key("id").text(printable(id)).key("name").text(info == infos.end() ? printable(id) : info->name);
    json.key("text").text(info == infos.end() ? "" : info->text).key("url").text(info == infos.end() ? "" : info->url);
    json.end_object();
  }
  json.end_array().end_object();
  return out;
}

}  // namespace openwash
