#include "report/html/page.h"

#include "base/sha256.h"
#include "report/html/markup.h"
#include "report/printable.h"

// Looks and scripts lie in the program as they are: the assembler takes them from the build folder.
#define EMBED(name, path)                                                                              \
  asm(".section .rodata\n.global openwash_" #name "_begin\nopenwash_" #name "_begin:\n.incbin \"" path \
      "\"\n.global openwash_" #name "_end\nopenwash_" #name "_end:\n.byte 0\n.previous\n");            \
  extern "C" {                                                                                         \
  extern const char openwash_##name##_begin[];                                                         \
  extern const char openwash_##name##_end[];                                                           \
  }
EMBED(page_css, OPENWASH_PAGE "/report.css")
EMBED(page_js, OPENWASH_PAGE "/report.js")
EMBED(page_early_js, OPENWASH_PAGE "/early.js")
#undef EMBED

namespace openwash {
namespace {

const std::string_view look(openwash_page_css_begin, static_cast<std::size_t>(openwash_page_css_end - openwash_page_css_begin));
const std::string_view script(openwash_page_js_begin, static_cast<std::size_t>(openwash_page_js_end - openwash_page_js_begin));
const std::string_view early_script(openwash_page_early_js_begin,
                                    static_cast<std::size_t>(openwash_page_early_js_end - openwash_page_early_js_begin));

unsigned digit(char hexadecimal) {
  return static_cast<unsigned>(hexadecimal <= '9' ? hexadecimal - '0' : hexadecimal - 'a' + 10);
}

// As a policy names what may run: 'sha256-' and the hash in base 64.
std::string source_of(std::string_view content) {
  const std::string hash = sha256(content);
  std::string out = "'sha256-";
  unsigned bits = 0;
  unsigned count = 0;
  const auto put = [&](unsigned value) { out += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[value & 63]; };
  for (const char c : hash) {
    bits = bits << 4 | digit(c);
    count += 4;
    for (; count >= 6; count -= 6) put(bits >> (count - 6));
  }
  if (count > 0) put(bits << (6 - count));  // 256 bits end with four that are left
  return out + "='";
}

}  // namespace

void append_page_head(std::string& out) {
  out +=
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src " +
      source_of(look) + "; script-src " + source_of(early_script) + ' ' + source_of(script) +
      "; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<title>openwash report</title>\n<style>";
  out += look;
  out += "</style>\n<script>";
  out += early_script;
  out +=
      "</script>\n</head>\n<body>\n<div id=\"app\"></div>\n<div id=\"plain\">\n<h1>openwash report</h1>\n"
      "<p>With JavaScript this page can be searched, sorted and opened; without, it is this list.</p>\n<ol>\n";
}

void append_plain_row(std::string& out, const RepositoryAssessment& r) {
  out += "<li><strong>" + html_escaped(r.repository) + "</strong>: ";
  if (!r.error.empty()) {
    out += "not read. " + html_escaped(r.error) + "</li>\n";
    return;
  }
  out += name_of(r.verdict);
  if (r.openwashing.result == "mismatch") out += ", <em>says more than its terms give</em>";
  if (!r.summary.empty()) out += ". " + html_escaped(r.summary);
  const std::string& sentence = r.openwashing.sentence;
  if (!sentence.empty() && r.summary.find(sentence) == std::string::npos) out += ' ' + html_escaped(sentence);
  out += "</li>\n";
}

void append_page_end(std::string& out, const std::string& noun, std::size_t rows, const std::string& glossary,
                     const ReportContext& context) {
  const std::string count = std::to_string(rows) + ' ' + (rows == 1 ? noun : noun == "repository" ? "repositories" : noun + "s");
  out += "</ol>\n<p>" + count + ".</p>\n</div>\n<footer id=\"foot\">This is not legal advice. Written by openwash " +
         html_escaped(context.version) + ", rules " + html_escaped(context.glossary.rules_version) + ".</footer>\n";
  append_data_block(out, "glossary", noun, glossary);
  out += "<script>";
  out += script;
  out += "</script>\n</body>\n</html>\n";
}

}  // namespace openwash
