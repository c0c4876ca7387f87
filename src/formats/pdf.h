#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace openwash {

// Whether a file that begins with `head` (raw, at least 1 KiB or all) is a PDF document.
bool is_pdf(std::string_view head);

// The words of a PDF document.
struct PdfText {
  std::string chars;                 // UTF-8, its pages one after the other
  std::vector<std::uint32_t> pages;  // where each of them begins
  std::string unreadable;            // not empty: why there are no words, and the way out

  // The page, from 1, of the character at `at`.
  std::uint32_t page(std::uint32_t at) const;
};

// Lets the program pdftotext read the document, where that is installed; no program reads longer than 20 seconds.
PdfText read_pdf(std::string_view bytes);

}  // namespace openwash
