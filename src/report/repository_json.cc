#include "report/repository_json.h"

#include "report/result_json.h"

namespace openwash {
namespace {

void write_artifact(JsonWriter& json, const Artifact& artifact) {
  json.begin_object().key("artifact").text(artifact.artifact).key("verdict").text(name_of(artifact.verdict));
  json.key("terms").begin_array();
  for (const Terms& terms : artifact.terms) {
    json.begin_object().key("file").text_or_null(terms.file).key("license").text_or_null(terms.license);
    json.key("verdict").text(name_of(terms.verdict)).key("how").text(terms.how).end_object();
  }
  json.end_array().end_object();
}

void write_claim(JsonWriter& json, const Claim& claim) {
  json.begin_object().key("claim").text(claim.claim).key("about").text(claim.about).key("where").text(claim.where);
  json.key("license").text_or_null(claim.license).key("file").text(claim.file);
  write_quoted(json, claim.place);
  json.end_object();
}

void write_disclosure(JsonWriter& json, const Disclosure& disclosure) {
  json.begin_object().key("file").text(disclosure.file);
  write_quoted(json, disclosure.place);
  json.key("kind").text(disclosure.kind).end_object();
}

void write_openwashing(JsonWriter& json, const OpenWashing& openwashing) {
  json.begin_object().key("result").text(openwashing.result).key("because").begin_array();
  for (const Reason& reason : openwashing.because) {
    json.begin_object().key("claim").number(static_cast<std::int64_t>(reason.claim)).key("file").text(reason.file);
    json.key("kind").text(reason.kind).key("how").text(reason.how);
    write_quoted(json, reason.place);
    json.end_object();
  }
  json.end_array().key("sentence").text(openwashing.sentence).end_object();
}

template <class Values, class Write>
void write_array(JsonWriter& json, const char* key, const Values& values, Write write) {
  json.key(key).begin_array();
  for (const auto& value : values) write(json, value);
  json.end_array();
}

}  // namespace

namespace {

void write_rest(JsonWriter& json, const RepositoryAssessment& r) {
  json.key("source").text(r.source);
  json.key("verdict").text(name_of(r.verdict)).key("openness");
  r.openness ? json.share(*r.openness) : json.null();
  json.key("summary").text(r.summary).key("courts");
  write_courts(json, r.courts);
  write_array(json, "artifacts", r.artifacts, write_artifact);
  write_array(json, "claims", r.claims, write_claim);
  write_array(json, "disclosures", r.disclosures, write_disclosure);
  json.key("openwashing");
  write_openwashing(json, r.openwashing);
  write_array(json, "contradictions", r.contradictions, [](JsonWriter& out, const Contradiction& contradiction) {
    out.begin_object().key("kind").text(contradiction.kind).key("detail").text(contradiction.detail).end_object();
  });
  json.key("missing").texts(r.missing);
  write_array(json, "files", r.files, write_result);
  json.key("unread").texts(r.unread).key("warnings").texts(r.warnings).key("error").text_or_null(r.error).end_object();
}

}  // namespace

void write_repository(JsonWriter& json, const RepositoryAssessment& r) {
  json.begin_object().key("schema").text("openwash/1").key("repository").text(r.repository);
  write_rest(json, r);
}

std::string repository_rest(const RepositoryAssessment& r) {
  std::string rest;
  JsonWriter json(rest);
  write_rest(json, r);
  return rest;
}

void append_repository(std::string_view name, std::string_view rest, std::string& out) {
  JsonWriter json(out);
  json.begin_object().key("schema").text("openwash/1").key("repository").text(name);
  out += ',';
  out += rest;
}

}  // namespace openwash
