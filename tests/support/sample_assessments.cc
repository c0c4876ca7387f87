#include "support/sample_assessments.h"

namespace openwash {
namespace {

const std::string license_text =
    "EXAMPLE MODEL LICENCE\n"
    "\n"
    "1. You may run, copy and change the Model.\n"
    "2. Size. Once your services reach more than 700 million people in any\n"
    "   month, this licence ends for you, and only a contract signed by the\n"
    "   Maker lets you go on.\n"
    "3. You agree that you will not use the Model for any of these:\n"
    "   (a) warfare or the making of weapons;\n"
    "   (b) advice to patients that no doctor has seen.\n"
    "4. Show the words \"Made from Example\" on your home page.\n"
    "5. Weapons are out, as said above.\n"
    "6. Keep this text with every copy.\n"
    "See https://example.org/use-policy for more.\n";

std::map<std::string, CourtRuling> courts(Ruling all) {
  std::map<std::string, CourtRuling> out;
  for (const char* id : {"osd", "osaid", "fsf", "dfsg", "eu"}) out[id] = {all, {}};
  return out;
}

Finding finding(const std::string& id, const std::string& kind, const std::string& rule, Severity severity, Modality modality) {
  Finding f;
  f.id = id;
  f.kind = kind;
  f.rule = kind + "/" + rule;
  f.severity = severity;
  f.modality = modality;
  return f;
}

Assessment restricted() {
  const std::string& text = license_text;
  Assessment a;
  a.path = "model/LICENSE";
  a.encoding = "UTF-8";
  a.language = "en";
  a.license = {"LicenseRef-example", "Example Model Licence", "exact", 1, false, "", {}, {}};
  a.licenses = {a.license};
  a.licenses[0].place = place_of(text, text);
  a.verdict = Verdict::restricted;
  a.summary = "You may use, change and pass on the model, but two terms take freedoms away and one more is arguable.";
  a.courts = courts(Ruling::violates);
  a.courts["osd"].criteria = {"osd-5", "osd-6"};
  a.courts["eu"] = {Ruling::arguable, {"eu-84"}};

  Finding cap = finding("5f0c", "scale-cap", "licence-needed-above", Severity::hard, Modality::conditions);
  cap.place = place_of(text, text.substr(text.find("Once your"), text.find("\n3.") - text.find("Once your")));
  cap.decisive = {place_of(text, "more than 700 million people in any\n   month"), place_of(text, "this licence ends for you")};
  cap.facts = {{"metric", "monthly-active-users"}, {"value", std::int64_t{700000000}}, {"effect", "licence-needed"}};
  cap.criteria = {"osd-5", "osd-6", "osaid-use"};
  cap.message = "Above 700,000,000 monthly active users the licence ends and another one is needed.";

  Finding ban = finding("a411", "field-of-use", "banned-uses", Severity::hard, Modality::bans);
  ban.lead_in = place_of(text, "You agree that you will not use the Model for any of these:");
  ban.place = place_of(text, "(a) warfare or the making of weapons;");
  ban.decisive = {place_of(text, "warfare"), place_of(text, "the making of weapons")};
  ban.items = {{"military", place_of(text, "warfare or the making of weapons")},
               {"medical-advice", place_of(text, "advice to patients that no doctor has seen")}};
  ban.places = {place_of(text, "Weapons are out, as said above.")};
  ban.facts = {{"fields", std::vector<std::string>{"military", "medical-advice"}}};
  ban.criteria = {"osd-6"};
  ban.message = "Military uses and unsupervised medical advice are banned.";

  Finding brand = finding("77aa", "branding", "show-words", Severity::arguable, Modality::requires_);
  brand.place = place_of(text, "Show the words \"Made from Example\" on your home page.");
  brand.decisive = {place_of(text, "\"Made from Example\"")};
  brand.criteria = {"osd-10"};
  brand.message = "A brand must be shown on your home page.";

  Finding note = finding("0001", "branding", "keep-text", Severity::note, Modality::requires_);
  note.place = place_of(text, "Keep this text with every copy.");
  note.message = "The text must stay with every copy.";

  a.findings = {cap, ban, brand, note};
  a.references = {{"policy", "https://example.org/use-policy", false}, {"license", "https://example.org/seen", true}};
  a.warnings = {"Two bytes were no UTF-8 and were replaced."};
  a.sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  return a;
}

Assessment clean() {
  Assessment a;
  a.path = "COPYING";
  a.encoding = "US-ASCII";
  a.language = "en";
  a.license = {"Example-OK-1.0", "Example Public Licence 1.0", "exact", 0.99996, true, "", {}, {}};
  a.licenses = {a.license};
  a.verdict = Verdict::open_source;
  a.courts = courts(Ruling::allowed);
  return a;
}

Assessment modified() {
  const std::string text = "Anyone may use this, never for money.\nKeep the names.\n";
  Assessment a = clean();
  a.path = "third party/LICENCE.txt";
  a.license = {"", "Modified Example Public Licence", "modified", 0.998, false, "Example-OK-1.0", {}, {}};
  a.license.changes = {{"added", place_of(text, "never for money"), true, 3},
                       {"removed", place_of(text, "", text.find("Keep")), false, 12},
                       {"reworded", place_of(text, "Keep the names."), true, 3}};
  License second{"Example-Data", "", "reference", 0.5, false, "", {}, place_of(text, "Keep the names.")};
  a.licenses = {a.license, second};
  a.verdict = Verdict::restricted;
  a.summary = "A changed Example Public Licence: it adds a ban on commercial use.";
  a.courts = {{"osd", {Ruling::violates, {"osd-6"}}}};
  Finding ban = finding("9e9e", "non-commercial", "unknown-rule", Severity::hard, Modality::limits);
  ban.place = place_of(text, "Anyone may use this, never for money.");
  ban.decisive = {place_of(text, "never for money")};
  ban.facts = {{"currency", "USD"}, {"metric", "annual-revenue"}, {"value", std::int64_t{1000000}}, {"date", "2030-01-31"}};
  a.findings = {ban};
  return a;
}

// More of everything than a page holds.
Assessment long_lists() {
  Assessment a;
  a.path = "USE_POLICY.md";
  a.encoding = "UTF-8";
  a.language = "en";
  a.verdict = Verdict::policy;
  a.courts = courts(Ruling::unknown);
  std::string text;
  for (int i = 1; i <= 40; ++i)
    text += "Do not use it for purpose number " + std::to_string(i) + ", whatever the reason may be in the end.\n";
  for (int i = 1; i <= 24; ++i) {
    Finding f = finding("f" + std::to_string(i), "field-of-use", "banned-uses", i % 5 == 0 ? Severity::note : Severity::hard,
                        Modality::bans);
    f.place = place_of(text, "Do not use it for purpose number " + std::to_string(i) + ",");
    f.message = "Purpose " + std::to_string(i) + " is banned.";
    f.criteria = {"osd-6"};
    for (int item = 1; item <= (i == 1 ? 14 : 0); ++item)
      f.items.push_back({item % 2 ? "other" : "military",
                         place_of(text, "purpose number " + std::to_string(item) + ", whatever the reason may be in the end.")});
    for (int place = 1; place <= (i == 1 ? 13 : 0); ++place)
      f.places.push_back(place_of(text, "number " + std::to_string(place + 20)));
    a.findings.push_back(f);
  }
  a.findings[1].place = place_of(text, text.substr(0, text.find("number 20")));
  a.findings[1].decisive = {place_of(text, "number 12")};
  return a;
}

// Names and words that try to reach the terminal.
Assessment hostile() {
  const std::string text =
      "Free\x1b[31m for \xE2\x80\xAE"
      "all\xE2\x80\xAC, \xE9\x9D\x9E\xE5\x95\x86\xE7\x94\xA8 e\xCC\x81 \xFF\n<b>&amp;</b>";
  Assessment a;
  a.path = "a\nb\x1b]0;x\x07\xFF/LICENSE";
  a.encoding = "UTF-8";
  a.language = "und";
  a.verdict = Verdict::unclear;
  a.summary = "Cannot tell:\x1b[2J the text is \"damaged\" \\ cut.";
  Finding f = finding("<id>", "non-commercial", "zh", Severity::hard, Modality::pleads);
  f.place = place_of(text, text);
  f.decisive = {place_of(text, "\xE9\x9D\x9E\xE5\x95\x86\xE7\x94\xA8"), place_of(text, "e\xCC\x81")};
  f.message = "Words \xE2\x80\xAE of others.";
  f.facts = {{"brand", "\x1b[5mX"}};
  a.findings = {f};
  return a;
}

Assessment unread() {
  Assessment a;
  a.path = "missing/LICENSE";
  a.error = "cannot be opened: No such file or directory";
  return a;
}

}  // namespace

Place place_of(const std::string& text, const std::string& words, std::size_t from) {
  Place place;
  const std::size_t begin = text.find(words, from);
  const auto walk = [&](std::size_t end, std::uint32_t& line, std::uint32_t& column) {
    for (std::size_t i = 0; i < end; ++i) {
      if (text[i] == '\n') {
        ++line;
        column = 1;
      } else if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) {
        ++column;
      }
    }
  };
  place.start = static_cast<std::uint32_t>(begin);
  place.end = static_cast<std::uint32_t>(begin + words.size());
  walk(place.start, place.line, place.column);
  walk(place.end, place.end_line, place.end_column);
  place.quote = words;
  return place;
}

