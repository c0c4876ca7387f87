#include "lexicon/amount_unit.h"

#include <algorithm>
#include <array>
#include <string>

namespace openwash {
namespace {

struct Name {
  std::string_view word;
  std::string_view unit;
};

constexpr auto words = std::to_array<Name>({
    {"percent", "percent"},  {"prozent", "percent"},   {"hour", "hours"},         {"hours", "hours"},   {"stunden", "hours"},
    {"heures", "hours"},     {"day", "days"},          {"days", "days"},          {"tag", "days"},      {"tage", "days"},
    {"tagen", "days"},       {"kalendertage", "days"}, {"kalendertagen", "days"}, {"werktage", "days"}, {"werktagen", "days"},
    {"arbeitstage", "days"}, {"arbeitstagen", "days"}, {"jour", "days"},          {"jours", "days"},    {"week", "weeks"},
    {"weeks", "weeks"},      {"woche", "weeks"},       {"wochen", "weeks"},       {"semaine", "weeks"}, {"semaines", "weeks"},
    {"month", "months"},     {"months", "months"},     {"monat", "months"},       {"monate", "months"}, {"monaten", "months"},
    {"monats", "months"},    {"mois", "months"},       {"year", "years"},         {"years", "years"},   {"yrs", "years"},
    {"jahr", "years"},       {"jahre", "years"},       {"jahren", "years"},       {"jahres", "years"},  {"an", "years"},
    {"ans", "years"},        {"année", "years"},       {"années", "years"},       {"hora", "hours"},    {"horas", "hours"},
    {"ore", "hours"},        {"jam", "hours"},         {"día", "days"},           {"días", "days"},     {"dia", "days"},
    {"dias", "days"},        {"giorno", "days"},       {"giorni", "days"},        {"hari", "days"},     {"semana", "weeks"},
    {"semanas", "weeks"},    {"settimana", "weeks"},   {"settimane", "weeks"},    {"minggu", "weeks"},  {"mes", "months"},
    {"meses", "months"},     {"mês", "months"},        {"mese", "months"},        {"mesi", "months"},   {"bulan", "months"},
    {"año", "years"},        {"años", "years"},        {"ano", "years"},          {"anos", "years"},    {"anno", "years"},
    {"anni", "years"},       {"tahun", "years"},
});

// Words of Han, Kana or Hangul, a piece a character; longer ones first.

constexpr auto figures = std::to_array<Name>({
    {"个自然日", "days"}, {"個自然日", "days"}, {"个工作日", "days"}, {"個工作日", "days"}, {"个小时", "hours"},
    {"個小時", "hours"},  {"个日历日", "days"}, {"日历日", "days"},   {"个星期", "weeks"},  {"自然日", "days"},
    {"工作日", "days"},   {"周岁", "years"},    {"周歲", "years"},    {"週歲", "years"},    {"个月", "months"},
    {"個月", "months"},   {"か月", "months"},   {"ヶ月", "months"},   {"カ月", "months"},   {"개월", "months"},
    {"小时", "hours"},    {"小時", "hours"},    {"天", "days"},       {"日", "days"},       {"일", "days"},
    {"周", "weeks"},      {"週", "weeks"},      {"年", "years"},      {"년", "years"},      {"岁", "years"},
    {"歲", "years"},      {"歳", "years"},      {"세", "years"},      {"살", "years"},
});

constexpr auto qualifiers = std::to_array<std::string_view>(
    {"consecutive", "calendar", "business", "working", "full", "successive", "further", "additional", "continuous", "complete",
     "aufeinanderfolgende", "aufeinanderfolgenden", "volle", "vollen", "weitere", "weiteren"});

template <std::size_t N>
bool has(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string_view unit_of(std::string_view word) {
  const auto at = std::find_if(words.begin(), words.end(), [&](const Name& name) { return name.word == word; });
  return at == words.end() ? std::string_view{} : at->unit;
}

std::string_view rate_of(std::string_view word) {
  if (word == "mo" || word == "月" || word == "월") return "per-month";
  if (word == "yr" || word == "annum" || word == "年" || word == "년") return "per-year";
  const std::string_view unit = unit_of(word);
  return unit == "months" ? "per-month" : unit == "years" ? "per-year" : std::string_view{};
}

std::optional<AmountUnit> figure_unit(const Pieces& pieces, std::size_t i) {
  for (const Name& figure : figures) {
    std::size_t at = i;
    std::string_view rest = figure.word;
    while (at < pieces.size() && !rest.empty() && rest.starts_with(pieces[at].text) && (at == i || pieces.glued(at))) {
      rest.remove_prefix(pieces[at++].text.size());
    }
    if (rest.empty()) return AmountUnit{figure.unit, pieces[at - 1].span.end, at};
  }
  return {};
}

}  // namespace

std::optional<std::uint32_t> behind_mark(std::string_view text, std::uint32_t from, char mark) {
  const char wide[3] = {'\xEF', '\xBC', static_cast<char>(0x80 + (mark - 0x20))};
  while (from < text.size() && (text[from] == ' ' || text[from] == '\n' || text.substr(from, 2) == "\xC2\xA0")) {
    from += text[from] == '\xC2' ? 2 : 1;
  }
  if (from < text.size() && text[from] == mark) return from + 1;
  if (text.substr(std::min<std::size_t>(from, text.size()), 3) == std::string_view(wide, 3)) return from + 3;
  return {};
}

std::optional<AmountUnit> unit_behind(const Pieces& pieces, std::uint32_t from, std::size_t i) {
  if (const auto end = behind_mark(pieces.text(), from, '%'); end && *end <= pieces[i].span.begin) {
    return AmountUnit{"percent", *end, i};
  }
  if (i >= pieces.size()) return {};
  const std::string gap = pieces.gap(from, i);
  if (!is_blank(gap) && gap != "-") return {};
  if (pieces[i].ideograph) return figure_unit(pieces, i);
  std::size_t at = i;
  const auto follows = [&](std::size_t k) { return k < pieces.size() && (k == i || is_blank(pieces.gap(k))); };
  if ((pieces[at].text == "per" || pieces[at].text == "pour") && follows(at + 1) && pieces[at + 1].text == "cent") {
    return AmountUnit{"percent", pieces[at + 1].span.end, at + 2};
  }
  while (at < i + 3 && follows(at) && has(qualifiers, pieces[at].text)) ++at;
  const std::string_view unit = follows(at) ? unit_of(pieces[at].text) : std::string_view{};
  // German "an" is a preposition: "eine an alle".
  const bool german = pieces[at].text == "an" && at > 0 && pieces[at - 1].text != "un" && pieces[at - 1].text != "1";
  if (unit.empty() || german) return {};
  return AmountUnit{unit, pieces[at].span.end, at + 1};
}

std::optional<AmountUnit> rate_behind(const Pieces& pieces, std::uint32_t from, std::size_t i) {
  if (i >= pieces.size()) return {};
  std::string gap = pieces.gap(from, i);
  if (gap == "/" || gap == " / ") {
    const std::string_view rate = rate_of(pieces[i].text);
    if (rate.empty()) return {};
    return AmountUnit{rate, pieces[i].span.end, i + 1};
  }
  constexpr auto adverbs = std::to_array<Name>({{"monthly", "per-month"},
                                                {"monatlich", "per-month"},
                                                {"annually", "per-year"},
                                                {"yearly", "per-year"},
                                                {"jährlich", "per-year"}});
  constexpr auto near = std::to_array<std::string_view>({"a", "each", "every", "im", "par", "pro", "al", "ao", "por", "每"});
  constexpr auto far = std::to_array<std::string_view>({"per", "pro", "par", "por"});
  for (std::size_t at = i; at < pieces.size() && at <= i + 3; ++at) {
    if (!is_blank(gap)) return {};
    const std::string_view word = pieces[at].text;
    const std::string_view next = at + 1 < pieces.size() ? std::string_view(pieces[at + 1].text) : std::string_view{};
    const auto adverb = std::find_if(adverbs.begin(), adverbs.end(), [&](const Name& name) { return name.word == word; });
    const bool adjective =
        adverb != adverbs.end() && (next == "active" || next == "users" || next == "revenue" || next == "aktive");
    if (at == i && adverb != adverbs.end() && !adjective) return AmountUnit{adverb->unit, pieces[at].span.end, at + 1};
    if (has(far, word) || (at == i && has(near, word))) {
      const std::string_view rate =
          rate_of(next == "calendar" && at + 2 < pieces.size() ? std::string_view(pieces[at + 2].text) : next);
      if (rate.empty()) return {};
      return at == i ? AmountUnit{rate, pieces[at + 1].span.end, at + 2} : AmountUnit{rate, from, i};
    }
    if (at + 1 < pieces.size()) gap = pieces.gap(at + 1);
  }
  return {};
}

}  // namespace openwash
