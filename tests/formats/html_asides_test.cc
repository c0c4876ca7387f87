#include "formats/html_asides.h"

#include <string>

#include "support/catch.h"

using namespace openwash;

TEST_CASE("the words of a page that its readers do not see") {
  struct Row {
    const char* why;
    std::string page;
    std::string words;
  };
  const Row rows[] = {
      {"a comment", "<p>a</p><!-- b c --><p>d", "b c"},
      {"tags in a comment", "<!-- <p>a <b>b</b></p><p>c</p> -->", "a b\n\nc"},
      {"a comment inside a sentence", "<p>a <!--b--> c</p>", "b"},
      {"comments one behind another", "<!--a--><!--b-->", "a\n\nb"},
      {"a comment that is not closed", "<!-- a", "a"},
      {"an empty comment", "<!----><!-->a", ""},
      {"a title and an alternative", "<img title=\"a &amp; b\" alt='c'>d", "a & b\n\nc"},
      {"in the other order", "<img alt='c' title=\"a\">", "c\n\na"},
      {"a description", "<meta name=description content='a'>", "a"},
      {"the title of the page", "<title>a</title>b", "a"},
      {"hidden by style", "<p style='color: red; DISPLAY : none'>a <i>b</i></p>c", "a b"},
      {"hidden by an attribute", "<div hidden><p>a</p><div>b</div>c</div>d", "a\n\nb\n\nc"},
      {"a hidden paragraph that is not closed", "<p hidden>a<p>b", "a"},
      {"a template", "<template>a</template>b", "a"},
      {"navigation", "<nav>a</nav>b", "a"},
      {"a drawing", "<svg><text>a</text></svg>", "a"},
      {"no hidden element", "<p style='display:block' class=hidden>a</p>", ""},
      {"a hidden element that is never closed as it has no contents", "<br hidden>a", ""},
      {"scripts", "<script>a</script><style>b</style>", ""},
      {"nothing", "", ""},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const Text text = html_asides(row.page);
    CHECK(text.chars == row.words);
    const auto size = static_cast<std::uint32_t>(text.chars.size());
    CHECK(text.map.locate({0, size}).end <= row.page.size());
  }
}
