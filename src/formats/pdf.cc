#include "formats/pdf.h"

#include <algorithm>

#include "base/process.h"
#include "formats/format.h"
#include "text/utf8.h"

namespace openwash {
namespace {

constexpr std::string_view mark = "%PDF-";
constexpr std::size_t farthest_mark = 1024;  // where readers still look for it

std::string reason_of(ProcessEnd end, std::string_view bytes) {
  switch (end) {
    case ProcessEnd::well:
      return {};
    case ProcessEnd::not_there:
      return not_text_reason("", bytes.substr(0, farthest_mark), bytes.size());
    case ProcessEnd::too_slow:
      return "PDF document that pdftotext could not read within 20 seconds: save its text to a file";
    case ProcessEnd::too_long:
      return "PDF document with more text than any licence has: save the pages with the terms to a file";
    case ProcessEnd::badly:
      break;
  }
  return "PDF document that pdftotext cannot read, damaged or locked by a password: save its text to a file";
}

}  // namespace

bool is_pdf(std::string_view head) {
  return head.starts_with(mark);
}

std::uint32_t PdfText::page(std::uint32_t at) const {
  return static_cast<std::uint32_t>(std::upper_bound(pages.begin(), pages.end(), at) - pages.begin());
}

PdfText read_pdf(std::string_view bytes) {
  ProcessResult result = run_program({"pdftotext", "-q", "-enc", "UTF-8", "-", "-"}, bytes, {});
  PdfText text;
  text.unreadable = reason_of(result.end, bytes);
  if (!text.unreadable.empty()) return text;
  text.chars = repair_utf8(result.output, 0).chars;
  text.pages.push_back(0);
  for (std::size_t at = text.chars.find('\f'); at != std::string::npos; at = text.chars.find('\f', at + 1)) {
    text.chars[at] = '\n';
    text.pages.push_back(static_cast<std::uint32_t>(at + 1));
  }
  if (text.chars.find_first_not_of(" \t\r\n") == std::string::npos) {
    text.unreadable = "PDF document without any text, perhaps pictures of pages: read them, or let a program for that read them";
  }
  return text;
}

}  // namespace openwash
