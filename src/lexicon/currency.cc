#include "lexicon/currency.h"

#include <algorithm>
#include <array>
#include <string>

namespace openwash {
namespace {

struct Name {
  std::string_view words;  // folded, a blank between pieces
  std::string_view code;
  bool leads = false;  // stands before numbers as well
};

// Longer names before shorter ones that begin or end with them.
constexpr auto names = std::to_array<Name>({
    {"united states dollars", "USD"},
    {"united states dollar", "USD"},
    {"hong kong dollars", "HKD"},
    {"new taiwan dollars", "TWD"},
    {"new zealand dollars", "NZD"},
    {"south korean won", "KRW"},
    {"u s dollars", "USD"},
    {"u s dollar", "USD"},
    {"us dollars", "USD"},
    {"us dollar", "USD"},
    {"american dollars", "USD"},
    {"canadian dollars", "CAD"},
    {"australian dollars", "AUD"},
    {"singapore dollars", "SGD"},
    {"dollars américains", "USD"},
    {"dólares estadounidenses", "USD"},
    {"dólares americanos", "USD"},
    {"dollari statunitensi", "USD"},
    {"dolar amerika serikat", "USD"},
    {"dolar as", "USD"},
    {"francos suizos", "CHF"},
    {"libras esterlinas", "GBP"},
    {"swiss francs", "CHF"},
    {"francs suisses", "CHF"},
    {"schweizer franken", "CHF"},
    {"pounds sterling", "GBP"},
    {"british pounds", "GBP"},
    {"chinese yuan", "CNY"},
    {"japanese yen", "JPY"},
    {"indian rupees", "INR"},
    {"korean won", "KRW"},
    {"euros", "EUR"},
    {"euro", "EUR", true},
    {"dollars", "USD"},
    {"dollar", "USD"},
    {"dólares", "USD"},
    {"dólar", "USD"},
    {"dollari", "USD"},
    {"dolar", "USD"},
    {"reais", "BRL"},
    {"rupiah", "IDR"},
    {"rp", "IDR", true},
    {"yuan", "CNY"},
    {"renminbi", "CNY", true},
    {"rmb", "CNY", true},
    {"yen", "JPY"},
    {"pounds", "GBP"},
    {"rupees", "INR"},
    {"franken", "CHF"},
    {"francs", "CHF"},
    {"人 民 币", "CNY", true},
    {"人 民 幣", "CNY", true},
    {"新 台 币", "TWD", true},
    {"新 臺 幣", "TWD", true},
    {"新 台 幣", "TWD", true},
    {"美 元", "USD", true},
    {"美 金", "USD", true},
    {"欧 元", "EUR", true},
    {"歐 元", "EUR", true},
    {"港 元", "HKD", true},
    {"港 币", "HKD", true},
    {"港 幣", "HKD", true},
    {"日 元", "JPY", true},
    {"日 圆", "JPY", true},
    {"日 圓", "JPY", true},
    {"英 镑", "GBP", true},
    {"英 鎊", "GBP", true},
    {"韩 元", "KRW", true},
    {"韓 元", "KRW", true},
    {"달 러", "USD"},
    {"유 로", "EUR"},
    {"ド ル", "USD"},
    {"元", "CNY"},
    {"円", "JPY"},
    {"원", "KRW"},
    {"엔", "JPY"},
});

// Codes are read in capitals only, for some are words.
constexpr auto codes = std::to_array<std::string_view>({
    "USD", "EUR", "GBP", "CNY", "JPY", "CHF", "CAD", "AUD", "NZD", "HKD", "TWD", "NTD", "SGD",
    "KRW", "INR", "BRL", "MXN", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "RUB", "UAH",
    "TRY", "ILS", "AED", "SAR", "ZAR", "THB", "VND", "IDR", "MYR", "PHP", "CNH",
});

struct Sign {
  std::string_view bytes;
  std::string_view code;
  bool exact;
};

constexpr auto signs = std::to_array<Sign>({
    {"$", "USD", false},
    {"＄", "USD", false},
    {"€", "EUR", true},
    {"£", "GBP", false},
    {"￡", "GBP", false},
    {"¥", "CNY", false},
    {"￥", "CNY", false},
    {"₹", "INR", true},
    {"₩", "KRW", true},
    {"₽", "RUB", true},
});

// Letters before "$".
constexpr auto dollar_prefixes = std::to_array<Name>({
    {"u s", "USD"},
    {"us", "USD"},
    {"hk", "HKD"},
    {"nt", "TWD"},
    {"a", "AUD"},
    {"au", "AUD"},
    {"c", "CAD"},
    {"ca", "CAD"},
    {"can", "CAD"},
    {"s", "SGD"},
    {"sg", "SGD"},
    {"nz", "NZD"},
    {"r", "BRL"},
    {"mx", "MXN"},
});

bool is_between(std::string_view gap, bool letters) {
  return is_blank(gap) || (letters && (gap == "." || gap == ". " || gap == "-"));
}

bool is_letter(const Piece& piece) {
  return piece.text.size() == 1;
}

// How many pieces from `i` on are the words of `name`; 0 if they are not.
std::size_t matched(const Pieces& pieces, std::size_t i, std::string_view name) {
  std::size_t count = 0;
  while (true) {
    const std::size_t blank = name.find(' ');
    if (i + count >= pieces.size() || pieces[i + count].text != name.substr(0, blank)) return 0;
    if (count > 0 && !is_between(pieces.gap(i + count), is_letter(pieces[i + count - 1]))) return 0;
    ++count;
    if (blank == std::string_view::npos) return count;
    name.remove_prefix(blank + 1);
  }
}

// The same for the pieces before `i`.
std::size_t matched_before(const Pieces& pieces, std::size_t i, std::string_view name) {
  const auto count = static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1;
  return count <= i && matched(pieces, i - count, name) == count ? count : 0;
}

std::string_view raw(const Pieces& pieces, std::size_t i) {
  const Span span = pieces[i].span;
  return pieces.text().substr(span.begin, span.size());
}

std::string_view code_of(std::string_view word) {
  if (word == "usd" || word == "eur") return word == "usd" ? "USD" : "EUR";
  const auto at = std::find(codes.begin(), codes.end(), word);
  if (at == codes.end()) return {};
  return *at == "NTD" ? "TWD" : *at == "CNH" ? "CNY" : *at;
}

// The currency named by the words that end with piece i - 1.
std::optional<Currency> name_before(const Pieces& pieces, std::size_t i) {
  if (i == 0 || pieces[i - 1].digits) return {};
  if (const auto code = code_of(raw(pieces, i - 1)); !code.empty()) {
    return Currency{code, true, pieces[i - 1].span.begin, pieces[i - 1].span.end, i - 1};
  }
  for (const Name& name : names) {
    if (!name.leads) continue;
    if (const auto count = matched_before(pieces, i, name.words)) {
      return Currency{name.code, true, pieces[i - count].span.begin, pieces[i - 1].span.end, i - count};
    }
  }
  return {};
}

}  // namespace

std::optional<Currency> currency_before(const Pieces& pieces, std::size_t i) {
  const std::uint32_t floor = i == 0 ? 0 : pieces[i - 1].span.end;
  std::string_view marks = pieces.text().substr(floor, pieces[i].span.begin - floor);
  const std::string gap = pieces.gap(i);
  if (is_blank(gap)) return name_before(pieces, i);
  while (marks.ends_with(' ') || marks.ends_with("\xC2\xA0")) marks.remove_suffix(marks.ends_with(' ') ? 1 : 2);
  for (const Sign& sign : signs) {
    if (!marks.ends_with(sign.bytes)) continue;
    marks.remove_suffix(sign.bytes.size());
    const auto begin = static_cast<std::uint32_t>(floor + marks.size());
    Currency found{sign.code, sign.exact, begin, static_cast<std::uint32_t>(begin + sign.bytes.size()), i};
    const bool touches = marks.empty() || marks == ".";
    if (sign.code == "USD" && touches) {
      for (const Name& prefix : dollar_prefixes) {
        const auto count = matched_before(pieces, i, prefix.words);
        if (count > 0 && (marks == ".") == (prefix.words == "u s")) {
          return Currency{prefix.code, true, pieces[i - count].span.begin, found.end, i - count};
        }
      }
    }
    if (marks.find_first_not_of(' ') == std::string_view::npos) {
      if (auto named = name_before(pieces, i)) return Currency{named->code, true, named->begin, found.end, named->piece};
    }
    return found;
  }
  return {};
}

std::optional<Currency> currency_behind(const Pieces& pieces, std::uint32_t from, std::size_t i) {
  std::string_view marks = pieces.text().substr(from, pieces[i].span.begin - from);
  std::uint32_t at = from;
  while (marks.starts_with(' ') || marks.starts_with("\xC2\xA0")) {
    const std::uint32_t size = marks.starts_with(' ') ? 1 : 2;
    marks.remove_prefix(size);
    at += size;
  }
  for (const Sign& sign : signs) {
    // A sign that touches the next number belongs to that one.
    const bool of_next = marks == sign.bytes && i < pieces.size() && pieces[i].digits;
    if (marks.starts_with(sign.bytes) && !of_next) {
      return Currency{sign.code, sign.exact, at, static_cast<std::uint32_t>(at + sign.bytes.size()), i};
    }
  }
  if (i >= pieces.size() || pieces[i].digits) return {};
  const std::string gap = pieces.gap(from, i);
  const bool abbreviated = i > 0 && (pieces[i - 1].text == "mio" || pieces[i - 1].text == "mrd" || pieces[i - 1].text == "tsd");
  if (!is_blank(gap) && gap != "-" && !(abbreviated && gap == ". ")) return {};
  // "millones de euros", "milioni di dollari", "millions d'euros"
  const bool linked = pieces[i].text == "de" || pieces[i].text == "di" || pieces[i].text == "d";
  if (linked && i + 1 < pieces.size() && (is_blank(pieces.gap(i + 1)) || pieces.gap(i + 1) == "'")) ++i;
  if (const auto code = code_of(raw(pieces, i)); !code.empty())
    return Currency{code, true, pieces[i].span.begin, pieces[i].span.end, i + 1};
  for (const Name& name : names) {
    if (const auto count = matched(pieces, i, name.words)) {
      return Currency{name.code, true, pieces[i].span.begin, pieces[i + count - 1].span.end, i + count};
    }
  }
  return {};
}

}  // namespace openwash
