#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "outline/block_end.h"
#include "outline/line_window.h"
#include "outline/list_levels.h"
#include "outline/marker.h"
#include "outline/outline.h"

namespace openwash {

// Builds the blocks line by line. What a line is depends on itself, on the lines beside it and on the lists that are open.
class OutlineBuilder {
 public:
  explicit OutlineBuilder(std::string_view chars) : chars_(chars), window_(chars) { heading_at_.fill(no_index); }

  Outline build() {
    while (window_.advance()) read_line();
    close_block();
    return std::move(outline_);
  }

 private:
  static constexpr std::size_t heading_depths = 8;

  const ScannedLine& line() const { return window_.line(); }
  std::uint32_t last_block() const {
    return outline_.blocks.empty() ? no_index : static_cast<std::uint32_t>(outline_.blocks.size() - 1);
  }
  bool starts_afresh() const { return line().after_blank || !growing_ || window_.follows_long_line(); }

  void read_line();
  void read_table_row();
  bool read_hash_heading();
  bool read_marker();
  bool read_plain_heading();
  void read_words();
  void read_lonely_marker(const Marker& marker);

  bool accepts(const Marker& marker) const;
  bool accepts_bullet(const Marker& marker, bool ended) const;
  bool accepts_inside_block(const Marker& marker, bool lower) const;
  bool is_awaited(const Marker& marker) const;
  bool is_numbered_heading(const Marker& marker, std::uint32_t end) const;
  bool begins_bare_item() const;
  void expect_unmarked_item(bool bare);
  Predecessor predecessor(bool lower_start, const Marker& marker) const;

  void close_block();
  void open_block(BlockKind kind, std::uint32_t begin, std::uint32_t end);
  void add_heading(std::uint8_t depth, Span marker, std::uint32_t begin, std::uint32_t end);
  void add_item(const Marker& marker, std::uint32_t marker_begin, std::uint32_t end);

  std::string_view chars_;
  LineWindow window_;
  Outline outline_;
  ListLevels levels_;
  std::array<std::uint32_t, heading_depths> heading_at_{};
  std::uint32_t heading_ = no_index;
  Marker pending_;  // of a line that held nothing else
  std::uint32_t pending_begin_ = 0;

  // The last block.
  bool growing_ = false;  // it may get more lines
  std::uint32_t block_indent_ = 0;
  BlockEnd block_end_ = BlockEnd::full;       // once it is closed
  std::uint32_t unmarked_parent_ = no_index;  // if it should prove to be an item
  bool expects_item_ = false;                 // it is an item whatever its end is
  bool set_in_ = false;                       // further than what it would be an item of
  bool bare_ = false;                         // it is an item that nothing marks
  std::uint32_t bare_list_ = no_index;        // what the last such item was tied to
};

}  // namespace openwash
