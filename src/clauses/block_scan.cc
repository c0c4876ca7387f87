#include "clauses/block_scan.h"

#include <array>

#include "base/ascii.h"
#include "clauses/sentence_end.h"
#include "outline/comment_marks.h"
#include "outline/glyph.h"

namespace openwash {
namespace {

constexpr std::uint32_t longest_bracket = 300;  // bytes; a bracket open for longer was never closed

// Bytes at which a cut may be decided; all others are passed over.
constexpr std::array<bool, 256> deciding = [] {
  std::array<bool, 256> table{};
  for (const char byte : std::string_view(".!?;()<\"\xE2\xE3\xEF")) table[static_cast<std::uint8_t>(byte)] = true;
  return table;
}();

class BlockScanner {
 public:
  BlockScanner(std::string_view chars, Span words, BlockScan& scan) : chars_(chars), words_(words), scan_(scan) {}

  void run() {
    std::uint32_t at = words_.begin;
    const char* const bytes = chars_.data();
    while (true) {
      while (at < words_.end && !deciding[static_cast<std::uint8_t>(bytes[at])]) ++at;
      if (at >= words_.end) break;
      at = decide(at);
    }
    if (scan_.sentence_ends.empty() || scan_.sentence_ends.back() < words_.end) scan_.sentence_ends.push_back(words_.end);
  }

 private:
  bool in_brackets(std::uint32_t at) const { return brackets_ > 0 && at - bracket_at_ < longest_bracket; }

  void end_sentence(std::uint32_t behind) {
    scan_.sentence_ends.push_back(behind);
    brackets_ = 0;
    quote_at_ = 0;
    sentence_begin_ = skip_wrap(chars_, behind, words_.end);
  }

  // Within a quotation that began in the middle of the sentence.
  bool in_quotes(std::uint32_t at) const { return quote_at_ != 0 && at - quote_at_ < longest_bracket; }

  void meet_quote(std::uint32_t at, bool opens) { quote_at_ = opens && at > sentence_begin_ ? at : 0; }

  void open_bracket(std::uint32_t at) {
    if (!in_brackets(at)) {
      brackets_ = 0;
      bracket_at_ = at;
    }
    ++brackets_;
  }

  bool add_marker(std::uint32_t at, bool bracketed) {
    InlineMarker item = inline_marker(chars_, words_.begin, at, words_.end, bracketed);
    if (item.marker.size == 0) return false;
    item.sentence = static_cast<std::uint32_t>(scan_.sentence_ends.size());
    item.starts_sentence = item.begin <= sentence_begin_;
    scan_.markers.push_back(item);
    return true;
  }

  void close_bracket(std::uint32_t at) {
    // "(a)" opens and closes at once; in "(see a)" the bracket was opened by other words.
    add_marker(at, in_brackets(at));
    if (brackets_ > 0) --brackets_;
  }

  // Whether the dot at `at` may stand behind "a", "iv" or "12", which most dots do not.
  bool may_be_number(std::uint32_t at) const {
    for (std::uint32_t length = 1; length <= 4 && at >= words_.begin + length; ++length) {
      const char c = chars_[at - length];
      if (c == ' ' || c == '\n') return length > 1;
      if (!is_letter_or_digit(c)) return false;
    }
    return at - words_.begin <= 4;
  }

  // Acts upon the byte at `at`; gives where to go on.
  std::uint32_t decide(std::uint32_t at) {
    switch (chars_[at]) {
      case '(':
        open_bracket(at);
        return at + 1;
      case ')':
        close_bracket(at);
        return at + 1;
      case ';':
        scan_.semicolons.push_back(at + 1);
        return at + 1;
      case '"':
        meet_quote(at, !in_quotes(at) && (at == words_.begin || !is_word_end(chars_[at - 1])));
        return at + 1;
      case '<':
        if (chars_.substr(at, 3) == "<br" || chars_.substr(at, 3) == "<BR") end_sentence(at);
        return at + 1;
      case '.':
        if (may_be_number(at) && add_marker(at, in_brackets(at))) return at + 1;
        [[fallthrough]];
      case '!':
      case '?': {
        const std::uint32_t behind = is_enclosed(at) ? 0 : sentence_end(chars_, sentence_begin_, at, words_.end);
        if (behind != 0) end_sentence(behind);
        return behind != 0 ? behind : at + 1;
      }
      default:
        return decide_wide(at);
    }
  }

  static bool is_word_end(char c) { return is_letter_or_digit(c) || c == '.' || c == ',' || (c & 0x80) != 0; }

  // Whether the sentence cannot end at `at`, as a bracket or a quotation goes on behind it.
  bool is_enclosed(std::uint32_t at) const {
    const Glyph next = glyph_at(chars_, at + 1, words_.end);
    if (in_brackets(at) && !(next.code == ')' && brackets_ == 1)) return true;
    return in_quotes(at) && next.code != '"' && next.code != 0x201D;
  }

  std::uint32_t decide_wide(std::uint32_t at) {
    const Glyph glyph = glyph_at(chars_, at, words_.end);
    const std::uint32_t behind = at + glyph.size;
    switch (glyph.code) {
      case 0x3002:
      case 0xFF01:
      case 0xFF1F:
        if (in_brackets(at)) break;
        end_sentence(behind_closers(behind));
        return scan_.sentence_ends.back();
      case 0x201C:
        meet_quote(at, true);
        break;
      case 0x201D:
        meet_quote(at, false);
        break;
      case 0xFF1B:
        scan_.han_semicolons.push_back(behind);
        break;
      case 0xFF08:
        open_bracket(at);
        break;
      case 0xFF09:
        close_bracket(at);
        break;
      case 0x3001:
        add_marker(at, in_brackets(at));
        break;
      default:
        if (glyph.code >= 0x2460 && glyph.code <= 0x249B) add_marker(at, false);
    }
    return behind;
  }

  std::uint32_t behind_closers(std::uint32_t at) const {
    for (Glyph glyph = glyph_at(chars_, at, words_.end); glyph.code == 0x201D || glyph.code == 0x2019 || glyph.code == 0x300D ||
                                                         glyph.code == 0x300F || glyph.code == 0x300B || glyph.code == '"';
         glyph = glyph_at(chars_, at, words_.end))
      at += glyph.size;
    return at;
  }

  std::string_view chars_;
  Span words_;
  BlockScan& scan_;
  std::uint32_t sentence_begin_ = words_.begin;
  std::uint32_t brackets_ = 0;
  std::uint32_t bracket_at_ = 0;
  std::uint32_t quote_at_ = 0;  // 0 where none is open
};

}  // namespace

void scan_block(std::string_view chars, Span words, const Marker& own, bool single, BlockScan& scan) {
  scan.sentence_ends.clear();
  scan.markers.clear();
  scan.semicolons.clear();
  scan.han_semicolons.clear();
  BlockScanner(chars, words, scan).run();
  if (!scan.markers.empty()) tie_inline_lists(scan.markers, own, single);
}

}  // namespace openwash
