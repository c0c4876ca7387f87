#include "report/result_json.h"

#include <algorithm>

#include "report/court_order.h"

namespace openwash {
namespace {

void write_fact(JsonWriter& json, const FactValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value))
    json.number(*number);
  else if (const auto* text = std::get_if<std::string>(&value))
    json.text(*text);
  else
    json.texts(std::get<std::vector<std::string>>(value));
}

void write_places(JsonWriter& json, const std::vector<Place>& places) {
  json.begin_array();
  for (const Place& place : places) {
    json.begin_object();
    write_quoted(json, place);
    json.end_object();
  }
  json.end_array();
}

void write_license(JsonWriter& json, const License& license, bool with_span) {
  json.begin_object();
  json.key("id").text_or_null(license.id);
  json.key("name").text_or_null(license.name);
  json.key("match").text(license.match);
  json.key("similarity").share(license.similarity);
  json.key("osi_approved").boolean(license.osi_approved);
  json.key("base").text_or_null(license.base);
  json.key("changes").begin_array();
  for (const Change& change : license.changes) {
    json.begin_object().key("op").text(change.op).key("span");
    write_span(json, change.place);
    json.key("quote");
    change.quoted ? json.text(change.place.quote) : json.null();
    json.key("words").number(change.words).end_object();
  }
  json.end_array();
  if (with_span) {
    json.key("span");
    write_span(json, license.place);
  }
  json.end_object();
}

void write_court(JsonWriter& json, const std::string& id, const CourtRuling& ruling) {
  json.key(id).begin_object();
  json.key("result").text(name_of(ruling.result)).key("criteria").texts(ruling.criteria).end_object();
}

void write_items(JsonWriter& json, const std::vector<Item>& items) {
  json.begin_array();
  for (const Item& item : items) {
    json.begin_object().key("field").text(item.field);
    write_quoted(json, item.place);
    json.end_object();
  }
  json.end_array();
}

void write_finding(JsonWriter& json, const Finding& finding) {
  json.begin_object();
  json.key("id").text(finding.id).key("kind").text(finding.kind).key("rule").text(finding.rule);
  json.key("severity").text(name_of(finding.severity)).key("modality").text(name_of(finding.modality));
  write_quoted(json, finding.place);
  json.key("lead_in");
  if (finding.lead_in) {
    json.begin_object();
    write_quoted(json, *finding.lead_in);
    json.end_object();
  } else {
    json.null();
  }
  json.key("items");
  write_items(json, finding.items);
  json.key("places");
  write_places(json, finding.places);
  json.key("facts").begin_object();
  for (const auto& [key, value] : finding.facts) {
    json.key(key);
    write_fact(json, value);
  }
  json.end_object();
  json.key("criteria").texts(finding.criteria).key("message").text(finding.message);
  json.key("decisive").begin_array();
  for (const Place& place : finding.decisive) write_span(json, place);
  json.end_array().end_object();
}

}  // namespace

void write_courts(JsonWriter& json, const std::map<std::string, CourtRuling>& courts) {
  json.begin_object();
  for (const char* id : court_order) {
    const auto found = courts.find(id);
    write_court(json, id, found == courts.end() ? CourtRuling{} : found->second);
  }
  for (const auto& [id, ruling] : courts)
    if (std::find(court_order.begin(), court_order.end(), id) == court_order.end()) write_court(json, id, ruling);
  json.end_object();
}

void write_quoted(JsonWriter& json, const Place& place) {
  // Words that stand in no bytes of the file as they are, such as those of a PDF, have no span.
  const bool nowhere = place.start == place.end && !place.quote.empty();
  json.key("span");
  if (nowhere)
    json.null().key("within").text_or_null(place.within);
  else
    write_span(json, place);
  json.key("quote").text(place.quote);
}

void write_span(JsonWriter& json, const Place& place) {
  json.begin_object();
  json.key("start").number(place.start).key("end").number(place.end);
  json.key("line").number(place.line).key("column").number(place.column);
  json.key("end_line").number(place.end_line).key("end_column").number(place.end_column);
  if (!place.within.empty()) json.key("within").text(place.within);
  json.end_object();
}

void write_result(JsonWriter& json, const Assessment& a) {
  json.begin_object();
  json.key("schema").text("openwash/1").key("path").text(a.path);
  json.key("encoding").text_or_null(a.encoding).key("language").text_or_null(a.language);
  if (!a.sha256.empty()) json.key("sha256").text(a.sha256);
  json.key("license");
  write_license(json, a.license, false);
  json.key("licenses").begin_array();
  for (const License& license : a.licenses) write_license(json, license, true);
  json.end_array();
  json.key("verdict").text(name_of(a.verdict)).key("summary").text(a.summary);
  json.key("courts");
  write_courts(json, a.courts);
  json.key("findings").begin_array();
  for (const Finding& finding : a.findings) write_finding(json, finding);
  json.end_array();
  json.key("references").begin_array();
  for (const Reference& reference : a.references) {
    json.begin_object().key("kind").text(reference.kind).key("url").text(reference.url);
    json.key("resolved").boolean(reference.resolved).end_object();
  }
  json.end_array();
  json.key("warnings").texts(a.warnings).key("error").text_or_null(a.error).end_object();
}

}  // namespace openwash
