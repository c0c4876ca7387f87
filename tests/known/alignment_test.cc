#include "known/alignment.h"

#include <string>
#include <vector>

#include "support/catch.h"

using namespace openwash;

namespace {

// A letter is a word.
std::vector<std::uint16_t> words(const std::string& letters) {
  return std::vector<std::uint16_t>(letters.begin(), letters.end());
}

// The hunks as "[known|text]", and behind a slash what of the text belongs to the known one.
std::string dump(const std::string& known, const std::string& text, std::uint32_t known_at, std::uint32_t text_at) {
  const Alignment a = align(words(known), words(text), known_at, text_at);
  std::string out;
  for (const Hunk& h : a.hunks) {
    out += "[" + known.substr(h.known_begin, h.known_end - h.known_begin) + "|" +
           text.substr(h.text_begin, h.text_end - h.text_begin) + "]";
  }
  return out + "/" + text.substr(a.text_begin, a.text_end - a.text_begin);
}

std::string repeated(const std::string& part, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += part;
  return out;
}

}  // namespace

TEST_CASE("an alignment shows the shortest differences") {
  const std::string known = "abcdefghijklmnopqrstuvwxyz";
  struct Row {
    const char* why;
    std::string text;
    std::uint32_t known_at, text_at;
    const char* expected;
  };
  const std::vector<Row> rows = {
      {"equal", known, 3, 3, "/abcdefghijklmnopqrstuvwxyz"},
      {"with other text around", "12" + known + "34", 3, 5, "/abcdefghijklmnopqrstuvwxyz"},
      {"a word put in", "abcdefghijklm9nopqrstuvwxyz", 0, 0, "[|9]/abcdefghijklm9nopqrstuvwxyz"},
      {"a word left out", "abcdefghijklmopqrstuvwxyz", 0, 0, "[n|]/abcdefghijklmopqrstuvwxyz"},
      {"a word for another", "abcdefghijklm9opqrstuvwxyz", 0, 0, "[n|9]/abcdefghijklm9opqrstuvwxyz"},
      {"before the start", "9bcdefghijklmnopqrstuvwxyz", 10, 10, "[a|]/bcdefghijklmnopqrstuvwxyz"},
      {"the end left out", "abcdefghijklmnopqrstuv", 0, 0, "[wxyz|]/abcdefghijklmnopqrstuv"},
      {"the last word but one", "abcdefghijklmnopqrstuvwx9z", 0, 0, "[y|9]/abcdefghijklmnopqrstuvwx9z"},
      {"a long passage put in", "abcdefghijklm" + repeated("0123456789", 40) + "nopqrstuvwxyz", 0, 0, nullptr},
      {"a long passage left out", "abcdxyz", 0, 0, "[efghijklmnopqrstuvw|]/abcdxyz"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    if (row.expected) {
      CHECK(dump(known, row.text, row.known_at, row.text_at) == row.expected);
    } else {
      const Alignment a = align(words(known), words(row.text), row.known_at, row.text_at);
      REQUIRE(a.hunks.size() == 1);
      CHECK(a.hunks[0].text_end - a.hunks[0].text_begin == 400);
      CHECK(a.matched == 26);
    }
  }
}

TEST_CASE("an alignment accounts for every word of the known text") {
  const std::string known =
      repeated("the quick brown fox jumps over a lazy dog and ", 5) + "then some more letters follow here 0123456789";
  std::uint64_t state = 42;
  const auto random = [&](std::uint64_t below) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (state >> 33) % below;
  };
  for (int round = 0; round < 300; ++round) {
    std::string text = known;
    for (std::uint64_t edits = random(40); edits > 0; --edits) {
      const std::size_t at = random(text.size());
      if (random(2)) {
        text.erase(at, random(12));
      } else {
        text.insert(at, std::string(random(12), 'Z'));
      }
      if (text.size() < 20) break;
    }
    const std::size_t anchor = text.find(known.substr(known.size() - 8));
    if (anchor == std::string::npos) continue;
    const Alignment a =
        align(words(known), words(text), static_cast<std::uint32_t>(known.size() - 8), static_cast<std::uint32_t>(anchor));
    std::uint32_t k = 0;
    std::uint32_t matched = 0;
    for (const Hunk& h : a.hunks) {
      REQUIRE(h.known_begin >= k);
      REQUIRE(h.text_begin <= h.text_end);
      matched += h.known_begin - k;
      k = h.known_end;
    }
    CHECK(matched + (known.size() - k) == a.matched);
  }
}
