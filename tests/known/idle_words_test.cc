#include "known/idle_words.h"

#include <string>
#include <vector>

#include "support/catch.h"

using namespace openwash;

namespace {

// The words that carry substance, as they stand.
std::string substance(const std::string& text) {
  std::vector<Word> words;
  append_words(text, 0, static_cast<std::uint32_t>(text.size()), words);
  std::vector<std::uint8_t> idle;
  IdleWords(text, words).mark(0, static_cast<std::uint32_t>(words.size()), idle);
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!idle[i]) out += (out.empty() ? "" : " ") + text.substr(words[i].begin, words[i].size);
  }
  return out;
}

bool is_idle(const std::string& text, Room room) {
  std::vector<Word> words;
  append_words(text, 0, static_cast<std::uint32_t>(text.size()), words);
  return IdleWords(text, words).is_idle(0, static_cast<std::uint32_t>(words.size()), room);
}

}  // namespace

TEST_CASE("what is no more than form") {
  struct Row {
    const char* why;
    const char* text;
    const char* rest;
  };
  const Row rows[] = {
      {"a number", "1. Sow", "Sow"},
      {"a letter in parentheses", "(a) Sow", "Sow"},
      {"a Roman number", "\niv) Sow", "Sow"},
      {"levels", "\n2.3.1 Sow", "Sow"},
      {"behind a sentence", "It ends.\n2. Sow", "It ends Sow"},
      {"within a sentence, wrapped", "under section\n2. Sow", "under section 2 Sow"},
      {"no mark: an amount", "\n30 days", "30 days"},
      {"no mark: a decimal", "It costs more.\n3.5 coins", "It costs more 3 5 coins"},
      {"no mark: a word", "Go.\nTo. Sow", "Go To Sow"},
      {"within the line", "Sow 2. Reap", "Sow 2 Reap"},
      {"a copyright line", "Copyright (c) 2020-2024 Ada Lovelace <ada@example.org>", ""},
      {"with a sign", "\u00A9 2021 Example GmbH", ""},
      {"with (c) alone", "(c) 1999 Ada", ""},
      {"going on", "Copyright 2001 University of\nCalifornia, Berkeley and others\nAll rights reserved.\n\nSow", "Sow"},
      {"behind a title on the line", "Frob License Copyright (c) 2020 Ada", "Frob License"},
      {"a term behind it", "Copyright (c) 2020 Ada. You may not sow", "You may not sow"},
      {"a term within it", "Copyright 2020 Ada, who must not be named", "Copyright 2020 Ada who must not be named"},
      {"a sentence behind it", "Copyright (c) 2020 Ada. Each seed costs five coins.", "Each seed costs five coins"},
      {"a term on the next line", "Copyright (c) 2020 Ada\nUse is limited", "Use is limited"},
      {"a sentence on copyright", "The copyright notice stays", "The copyright notice stays"},
      {"a heading on copyright", "\nCopyright law applies here", "Copyright law applies here"},
      {"tags", "<p class=\"a\">Sow</p><br/>", "Sow"},
      {"entities", "&quot;Sow&quot; &#8212; reap", "Sow reap"},
      {"a place for a name is no tag", "<year> <owner>", "year owner"},
      {"a link", "[Sow](https://example.org/a/b)", "Sow"},
      {"the scheme of an address", "see https://www.example.org", "see example org"},
      {"comment words", "dnl Sow\ndnl Reap", "Sow Reap"},
      {"a word like one", "The rem is here", "The rem is here"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(substance(row.text) == row.rest);
  }
}

TEST_CASE("what may stand where a name stands, or a title") {
  struct Row {
    const char* text;
    bool name, title;
  };
  const Row rows[] = {
      {"Example Inc. and its staff", true, true},
      {"THE REGENTS OF THE UNIVERSITY", true, true},
      {"the author(s)", true, true},
      {"Nobody", false, false},
      {"you", false, false},
      {"Ada. Bob keeps out", false, true},
      {"Foo License Version 2", false, true},
      {"Modified BSD License", false, true},
      {"Terms of Use", false, true},
      {"Keep out", true, true},
      {"You may not enter", false, false},
      {"Each copy costs five coins a year", true, false},
      {"It ends here today.", false, false},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(is_idle(row.text, Room::name) == row.name);
    CHECK(is_idle(row.text, Room::title) == row.title);
    CHECK(!is_idle(row.text, Room::none));
  }
}
