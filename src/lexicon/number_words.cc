#include "lexicon/number_words.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace openwash {
namespace {

constexpr std::int64_t hundred = 100;
constexpr std::int64_t thousand = 1'000;
constexpr std::int64_t myriad = 10'000;
constexpr std::int64_t million = 1'000'000;
constexpr std::int64_t myriad_myriad = 100'000'000;
constexpr std::int64_t billion = 1'000'000'000;
constexpr std::int64_t trillion = 1'000'000'000'000;

// Longer runs of figures are cut: a date is looked for at each of them.
constexpr std::size_t longest_figures = 32;

struct Entry {
  std::string_view word;
  std::int64_t value;
};

template <std::size_t N>
constexpr std::array<Entry, N> sorted(std::array<Entry, N> entries) {
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.word < b.word; });
  return entries;
}

template <std::size_t N>
std::int64_t value_in(const std::array<Entry, N>& entries, std::string_view word) {
  const auto at =
      std::lower_bound(entries.begin(), entries.end(), word, [](const Entry& e, std::string_view w) { return e.word < w; });
  return at != entries.end() && at->word == word ? at->value : 0;
}

// Words below one hundred, as folded: German sharp s is ss.
constexpr auto small_numbers = sorted(std::to_array<Entry>({
    {"one", 1},       {"two", 2},       {"three", 3},      {"four", 4},       {"five", 5},       {"six", 6},
    {"seven", 7},     {"eight", 8},     {"nine", 9},       {"ten", 10},       {"eleven", 11},    {"twelve", 12},
    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},   {"sixteen", 16},   {"seventeen", 17}, {"eighteen", 18},
    {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},    {"forty", 40},     {"fourty", 40},    {"fifty", 50},
    {"sixty", 60},    {"seventy", 70},  {"eighty", 80},    {"ninety", 90},

    {"ein", 1},       {"eine", 1},      {"einem", 1},      {"einen", 1},      {"einer", 1},      {"eines", 1},
    {"eins", 1},      {"zwei", 2},      {"drei", 3},       {"vier", 4},       {"fünf", 5},       {"sechs", 6},
    {"sieben", 7},    {"acht", 8},      {"neun", 9},       {"zehn", 10},      {"elf", 11},       {"zwölf", 12},
    {"dreizehn", 13}, {"vierzehn", 14}, {"fünfzehn", 15},  {"sechzehn", 16},  {"siebzehn", 17},  {"achtzehn", 18},
    {"neunzehn", 19}, {"zwanzig", 20},  {"dreissig", 30},  {"vierzig", 40},   {"fünfzig", 50},   {"sechzig", 60},
    {"siebzig", 70},  {"achtzig", 80},  {"neunzig", 90},

    {"un", 1},        {"une", 1},       {"deux", 2},       {"trois", 3},      {"quatre", 4},     {"cinq", 5},
    {"sept", 7},      {"huit", 8},      {"neuf", 9},       {"dix", 10},       {"onze", 11},      {"douze", 12},
    {"treize", 13},   {"quatorze", 14}, {"quinze", 15},    {"seize", 16},     {"vingt", 20},     {"vingts", 20},
    {"trente", 30},   {"quarante", 40}, {"cinquante", 50}, {"soixante", 60},  {"septante", 70},  {"huitante", 80},
    {"octante", 80},  {"nonante", 90},

    {"dos", 2},       {"tres", 3},      {"cuatro", 4},     {"cinco", 5},      {"siete", 7},      {"ocho", 8},
    {"nueve", 9},     {"diez", 10},     {"veinte", 20},    {"treinta", 30},   {"cuarenta", 40},  {"cincuenta", 50},
    {"sesenta", 60},  {"setenta", 70},  {"ochenta", 80},   {"noventa", 90},   {"cien", 100},

    {"um", 1},        {"dois", 2},      {"duas", 2},       {"três", 3},       {"quatro", 4},     {"oito", 8},
    {"nove", 9},      {"dez", 10},      {"vinte", 20},     {"trinta", 30},    {"quarenta", 40},  {"cinquenta", 50},
    {"sessenta", 60}, {"oitenta", 80},  {"cem", 100},

    {"tre", 3},       {"quattro", 4},   {"cinque", 5},     {"sette", 7},      {"otto", 8},       {"dieci", 10},
    {"venti", 20},    {"trenta", 30},   {"quaranta", 40},  {"cinquanta", 50}, {"sessanta", 60},  {"cento", 100},

    {"satu", 1},      {"dua", 2},       {"tiga", 3},       {"empat", 4},      {"lima", 5},       {"enam", 6},
    {"tujuh", 7},     {"delapan", 8},   {"sembilan", 9},   {"sepuluh", 10},   {"seratus", 100},
}));

