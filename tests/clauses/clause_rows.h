#pragma once

#include <string>

#include "clauses/clause.h"
#include "support/catch.h"

// What the clauses of a text must be, as dump() shows them.
namespace clause_rows {

struct Row {
  const char* why;
  const char* text;
  const char* clauses;
};

inline void check(const Row& row) {
  INFO(row.why);
  const std::string text = row.text;
  CHECK(dump(text, openwash::clauses_of(text, openwash::outline_of(text))) == row.clauses);
}

}  // namespace clause_rows
