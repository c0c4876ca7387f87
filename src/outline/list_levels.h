#pragma once

#include <cstdint>
#include <vector>

#include "outline/marker.h"
#include "outline/outline.h"

namespace openwash {

// What stands before an item, as far as it decides to which list the item belongs.
struct Predecessor {
  std::uint32_t block = no_index;
  bool is_item = false;
  bool colon = false;               // its end says that a list follows
  bool introduces = false;          // a list may follow: a colon, the middle of a sentence, a heading
  bool opens_inline = false;        // it holds the first item of the list within its text: "(i)" before a line "(ii)"
  std::uint32_t parent = no_index;  // of an item that ends with a semicolon: a list that begins here goes on with its list
  std::uint32_t indent = 0;
};

// Where an item belongs.
struct Placement {
  std::uint32_t parent = no_index;
  std::uint8_t depth = 1;
};

// The lists that are open at a point of the text, outermost first. Nesting deeper than `most_levels` is read as that deep.
class ListLevels {
 public:
  static constexpr std::size_t most_levels = 48;

  // Enters the item `block` with its marker; closes the lists that it ends. O(most_levels).
  Placement place(const Marker& marker, std::uint32_t indent, std::uint32_t block, const Predecessor& before);

  // Enters an item without a marker below `parent`, and closes the lists inside that one; `set_in`: its line begins further right
  // than that of its parent.
  Placement place_unmarked(std::uint32_t parent, std::uint32_t block, std::uint32_t indent, bool set_in);

  // Enters a numbered heading: it closes what is nested below its number, and from there on its list has no lead-in.
  void place_heading(const Marker& marker, std::uint32_t indent, std::uint32_t block);

  // The parent of the innermost list if that one has no markers, else no_index.
  std::uint32_t unmarked_parent() const;
  void close_unmarked();
  void close_unmarked_beyond(std::uint32_t indent);  // all inner ones that are set in further

  // The parent of the open list without markers whose items are set in to exactly this indent, else no_index.
  std::uint32_t unmarked_parent_at(std::uint32_t indent) const;

  // Whether the marker is the next one of an open list.
  bool expects(const Marker& marker) const { return find_successor(marker) != none; }

  // The only open list that the marker goes on with: what introduces it and its last item, no_index where there is none.
  struct Continued {
    std::uint32_t parent = no_index;
    std::uint32_t last_item = no_index;
  };
  Continued continued_by(const Marker& marker) const;

  // Whether a list of this style is open and has a block that introduces it.
  bool is_introduced(const Marker& marker) const;

  // Reads "i", "v", "x" and the like as letter or Roman numeral, by what is open.
  Marker resolve(const Marker& marker, bool after_colon) const;

  // Whether `block` is the last item of the list that the marker would continue.
  bool follows_sibling(const Marker& marker, std::uint32_t block) const;

  // Whether bullets of this kind are open at this indent.
  bool has_style(std::uint32_t style) const { return find_style(style) != none; }

  // Whether a list of this style, or of the Roman reading, is open at exactly this indent.
  bool has_style_at(const Marker& marker, std::uint32_t indent) const;

  void close() { levels_.clear(); }

 private:
  struct Level {
    std::uint32_t style;
    std::uint32_t indent;
    std::uint32_t parent;
    std::uint32_t last_block;
    std::uint32_t ordinal;
    std::uint8_t parts;  // of a number: 2 in "1.1"; 0 for all else
    bool bullets;
    bool heading;  // its last member is one
    bool set_in;   // without markers, and told from its parent by its indent
  };
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::size_t find_style(std::uint32_t style) const;
  std::size_t find_successor(const Marker& marker) const;
  std::size_t find_bullets(std::uint32_t style, std::uint32_t indent) const;
  std::uint8_t depth() const;
  Placement open(const Level& level);
  Placement continue_at(std::size_t at, const Marker& marker, std::uint32_t block);
  Placement place_bullet(const Level& level, const Marker& marker, const Predecessor& before);
  Placement place_number(const Level& level, const Marker& marker, const Predecessor& before);

  std::vector<Level> levels_;
};

}  // namespace openwash
