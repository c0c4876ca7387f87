#include <algorithm>

#include "clauses/block_scan.h"
#include "clauses/clause.h"
#include "outline/block_end.h"
#include "outline/comment_marks.h"
#include "outline/glyph.h"
#include "outline/heading.h"
#include "outline/statement.h"

namespace openwash {
namespace {

constexpr std::uint32_t long_sentence = 700;  // bytes; above, a semicolon ends a clause

class ClauseCutter {
 public:
  ClauseCutter(std::string_view chars, const Outline& outline, std::uint32_t longest)
      : chars_(chars), outline_(outline), longest_(std::max(longest, 16u)), last_clause_(outline.blocks.size(), no_index) {
    clauses_.reserve(outline.blocks.size() + chars.size() / 128);
  }

  std::vector<Clause> cut() {
    for (block_ = 0; block_ < outline_.blocks.size(); ++block_) cut_block();
    return std::move(clauses_);
  }

 private:
  const Block& block() const { return outline_.blocks[block_]; }

  // The clause that governs the items below block `parent`.
  std::uint32_t lead_in_of(std::uint32_t parent) const {
    if (parent == no_index || last_clause_[parent] == no_index) return no_index;
    const std::uint32_t last = last_clause_[parent];
    const Span span = outline_.blocks[parent].span;
    const BlockEnd ending = block_end(chars_, span.begin, span.end);
    if (ending == BlockEnd::full) return announcing_clause(last);
    const bool continues_inline = clauses_[last].inline_item && ending != BlockEnd::colon;
    return continues_inline && clauses_[last].lead_in != no_index ? clauses_[last].lead_in : last;
  }

  // Of the last sentences of a block, the one that announces the list below; else the last.
  std::uint32_t announcing_clause(std::uint32_t last) const {
    for (std::uint32_t i = last, seen = 0; seen < 3 && clauses_[i].block == clauses_[last].block; --i, ++seen) {
      if (announces_list(chars_, clauses_[i].span.begin, clauses_[i].span.end)) return i;
      if (i == 0) break;
    }
    const Clause& clause = clauses_[last];
    return clause.inline_item && clause.lead_in != no_index ? clause.lead_in : last;
  }

  bool next_block_continues_inline() const {
    if (block_ + 1 >= outline_.blocks.size()) return false;
    const Block& next = outline_.blocks[block_ + 1];
    if (next.parent != block_ || next.marker.empty()) return false;
    const Marker marker = marker_at(chars_, next.marker.begin, next.marker.end);
    return marker.ordinal == 2 || marker.as_roman == 2;
  }

  void cut_block() {
    const std::uint32_t lead_in = lead_in_of(block().parent);
    last_clause_[block_] = lead_in;
    if (block().kind == BlockKind::heading) {
      const std::uint32_t added = add(block().span, no_index);
      if (added != no_index) {
        clauses_[added].heading = true;
        const bool marked = (!block().marker.empty() && chars_[block().marker.begin] == '#') ||
                            heading_look(chars_, block().span.begin, block().span.end) == HeadingLook::none;
        clauses_[added].states = marked && states_something(chars_, clauses_[added].span.begin, clauses_[added].span.end);
      }
    } else {
      const Marker own = block().marker.empty() ? Marker() : marker_at(chars_, block().marker.begin, block().span.end);
      scan_block(chars_, block().span, own, next_block_continues_inline(), scan_);
      semicolon_ = han_semicolon_ = 0;
      cut_sentences(lead_in);
    }
  }

