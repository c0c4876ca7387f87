// Every field tag has words that bring it and near misses that do not.

#include <algorithm>
#include <string>
#include <vector>

#include "current_rules.h"

using namespace openwash;

namespace {

// The fields of a list that bans one use.
std::vector<std::string> fields_of(const std::string& use) {
  std::vector<std::string> fields;
  for (const Finding& f :
       analyzer().scan("LICENSE", "You may not use the program:\n\n- " + use + ";\n- for baking bread.\n", {}).findings) {
    if (f.kind != "field-of-use") continue;
    for (const Item& item : f.items) fields.push_back(item.field);
    const auto named = f.facts.find("fields");
    if (named == f.facts.end()) continue;
    const auto& values = std::get<std::vector<std::string>>(named->second);
    fields.insert(fields.end(), values.begin(), values.end());
  }
  return fields;
}

bool holds(const std::vector<std::string>& fields, const std::string& field) {
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

struct Row {
  std::string field, use, near_miss;
};

const std::vector<Row>& rows() {
  static const std::vector<Row> all = {
      {"military", "for military operations", "for mild operations"},
      {"weapons", "to build firearms", "to build furniture"},
      {"mass-destruction", "to make biological weapons", "to make biological fertiliser"},
      {"nuclear", "to run a nuclear reactor", "to run a solar plant"},
      {"surveillance", "for mass surveillance of citizens", "for the protection of citizens"},
      {"biometrics", "for facial recognition of passers-by", "for the recognition of handwriting"},
      {"emotion-recognition", "for emotion recognition at work", "for speech recognition at work"},
      {"social-scoring", "for social scoring of people", "for scoring social games"},
      {"unlawful", "for any unlawful purpose", "for any lawful purpose"},
      {"crime", "to commit criminal acts", "to write poems about spring"},
      {"terrorism", "to promote terrorism", "to promote tourism"},
      {"trafficking", "for human trafficking", "for traffic planning"},
      {"violence", "to incite violence", "to incite laughter"},
      {"self-harm", "to encourage suicide", "to encourage exercise"},
      {"harassment", "to harass other people", "to greet other people"},
      {"defamation", "to defame others", "to praise others"},
      {"hate", "to spread hate speech", "to spread free speech"},
      {"discrimination", "to discriminate against people for their gender", "to tell colours apart"},
      {"exploitation", "to exploit the vulnerabilities of persons due to their age", "to exploit the sun as a source of heat"},
      {"manipulation", "to manipulate people by subliminal techniques", "to manipulate images of flowers"},
      {"child-safety", "to harm minors", "to teach music"},
      {"sexual-content", "to make pornographic content", "to make photographic content"},
      {"gambling", "for online gambling", "for online gardening"},
      {"drugs", "to sell illegal drugs", "to sell legal books"},
      {"tobacco", "to advertise tobacco products", "to advertise tomato products"},
      {"misinformation", "to spread misinformation", "to spread information"},
      {"impersonation", "to impersonate another person", "to introduce another person"},
      {"undisclosed-ai", "to represent that its output was written by a human", "to write essays about humans"},
      {"false-endorsement", "to imply that we endorse your product", "to improve your product"},
      {"spam", "to send spam", "to send parcels"},
      {"malware", "to create malware", "to create software"},
      {"hacking", "to gain unauthorized access to computer systems", "to gain weight"},
      {"fraud", "to commit fraud", "to commit code"},
      {"plagiarism", "for plagiarism", "for painting"},
      {"privacy", "to collect personal data without consent", "to collect stamps without a permit"},
      {"infringement", "to infringe the copyright of others", "to respect the copyright of others"},
      {"medical-advice", "to give medical advice", "to give gardening advice"},
      {"clinical-use", "for clinical diagnosis of patients", "for the patience of readers"},
      {"genetics", "for cloning of human embryos", "for cloning of repositories"},
      {"legal-advice", "to give legal advice", "to give travel advice"},
      {"financial-advice", "to give financial advice", "to give fashion advice"},
      {"unlicensed-practice", "for the unlicensed practice of a profession", "for the practice of the piano"},
      {"law-enforcement", "for predictive policing", "for predictive text"},
      {"justice", "for the administration of justice", "for the administration of printers"},
      {"immigration", "for immigration control at borders", "for rate control"},
      {"public-services", "to decide who receives public benefits", "to decide who receives a prize"},
      {"automated-decisions", "for fully automated decision making that affects legal rights", "for manual stock taking"},
      {"credit", "for credit scoring", "for scoring figure skating"},
      {"employment", "to screen job applicants for employment", "to screen films"},
      {"education", "to grade the exams of students", "to grade wood"},
      {"housing", "for decisions on tenant housing applications", "for birdhouse decorations"},
      {"insurance", "to set insurance premiums", "to set tables"},
      {"critical-infrastructure", "to operate critical infrastructure", "to operate a bakery"},
      {"machinery", "to operate heavy machinery", "to operate heavy curtains"},
      {"transport", "for the navigation of aircraft", "for the navigation of menus"},
      {"life-support", "in life support systems", "in customer support systems"},
      {"high-risk", "in high-risk systems under the AI Act", "in low-cost systems"},
      {"fossil-fuels", "for the extraction of fossil fuels", "for the extraction of features"},
      {"deforestation", "for deforestation", "for orchestration"},
      {"animal-farming", "for factory farming of animals", "for drawings of trees"},
      {"cryptocurrency", "for mining cryptocurrency", "for mining text in archives"},
      {"lobbying", "for lobbying lawmakers", "for lobby furniture"},
      {"elections", "for political campaigning in elections", "for polling sensors"},
      {"human-rights", "to violate human rights", "to play human chess"},
      {"national-security", "to endanger national security", "to endanger nothing"},
      {"public-order", "to disturb public order", "to sort purchase orders"},
      {"social-ethics", "against social morality", "against the wall"},
      {"ethics", "for unethical purposes", "for pleasant purposes"},
      {"harm", "to harm others", "to help others"},
      {"religion", "to attack religious beliefs", "to attack chess pieces"},
      {"commercial-conduct", "for unfair competition", "for a chess competition"},
      {"advertising", "for targeted advertising", "for targeted reading"},
      {"crawling", "to scrape websites", "to peel paint"},
      {"platform-disruption", "to overload our servers", "to overload a washing machine"},
      {"circumvention", "to circumvent safety filters", "to admire water fountains"},
      {"machine-learning", "to train machine learning models", "to train guide dogs"},
      {"competing-software", "to clone the look and feel of our software", "to develop photographs"},
      {"hardware-implementation", "to make integrated circuits", "to make integrated kitchens"},
  };
  return all;
}

}  // namespace

TEST_CASE("each field is met by its words and not by others") {
  for (const Row& row : rows()) {
    CAPTURE(row.field, row.use, row.near_miss);
    CHECK(holds(fields_of(row.use), row.field));
    CHECK_FALSE(holds(fields_of(row.near_miss), row.field));
  }
}

TEST_CASE("every field but the last has a row") {
  for (const std::string& field : analyzer().field_tags()) {
    CAPTURE(field);
    CHECK((field == "other" || std::any_of(rows().begin(), rows().end(), [&](const Row& row) { return row.field == field; })));
  }
}

TEST_CASE("a use without a field is an item of its own") {
  const Assessment a = analyzer().scan(
      "LICENSE", "You may not use the program for any of the following purposes:\n\n- juggling;\n- warfare.\n", {});
  std::string items;
  for (const Finding& f : a.findings) {
    for (const Item& item : f.items) items += item.field + ": " + item.place.quote + " | ";
  }
  CHECK(items == "other: juggling; | military: warfare. | ");
}
