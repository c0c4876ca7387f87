#include "support/sample_repositories.h"

#include "support/sample_assessments.h"

namespace openwash {
namespace {

const std::string readme =
    "---\n"
    "license: example-ok-1.0\n"
    "tags: [text]\n"
    "---\n"
    "# Example 7B\n"
    "\n"
    "Example 7B is fully open source, weights and all.\n"
    "It writes, sums up and translates.\n"
    "\n"
    "## How to run it\n"
    "\n"
    "Put the files into one folder.\n"
    "Start the program there.\n"
    "Wait until it answers.\n"
    "Ask it something.\n"
    "\n"
    "## Terms\n"
    "\n"
    "[![Licence: Example OK](badge.svg)](LICENSE)\n"
    "Very large firms have to write to us first.\n"
    "\n"
    "The scripts are open source too.\n";

const std::string manifest = "{\"name\": \"example\", \"license\": \"Example-OK-1.0\"}\n";

Assessment sample_file(const std::string& sample, const std::string& path) {
  for (const Sample& each : samples())
    if (each.name == sample) {
      Assessment a = each.assessments.front();
      a.path = path;
      return a;
    }
  return {};
}

RepositoryAssessment repository(const std::string& name, const std::string& source, Verdict verdict) {
  RepositoryAssessment r;
  r.repository = name;
  r.source = source;
  r.verdict = verdict;
  return r;
}

// Says that it is open source, and has a cap.
RepositoryAssessment washed() {
  RepositoryAssessment r = repository("models/example-7b", "directory", Verdict::restricted);
  r.openness = 0.35;
  r.summary = "It calls itself open source, but the licence of the weights ends above a size and bans two uses.";
  r.files = {sample_file("restricted", "LICENSE")};
  r.files[0].sha256.clear();
  r.courts = r.files[0].courts;
  r.artifacts = {{"weights", Verdict::restricted, {{"LICENSE", "LicenseRef-example", Verdict::restricted, "text"}}},
                 {"code", Verdict::open_source, {{"package.json", "Example-OK-1.0", Verdict::open_source, "metadata"}}}};
  r.claims = {
      {"specific-licence", "weights", "front-matter", "Example-OK-1.0", "README.md", place_of(readme, "license: example-ok-1.0")},
      {"open-source", "weights", "prose", "", "README.md", place_of(readme, "Example 7B is fully open source, weights and all.")},
      {"specific-licence", "all", "badge", "Example-OK-1.0", "README.md",
       place_of(readme, "[![Licence: Example OK](badge.svg)](LICENSE)")},
      {"open-source", "code", "prose", "", "README.md", place_of(readme, "The scripts are open source too.")},
      {"specific-licence", "code", "metadata", "Example-OK-1.0", "package.json",
       place_of(manifest, "\"license\": \"Example-OK-1.0\"")}};
  r.disclosures = {{"scale-cap", "README.md", place_of(readme, "Very large firms have to write to us first.")}};
  r.openwashing.result = "mismatch";
  r.openwashing.sentence = "It calls the weights open source, yet their licence ends above 700,000,000 monthly active users.";
  const Finding& cap = r.files[0].findings[0];
  const Finding& ban = r.files[0].findings[1];
  r.openwashing.because = {{1, "LICENSE", cap.kind, "text", cap.place},
                           {1, "LICENSE", ban.kind, "text", ban.place},
                           {0, "LICENSE", cap.kind, "text", cap.place}};
  r.contradictions = {{"label-text", "The label says Example-OK-1.0, but the file LICENSE is the Example Model Licence."}};
  r.missing = {"The policy at https://example.org/use-policy was not at hand."};
  r.texts = {{"LICENSE", sample_license_text()}, {"README.md", readme}, {"package.json", manifest}};
  return r;
}

RepositoryAssessment honest() {
  RepositoryAssessment r = repository("models/plain", "directory", Verdict::open_source);
  r.openness = 1;
  r.summary = "Everything in it stands under a licence that the Open Source Initiative has approved.";
  r.files = {sample_file("clean", "COPYING")};
  r.courts = r.files[0].courts;
  r.artifacts = {{"code", Verdict::open_source, {{"COPYING", "Example-OK-1.0", Verdict::open_source, "text"}}},
                 {"weights", Verdict::open_source, {{"COPYING", "Example-OK-1.0", Verdict::open_source, "text"}}}};
  const std::string text = "Plain is open source.\n";
  r.claims = {{"open-source", "all", "prose", "", "README", place_of(text, "Plain is open source.")}};
  r.texts = {{"COPYING", "Do as you like.\n"}, {"README", text}};
  return r;
}

// Nothing but a card: its terms are those of the model it was made from, and those of a gate.
RepositoryAssessment derived() {
  const std::string card =
      "---\n"
      "base_model: example/example-7b\n"
      "license: example-ok-1.0\n"
      "extra_gated_prompt: >-\n"
      "  Only people who study may have it,\n"
      "  never for money.\n"
      "---\n"
      "An open model for nurses.\n";
  RepositoryAssessment r = repository("hub/nurse-7b", "huggingface", Verdict::restricted);
  r.openness = 0.2;
  r.summary = "Its label names an approved licence, but the model it was made from is restricted, and so is the gate.";
  r.courts = {{"osd", {Ruling::violates, {"osd-5", "osd-6"}}}, {"eu", {Ruling::violates, {}}}};
  r.artifacts = {{"weights",
                  Verdict::restricted,
                  {{"README.md", "LicenseRef-example", Verdict::restricted, "base-model"},
                   {"README.md", "Example-OK-1.0", Verdict::open_source, "id"},
                   {"README.md", "", Verdict::restricted, "text"}}}};
  r.claims = {
      {"specific-licence", "weights", "front-matter", "Example-OK-1.0", "README.md", place_of(card, "license: example-ok-1.0")}};
  Assessment gate = sample_file("clean", "README.md");
  gate.license = {};
  gate.licenses.clear();
  gate.verdict = Verdict::restricted;
  gate.summary = "The gate lets only people in who study.";
  gate.courts = {{"osd", {Ruling::violates, {"osd-6"}}}};
  Finding limit;
  limit.id = "6a7e";
  limit.kind = "non-commercial";
  limit.rule = "non-commercial/only-study";
  limit.modality = Modality::limits;
  limit.place = place_of(card, "Only people who study may have it,\n  never for money.");
  limit.place.within = "extra_gated_prompt";
  limit.decisive = {place_of(card, "never for money")};
  limit.facts = {{"purposes", std::vector<std::string>{"research"}}};
  limit.criteria = {"osd-6"};
  limit.message = "It is only for people who study.";
  gate.findings = {limit};
  r.files = {gate};
  r.openwashing = {"mismatch",
                   {{0, "README.md", "scale-cap", "base-model", place_of(card, "base_model: example/example-7b")},
                    {0, "README.md", "non-commercial", "text", limit.place}},
                   "It carries the label of an approved licence, but was made from a restricted model."};
  r.contradictions = {{"base-model", "The label says Example-OK-1.0; example/example-7b stands under the Example Model Licence."},
                      {"gate-label", "The gate shuts out what the label allows."}};
  r.missing = {"LICENSE was not downloaded.", "The text of the base model's licence was not at hand."};
  r.texts = {{"README.md", card}};
  return r;
}

RepositoryAssessment unknown() {
  RepositoryAssessment r = repository("store/blob-1", "ollama", Verdict::unclear);
  r.summary = "Nothing in it says what is permitted.";
  r.openwashing = {"unclear", {}, "It says open, but no terms were found."};
  r.artifacts = {{"weights", Verdict::unclear, {}}};
  r.missing = {"No licence was found."};
  r.warnings = {"config.json could not be read as JSON."};
  return r;
}

// Words that try to leave the report: to be markup, script or escape codes, to turn the line around, to be endless.
RepositoryAssessment hostile() {
  const std::string text =
      "<script>alert(1)</script><img src=x onerror=alert(2)> \"quoted\" 'and' `so` &lt;b&gt; ]]> -->\n"
      "</script><!-- <script> it is open\xE2\x80\xA8source \xE2\x80\xAEsdrawkcab\xE2\x80\xAC\x1b[31m | a \\| b | \x01\n"
      "No money: " +
      std::string(10000, 'x') + " \xF0\x9F\x98\x80 end.\n=cmd|' /C calc'!A0\n";
  RepositoryAssessment r = repository("<b onclick=alert(3)>name</b>\n\xE2\x80\xAE/x\xFF", "directory", Verdict::proprietary);
  r.openness = 0;
  r.summary = "</script><script>alert(4)</script> is said, \"quoted\" and `ticked` | piped.";
  r.courts = {{"osd", {Ruling::violates, {"osd-<i>"}}}, {"<court>", {Ruling::arguable, {}}}};
  r.artifacts = {{"<weights>", Verdict::proprietary, {{"a<b>.txt", "=1+1", Verdict::proprietary, "<how>"}}}};
  r.claims = {{"open-source", "<about>", "prose", "@SUM(A1)", "a<b>.txt",
               place_of(text, "it is open\xE2\x80\xA8source \xE2\x80\xAEsdrawkcab\xE2\x80\xAC")}};
  r.disclosures = {{"non-commercial", "a<b>.txt", place_of(text, text.substr(text.find("No money"), 10020))}};
  Assessment a = sample_file("hostile", "a<b>.txt");
  a.verdict = Verdict::proprietary;
  Finding f = a.findings[0];
  f.place = place_of(text, text.substr(0, text.find('\n')));
  f.decisive = {place_of(text, "<script>alert(1)</script>"), place_of(text, "'and'")};
  f.items = {{"<field>", place_of(text, "<img src=x onerror=alert(2)>")}};
  f.facts = {{"policy_url", "javascript:alert(5)"}, {"<fact>", std::int64_t{1}}};
  f.criteria = {"osd-<i>"};
  Finding far = f;
  far.id = "\"far\"";
  far.severity = Severity::arguable;
  far.place = place_of(text, text.substr(text.find("No money"), 10020));
  far.decisive = {place_of(text, "\xF0\x9F\x98\x80")};
  far.items.clear();
  a.findings = {f, far};
  a.references = {{"policy", "javascript:alert(6)", false}};
  a.warnings = {"<u>warning</u>\x1b[2J"};
  r.files = {a};
  r.openwashing = {"mismatch",
                   {{0, "a<b>.txt", "non-commercial", "text", f.place}, {7, "no such file", "<kind>", "id", {}}},
                   "-- it says <open> | it is not"};
  r.contradictions = {{"<kind>", "\"label\" -> `text`\n# heading"}};
  r.missing = {"![x](http://example.org/x.png)"};
  r.texts = {{"a<b>.txt", text}};
  r.warnings = {"+1 \xE2\x80\xAE warned"};
  return r;
}

RepositoryAssessment unread() {
  RepositoryAssessment r;
  r.repository = "gone/model";
  r.error = "cannot be opened: No such file or directory";
  return r;
}

}  // namespace

std::vector<RepositorySample> repository_samples() {
  std::vector<RepositorySample> all = {{"washed", {washed()}},   {"honest", {honest()}},   {"derived", {derived()}},
                                       {"unknown", {unknown()}}, {"hostile", {hostile()}}, {"unread", {unread()}}};
  RepositorySample several{"several", {}};
  for (const RepositorySample& sample : all) several.repositories.push_back(sample.repositories[0]);
  all.push_back(several);
  return all;
}

}  // namespace openwash