  void cut_sentences(std::uint32_t lead_in) {
    list_heads_.assign(1, lead_in);
    std::size_t marker = 0;
    std::uint32_t begin = block().span.begin;
    for (std::size_t i = 0; i < scan_.sentence_ends.size(); ++i) {
      const std::uint32_t end = scan_.sentence_ends[i];
      if (i == 0 && is_run_in_heading(begin, end, lead_in)) {
        const std::uint32_t added = add({begin, end}, lead_in);
        if (added != no_index) clauses_[added].heading = true;
      } else {
        cut_inline_items(begin, end, lead_in, marker);
        // Behind a few words such as "Military use." the sentence of the item is still to come.
        const bool title = i == 0 && end < block().span.end && heading_look(chars_, begin, end) != HeadingLook::none;
        if (!title) lead_in = no_index;
      }
      begin = end;
    }
  }

  // "2. Restrictions. You may not ...": the title of an item, on its line. Not so where the words go on with a sentence above.
  bool is_run_in_heading(std::uint32_t begin, std::uint32_t end, std::uint32_t lead_in) const {
    if (end >= block().span.end) return false;
    const bool bold = chars_[begin] == '*' || chars_[begin] == '_';
    const HeadingLook look = heading_look(chars_, begin, end);
    if (look == HeadingLook::none || bold) return bold && look != HeadingLook::none;
    if (lead_in != no_index && !clauses_[lead_in].heading) {
      const Span above = clauses_[lead_in].span;
      return look >= HeadingLook::title && block_end(chars_, above.begin, above.end) == BlockEnd::full;
    }
    return !block().marker.empty() || (look == HeadingLook::capitals && has_small_letters(end));
  }

