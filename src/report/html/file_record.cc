#include "report/html/file_record.h"

#include "report/fact_words.h"
#include "report/html/repository_record.h"
#include "report/printable.h"

namespace openwash {
namespace {

void write_places(JsonWriter& json, const char* key, const std::vector<Place>& places, const ShownText& text) {
  if (places.empty()) return;
  json.key(key).begin_array();
  for (const Place& place : places) write_place(json, place, text);
  json.end_array();
}

void write_finding(JsonWriter& json, const Finding& finding, const ShownText& text) {
  json.begin_object().key("id").text(printable(finding.id)).key("kind").text(printable(finding.kind));
  json.key("rule").text(printable(finding.rule)).key("severity").text(name_of(finding.severity));
  json.key("modality").text(name_of(finding.modality)).key("at");
  write_place(json, finding.place, text);
  write_places(json, "decisive", finding.decisive, text);
  if (finding.lead_in) {
    json.key("lead");
    write_place(json, *finding.lead_in, text);
  }
  if (!finding.items.empty()) {
    json.key("items").begin_array();
    for (const Item& item : finding.items) {
      json.begin_array().text(printable(item.field));
      write_place(json, item.place, text);
      json.end_array();
    }
    json.end_array();
  }
  write_places(json, "places", finding.places, text);
  Facts facts = finding.facts;
  if (!finding.items.empty()) facts.erase("fields");  // the items have told them
  std::vector<std::string> words;
  for (const std::string& fact : fact_words(facts)) words.push_back(printable(fact));
  json.key("facts").texts(words);
  write_printable(json, "criteria", finding.criteria);
  json.key("message").text(printable(finding.message)).end_object();
}

void write_license(JsonWriter& json, const License& license, const ShownText& text, bool with_place) {
  json.begin_object().key("id").text(printable(license.id)).key("name").text(printable(license.name));
  json.key("match").text(printable(license.match)).key("similarity").share(license.similarity);
  json.key("osi").boolean(license.osi_approved).key("base").text(printable(license.base));
  if (with_place) {
    json.key("line").number(license.place.line);
  }
  if (!license.changes.empty()) {
    json.key("changes").begin_array();
    for (const Change& change : license.changes) {
      json.begin_object().key("op").text(printable(change.op)).key("words").number(change.words).key("at");
      Place place = change.place;
      if (!change.quoted) place.quote.clear();
      write_place(json, place, text);
      json.end_object();
    }
    json.end_array();
  }
  json.end_object();
}

void write_assessment(JsonWriter& json, const Assessment& a, const ShownText& text) {
  json.begin_object().key("verdict").text(name_of(a.verdict)).key("summary").text(printable(a.summary));
  json.key("encoding").text(printable(a.encoding)).key("language").text(printable(a.language));
  json.key("sha256").text(printable(a.sha256)).key("error").text(printable(a.error)).key("license");
  write_license(json, a.license, text, false);
  json.key("licenses").begin_array();
  if (a.licenses.size() > 1)
    for (const License& license : a.licenses) write_license(json, license, text, true);
  json.end_array().key("courts");
  write_rulings(json, a.courts);
  json.key("findings").begin_array();
  for (const Finding& finding : a.findings) write_finding(json, finding, text);
  json.end_array().key("references").begin_array();
  for (const Reference& reference : a.references) {
    json.begin_object().key("kind").text(printable(reference.kind)).key("url").text(printable(reference.url));
    json.key("resolved").boolean(reference.resolved).end_object();
  }
  json.end_array();
  write_printable(json, "warnings", a.warnings);
  json.end_object();
}

}  // namespace

void write_place(JsonWriter& json, const Place& place, const ShownText& text) {
  json.begin_array().number(place.line);
  if (const auto range = text.range_of(place))
    json.number(range->part).number(range->begin).number(range->end);
  else
    json.text(shown(place.quote));
  if (!place.within.empty()) json.text(printable(place.within));
  json.end_array();
}

std::string file_record(const ShownFile& file) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("lines").number(file.text.lines()).key("parts").begin_array();
  for (const ShownText::Part& part : file.text.parts()) json.begin_array().number(part.line).text(part.text).end_array();
  json.end_array().key("assessments").begin_array();
  for (const Assessment* assessment : file.assessments) write_assessment(json, *assessment, file.text);
  json.end_array().end_object();
  return out;
}

}  // namespace openwash
