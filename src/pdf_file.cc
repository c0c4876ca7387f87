#include "each_place.h"
#include "state.h"

namespace openwash {

Assessment Analyzer::State::assess_pdf(std::string_view path, const PdfText& pdf, const ScanOptions& options) const {
  Decoded decoded;
  decoded.encoding = "UTF-8";
  if (pdf.unreadable.empty()) decoded.text.chars = pdf.chars;
  Assessment a = assess(path, decoded, nullptr, pdf.unreadable, options);
  each_place(a, [&](Place& place) {
    if (place.end == 0) return;
    place.within = "page " + std::to_string(pdf.page(place.start));
    place.start = place.end = 0;
  });
  return a;
}

}  // namespace openwash
