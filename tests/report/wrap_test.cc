#include "report/wrap.h"

#include "support/catch.h"
#include "text/width.h"

using namespace openwash;

namespace {

std::string joined(std::string_view text, std::size_t width) {
  std::string out;
  for (const Span line : wrapped(text, width)) out += "[" + std::string(text.substr(line.begin, line.size())) + "]";
  return out;
}

}  // namespace

TEST_CASE("lines break where a reader expects it") {
  struct Row {
    const char* text;
    std::size_t width;
    const char* lines;
    const char* why;
  };
  const Row rows[] = {
      {"", 10, "", "nothing makes no line"},
      {"   ", 10, "", "nor do blanks"},
      {"one two", 10, "[one two]", "it fits"},
      {"one two", 7, "[one two]", "it just fits"},
      {"one two", 6, "[one][two]", "it does not"},
      {"one two ", 7, "[one two]", "a blank at the end takes no room"},
      {"one  two", 5, "[one][two]", "several blanks make one break"},
      {" one two", 4, "[one][two]", "blanks at the start are dropped"},
      {"aa bb cc dd", 5, "[aa bb][cc dd]", "lines are filled"},
      {"aa bb cc dd", 4, "[aa][bb][cc][dd]", "one word a line"},
      {"abcdefgh", 3, "[abc][def][gh]", "a word wider than the line is cut"},
      {"x abcdefgh y", 4, "[x][abcd][efgh][y]", "but it begins a line first"},
      {"a-b c", 3, "[a-b][c]", "a hyphen is no break"},
      {"\xE4\xB8\x80\xE4\xBA\x8C\xE4\xB8\x89", 4, "[\xE4\xB8\x80\xE4\xBA\x8C][\xE4\xB8\x89]",
       "between Han characters, two columns each"},
      {"\xE4\xB8\x80\xE4\xBA\x8C\xE4\xB8\x89", 5, "[\xE4\xB8\x80\xE4\xBA\x8C][\xE4\xB8\x89]", "half a character does not fit"},
      {"\xE4\xB8\x80\xE4\xBA\x8C\xE3\x80\x82", 4, "[\xE4\xB8\x80][\xE4\xBA\x8C\xE3\x80\x82]",
       "a full stop does not begin a line"},
      {"\xE4\xB8\x80\xEF\xBC\x88\xE4\xBA\x8C", 4, "[\xE4\xB8\x80][\xEF\xBC\x88\xE4\xBA\x8C]",
       "an opening bracket does not end one"},
      {"\xE4\xB8\x80"
       "abc",
       4, "[\xE4\xB8\x80][abc]", "between Han and Latin"},
      {"e\xCC\x81\xCC\x82 x", 1, "[e\xCC\x81\xCC\x82][x]", "marks stay with their letter"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(joined(row.text, row.width) == row.lines);
  }
}

TEST_CASE("no line is too wide and no word is lost, whatever the width") {
  const std::string text =
      "Some (short) words, and \xE8\xAE\xB8\xE5\x8F\xAF\xE5\x8D\x8F\xE8\xAE\xAE\xE3\x80\x82 "
      "an-extraordinarily-long-one/that/goes/on, e\xCC\x81t cetera.";
  for (std::size_t width = 2; width <= 90; ++width) {
    std::string kept;
    for (const Span line : wrapped(text, width)) {
      CHECK(display_width(std::string_view(text).substr(line.begin, line.size())) <= width);
      kept += text.substr(line.begin, line.size());
    }
    std::string want = text;
    std::erase(want, ' ');
    std::erase(kept, ' ');
    CHECK(kept == want);
  }
}

TEST_CASE("paragraphs hang from their first line") {
  struct Row {
    const char* text;
    std::size_t indent;
    const char* first;
    const char* out;
    const char* why;
  };
  const Row rows[] = {
      {"aa bb cc", 0, "", "aa bb\ncc\n", "plain"},
      {"aa bb cc", 2, "", "  aa\n  bb\n  cc\n", "the indent counts"},
      {"aa bb", 2, "- ", "- aa\n  bb\n", "a mark instead of the first indent"},
      {"", 2, "- ", "- \n", "the mark alone"},
      {"", 0, "", "\n", "an empty paragraph is an empty line"},
      {"abc", 40, "", "                                        ab\n                                        c\n",
       "an indent past the width leaves two columns"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(paragraph(row.text, 5, row.indent, row.first) == row.out);
  }
}
