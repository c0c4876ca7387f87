#pragma once

#include <cstdint>

namespace openwash {

// What a character is to somebody who reads Latin words.
enum class LetterKind : std::uint8_t {
  none,      // no part of a word, or a word by itself (Han, Kana, Hangul)
  unseen,    // nothing is seen of it
  mark,      // stands on the letter before it
  wide,      // a Latin letter in its wide form
  form,      // a Latin letter in another form: small capital, circled, mathematical, raised
  accented,  // a Latin letter with a mark or a stroke
  twin,      // of another script, but looks like a Latin letter
  foreign,   // any other letter or digit
};

struct PlainLetter {
  LetterKind kind = LetterKind::none;
  char letter = '\0';  // a to z, where it is read as one
};

// Of a character beyond ASCII. O(1): what was asked for is remembered, for all threads.
PlainLetter plain_letter(char32_t c);

}  // namespace openwash