constexpr auto large_numbers = sorted(std::to_array<Entry>({
    {"hundred", hundred},    {"hundreds", hundred},   {"hundert", hundred},   {"cent", hundred},       {"cents", hundred},
    {"thousand", thousand},  {"thousands", thousand}, {"tausend", thousand},  {"mille", thousand},     {"tsd", thousand},
    {"lakh", 100'000},       {"lakhs", 100'000},      {"crore", 10'000'000},  {"crores", 10'000'000},  {"million", million},
    {"millions", million},   {"millionen", million},  {"mio", million},       {"mln", million},        {"mn", million},
    {"billion", billion},    {"billions", billion},   {"milliarde", billion}, {"milliarden", billion}, {"mrd", billion},
    {"milliard", billion},   {"milliards", billion},  {"bn", billion},        {"billionen", trillion}, {"trillion", trillion},
    {"trillions", trillion}, {"k", thousand},         {"m", million},         {"mm", million},         {"b", billion},
    {"w", myriad},           {"kw", 10'000'000},      {"mil", thousand},      {"mila", thousand},      {"ribu", thousand},
    {"millón", million},     {"millon", million},     {"millones", million},  {"milhão", million},     {"milhões", million},
    {"milione", million},    {"milioni", million},    {"juta", million},      {"bilhão", billion},     {"bilhões", billion},
    {"miliardo", billion},   {"miliardi", billion},   {"miliar", billion},    {"milyar", billion},     {"billones", trillion},
    {"biliões", trillion},   {"trilhão", trillion},   {"trilhões", trillion}, {"triliun", trillion},
}));

constexpr auto comma_words = std::to_array<std::string_view>(
    {"mio",       "mrd",      "tsd",     "tausend", "millionen", "milliarde", "milliarden", "billionen", "milliard",
     "milliards", "mille",    "mil",     "mila",    "ribu",      "millón",    "millon",     "millones",  "milhão",
     "milhões",   "milione",  "milioni", "juta",    "bilhão",    "bilhões",   "miliardo",   "miliardi",  "miliar",
     "milyar",    "billones", "biliões", "trilhão", "trilhões",  "triliun"});

// Words that are as often something else: articles, pronouns, "sept." for September, an elf, DOS.
constexpr auto doubtful = std::to_array<std::string_view>(
    {"one", "ein",  "eine", "einem", "einen", "einer", "eines", "eins", "un",   "une",  "sept", "neuf", "seize",
     "elf", "acht", "cent", "dos",   "um",    "nove",  "tre",   "otto", "satu", "lima", "enam", "cem"});

// Only these name a number without another before them: "thousands of users" is none.
constexpr auto whole_alone = std::to_array<std::string_view>({"hundert", "tausend", "mille", "cent"});

