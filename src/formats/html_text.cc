#include "formats/html_text.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "formats/flow.h"
#include "formats/html_blocks.h"
#include "formats/html_characters.h"
#include "formats/html_lists.h"
#include "formats/html_tokens.h"

namespace openwash {
namespace {

class HtmlReader {
 public:
  explicit HtmlReader(std::string_view html) : html_(html), tokens_(html), characters_(html) {}

  Text read();

 private:
  void open(const HtmlToken& token);
  void close(const HtmlToken& token);
  void write(const HtmlToken& token);

  void open_heading(GumboTag tag);
  void close_heading();
  void open_list(const HtmlToken& token, bool is_ordered);
  void open_item(const HtmlToken& token);
  void open_cell();
  void leave_row();
  void break_line(Span tag);
  void open_dropped(GumboTag tag);
  void close_dropped(GumboTag tag);

  std::string_view source(Span span) const { return html_.substr(span.begin, span.size()); }

  struct Dropped {
    GumboTag tag;
    std::uint32_t size;  // of what was written before it
    std::size_t lists;   // open before it
  };

  std::string_view html_;
  HtmlTokens tokens_;
  Flow flow_;
  HtmlCharacters characters_;
  HtmlLists lists_;
  std::vector<Dropped> dropped_;
  std::array<std::uint32_t, GUMBO_TAG_LAST> dropped_open_{};
  std::uint32_t preformatted_ = 0;
  bool after_pre_ = false;  // directly behind <pre>, where one line end counts for nothing
  bool in_heading_ = false;
  bool marks_heading_ = false;  // the mark that waits for a text is the heading's
  bool in_cell_ = false;
  std::uint32_t cell_begin_ = 0;
};

Text HtmlReader::read() {
  HtmlToken token;
  while (tokens_.next(token)) {
    const bool drops_line_end = std::exchange(after_pre_, false) && html_[token.span.begin] == '\n';
    if (drops_line_end) ++token.span.begin;
    if (token.kind == HtmlToken::Kind::text) write(token);
    if (token.kind == HtmlToken::Kind::open) open(token);
    if (token.kind == HtmlToken::Kind::close) close(token);
  }
  return flow_.take();
}

void HtmlReader::open(const HtmlToken& token) {
  switch (block_of(token.tag)) {
    case HtmlBlock::inline_text:
      break;
    case HtmlBlock::line:
      flow_.end_line();
      leave_row();
      break;
    case HtmlBlock::paragraph:
      flow_.end_paragraph();
      in_heading_ = false;
      break;
    case HtmlBlock::heading:
      open_heading(token.tag);
      break;
    case HtmlBlock::ordered_list:
      open_list(token, true);
      break;
    case HtmlBlock::bulleted_list:
      open_list(token, false);
      break;
    case HtmlBlock::item:
      open_item(token);
      break;
    case HtmlBlock::cell:
      open_cell();
      break;
    case HtmlBlock::line_break:
      break_line(token.span);
      break;
    case HtmlBlock::preformatted:
      flow_.end_paragraph();
      ++preformatted_;
      after_pre_ = true;
      break;
    case HtmlBlock::quotation:
      flow_.stand_for("\"", {token.span.end, token.span.end});
      break;
    case HtmlBlock::dropped:
      open_dropped(token.tag);
      break;
  }
}

void HtmlReader::close(const HtmlToken& token) {
  switch (block_of(token.tag)) {
    case HtmlBlock::inline_text:
    case HtmlBlock::cell:
      break;
    case HtmlBlock::line:
      flow_.end_line();
      leave_row();
      break;
    case HtmlBlock::item:
      flow_.end_line();
      break;
    case HtmlBlock::paragraph:
      flow_.end_paragraph();
      if (token.tag == GUMBO_TAG_TABLE) leave_row();
      break;
    case HtmlBlock::heading:
      flow_.end_paragraph();
      close_heading();
      break;
    case HtmlBlock::ordered_list:
    case HtmlBlock::bulleted_list:
      lists_.close();
      flow_.indent(lists_.text_indent());
      lists_.depth() > 0 ? flow_.end_line() : flow_.end_paragraph();
      break;
    case HtmlBlock::line_break:
      // "</br>" is one, too.
      break_line(token.span);
      break;
    case HtmlBlock::preformatted:
      flow_.end_paragraph();
      if (preformatted_ > 0) --preformatted_;
      break;
    case HtmlBlock::quotation:
      flow_.stand_for("\"", {token.span.begin, token.span.begin});
      break;
    case HtmlBlock::dropped:
      close_dropped(token.tag);
      break;
  }
}

void HtmlReader::write(const HtmlToken& token) {
  switch (token.tag) {
    case GUMBO_TAG_UNKNOWN:
      characters_.write(token.span, preformatted_ > 0, flow_);
      break;
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_PLAINTEXT:
      characters_.write(token.span, true, flow_);
      break;
    default:
      break;
  }
}

void HtmlReader::open_heading(GumboTag tag) {
  flow_.end_paragraph();
  in_heading_ = true;
  // A heading in a list item keeps the mark of the item.
  marks_heading_ = !flow_.has_mark();
  if (marks_heading_) flow_.mark(std::string(static_cast<std::size_t>(heading_level(tag)), '#') + " ", 0);
}

void HtmlReader::close_heading() {
  in_heading_ = false;
  const bool was_empty = std::exchange(marks_heading_, false) && flow_.has_mark();
  if (was_empty) flow_.mark({}, 0);
}

void HtmlReader::open_list(const HtmlToken& token, bool is_ordered) {
  lists_.depth() > 0 ? flow_.end_line() : flow_.end_paragraph();
  if (is_ordered) {
    lists_.open_ordered(source(token.span));
  } else {
    lists_.open_bulleted();
  }
  flow_.indent(lists_.text_indent());
}

void HtmlReader::open_item(const HtmlToken& token) {
  flow_.end_line();
  flow_.mark(lists_.next_mark(source(token.span)), lists_.mark_indent());
}

// Numbers and bullets often have a column of their own, and belong to what stands beside them; other cells are parted.
void HtmlReader::open_cell() {
  constexpr std::uint32_t longest_label = 6;
  const bool is_label = flow_.size() - cell_begin_ <= longest_label;
  if (in_cell_ && is_label) flow_.join(true);
  if (in_cell_ && !is_label) flow_.separate(" | ");
  in_cell_ = true;
  cell_begin_ = flow_.size();
}

void HtmlReader::leave_row() {
  in_cell_ = false;
  flow_.join(false);
}

void HtmlReader::break_line(Span tag) {
  if (in_heading_) {
    flow_.stand_for(" ", tag);
  } else {
    flow_.break_line();
  }
}

// What is never closed is not dropped: one stray tag would hide the rest of the text.
void HtmlReader::open_dropped(GumboTag tag) {
  flow_.end_line();
  dropped_.push_back({tag, flow_.size(), lists_.depth()});
  ++dropped_open_[tag];
}

void HtmlReader::close_dropped(GumboTag tag) {
  flow_.end_line();
  if (dropped_open_[tag] == 0) return;
  bool found = false;
  while (!found) {
    const Dropped last = dropped_.back();
    dropped_.pop_back();
    --dropped_open_[last.tag];
    found = last.tag == tag;
    if (!found) continue;
    flow_.roll_back(last.size);
    while (lists_.depth() > last.lists) lists_.close();
    flow_.indent(lists_.text_indent());
  }
}

}  // namespace

Text html_text(std::string_view html) {
  return HtmlReader(html).read();
}

}  // namespace openwash
