#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/span.h"
#include "text/text_writer.h"

namespace openwash {

// Writes the words of a marked-up text as lines and paragraphs, with the way back. Breaks, blanks and marks that nothing follows
// are never written, however many are asked for. Everything is written in source order.
class Flow {
 public:
  // Running text: white space is one blank. Here and below, `chars` stand byte for byte at `source`.
  void text(std::string_view chars, std::uint32_t source);

  // Text whose line ends and blanks matter.
  void verbatim(std::string_view chars, std::uint32_t source);

  // What stands for the bytes of `source`; ASCII white space is a blank, as in text.
  void stand_for(std::string_view chars, Span source);

  // What follows stands on a line of its own, or after an empty line.
  void end_line() { breaks_ = breaks_ < 1 ? 1 : breaks_; }
  void end_paragraph() { breaks_ = 2; }

  // A line end by itself: two of them leave an empty line.
  void break_line() { breaks_ = breaks_ < 1 ? 1 : 2; }

  // `separator` parts what follows from what stands before it on the same line.
  void separate(const char* separator) { blank_ = {separator, {}}; }

  // Whether what follows stands on the same line, whatever break is asked for.
  void join(bool joined) { joined_ = joined; }

  // The next text begins with `mark`, `indent` columns in. A mark without a text after it is forgotten with the next.
  void mark(std::string mark, std::uint32_t indent);
  bool has_mark() const { return !mark_.empty(); }

  // How far lines without a mark stand in.
  void indent(std::uint32_t columns) { indent_ = columns; }

  std::uint32_t size() const { return writer_.size(); }

  // Takes back all that was written beyond the first `size` bytes.
  void roll_back(std::uint32_t size);

  Text take() { return writer_.take(); }

 private:
  struct Blank {
    const char* chars = nullptr;  // none where null
    Span source;
  };

  void begin_text(std::uint32_t source);
  bool at_line_start() const { return writer_.size() == 0 || writer_.chars().back() == '\n'; }

  TextWriter writer_;
  Blank blank_;
  int breaks_ = 0;
  bool joined_ = false;
  std::uint32_t indent_ = 0;
  std::uint32_t mark_indent_ = 0;
  std::string mark_;
};

}  // namespace openwash
