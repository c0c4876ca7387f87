#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lexicon/numeral.h"
#include "lexicon/pieces.h"

namespace openwash {

// A number with the place it takes, as far as it has been read.
struct PlacedNumber {
  Numeral numeral;
  std::size_t first = 0;   // pieces [first, next), its currency and unit included
  std::size_t figure = 0;  // the piece at which the number itself begins
  std::size_t next = 0;
  std::uint32_t end = 0;  // byte behind it
  bool bare = false;      // neither scale, currency, unit nor repetition says that it is an amount
};

// Tells amounts from other numbers by what stands around them; told the numbers of one text in order.
class NumberContext {
 public:
  explicit NumberContext(const Pieces& pieces);

  // Whether the number is none of: a part of a name, range, reference, phone number, year, or a list marker.
  bool is_amount(const PlacedNumber& number);

 private:
  bool is_numbered(const PlacedNumber& number) const;
  bool is_bound(const PlacedNumber& number) const;
  bool is_phone(const PlacedNumber& number);
  bool is_reference(const PlacedNumber& number) const;
  bool continues_reference(std::size_t i) const;
  bool is_marker(const PlacedNumber& number) const;
  bool is_address(const PlacedNumber& number) const;
  bool is_named(const PlacedNumber& number) const;
  bool is_calendar(const PlacedNumber& number) const;

  std::string_view word(std::size_t i) const;  // folded; empty behind the last
  bool is_capital(std::size_t i) const;

  const Pieces& pieces_;
  bool capitals_ = false;             // the text is written in capitals: they say nothing about names
  std::size_t behind_reference_ = 0;  // the piece behind the last reference, 0 for none
  std::size_t behind_phone_ = 0;
};

}  // namespace openwash
