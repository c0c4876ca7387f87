#include "lexicon/date.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "lexicon/number_words.h"
#include "lexicon/pieces.h"

namespace openwash {
namespace {

struct Month {
  std::string_view name;
  int number;
};

constexpr auto months = std::to_array<Month>({
    {"january", 1},   {"jan", 1},       {"januar", 1},  {"jänner", 1},    {"janvier", 1},   {"february", 2},  {"feb", 2},
    {"februar", 2},   {"février", 2},   {"fevrier", 2}, {"march", 3},     {"mar", 3},       {"märz", 3},      {"mars", 3},
    {"april", 4},     {"apr", 4},       {"avril", 4},   {"may", 5},       {"mai", 5},       {"june", 6},      {"jun", 6},
    {"juni", 6},      {"juin", 6},      {"july", 7},    {"jul", 7},       {"juli", 7},      {"juillet", 7},   {"august", 8},
    {"aug", 8},       {"août", 8},      {"aout", 8},    {"september", 9}, {"sep", 9},       {"sept", 9},      {"septembre", 9},
    {"october", 10},  {"oct", 10},      {"okt", 10},    {"oktober", 10},  {"octobre", 10},  {"november", 11}, {"nov", 11},
    {"novembre", 11}, {"december", 12}, {"dec", 12},    {"dez", 12},      {"dezember", 12}, {"décembre", 12}, {"decembre", 12},
});

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
  std::size_t end = 0;  // pieces [begin, end)
};

bool exists(const Day& d) {
  constexpr std::array<int, 13> length{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (d.year < 1900 || d.year > 2199 || d.month < 1 || d.month > 12 || d.day < 1) return false;
  const bool leap = (d.year % 4 == 0 && d.year % 100 != 0) || d.year % 400 == 0;
  return d.day <= length[static_cast<std::size_t>(d.month)] && (d.month != 2 || leap || d.day <= 28);
}

// The number at piece `i` if it has `least` to `most` digits, else -1.
int number(const Pieces& pieces, std::size_t i, std::size_t least, std::size_t most) {
  if (i >= pieces.size() || !pieces[i].digits || pieces[i].text.size() < least || pieces[i].text.size() > most) return -1;
  int value = 0;
  for (const char c : pieces[i].text) value = value * 10 + (c - '0');
  return value;
}

int year_at(const Pieces& pieces, std::size_t i) {
  return number(pieces, i, 4, 4);
}
int small_at(const Pieces& pieces, std::size_t i) {
  return number(pieces, i, 1, 2);
}

bool is(const Pieces& pieces, std::size_t i, std::initializer_list<std::string_view> words) {
  return i < pieces.size() && std::find(words.begin(), words.end(), pieces[i].text) != words.end();
}

// 2024-07-19, 2024/07/19, 2024. 7. 19.
std::optional<Day> year_first(const Pieces& pieces, std::size_t i) {
  if (i + 2 >= pieces.size()) return {};
  const Day d{year_at(pieces, i), small_at(pieces, i + 1), small_at(pieces, i + 2), i + 3};
  const std::string gap = pieces.gap(i + 1);
  if (gap != pieces.gap(i + 2) || (gap != "-" && gap != "/" && gap != "." && gap != ". ")) return {};
  return d;
}

// 19.07.2024; between slashes or hyphens only where the day cannot be a month.
std::optional<Day> year_last(const Pieces& pieces, std::size_t i) {
  if (i + 2 >= pieces.size()) return {};
  Day d{year_at(pieces, i + 2), small_at(pieces, i + 1), small_at(pieces, i), i + 3};
  const std::string gap = pieces.gap(i + 1);
  if (gap != pieces.gap(i + 2)) return {};
  if (gap == "." || gap == ". ") return d;
  if (gap != "/" && gap != "-") return {};
  if (d.month > 12) std::swap(d.month, d.day);
  if (d.day <= 12 && d.day != d.month) return {};
  return d;
}

// Behind the day: "19th of", "19.", "1er".
std::size_t behind_ordinal(const Pieces& pieces, std::size_t i) {
  if (pieces.glued(i) && is(pieces, i, {"st", "nd", "rd", "th", "er"})) ++i;
  if (is(pieces, i, {"day"})) ++i;
  if (is(pieces, i, {"of", "de"})) ++i;
  return i;
}

bool is_date_gap(std::string_view gap) {
  if (!gap.empty() && (gap[0] == ',' || gap[0] == '.')) gap.remove_prefix(1);
  return is_blank(gap) || gap == "-";
}

// 19 July 2024, 19. Juli 2024, 1er janvier 2025
std::optional<Day> day_month(const Pieces& pieces, std::size_t i) {
  const int day = small_at(pieces, i);
  if (day < 0) return {};
  const std::size_t at = behind_ordinal(pieces, i + 1);
  if (at + 1 >= pieces.size() || !is_date_gap(pieces.gap(at)) || !is_date_gap(pieces.gap(at + 1))) return {};
  return Day{year_at(pieces, at + 1), month_of_name(pieces[at].text), day, at + 2};
}

// July 19, 2024
std::optional<Day> month_day(const Pieces& pieces, std::size_t i) {
  const int month = month_of_name(pieces[i].text);
  if (month == 0 || i + 2 >= pieces.size() || !is_date_gap(pieces.gap(i + 1))) return {};
  const int day = small_at(pieces, i + 1);
  std::size_t at = i + 2;
  if (pieces.glued(at) && is(pieces, at, {"st", "nd", "rd", "th"})) ++at;
  if (at >= pieces.size() || !is_date_gap(pieces.gap(at))) return {};
  return Day{year_at(pieces, at), month, day, at + 1};
}

// Digits or Han figures before a character of the calendar.
int counted(const Pieces& pieces, std::size_t& i) {
  if (i >= pieces.size()) return -1;
  if (pieces[i].digits) return number(pieces, i++, 1, 4);
  const auto spelled = pieces[i].ideograph ? spelled_number_at(pieces, i) : std::nullopt;
  if (!spelled || spelled->value > 9999) return -1;
  i = spelled->end;
  return static_cast<int>(spelled->value);
}

// 2024年7月19日, 二〇二四年七月十九日, 2024년 7월 19일
std::optional<Day> east_asian(const Pieces& pieces, std::size_t i) {
  Day d;
  std::size_t at = i;
  d.year = counted(pieces, at);
  if (d.year < 0 || !is(pieces, at, {"年", "년"})) return {};
  d.month = counted(pieces, ++at);
  if (d.month < 0 || !is(pieces, at, {"月", "월"})) return {};
  d.day = counted(pieces, ++at);
  if (d.day < 0 || !is(pieces, at, {"日", "号", "號", "일"})) return {};
  for (std::size_t k = i + 1; k <= at; ++k) {
    if (!is_blank(pieces.gap(k))) return {};
  }
  d.end = at + 1;
  return d;
}

// Whether pieces [i, end) are cut out of a longer name or number: "gpt-2024-05-13", "1.19.07.2024".
bool is_part_of_name(const Pieces& pieces, std::size_t i, std::size_t end) {
  constexpr std::string_view binding = "-_/.=#";
  const std::string before = pieces.gap(i);
  if (i > 0 && !pieces[i - 1].ideograph &&
      (before.empty() || (before.size() == 1 && binding.find(before[0]) != std::string::npos))) {
    return true;
  }
  if (end == pieces.size() || pieces[end].ideograph) return false;
  const std::string behind = pieces.gap(end);
  const bool time = behind.empty() && pieces[end].text == "t";  // 2024-07-19T12:00
  return !time && (behind.empty() || (behind.size() == 1 && binding.find(behind[0]) != std::string::npos));
}

}  // namespace

int month_of_name(std::string_view word) {
  const auto at = std::find_if(months.begin(), months.end(), [&](const Month& month) { return month.name == word; });
  return at == months.end() ? 0 : at->number;
}

std::vector<Date> dates_in(const Pieces& pieces) {
  std::vector<Date> dates;
  for (std::size_t i = 0; i < pieces.size();) {
    std::optional<Day> found;
    const Piece& piece = pieces[i];
    if (piece.digits && piece.text.size() <= 4) {
      for (const auto form : {year_first, year_last, day_month, east_asian}) {
        found = form(pieces, i);
        if (found && exists(*found)) break;
        found.reset();
      }
    } else if (piece.ideograph) {
      found = east_asian(pieces, i);
    } else if (piece.text.size() >= 3 && i + 1 < pieces.size() && pieces[i + 1].digits) {
      found = month_day(pieces, i);
    }
    if (!found || !exists(*found) || is_part_of_name(pieces, i, found->end)) {
      ++i;
      continue;
    }
    const auto two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
    dates.push_back({{piece.span.begin, pieces[found->end - 1].span.end},
                     std::to_string(found->year) + "-" + two(found->month) + "-" + two(found->day)});
    i = found->end;
  }
  return dates;
}

std::vector<Date> dates_in(std::string_view text) {
  return dates_in(Pieces(text));
}

}  // namespace openwash
