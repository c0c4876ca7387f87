#include "lexicon/quantity.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "lexicon/amount_unit.h"
#include "lexicon/currency.h"
#include "lexicon/date.h"
#include "lexicon/link.h"
#include "lexicon/number_context.h"
#include "lexicon/numeral.h"
#include "lexicon/pieces.h"

namespace openwash {
namespace {

struct Amount {
  PlacedNumber number;
  std::uint32_t begin = 0;
  std::string_view currency;
  bool exact_currency = false;
  std::string_view unit;
};

void take_currency(Amount& amount, const Currency& found) {
  if (amount.currency.empty() || (found.exact && !amount.exact_currency)) {
    amount.currency = found.code;
    amount.exact_currency = found.exact;
  }
  amount.number.bare = false;
}

void take_currency_behind(const Pieces& pieces, Amount& amount) {
  const auto behind = currency_behind(pieces, amount.number.end, amount.number.next);
  if (!behind) return;
  take_currency(amount, *behind);
  amount.number.end = behind->end;
  amount.number.next = behind->piece;
}

void take_unit(Amount& amount, const std::optional<AmountUnit>& unit) {
  if (!unit) return;
  amount.unit = unit->name;
  amount.number.bare = false;
  amount.number.end = unit->end;
  amount.number.next = unit->piece;
}

// 百分之五十: the number stands behind the words for percent, which look like a number themselves.
std::size_t behind_percent_words(const Pieces& pieces, std::size_t i) {
  const bool percent =
      i + 3 < pieces.size() && pieces[i].text == "百" && pieces[i + 1].text == "分" && pieces[i + 2].text == "之";
  return percent ? i + 3 : i;
}

// The number at piece `i` with its currency, without unit. What stands before byte `floor` belongs to another one.
std::optional<Amount> amount_at(const Pieces& pieces, std::size_t i, std::uint32_t floor) {
  const std::size_t figure = behind_percent_words(pieces, i);
  // Most words begin no number: look for a currency only where one may follow.
  if (!pieces[figure].digits && !numeral_at(pieces, figure, false)) return {};
  auto before = currency_before(pieces, i);
  if (before && before->begin < floor) before.reset();
  const auto numeral = numeral_at(pieces, figure, before.has_value());
  if (!numeral) return {};
  Amount amount;
  amount.number = {*numeral,     before ? before->piece : i,        figure,
                   numeral->end, pieces[numeral->end - 1].span.end, !numeral->scaled || numeral->article};
  amount.begin = before ? before->begin : pieces[i].span.begin;
  if (before) take_currency(amount, *before);
  if (figure > i) {
    amount.unit = "percent";
    amount.number.bare = false;
  }
  take_currency_behind(pieces, amount);
  return amount;
}

void read_unit(const Pieces& pieces, Amount& amount) {
  if (amount.unit.empty() && amount.currency.empty())
    take_unit(amount, unit_behind(pieces, amount.number.end, amount.number.next));
  if (amount.unit.empty()) take_unit(amount, rate_behind(pieces, amount.number.end, amount.number.next));
}

// "thirty (30) days", "two million US Dollars ($2,000,000)": takes in the same amount said again in brackets.
void take_repetition(const Pieces& pieces, Amount& amount) {
  const std::size_t first = amount.number.next;
  const auto opened = behind_mark(pieces.text(), amount.number.end, '(');
  if (!opened || first >= pieces.size() || *opened > pieces[first].span.begin) return;
  std::optional<Amount> inner;
  for (std::size_t i = first; i < pieces.size() && i <= first + 3 && !inner; ++i) {
    inner = amount_at(pieces, i, *opened);
    if (inner && inner->number.first != first) return;
  }
  if (!inner || inner->number.numeral.value != amount.number.numeral.value) return;
  read_unit(pieces, *inner);
  if (!amount.unit.empty() && !inner->unit.empty() && amount.unit != inner->unit) return;
  const auto closed = behind_mark(pieces.text(), inner->number.end, ')');
  if (!closed || *closed > pieces[inner->number.next].span.begin) return;
  if (!inner->currency.empty()) take_currency(amount, {inner->currency, inner->exact_currency, 0, 0, 0});
  if (amount.unit.empty()) amount.unit = inner->unit;
  amount.number.bare = false;
  amount.number.numeral.fraction = false;
  amount.number.end = *closed;
  amount.number.next = inner->number.next;
  if (amount.currency.empty() && amount.unit.empty()) take_currency_behind(pieces, amount);
}

// "the fourth anniversary of": four years.
std::optional<Quantity> anniversary_at(const Pieces& pieces, std::size_t i) {
  constexpr auto ordinals = std::to_array<std::string_view>(
      {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"});
  if (i + 1 >= pieces.size() || pieces[i + 1].text != "anniversary" || !is_blank(pieces.gap(i + 1))) return {};
  const auto at = std::find(ordinals.begin(), ordinals.end(), pieces[i].text);
  if (at == ordinals.end()) return {};
  return Quantity{join(pieces[i].span, pieces[i + 1].span), at - ordinals.begin() + 1, {}, "years"};
}

// Whether [begin, end) touches one of the spans, which are told in order and left behind one by one.
template <typename Spanned>
bool touches(const std::vector<Spanned>& spans, std::size_t& at, Span span) {
  while (at < spans.size() && spans[at].span.end <= span.begin) ++at;
  return at < spans.size() && spans[at].span.overlaps(span);
}

}  // namespace

std::vector<Quantity> quantities_in(std::string_view text) {
  const Pieces pieces(text);
  const auto dates = dates_in(pieces);
  const auto links = links_in(text);
  NumberContext context(pieces);
  std::vector<Quantity> found;
  std::size_t date = 0;
  std::size_t link = 0;
  for (std::size_t i = 0; i < pieces.size();) {
    if (touches(dates, date, pieces[i].span) || touches(links, link, pieces[i].span)) {
      ++i;
      continue;
    }
    if (auto years = anniversary_at(pieces, i)) {
      found.push_back(std::move(*years));
      i += 2;
      continue;
    }
    auto amount = amount_at(pieces, i, found.empty() ? 0 : found.back().span.end);
    if (!amount) {
      ++i;
      continue;
    }
    read_unit(pieces, *amount);
    take_repetition(pieces, *amount);
    if (amount->unit.empty()) read_unit(pieces, *amount);
    if (context.is_amount(amount->number)) {
      found.push_back({{amount->begin, amount->number.end},
                       amount->number.numeral.value,
                       std::string(amount->currency),
                       std::string(amount->unit)});
      i = amount->number.next;
    } else {
      i = amount->number.numeral.end;
    }
  }
  return found;
}

}  // namespace openwash