const std::string& sample_license_text() {
  return license_text;
}

std::vector<Sample> samples() {
  std::vector<Sample> all = {{"restricted", {restricted()}}, {"clean", {clean()}},     {"modified", {modified()}},
                             {"long", {long_lists()}},       {"hostile", {hostile()}}, {"unread", {unread()}}};
  Sample several{"several", {}};
  for (const Sample& sample : all) several.assessments.push_back(sample.assessments[0]);
  all.push_back(several);
  return all;
}

Glossary sample_glossary() {
  Glossary glossary;
  glossary.rules_version = "0123abcd";
  glossary.kind = [](std::string_view id) -> std::optional<KindInfo> {
    KindInfo info;
    info.id = id;
    info.title = "Title of " + std::string(id);
    info.takes_away = "The freedom that " + std::string(id) + " takes away, told in one sentence.";
    info.explanation = "What the kind means.";
    return info;
  };
  glossary.rule = [](std::string_view id) -> std::optional<RuleInfo> {
    if (id == "scale-cap/licence-needed-above")
      return RuleInfo{
          "Rights end above a size",
          "As long as you are small you notice nothing. When your service grows past the number, you must ask the maker "
          "for a contract, and the maker may say no or name any price.",
          {"osd-5", "osd-6"}};
    if (id == "field-of-use/banned-uses")
      return RuleInfo{"Some uses are banned", "You must check each use against the list.", {"osd-6"}};
    if (id == "branding/show-words") return RuleInfo{"A brand must be shown", "Your page carries the maker's name.", {"osd-10"}};
    return std::nullopt;
  };
  glossary.courts = [] {
    return std::vector<CourtInfo>{{"osd", "Open Source Definition", "", ""},
                                  {"osaid", "Open Source AI Definition", "", ""},
                                  {"fsf", "Free software, four freedoms", "", ""},
                                  {"dfsg", "Debian guidelines", "", ""},
                                  {"eu", "European Commission, AI Act exemption", "", ""}};
  };
  glossary.criteria = [] {
    return std::vector<CriterionInfo>{{"osd-5", "osd", "No person or group is shut out", "", ""},
                                      {"osd-6", "osd", "No field of work is shut out", "", ""},
                                      {"osd-10", "osd", "Nothing is tied to one technology", "", ""},
                                      {"osaid-use", "osaid", "Use for any purpose without asking", "", ""},
                                      {"eu-84", "eu", "Safety limits that are proportionate", "", ""}};
  };
  return glossary;
}

}  // namespace openwash
