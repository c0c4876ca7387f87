#include "lexicon/number_context.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "lexicon/date.h"

namespace openwash {
namespace {

using Words = std::initializer_list<std::string_view>;

bool is_in(std::string_view word, Words words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Words whose number is a name.
constexpr auto reference_words = std::to_array<std::string_view>({
    "chapters",   "exhibits",   "schedules", "annexes",    "volumes",     "figures",      "tables",    "steps",    "section",
    "sections",   "sec",        "secs",      "clause",     "clauses",     "article",      "articles",  "art",      "paragraph",
    "paragraphs", "para",       "paras",     "subsection", "subsections", "subparagraph", "annex",     "appendix", "exhibit",
    "schedule",   "attachment", "chapter",   "part",       "parts",       "title",        "rule",      "rules",    "item",
    "items",      "step",       "version",   "versions",   "ver",         "volume",       "vol",       "no",       "nos",
    "nr",         "page",       "pages",     "figure",     "table",       "note",         "footnote",  "point",    "points",
    "line",       "row",        "level",     "phase",      "tier",        "box",          "suite",     "floor",    "room",
    "release",    "revision",   "rev",       "edition",    "option",      "regulation",   "directive", "tel",      "phone",
    "telephone",  "fax",        "abschnitt", "abschnitte", "absatz",      "abs",          "artikel",   "ziffer",   "ziffern",
    "nummer",     "anhang",     "anlage",    "satz",       "kapitel",     "seite",        "teil",      "annexe",   "chapitre",
    "numéro",     "alinéa",     "partie",    "titre",      "condition",   "conditions",   "licence",   "license",  "usc",
    "cfr",        "artículo",   "artículos", "cláusula",   "sección",     "anexo",        "versión",   "artigo",   "artigos",
    "seção",      "secção",     "versão",    "articolo",   "articoli",    "allegato",     "versione",  "pasal",    "ayat",
    "lampiran",   "versi",
});

// Nouns that are counted: "2000 users" is no year.
constexpr auto counted_words = std::to_array<std::string_view>({
    "user",       "users",        "employee",     "employees",    "people",
    "persons",    "individuals",  "members",      "seats",        "devices",
    "units",      "developers",   "copies",       "servers",      "installations",
    "customers",  "clients",      "subscribers",  "requests",     "calls",
    "cores",      "instances",    "machines",     "active",       "monthly",
    "daily",      "concurrent",   "registered",   "end",          "nutzer",
    "benutzer",   "nutzern",      "mitarbeiter",  "mitarbeitern", "geräte",
    "geräten",    "utilisateurs", "employés",     "salariés",     "personnes",
    "appareils",  "人",           "名",           "个",           "個",
    "台",         "位",           "家",           "명",           "usuarios",
    "empleados",  "usuários",     "utilizadores", "funcionários", "utenti",
    "dipendenti", "pengguna",     "karyawan",
});

// Words in capitals or at the head of a phrase that do not make the next number a part of their name.
constexpr auto no_names = std::to_array<std::string_view>({
    "than",          "to",      "over",       "of",        "at",      "least", "most",    "under",    "above",     "below",
    "exceeding",     "exceeds", "exceed",     "only",      "is",      "are",   "the",     "for",      "and",       "or",
    "with",          "within",  "every",      "each",      "any",     "all",   "first",   "last",     "next",      "minimum",
    "maximum",       "between", "by",         "in",        "from",    "has",   "have",    "employs",  "up",        "about",
    "approximately", "a",       "not",        "through",   "across",  "mehr",  "als",     "bis",      "plus",      "de",
    "über",          "unter",   "mindestens", "höchstens", "maximal", "be",    "support", "supports", "employing", "serving",
});

template <std::size_t N>
bool has(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool looks_like_year(const Numeral& n) {
  return !n.scaled && !n.grouped && !n.fraction && n.value >= 1900 && n.value <= 2099;
}

}  // namespace

NumberContext::NumberContext(const Pieces& pieces) : pieces_(pieces) {
  const std::string_view text = pieces.text();
  capitals_ = std::count_if(text.begin(), text.end(), is_upper) > std::count_if(text.begin(), text.end(), is_lower);
}

bool NumberContext::is_amount(const PlacedNumber& number) {
  if (number.numeral.no_number || is_phone(number)) return false;
  if (is_numbered(number)) {
    behind_reference_ = number.next;
    return false;
  }
  if (is_bound(number)) return false;
  if (looks_like_year(number.numeral) && is_calendar(number)) return false;
  if (!number.bare) return true;
  if (is_reference(number)) {
    behind_reference_ = number.next;
    return false;
  }
  if (number.numeral.fraction || number.numeral.article || is_address(number)) return false;
  return !is_calendar(number) && !is_marker(number) && !is_named(number);
}

std::string_view NumberContext::word(std::size_t i) const {
  return i < pieces_.size() ? std::string_view(pieces_[i].text) : std::string_view{};
}

bool NumberContext::is_capital(std::size_t i) const {
  return !capitals_ && i < pieces_.size() && is_upper(pieces_.text()[pieces_[i].span.begin]);
}

// 第三条, §7, #5
bool NumberContext::is_numbered(const PlacedNumber& number) const {
  std::string before = pieces_.gap(number.first);
  while (before.ends_with(' ')) before.pop_back();
  return before.ends_with('#') || before.ends_with("§") || (before.empty() && number.first > 0 && word(number.first - 1) == "第");
}

// Joined without a blank to a name, a range, a path ...
bool NumberContext::is_bound(const PlacedNumber& number) const {
  const std::string before = pieces_.gap(number.first);
  const std::size_t next = number.next;
  const std::string behind = pieces_.gap(number.end, next);
  const bool digits_behind = next < pieces_.size() && pieces_[next].digits;
  if (number.first > 0) {
    const Piece& last = pieces_[number.first - 1];
    if (before.empty() && !last.ideograph) return true;
    if (before.size() == 1 && is_in(before, {"-", "/", ".", "=", "@", "#", "_", "~", "\\"})) return true;
    if (before == ":" && last.digits) return true;
    // 数千万, 几十万: nobody knows how many.
    const bool vague = is_in(pieces_[number.figure].text, {"十", "百", "千"});
    if (before.empty() && vague && is_in(last.text, {"数", "數", "几", "幾", "若", "干", "上"})) return true;
  }
  if (next == pieces_.size()) return false;
  if (behind.empty() && !pieces_[next].ideograph) return true;
  if (digits_behind && behind.size() == 1 && is_in(behind, {"-", "/", ":", ".", ","})) return true;
  if (number.bare && behind.size() == 1 && is_in(behind, {"_", "-"})) return true;
  return number.bare && behind == "." && is_lower(pieces_.text()[pieces_[next].span.begin]);
}

bool NumberContext::is_phone(const PlacedNumber& number) {
  const std::string before = pieces_.gap(number.first);
  const bool goes_on = number.first > 0 && number.first == behind_phone_ && before.size() <= 3 &&
                       before.find_first_not_of(" ()-./") == std::string::npos;
  if (!goes_on && !(before.ends_with('+') && pieces_[number.figure].digits)) return false;
  behind_phone_ = number.numeral.end;
  return true;
}

bool NumberContext::is_reference(const PlacedNumber& number) const {
  const std::size_t i = number.first;
  const std::string before = pieces_.gap(i);
  const std::string behind = pieces_.gap(number.end, number.next);
  const std::string_view next = word(number.next);
  const bool small = number.numeral.value < 100;

  // 2(a), 4(ii), 5 (Restrictions), 7条
  if (behind == "(" && !next.empty() && next.size() <= 3 && pieces_.gap(number.next + 1).starts_with(')')) return true;
  if (small && behind == " (" && is_capital(number.next)) return true;
  if (small && is_in(next, {"条", "條", "款", "项", "項", "节", "節", "章", "页", "頁"})) return true;
  // 17 U.S.C., 48 CFR
  if (is_in(next, {"usc", "cfr"})) return true;
  if (is_in(next, {"u", "c"}) && is_blank(behind) && word(number.next + 1).size() == 1) return true;
  if (i == 0) return false;

  const std::string_view last = word(i - 1);
  const bool near = is_blank(before) || before == "." || before == ". " || before == " (";
  if (near && has(reference_words, last)) return true;
  if (last.size() == 1 && before.starts_with('.')) return true;  // U.S.C. 101
  if (small && pieces_[i - 1].ideograph && before.empty() &&
      is_in(last, {"件", "录", "錄", "版", "本", "图", "表", "款", "条", "條", "章", "节", "節", "页"})) {
    return true;
  }
  return continues_reference(i);
}

// Sections 2, 3(b) and 4
bool NumberContext::continues_reference(std::size_t i) const {
  constexpr auto is_list_mark = [](const std::string& gap) {
    return is_blank(gap) || gap.find_first_not_of(" ,&()-\n") == std::string::npos || gap == "、" || gap == ")、";
  };
  if (behind_reference_ == 0 || i - behind_reference_ > 5) return false;
  for (std::size_t k = behind_reference_; k < i; ++k) {
    const bool title = is_capital(k) || is_capital(k - 1);  // Sections 2 (Fees and Taxes), 3
    const bool joins = title || word(k).size() <= 2 || is_in(word(k), {"and", "und", "bis", "oder", "through", "和", "及", "至"});
    if (!joins || !is_list_mark(pieces_.gap(k))) return false;
  }
  return is_list_mark(pieces_.gap(i));
}

bool NumberContext::is_marker(const PlacedNumber& number) const {
  std::string before = pieces_.gap(number.first);
  std::string behind = pieces_.gap(number.end, number.next);
  const bool starts_line = number.first == 0 || before.find('\n') != std::string::npos;
  while (before.ends_with(' ')) before.pop_back();
  behind.erase(0, behind.find_first_not_of(' '));
  if (number.numeral.value >= 100) return behind.starts_with(')') && before.ends_with('(') && pieces_[number.next].digits;
  if ((before.ends_with('(') && behind.starts_with(')')) || (before.ends_with('[') && behind.starts_with(']'))) return true;
  if (behind.starts_with(')') && !before.ends_with('(')) {
    return starts_line || before.find_first_of(";:,.") != std::string::npos;
  }
  if (!starts_line) return false;
  // "2 Grant of licence" is a heading.
  return behind.find_first_of(".:\\*") == 0 || behind.starts_with("、") ||
         (behind.empty() && !pieces_.glued(number.next) && number.numeral.value < 30 && is_capital(number.next) &&
          pieces_[number.figure].digits);
}

// "70 Long Hill Road": the number of a house, or of a box or room before it.
bool NumberContext::is_address(const PlacedNumber& number) const {
  constexpr auto streets = std::to_array<std::string_view>({"street", "st",     "avenue", "ave",   "road",    "rd",  "boulevard",
                                                            "blvd",   "drive",  "lane",   "ln",    "highway", "hwy", "parkway",
                                                            "pkwy",   "square", "plaza",  "court", "terrace", "quay"});
  for (std::size_t at = number.next; at < pieces_.size() && at <= number.next + 3; ++at) {
    if (!is_capital(at) || !is_blank(pieces_.gap(at))) return false;
    if (at > number.next && has(streets, word(at))) return true;
  }
  return false;
}

// "Llama 3", "RFC 99"
bool NumberContext::is_named(const PlacedNumber& number) const {
  if (number.first == 0 || capitals_ || !pieces_[number.figure].digits || pieces_[number.first - 1].ideograph) return false;
  const Piece& last = pieces_[number.first - 1];
  const std::string_view raw = pieces_.text().substr(last.span.begin, last.span.size());
  if (!is_blank(pieces_.gap(number.first)) || !is_upper(raw[0]) || has(no_names, last.text)) return false;
  const bool acronym = raw.size() >= 2 && std::all_of(raw.begin(), raw.end(), is_upper);
  const bool post_code = number.numeral.value >= 10'000 && number.numeral.value < 100'000 && !number.numeral.grouped;
  return acronym || ((number.numeral.value < 100 || post_code) && raw.size() > 1);
}

// A year, or a day or month beside its month or year.
bool NumberContext::is_calendar(const PlacedNumber& number) const {
  const std::string_view last = number.first > 0 ? word(number.first - 1) : std::string_view{};
  if (looks_like_year(number.numeral) && pieces_[number.figure].digits) {
    if (number.bare) return !has(counted_words, word(number.next));
    return number.next > 0 && is_in(word(number.next - 1), {"year", "年", "년", "jahr", "jahres"});
  }
  if (!number.bare) return false;
  if (pieces_[number.figure].digits && is_in(word(number.next), {"am", "pm", "点", "點", "时", "時"})) return true;
  return month_of_name(last) > 0 || month_of_name(word(number.next)) > 0 || is_in(word(number.next), {"月", "월", "号", "號"}) ||
         last == "月" || last == "월";
}

}  // namespace openwash
