#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace openwash {

// A way in which words are written so that programs, or people, do not read what stands there.
enum class Trick {
  invisible,   // invisible characters inside a word
  look_alike,  // letters of another script that look like Latin ones, inside a Latin word
  full_width,  // Latin words in wide letters
  spaced_out,  // a word whose letters stand apart
  coded,       // letters written as character references in a text that is no HTML
  direction,   // characters that turn the direction of writing around
};

// Where a trick is first met.
struct TrickPlace {
  Trick trick;
  Span span;
};

// The tricks in `chars` (UTF-8), each once, in order. Ordinary typography is none: soft hyphens, joiners of emoji and of scripts
// that need them, wide letters in East Asian text, formulas. O(size).
std::vector<TrickPlace> tricks_in(std::string_view chars);

// Whether words that are written so are not read by the rules.
bool hides_words(Trick trick);

// What a trick is, as a sentence without its end: "Invisible characters stand inside words".
const char* words_of(Trick trick);

}  // namespace openwash
