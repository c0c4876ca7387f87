#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

namespace openwash {

// A value of rule data as it stands in a JSON file; members keep the order of the file.
struct Value {
  struct Member;
  using List = std::vector<Value>;
  using Members = std::vector<Member>;
  std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Members> data;

  const std::string* text() const { return std::get_if<std::string>(&data); }
  const List* list() const { return std::get_if<List>(&data); }
  const Members* members() const { return std::get_if<Members>(&data); }

  // The member of that name, or null when this is no object or has none. O(members).
  const Value* find(std::string_view name) const;
};

struct Value::Member {
  std::string name;
  Value value;
};

// Parses JSON (RFC 8259). `where` names the file in errors, which give line and column. Nesting is limited to 64 levels.
Result<Value> parse_json(std::string_view bytes, const std::string& where);

// Reads and parses the file at `path`.
Result<Value> read_json(const std::string& path);

}  // namespace openwash
