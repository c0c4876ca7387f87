#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace openwash {

// The lists that are open at a place of an HTML page, and the marks of their items: "- ", "3. ", "c. ", "iii. ".
class HtmlLists {
 public:
  // Opens a list by the source of its tag, <ol ...> or <ul ...>.
  void open_ordered(std::string_view tag);
  void open_bulleted() { lists_.push_back({}); }
  void close();

  // The mark of the next item of the innermost list. `tag` is the source of <li ...>.
  std::string next_mark(std::string_view tag);

  // Columns before a mark, and before the further lines of an item. Lists nested beyond reason stand no further in.
  std::uint32_t mark_indent() const;
  std::uint32_t text_indent() const;

  std::size_t depth() const { return lists_.size(); }

 private:
  enum class Style { bullet, decimal, lower, upper, lower_roman, upper_roman };

  struct List {
    Style style = Style::bullet;
    std::uint32_t next = 1;
  };

  static Style style_of(std::string_view tag);
  static std::string number(Style style, std::uint32_t value);

  std::vector<List> lists_;
};

}  // namespace openwash