// "six cents" is read as French, "ten cents" is not.
constexpr auto before_cent =
    std::to_array<std::string_view>({"deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "mille"});

constexpr auto han_digits = sorted(std::to_array<Entry>({
    {"〇", 10}, {"零", 10}, {"一", 1}, {"壹", 1}, {"二", 2}, {"贰", 2}, {"貳", 2}, {"两", 2}, {"兩", 2},
    {"三", 3},  {"叁", 3},  {"參", 3}, {"四", 4}, {"肆", 4}, {"五", 5}, {"伍", 5}, {"六", 6}, {"陆", 6},
    {"陸", 6},  {"七", 7},  {"柒", 7}, {"八", 8}, {"捌", 8}, {"九", 9}, {"玖", 9},
}));

constexpr auto han_scales = sorted(std::to_array<Entry>({
    {"十", 10},
    {"拾", 10},
    {"百", hundred},
    {"佰", hundred},
    {"백", hundred},
    {"千", thousand},
    {"仟", thousand},
    {"천", thousand},
    {"万", myriad},
    {"萬", myriad},
    {"만", myriad},
    {"亿", myriad_myriad},
    {"億", myriad_myriad},
    {"억", myriad_myriad},
    {"兆", trillion},
    {"조", trillion},
}));

template <std::size_t N>
bool has(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool joined(const Pieces& pieces, std::size_t i) {
  const std::string gap = pieces.gap(i);
  return is_blank(gap) || gap == "-";
}

// Below one hundred, in one German word: "fünfundzwanzig"; 0 if it is none.
std::int64_t german_tens(std::string_view word) {
  if (const auto value = value_in(small_numbers, word)) return value;
  const std::size_t und = word.find("und");
  if (und == std::string_view::npos) return 0;
  const auto ones = value_in(small_numbers, word.substr(0, und));
  const auto tens = value_in(small_numbers, word.substr(und + 3));
  return ones > 0 && ones < 10 && tens >= 20 ? ones + tens : 0;
}

std::int64_t german_hundreds(std::string_view word) {
  constexpr std::string_view name = "hundert";
  const std::size_t at = word.find(name);
  if (at == std::string_view::npos) return german_tens(word);
  const auto left = at == 0 ? 1 : german_tens(word.substr(0, at));
  std::string_view rest = word.substr(at + name.size());
  if (rest.starts_with("und") && rest.size() > 3) rest.remove_prefix(3);
  const auto right = rest.empty() ? 0 : german_tens(rest);
  return left == 0 || (right == 0 && !rest.empty()) ? 0 : left * hundred + right;
}

std::int64_t german_compound(std::string_view word) {
  if (word.size() < 7 || word.size() > 80) return 0;
  constexpr std::string_view name = "tausend";
  const std::size_t at = word.find(name);
  if (at == std::string_view::npos) return german_hundreds(word);
  const auto left = at == 0 ? 1 : german_hundreds(word.substr(0, at));
  std::string_view rest = word.substr(at + name.size());
  if (rest.starts_with("und") && rest.size() > 3) rest.remove_prefix(3);
  const auto right = rest.empty() ? 0 : german_hundreds(rest);
  return left == 0 || (right == 0 && !rest.empty()) ? 0 : left * thousand + right;
}

// The value so far of a number whose words come one by one.
class Sum {
 public:
  // Adds a word below one hundred, or a German compound. False if it does not continue the number.
  bool add_small(std::int64_t value) {
    const std::int64_t room = group_ % hundred;
    const bool french_score = room == 4 && value == 20;  // quatre-vingts
    if (french_score) value = 76;
    const bool fits =
        room == 0 || french_score || (room % 10 == 0 && room >= 20 && value < 10) || ((room == 60 || room == 80) && value < 20);
    if (!fits || (group_ > 0 && value >= hundred) || value >= limit_) return false;
    group_ += value;
    return true;
  }

  bool multiply(std::int64_t factor) {
    if (factor == hundred) {
      if (group_ >= hundred) return false;
      group_ = std::max<std::int64_t>(group_, 1) * hundred;
      return true;
    }
    if (factor == limit_) return false;
    if (factor > limit_) {  // "a thousand million", "one lakh crore"
      if (group_ > 0) return false;
      total_ = capped_product(total_, factor);
      return true;
    }
    total_ = capped_sum(total_, capped_product(std::max<std::int64_t>(group_, 1), factor));
    group_ = 0;
    limit_ = factor;
    return true;
  }

  std::int64_t value() const { return capped_sum(total_, group_); }
  bool may_take_and() const { return value() >= hundred ? group_ % hundred == 0 : group_ >= 20 && group_ % 10 == 0; }

 private:
  std::int64_t total_ = 0;
  std::int64_t group_ = 0;  // below one thousand, save for German compounds
  std::int64_t limit_ = std::numeric_limits<std::int64_t>::max();
};

bool add_word(Sum& sum, std::string_view word) {
  if (const auto value = value_in(small_numbers, word)) return sum.add_small(value);
  if (const auto factor = word.size() > 2 ? value_in(large_numbers, word) : 0) return sum.multiply(factor);
  const auto value = german_compound(word);
  return value != 0 && sum.add_small(value);
}

// The first two letters of all words above, for most words of a text begin otherwise.
constexpr std::size_t letters(std::string_view word) {
  const auto low = [&](std::size_t i) { return i < word.size() ? static_cast<unsigned char>(word[i]) & 31u : 0u; };
  return low(0) << 5 | low(1);
}

constexpr auto beginnings = [] {
  std::array<bool, 1024> table{};
  for (const Entry& e : small_numbers) table[letters(e.word)] = true;
  for (const std::string_view word : whole_alone) table[letters(word)] = true;
  table[letters("a")] = table[letters("an")] = true;
  return table;
}();

// Whether the word at `at` can stand there: the traps of words that mean something else as well.
bool is_possible(const Pieces& pieces, std::size_t start, std::size_t at) {
  const std::string_view word = pieces[at].text;
  if (at == start) return value_in(large_numbers, word) == 0 || has(whole_alone, word);
  return !word.starts_with("cent") || has(before_cent, pieces[at - 1].text);
}

bool is_and(std::string_view word) {
  return word == "and" || word == "et" || word == "und";
}

std::optional<SpelledNumber> words_at(const Pieces& pieces, std::size_t i) {
  Sum sum;
  std::size_t at = i;
  const std::string_view first = pieces[i].text;
  if (first == "a" || first == "an") {
    if (at + 1 >= pieces.size() || !joined(pieces, at + 1) || value_in(large_numbers, pieces[at + 1].text) < hundred) return {};
    if (pieces[++at].text.size() < 7) return {};  // "a cent", "a k"
    sum.add_small(1);
  }
  const std::size_t start = at;
  while (at < pieces.size() && !pieces[at].digits && (at == start || joined(pieces, at))) {
    std::size_t word = at;
    if (at > start && is_and(pieces[at].text)) {
      if (!sum.may_take_and() || at + 1 >= pieces.size() || !joined(pieces, at + 1)) break;
      // "hundreds and thousands" are two numbers, "vingt et un" is one.
      if (value_in(small_numbers, pieces[++word].text) == 0) break;
    }
    if ((start == i && !is_possible(pieces, start, word)) || !add_word(sum, pieces[word].text)) break;
    at = word + 1;
  }
  if (at == start) return {};
  return SpelledNumber{at, sum.value(), at == i + 1 && has(doubtful, first), sum.value() >= hundred};
}

std::optional<SpelledNumber> figures_at(const Pieces& pieces, std::size_t i) {
  std::int64_t high = 0;     // what stands before 亿 or 兆
  std::int64_t middle = 0;   // what stands before 万
  std::int64_t section = 0;  // below 10,000
  std::int64_t digit = 0;
  std::int64_t limit = std::numeric_limits<std::int64_t>::max();
  bool after_digit = false;
  bool scaled = false;
  std::size_t at = i;
  const std::size_t stop = std::min(pieces.size(), i + longest_figures);
  for (; at < stop && pieces[at].ideograph && (at == i || pieces.glued(at)); ++at) {
    if (const auto value = value_in(han_digits, pieces[at].text)) {
      digit = after_digit ? capped_sum(capped_product(digit, 10), value % 10) : value % 10;
      after_digit = true;
      continue;
    }
    const auto scale = value_in(han_scales, pieces[at].text);
    if (scale == 0 || (at == i && scale >= myriad)) break;
    scaled |= scale >= hundred;
    if (scale < myriad) {
      section = capped_sum(section, capped_product(after_digit ? digit : 1, scale));
    } else if (scale == myriad) {
      middle = capped_sum(middle, capped_product(capped_sum(section, digit), scale));
      section = 0;
    } else {
      const auto before = capped_sum(capped_sum(middle, section), digit);
      if (before == 0 || scale >= limit) break;
      high = capped_sum(high, capped_product(before, scale));
      limit = scale;
      middle = section = 0;
    }
    digit = 0;
    after_digit = false;
  }
  if (at == i) return {};
  const auto value = capped_sum(capped_sum(high, middle), capped_sum(section, digit));
  return SpelledNumber{at, value, at == i + 1, scaled};
}

}  // namespace

std::int64_t capped_sum(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  return __builtin_add_overflow(a, b, &sum) ? std::numeric_limits<std::int64_t>::max() : sum;
}

std::int64_t capped_product(std::int64_t a, std::int64_t b) {
  std::int64_t product = 0;
  return __builtin_mul_overflow(a, b, &product) ? std::numeric_limits<std::int64_t>::max() : product;
}

std::optional<SpelledNumber> spelled_number_at(const Pieces& pieces, std::size_t i) {
  if (i >= pieces.size() || pieces[i].digits) return {};
  if (pieces[i].ideograph) return figures_at(pieces, i);
  return beginnings[letters(pieces[i].text)] ? words_at(pieces, i) : std::nullopt;
}

std::optional<Scale> scale_at(const Pieces& pieces, std::size_t i) {
  if (i >= pieces.size() || pieces[i].digits) return {};
  const std::string_view word = pieces[i].text;
  if (pieces[i].ideograph) {
    Scale scale{i, 1, false, false};
    while (scale.end < pieces.size() && (scale.end == i || pieces.glued(scale.end))) {
      const auto factor = value_in(han_scales, pieces[scale.end].text);
      if (factor < hundred) break;
      scale.factor = capped_product(scale.factor, factor);
      ++scale.end;
    }
    if (scale.end == i) return {};
    return scale;
  }
  const auto factor = word == "cent" || word == "cents" ? 0 : value_in(large_numbers, word);
  if (factor == 0) return {};
  Scale scale{i + 1, factor, has(comma_words, word), word.size() <= 2};
  // "hundred thousand", "thousand million"
  if (!scale.letter && i + 1 < pieces.size() && joined(pieces, i + 1)) {
    const auto next = pieces[i + 1].text.size() > 4 ? value_in(large_numbers, pieces[i + 1].text) : 0;
    if (next > factor) scale = {i + 2, capped_product(factor, next), scale.decimal_comma, false};
  }
  return scale;
}

}  // namespace openwash
