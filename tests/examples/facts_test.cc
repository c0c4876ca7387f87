// What the rules as they stand read off terms in figures and names, and what they leave alone.

#include <algorithm>
#include <string>

#include "current_rules.h"

using namespace openwash;

namespace {

std::string words(const FactValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  std::vector<std::string> list = std::get<std::vector<std::string>>(value);
  std::sort(list.begin(), list.end());
  std::string out;
  for (const std::string& part : list) out += (out.empty() ? "" : "+") + part;
  return out;
}

// "border=above value=50; ..." of the findings of a kind that hold facts; the named purposes and fields are tested elsewhere.
std::string facts(const std::string& kind, const std::string& text) {
  std::string out;
  for (const Finding& f : analyzer().scan("LICENSE", text, {}).findings) {
    std::string here;
    for (const auto& [name, value] : f.facts) {
      if (f.kind == kind && name != "purposes" && name != "fields") here += (here.empty() ? "" : " ") + name + "=" + words(value);
    }
    if (!here.empty()) out += (out.empty() ? "" : "; ") + here;
  }
  return out;
}

struct Row {
  const char* text;
  const char* facts;
  const char* why;
};

template <std::size_t N>
void check(const char* kind, const Row (&rows)[N]) {
  for (const Row& row : rows) {
    INFO(row.text << "  -- " << row.why);
    CHECK(facts(kind, row.text) == row.facts);
  }
}

}  // namespace

TEST_CASE("thresholds: what is counted, how many, over which time, on which side, and what happens") {
  const Row rows[] = {
      {"If your apps have more than seven hundred million monthly active users in the preceding calendar month, you must request "
       "a "
       "licence from us.",
       "border=above effect=licence-needed metric=monthly-active-users period=P1M value=700000000", "in words"},
      {"Companies whose annual revenue is at least EUR 5m need to buy a commercial licence.",
       "border=from currency=EUR effect=licence-needed metric=annual-revenue period=P1Y value=5000000", "a letter as scale"},
      {"Firms with revenue above US$1M in the last fiscal year must obtain a paid licence.",
       "border=above currency=USD effect=licence-needed metric=annual-revenue period=P1Y value=1000000",
       "the year stands behind the revenue"},
      {"Companies with revenue of more than 1,000,000 USD per year must obtain a paid licence.",
       "border=above currency=USD effect=licence-needed metric=annual-revenue period=P1Y value=1000000", "a rate"},
      {"The licence is free for teams of up to ten (10) seats.", "border=above effect=rights-end metric=seats value=10",
       "ten are still free"},
      {"The licence is free for companies with fewer than 250 employees.",
       "border=from effect=rights-end metric=employees value=250", "250 are not"},
      {"If the number of end users (that is, people who work with it) exceeds 40 within any rolling 30 day period, you must "
       "obtain a "
       "licence.",
       "border=above effect=licence-needed metric=users period=P30D value=40", "what brackets explain is not what is counted"},
      {"If you ship it on more than 3,000 boxed units of devices you need a commercial licence.",
       "border=above effect=licence-needed metric=devices value=3000", "units are units of something"},
      {"若您的产品月活跃用户数超过1亿，您必须向我方申请商业许可。",
       "border=above effect=licence-needed metric=monthly-active-users period=P1M value=100000000", "Chinese figures"},
      {"如果您的年收入超过人民币100万元，您必须另行取得商业授权。",
       "border=above currency=CNY effect=licence-needed metric=annual-revenue period=P1Y value=1000000", "Chinese money"},
  };
  check("scale-cap", rows);
}

TEST_CASE("numbers that are no thresholds") {
  const Row rows[] = {
      {"Our total liability shall not exceed 100 US dollars, whatever licence you obtained.", "", "a limit of liability"},
      {"You must obtain a licence of version 3.5 or above.", "", "a version"},
      {"Users must request a licence under section 12 above.", "", "a section"},
      {"If your company used the tool before 2019, its users must request a licence.", "", "a year"},
      {"The server listens on port 8080; users must obtain a licence for other hosts.", "", "a port"},
      {"Twelve machines run it in your office, so you need a licence for up to fifteen machines.", "", "an example"},
      {"The console hands out agents at a rate of one agent for each 200 hosts licensed up to 4,000 hosts.", "",
       "what comes with a licence"},
      {"You must pay the licence fee within 30 days, as all users do.", "", "a time to pay"},
      {"The employees of Alder GmbH, 1405 Mill Pond Road, grant you a licence.", "", "a house"},
      {"The model has more than 70 billion parameters and was trained for users on 2 trillion tokens.", "", "a model's size"},
  };
  check("scale-cap", rows);
}

