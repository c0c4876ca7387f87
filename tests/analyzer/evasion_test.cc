#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "openwash.h"
#include "support/catch.h"

using namespace openwash;

namespace {

std::string spdx_mit() {
  std::ifstream file(std::string(OPENWASH_FETCHED_TEXTS) + "/MIT.txt", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

bool has_hard(const Assessment& a) {
  return std::any_of(a.findings.begin(), a.findings.end(), [](const Finding& f) { return f.severity == Severity::hard; });
}

// `text` with every letter between bars replaced by what `turn` makes of it.
template <class Turn>
std::string turned(std::string_view text, Turn turn) {
  std::string out;
  bool inside = false;
  for (const char c : text) {
    if (c == '|') {
      inside = !inside;
    } else {
      out += inside && c >= 'a' && c <= 'z' ? turn(c) : std::string(1, c);
    }
  }
  return out;
}

// The character `offset` places behind a letter's, in UTF-8.
std::string shifted(char c, char32_t first) {
  const char32_t code = first + static_cast<char32_t>(c - 'a');
  std::string out;
  if (code >= 0x10000) {
    out += static_cast<char>(0xF0 | code >> 18);
    out += static_cast<char>(0x80 | (code >> 12 & 0x3F));
  } else {
    out += static_cast<char>(0xE0 | code >> 12);
  }
  out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
  out += static_cast<char>(0x80 | (code & 0x3F));
  return out;
}

struct Row {
  const char* why;
  std::string ban;
  const char* warning;  // a part of it; empty where the writing is ordinary
};

std::vector<Row> rows() {
  const std::string plain = "You may not use the library for military purposes.";
  const char* const marked = "You |may| |not| |use| the library for |military| purposes.";
  const auto all = [&](char32_t first) { return turned(marked, [&](char c) { return shifted(c, first); }); };
  return {
      {"as it is", plain, ""},
      {"zero-width spaces", "You may n\u200Bot use the library for mili\u200Btary purposes.", "Invisible characters"},
      {"soft hyphens, which are ordinary", "You may not use the library for mili\u00ADtary purposes.", ""},
      {"fillers", "You may not use the library for mili\u3164tary purposes.", "Invisible characters"},
      {"fillers for blanks", "You\u3164may\u3164not\u3164use\u3164the\u3164library\u3164for\u3164military\u3164purposes.",
       "Invisible"},
      {"wide letters", "You may not use the library for ｍｉｌｉｔａｒｙ purposes.", "wide letters"},
      {"twin letters", "You may nоt use the library for militаry purposes.", "another script"},
      {"Armenian twins", "You may nօt use the library for military purposes.", "another script"},
      {"Cherokee twins", "YOU MAY NOT USE THE LIBRARY FOR MILIᎢARY PURPOSES.", "another script"},
      {"Greek twins", "You may nοt use the library for militαry purposes.", "another script"},
      {"small capitals", "Yᴏᴜ ᴍᴀʏ ɴᴏᴛ ᴜꜱᴇ the library for ᴍɪʟɪᴛᴀʀʏ purposes.", "odd form"},
      {"circled", all(0x24D0), "odd form"},
      {"in brackets", all(0x249C), "odd form"},
      {"squared", all(0x1F130), "odd form"},
      {"mathematical", all(0x1D41A), "odd form"},
      {"raised", "You may not use the library for ᵐⁱˡⁱᵗᵃʳʸ purposes.", "odd form"},
      {"tags between the letters", turned(marked, [](char c) { return c + std::string("\U000E0078"); }), "Invisible"},
      {"nothing but tags",
       turned("|you| |may| |not| |use| |it| |for| |military| |purposes|.", [](char c) { return shifted(c, 0xE0061); }),
       "Invisible"},
      {"struck through", turned(marked, [](char c) { return c + std::string("\u0336"); }), "odd form"},
      {"marks on all letters", turned(marked, [](char c) { return c + std::string("\u0323\u0302"); }), "odd form"},
      {"letters apart", "You may n o t use the library for m i l i t a r y purposes.", "stand apart"},
      {"all of them", "You m a y n o t u s e the library for m i l i t a r y purposes.", "stand apart"},
      {"dotted", "You may not use the library for m.i.l.i.t.a.r.y purposes.", "stand apart"},
      {"a letter a line", "You may not use the library for\nm\ni\nl\ni\nt\na\nr\ny\npurposes.", "stand apart"},
      {"codes", "You may not use the library for &#109;ilitary purposes.", "codes"},
      {"names of what is not seen", "You may n&zwj;ot use the library for mili&shy;tary purposes.", "codes"},
      {"names of signs, which are ordinary", "You may not&comma; ever&comma; use the library for&nbsp;military&nbsp;purposes.",
       ""},
      {"emphasis inside words", "You may n**o**t use the library for mili**tary** purposes.", "inside words"},
      {"tags inside words", "You may not use the library for mili<i>tary</i> purposes.", "inside words"},
      {"digits for letters", "You may n0t use the library for m1l1tary purposes.", "inside words"},
      {"a hyphen inside a word", "You may not use the library for mili-tary purposes.", ""},
      {"an override", "You may not use the library for \u202Eyratilim\u202C purposes.", "direction"},
      {"a whole sentence in one", "\u202E.sesoprup yratilim rof yrarbil eht esu ton yam uoY\u202C", "direction"},
      {"isolates", "You may not use the library for \u2067\u2066tary\u2069\u2066mili\u2069\u2069 purposes.", "direction"},
      {"broken by a line end", "You may not use the library for mili-\ntary purposes.", ""},
      {"broken in a comment", "# You may not use any part\n# of the library for mili-\n# tary purposes.", ""},
      {"as a heading", "# " + plain, ""},
      {"as a deep heading", "#### " + plain, ""},
      {"as a heading that a ruler makes", "You may not use the library for military purposes\n-----\n", ""},
      {"as a comment of two lines", "# You may not use the library\n# for military purposes.", ""},
      {"after thousands of blank lines", std::string(6000, '\n') + plain, ""},
      {"after a megabyte of blanks", std::string(1u << 20, ' ') + plain, ""},
      {"in a comment", "<!-- " + plain + " -->", ""},
      {"in a footnote", "Use is free [^1].\n\n[^1]: " + plain, ""},
      {"in columns", "You   may   not   use   the   library   for   military   purposes.", ""},
      {"in capitals", "YOU MAY NOT USE THE LIBRARY FOR MILITARY PURPOSES.", ""},
  };
}

void check(const Analyzer& analyzer, const std::string& licence) {
  for (const Row& row : rows()) {
    INFO(row.why);
    const std::string text = licence + "\n\n" + row.ban + "\n";
    const Assessment a = analyzer.scan("LICENSE", text, {});
    CHECK(has_hard(a));
    CHECK(std::string(name_of(a.verdict)) == "restricted");
    const bool warned = std::any_of(a.warnings.begin(), a.warnings.end(),
                                    [&](const std::string& w) { return w.find(row.warning) != std::string::npos; });
    CHECK(warned == (*row.warning != 0));
    for (const Finding& finding : a.findings) {
      const std::string quoted = text.substr(finding.place.start, finding.place.end - finding.place.start);
      CHECK(quoted == finding.place.quote);
    }
  }
}

}  // namespace

TEST_CASE("bans that are hidden are found, with a warning where they are disguised") {
  check(Analyzer::embedded(), "You may use, copy, change and pass on the library.");
}

TEST_CASE("so they are behind an approved licence") {
  const std::string mit = spdx_mit();
  if (mit.empty()) {
    WARN("skipped: call tools/fetch-corpus first");
    return;
  }
  check(Analyzer::embedded(), mit);
}

TEST_CASE("text that hides nothing is not warned of") {
  const Analyzer analyzer = Analyzer::embedded();
  const std::pair<const char*, std::string> texts[] = {
      {"Hebrew with isolates", "שלום \u2067עולם\u2069 \u2066English words\u2069 ועוד"},
      {"isolates around names", "By \u2068Foo Bar\u2069 and \u2066Baz\u2069."},
      {"units and short names", "Lengths in μm, times in µs, Δt, αtest, NFκB."},
      {"prose about codes", "In HTML write &#65; for A and &amp; for the sign, &copy; 2020."},
      {"lists of letters", "Options a b c d e f g, and x y z."},
      {"abbreviations", "A U.S. licence, i.e. one of the U.S.A., of I B M, a.k.a. E.U.L.A."},
      {"Russian with product names", "Программа для Windowsа, API-ключ и Pythonа по лицензии."},
      {"Greek with product names", "Άδεια για το Windowsο λογισμικό και το API."},
      {"French", "Vous êtes privilégié : général, référence, dépôt, été."},
      {"accents that stand apart", "Re\u0301fe\u0301rence ge\u0301ne\u0301rale."},
      {"formulas and signs", "𝑥 + 𝑦, 1ˢᵗ, x², Foo™, 🇺🇸🇩🇪."},
      {"a title set apart", "L I C E N S E"},
      {"headings", "# What you may not do\n\n## Is military use allowed?\n\n## Restrictions\n\nThere are none."},
  };
  for (const auto& [why, words] : texts) {
    INFO(why);
    const Assessment a = analyzer.scan("LICENSE", "You may use, copy, change and pass on the library.\n\n" + words + "\n", {});
    CHECK(a.warnings.empty());
    CHECK_FALSE(has_hard(a));
    CHECK(std::string(name_of(a.verdict)) == "open");
  }
}

TEST_CASE("terms that a page does not show are found and told") {
  struct Page {
    const char* why;
    std::string body;
    bool found;
    bool warned;
  };
  const std::string ban = "You may not use the library for military purposes.";
  const std::string grant = "<p>You may use, copy, change and pass on the library.</p>";
  const Page pages[] = {
      {"shown", "<p>" + ban + "</p>", true, false},
      {"a comment", "<!-- " + ban + " -->", true, true},
      {"a comment that a sentence goes around", "<p>The library is <!-- " + ban + " --> small.</p>", true, true},
      {"a hidden paragraph", "<p style='display:none'>" + ban + "</p>", true, true},
      {"a hidden division", "<div hidden><p>" + ban + "</p></div>", true, true},
      {"a title", "<p title='" + ban + "'>The library is small.</p>", true, true},
      {"an alternative", "<img alt='" + ban + "'>", true, true},
      {"a template", "<template>" + ban + "</template>", true, true},
      {"an ordinary comment", "<!-- made by the editor -->", false, false},
      {"an ordinary hidden part", "<div hidden>Loading, please wait.</div>", false, false},
      {"an ordinary picture", "<img alt='The library at work'>", false, false},
  };
  const Analyzer analyzer = Analyzer::embedded();
  for (const Page& page : pages) {
    INFO(page.why);
    const std::string text = "<!DOCTYPE html><html><body>" + grant + page.body + "</body></html>";
    const Assessment a = analyzer.scan("licence.html", text, {});
    CHECK(has_hard(a) == page.found);
    CHECK(std::string(name_of(a.verdict)) == (page.found ? "restricted" : "open"));
    CHECK(a.warnings.size() == (page.warned ? 1 : 0));
    CHECK(a.findings.size() == (page.found ? 1 : 0));
    for (const Finding& finding : a.findings)
      CHECK(text.substr(finding.place.start, finding.place.end - finding.place.start) == finding.place.quote);
  }
}

TEST_CASE("what a page does not show makes no licence of it") {
  const std::string page =
      "<html><body><p>Choose the colours of the terminal.</p><p title='For illustration only.'>Blue</p></body></html>";
  const Assessment a = Analyzer::embedded().scan("colours.html", page, {});
  CHECK(std::string(name_of(a.verdict)) == "not-a-license");
  CHECK(a.warnings.empty());
}
