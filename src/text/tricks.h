#pragma once

#include "base/span.h"

namespace openwash {

// A way in which words are written so that programs, or people, do not read what stands there.
enum class Trick {
  invisible,   // invisible characters inside a word, or words in such characters
  look_alike,  // letters of another script that look like Latin ones, inside a Latin word or instead of one
  full_width,  // Latin words in wide letters
  odd_form,    // Latin words in small capitals, circled, mathematical, raised letters or with marks on most of them
  spaced_out,  // a word whose letters stand apart
  split,       // a word with marks inside, or digits instead of letters
  coded,       // letters written as character references in a text that is no HTML
  direction,   // characters that turn the direction of writing around
};

// Where a trick is first met.
struct TrickPlace {
  Trick trick;
  Span span;
};

// What a trick is, as a sentence without its end: "Invisible characters stand inside words".
const char* words_of(Trick trick);

}  // namespace openwash