  // A title in capitals before a sentence that is not.
  bool has_small_letters(std::uint32_t at) const {
    const std::string_view words = chars_.substr(at, std::min(block().span.end - at, 24u));
    return std::any_of(words.begin(), words.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  // Cuts one sentence at the markers in it; `marker` goes on through those of the block.
  void cut_inline_items(std::uint32_t begin, std::uint32_t end, std::uint32_t lead_in, std::size_t& marker) {
    std::uint32_t piece = begin;
    std::uint32_t piece_lead = lead_in;
    bool inside = false;
    for (; marker < scan_.markers.size() && scan_.markers[marker].begin < end; ++marker) {
      const InlineMarker& item = scan_.markers[marker];
      if (item.list == InlineMarker::no_list) continue;
      const std::uint32_t added = cut_semicolons(piece, item.begin, piece_lead, inside);
      if (item.list >= list_heads_.size()) list_heads_.resize(item.list + 1, no_index);
      if (item.marker.ordinal == 1) list_heads_[item.list] = added != no_index ? added : head_before(item, piece_lead);
      piece = item.words;
      piece_lead = list_heads_[item.list];
      inside = true;
    }
    const bool title = inside && marker > 0 && scan_.markers[marker - 1].words == piece &&
                       scan_.markers[marker - 1].starts_sentence && end < block().span.end &&
                       heading_look(chars_, piece, end) >= HeadingLook::title;
    const std::uint32_t added = cut_semicolons(piece, end, piece_lead, inside);
    if (title && added != no_index) clauses_[added].heading = true;
  }

  // What governs an inline list that begins a sentence: the sentence before, if it announces the list.
  std::uint32_t head_before(const InlineMarker& item, std::uint32_t lead_in) const {
    if (!item.starts_sentence || item.sentence == 0 || clauses_.empty() || clauses_.back().block != block_) return lead_in;
    const Span before = clauses_.back().span;
    const bool announced =
        block_end(chars_, before.begin, before.end) == BlockEnd::colon || announces_list(chars_, before.begin, before.end);
    return announced ? static_cast<std::uint32_t>(clauses_.size() - 1) : lead_in;
  }

  // Gives the clause to which what follows is tied: the first piece.
  std::uint32_t cut_semicolons(std::uint32_t begin, std::uint32_t end, std::uint32_t lead_in, bool inside) {
    while (semicolon_ < scan_.semicolons.size() && scan_.semicolons[semicolon_] <= begin) ++semicolon_;
    while (han_semicolon_ < scan_.han_semicolons.size() && scan_.han_semicolons[han_semicolon_] <= begin) ++han_semicolon_;
    const bool han = han_semicolon_ < scan_.han_semicolons.size() && scan_.han_semicolons[han_semicolon_] < end;
    const bool latin =
        end - std::min(begin, end) > long_sentence && semicolon_ < scan_.semicolons.size() && scan_.semicolons[semicolon_] < end;
    if (!han && !latin) return add_long({begin, end}, lead_in, inside);
    std::vector<std::uint32_t>& cuts = han ? scan_.han_semicolons : scan_.semicolons;
    std::size_t& cut = han ? han_semicolon_ : semicolon_;
    const std::uint32_t colon = colon_behind(begin, cuts[cut]);
    std::uint32_t first = no_index;
    std::uint32_t others = lead_in;
    std::uint32_t piece = begin;
    if (colon != 0) {
      first = add_long({begin, colon}, lead_in, inside);
      others = first;
      piece = colon;
    }
    for (; cut < cuts.size() && cuts[cut] < end; ++cut) {
      if (is_joining_word(cuts[cut], end)) continue;
      const std::uint32_t added = add_long({piece, cuts[cut]}, first == no_index ? lead_in : others, inside || first != no_index);
      if (first == no_index) {
        first = added;
        if (!han && (lead_in == no_index || clauses_[lead_in].heading)) others = first;
      }
      piece = cuts[cut];
    }
    const std::uint32_t last = add_long({piece, end}, others, true);
    return first != no_index ? first : last;
  }

  // Whether nothing but an "or" stands between a semicolon and the next item.
  bool is_joining_word(std::uint32_t begin, std::uint32_t end) const {
    constexpr std::uint32_t longest_joining_word = 8;
    begin = skip_blanks(chars_, begin, end);
    end = trim_blanks(chars_, begin, end);
    return end - begin <= longest_joining_word && end < block().span.end && chars_[end - 1] != '.' &&
           glyph_before(chars_, begin, end).code != 0x3002;
  }

  // The offset behind a colon that introduces what follows in [begin, end), or 0.
  std::uint32_t colon_behind(std::uint32_t begin, std::uint32_t end) const {
    const std::string_view words = chars_.substr(begin, end - begin);
    const std::size_t wide = words.find("\xEF\xBC\x9A");
    if (wide != std::string_view::npos) return begin + static_cast<std::uint32_t>(wide) + 3;
    const std::size_t colon = words.find(": ");
    return colon != std::string_view::npos ? begin + static_cast<std::uint32_t>(colon) + 1 : 0;
  }

  // Adds a clause, in pieces where it is longer than allowed; gives the last piece.
  std::uint32_t add_long(Span span, std::uint32_t lead_in, bool inside) {
    std::uint32_t added = no_index;
    while (span.size() > longest_ && !span.empty()) {
      const std::uint32_t stop = place_to_cut(span.begin, span.begin + longest_);
      const std::uint32_t piece = add({span.begin, stop}, lead_in);
      if (piece != no_index) clauses_[piece].inline_item = inside;
      added = piece != no_index ? piece : added;
      span.begin = stop;
    }
    const std::uint32_t piece = add(span, lead_in);
    if (piece != no_index) clauses_[piece].inline_item = inside;
    return piece != no_index ? piece : added;
  }

  // The last semicolon, comma or blank of [begin, end), else a place between characters.
  std::uint32_t place_to_cut(std::uint32_t begin, std::uint32_t end) const {
    const std::string_view words = chars_.substr(begin, end - begin);
    for (const char sign : {';', ',', ' '}) {
      const std::size_t found = words.rfind(sign);
      if (found != std::string_view::npos && found > words.size() / 2) return begin + static_cast<std::uint32_t>(found) + 1;
    }
    std::uint32_t stop = end;
    while (stop > begin + 4 && (chars_[stop] & 0xC0) == 0x80) --stop;
    return stop;
  }

  std::uint32_t add(Span span, std::uint32_t lead_in) {
    span = trim(span);
    if (!has_words(span)) return no_index;
    Clause clause;
    clause.span = span;
    clause.block = static_cast<std::uint32_t>(block_);
    clause.lead_in = lead_in;
    clauses_.push_back(clause);
    const auto index = static_cast<std::uint32_t>(clauses_.size() - 1);
    last_clause_[block_] = index;
    return index;
  }

  bool has_words(Span span) const {
    for (std::uint32_t at = span.begin; at < span.end;) {
      const Glyph glyph = glyph_at(chars_, at, span.end);
      const bool sign = glyph.code < 0x80
                            ? !(is_digit(glyph.code) || is_lower(glyph.code) || is_upper(glyph.code))
                            : (glyph.code >= 0x2000 && glyph.code <= 0x206F) || (glyph.code >= 0x3000 && glyph.code <= 0x303F) ||
                                  (glyph.code >= 0xFF00 && glyph.code <= 0xFF0F) ||
                                  (glyph.code >= 0xFF1A && glyph.code <= 0xFF1F);
      if (!sign) return true;
      at += glyph.size;
    }
    return false;
  }

  Span trim(Span span) const {
    if (span.begin >= span.end) return {};
    span.begin =
        span.begin == block().span.begin ? skip_blanks(chars_, span.begin, span.end) : skip_wrap(chars_, span.begin, span.end);
    span.begin = behind_markup(span);
    while (span.end > span.begin) {
      const std::uint32_t end = trim_blanks(chars_, span.begin, span.end);
      // A comment mark at the start of the line that follows.
      std::uint32_t mark = end;
      while (mark > span.begin && end - mark < 4 && std::string_view("*#/;>%!-").find(chars_[mark - 1]) != std::string_view::npos)
        --mark;
      const std::uint32_t words = trim_blanks(chars_, span.begin, mark);
      span.end = end;
      if (mark == end || chars_.substr(words, mark - words).find('\n') == std::string_view::npos) break;
      span.end = words;
    }
    while (span.size() > 2 && (ends_with(span, "**") || ends_with(span, "__")))
      span.end = trim_blanks(chars_, span.begin, span.end - 2);
    while (span.size() > 2 && chars_[span.begin] == chars_[span.end - 1] &&
           (chars_[span.begin] == '*' || chars_[span.begin] == '_' || chars_[span.begin] == '`')) {
      span.begin = skip_blanks(chars_, span.begin + 1, span.end - 1);
      span.end = trim_blanks(chars_, span.begin, span.end - 1);
    }
    return span;
  }

  bool ends_with(Span span, std::string_view sign) const { return chars_.substr(span.end - 2, 2) == sign; }

  // Behind "**", "__", "<br>" and the bars of a table.
  std::uint32_t behind_markup(Span span) const {
    while (span.size() >= 2) {
      const std::string_view words = chars_.substr(span.begin, std::min(span.size(), 8u));
      std::size_t size = words.substr(0, 2) == "**" || words.substr(0, 2) == "__" ? 2 : words[0] == '|' ? 1 : 0;
      if (words.substr(0, 3) == "<br" || words.substr(0, 3) == "<BR") size = std::min(words.find('>'), words.size() - 1) + 1;
      if (size == 0) break;
      span.begin = skip_blanks(chars_, span.begin + static_cast<std::uint32_t>(size), span.end);
    }
    return span.begin;
  }

  std::string_view chars_;
  const Outline& outline_;
  std::uint32_t longest_;
  std::vector<std::uint32_t> last_clause_;
  std::vector<Clause> clauses_;
  std::size_t block_ = 0;
  BlockScan scan_;
  std::vector<std::uint32_t> list_heads_;
  std::size_t semicolon_ = 0;
  std::size_t han_semicolon_ = 0;
};

}  // namespace

std::vector<Clause> clauses_of(std::string_view chars, const Outline& outline, std::uint32_t longest) {
  return ClauseCutter(chars, outline, longest).cut();
}

}  // namespace openwash
