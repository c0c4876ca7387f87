#include "data/value.h"

#include <nlohmann/json.hpp>

#include "base/file.h"

namespace openwash {
namespace {

using Json = nlohmann::ordered_json;

Value value_of(const Json& json) {
  switch (json.type()) {
    case Json::value_t::boolean:
      return {json.get<bool>()};
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
      return {json.get<std::int64_t>()};
    case Json::value_t::number_float:
      return {json.get<double>()};
    case Json::value_t::string:
      return {json.get<std::string>()};
    case Json::value_t::array: {
      Value::List list;
      for (const Json& item : json) list.push_back(value_of(item));
      return {std::move(list)};
    }
    case Json::value_t::object: {
      Value::Members members;
      for (const auto& [name, item] : json.items()) members.push_back({name, value_of(item)});
      return {std::move(members)};
    }
    default:
      return {};
  }
}

bool nests_deeper_than(std::string_view bytes, int limit) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (quoted) {
      if (c == '\\') ++i;
      if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      if (++depth > limit) return true;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return false;
}

}  // namespace

const Value* Value::find(std::string_view name) const {
  if (const Members* all = members()) {
    for (const auto& [key, value] : *all) {
      if (key == name) return &value;
    }
  }
  return nullptr;
}

Result<Value> parse_json(std::string_view bytes, const std::string& where) {
  if (nests_deeper_than(bytes, 64)) return Error{where, "nested more than 64 levels deep"};
  try {
    return value_of(Json::parse(bytes));
  } catch (const Json::exception& e) {
    return Error{where, std::string("no valid JSON: ") + e.what()};
  }
}

Result<Value> read_json(const std::string& path) {
  Result<std::string> bytes = read_file(path);
  if (!bytes) return bytes.error();
  return parse_json(*bytes, path);
}

}  // namespace openwash
