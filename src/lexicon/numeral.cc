#include "lexicon/numeral.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/number_words.h"

namespace openwash {
namespace {

constexpr int kept_decimals = 6;

// Figures as they stand: groups of digits and the marks between them.
struct Figures {
  std::vector<std::string_view> groups;
  std::string marks;  // marks[k] stands before groups[k + 1]
};

bool is_mark(std::string_view gap) {
  return gap.size() == 1 && std::string_view(",.' ").find(gap[0]) != std::string_view::npos;
}

Figures figures_at(const Pieces& pieces, std::size_t i) {
  Figures figures{{pieces[i].text}, {}};
  for (std::size_t at = i + 1; at < pieces.size() && pieces[at].digits; ++at) {
    const std::string gap = pieces.gap(at);
    if (!is_mark(gap)) break;
    // A blank parts thousands only where nothing else does and all groups have the right size.
    const bool blank = gap[0] == ' ';
    if (blank && (pieces[at].text.size() != 3 || figures.groups[0].size() > 3 || figures.groups[0][0] == '0')) break;
    if (!figures.marks.empty() && blank != (figures.marks[0] == ' ')) {
      if (blank || gap[0] == '\'') break;
    }
    figures.groups.push_back(pieces[at].text);
    figures.marks += gap;
  }
  return figures;
}

// Whether groups[1 .. count] are thousands parted by one kind of mark; Indian figures have groups of two before the last.
bool are_thousands(const Figures& f, std::size_t count) {
  if (f.groups[0].size() > 3 || f.groups[0][0] == '0') return false;
  for (std::size_t k = 0; k < count; ++k) {
    const bool indian = f.marks[k] == ',' && k + 1 < count && f.groups[0].size() < 3 && f.groups[k + 1].size() == 2;
    if (f.marks[k] != f.marks[0] || (f.groups[k + 1].size() != 3 && !indian)) return false;
  }
  return true;
}

std::int64_t whole_of(std::string_view digits, std::int64_t so_far = 0) {
  for (const char c : digits) so_far = capped_sum(capped_product(so_far, 10), c - '0');
  return so_far;
}

// whole.decimals x factor
std::int64_t scaled_value(std::int64_t whole, std::string_view decimals, std::int64_t factor) {
  std::int64_t value = capped_product(whole, factor);
  std::int64_t unit = factor;
  for (const char c : decimals.substr(0, kept_decimals)) {
    if (unit % 10 != 0) break;
    unit /= 10;
    value = capped_sum(value, (c - '0') * unit);
  }
  return value;
}

bool is_money_sign(std::string_view gap) {
  return gap.find_first_of("$") != std::string_view::npos || gap.find("€") != std::string_view::npos ||
         gap.find("£") != std::string_view::npos;
}

// The scale behind the figures that end before piece `at`, if it belongs to them.
std::optional<Scale> scale_behind(const Pieces& pieces, std::size_t at, bool money) {
  const auto scale = scale_at(pieces, at);
  if (!scale) return {};
  const std::string gap = pieces.gap(at);
  if (!is_blank(gap) && (gap != "-" || scale->letter)) return {};
  if (!scale->letter) return scale;
  const std::string_view letters = pieces[at].text;
  if (letters == "w" || letters == "kw") {
    const bool chinese = scale->end < pieces.size() && pieces[scale->end].ideograph;
    return gap.empty() && chinese ? scale : std::nullopt;
  }
  const bool with_money = money || is_money_sign(pieces.gap(scale->end));
  const bool trusted = with_money || letters == "bn" || letters == "mn" || (gap.empty() && letters != "b");
  return trusted ? scale : std::nullopt;
}

Numeral from_figures(const Pieces& pieces, std::size_t i, bool money) {
  const Figures f = figures_at(pieces, i);
  const std::size_t marks = f.marks.size();
  Numeral n;
  n.end = i + marks + 1;
  const auto scale = scale_behind(pieces, n.end, money);

  bool thousands = marks > 0 && are_thousands(f, marks);
  if (thousands && marks == 1 && scale && !scale->letter && f.marks != " ") {
    thousands = scale->decimal_comma ? f.marks == "." : f.marks == ",";  // "1.500 million" but "1.500 Mio."
  }
  const bool decimals = marks > 0 && !thousands && (f.marks.back() == ',' || f.marks.back() == '.') &&
                        (marks == 1 || (f.marks.back() != f.marks[0] && are_thousands(f, marks - 1)));
  if (marks > 0 && !thousands && !decimals) {
    n.no_number = true;
    return n;
  }
  std::int64_t whole = 0;
  for (std::size_t k = 0; k + (decimals ? 1 : 0) < f.groups.size(); ++k) whole = whole_of(f.groups[k], whole);
  n.value = scaled_value(whole, decimals ? f.groups.back() : std::string_view{}, scale ? scale->factor : 1);
  n.fraction = decimals && !scale;
  n.grouped = thousands || marks > 1;
  if (scale) {
    n.scaled = true;
    n.end = scale->end;
  }
  return n;
}

// 3亿5000万: figures and scales in turn.
void take_lower_parts(const Pieces& pieces, Numeral& n) {
  while (n.scaled && n.end < pieces.size() && pieces[n.end - 1].ideograph && pieces[n.end].digits && pieces.glued(n.end)) {
    const Numeral part = from_figures(pieces, n.end, false);
    if (part.no_number || part.fraction || !part.scaled || part.value >= n.value) return;
    n.value = capped_sum(n.value, part.value);
    n.end = part.end;
  }
}

}  // namespace

std::optional<Numeral> numeral_at(const Pieces& pieces, std::size_t i, bool money) {
  if (i >= pieces.size()) return {};
  if (pieces[i].digits) {
    Numeral n = from_figures(pieces, i, money);
    take_lower_parts(pieces, n);
    return n;
  }
  const auto spelled = spelled_number_at(pieces, i);
  if (!spelled) return {};
  Numeral n;
  n.end = spelled->end;
  n.value = spelled->value;
  n.scaled = spelled->scaled;
  n.article = spelled->article;
  return n;
}

}  // namespace openwash