TEST_CASE("brands shown above a size") {
  const Row rows[] = {
      {"If your product has more than 2 million monthly active users, you must prominently display the Alder logo.",
       "border=above effect=display-duty metric=monthly-active-users period=P1M value=2000000", "a threshold of a brand"},
      {"You must prominently display the Alder logo for at least 5 seconds.", "", "a time is no threshold"},
      {"You must prominently display the Alder logo, 40 pixels high.", "", "a height is none"},
  };
  check("branding", rows);
}

TEST_CASE("places and ages") {
  const Row rows[] = {
      {"You may not use the model if you are located in the European Union.", "territories=EU", "a union"},
      {"You may not use the model if you are located in the European Economic Area.", "territories=EEA", "an area"},
      {"You represent that you are not located in Cuba, Iran or North Korea.", "territories=CU+IR+KP", "lands by name"},
      {"You represent that you are not located in a country subject to sanctions.", "territories=sanctioned",
       "a list kept elsewhere"},
      {"You represent that you are not located in a country that is embargoed by the U.S.", "territories=embargoed",
       "who sets the embargo is not shut out"},
      {"You may use the service only in supported countries.", "territories=supported-only", "all but a list kept elsewhere"},
      {"You must be at least 16 years old to use the service.", "min_age=16", "an age"},
      {"You must be at least eighteen (18) years of age to use the service.", "min_age=18", "an age said twice"},
      {"Ask the U.S. Department of Commerce before you export it.", "", "an authority"},
      {"This agreement is governed by the laws of Japan.", "", "choice of law"},
  };
  check("persons-or-groups", rows);
}

TEST_CASE("days and times") {
  const Row rows[] = {
      {"Version Release Date: March 3, 2024\n\nIf, on the version release date, your products have more than 9 million monthly "
       "active users, you must request a licence from us.",
       "border=above date=2024-03-03 effect=licence-needed metric=monthly-active-users period=P1M role=counted-on value=9000000",
       "a day named at the head of the text"},
      {"如果在发布日期您的产品月活跃用户数超过1亿，您必须向我方申请商业许可。\n\n发布日期：2024年7月6日",
       "border=above date=2024-07-06 effect=licence-needed metric=monthly-active-users period=P1M role=counted-on "
       "value=100000000",
       "a day at the end of a Chinese text"},
      {"Printed on March 3, 2024\n\nIf your products have more than 9 million monthly active users, you must request a licence.",
       "border=above effect=licence-needed metric=monthly-active-users period=P1M value=9000000", "a day on which nothing rests"},
  };
  check("scale-cap", rows);
  const Row turning[] = {
      {"You may not offer the program to others as a hosted service.\n\nOn the third anniversary of its release the program "
       "becomes "
       "available under another licence.",
       "period=P3Y role=change-date", "an anniversary"},
      {"You may not offer the program to others as a hosted service.\n\nChange Date: 2027-01-01\n",
       "date=2027-01-01 role=change-date", "a day"},
      {"You may not offer the program to others as a hosted service.\n\nWe celebrate the third anniversary of our firm.", "",
       "another anniversary"},
  };
  check("service-ban", turning);
  const Row terms[] = {
      {"You may use the program for a trial period of 30 days.", "period=P30D role=trial", "a trial"},
      {"We may terminate this licence at any time by giving you 14 days' notice.", "period=P14D role=notice", "a notice"},
      {"We may terminate this licence at any time; invoices are due in 30 days.", "", "another time"},
  };
  check("revocable", terms);
}

TEST_CASE("who is asked") {
  const Row rows[] = {
      {"For commercial use you must obtain a licence; write to sales@alder.example.", "contact=sales@alder.example",
       "an address"},
      {"For commercial use you must obtain a licence at https://alder.example/buy.", "contact=https://alder.example/buy",
       "a page"},
      {"For commercial use you must obtain a licence from Alder.", "", "a name is none"},
  };
  check("non-commercial", rows);
  const Row policies[] = {
      {"Your use must comply with the Acceptable Use Policy at https://alder.example/use, which is part of this agreement.",
       "policy_url=https://alder.example/use", "a policy"},
      {"Your use must comply with the Acceptable Use Policy; report misuse to abuse@alder.example.", "",
       "an address is no policy"},
  };
  check("field-of-use", policies);
}
