#pragma once

#include <string>

#include "outline/outline.h"
#include "support/catch.h"

// What the blocks of a text must be, as dump() shows them.
namespace block_rows {

struct Row {
  const char* why;
  const char* text;
  const char* blocks;
};

inline void check(const Row& row) {
  INFO(row.why);
  const std::string text = row.text;
  CHECK(dump(text, openwash::outline_of(text)) == row.blocks);
}

}  // namespace block_rows
