#include "data/fields.h"

#include <algorithm>

#include "base/edit_distance.h"

namespace openwash {

Fields::Fields(const Value& value, std::string where, std::vector<Error>& errors)
    : value_(value), where_(std::move(where)), errors_(errors) {
  if (!value.members()) errors_.push_back({where_, "an object is expected here"});
}

const Value* Fields::take(std::string_view name) {
  known_.push_back(name);
  return value_.find(name);
}

void Fields::fail(std::string_view name, std::string what) {
  errors_.push_back({where_ + "." + std::string(name), std::move(what)});
}

std::string Fields::text(std::string_view name) {
  const Value* v = take(name);
  if (v && v->text()) return *v->text();
  fail(name, v ? "a text is expected" : "is missing");
  return {};
}

std::string Fields::text_or(std::string_view name, std::string otherwise) {
  const Value* v = take(name);
  if (!v) return otherwise;
  if (v->text()) return *v->text();
  fail(name, "a text is expected");
  return otherwise;
}

std::int64_t Fields::number(std::string_view name) {
  const Value* v = take(name);
  if (v) {
    if (const auto* n = std::get_if<std::int64_t>(&v->data)) return *n;
  }
  fail(name, v ? "a whole number is expected" : "is missing");
  return 0;
}

bool Fields::flag(std::string_view name) {
  const Value* v = take(name);
  if (!v) return false;
  if (const auto* b = std::get_if<bool>(&v->data)) return *b;
  fail(name, "true or false is expected");
  return false;
}

std::vector<std::string> Fields::texts(std::string_view name) {
  std::vector<std::string> result;
  for (const Value& item : list(name)) {
    if (item.text()) {
      result.push_back(*item.text());
    } else {
      fail(name, "a list of texts is expected");
    }
  }
  return result;
}

const Value::List& Fields::list(std::string_view name) {
  static const Value::List none;
  const Value* v = take(name);
  if (!v) return none;
  if (v->list()) return *v->list();
  fail(name, "a list is expected");
  return none;
}

const Value* Fields::any(std::string_view name) {
  return take(name);
}

void Fields::refuse_others() {
  if (!value_.members()) return;
  const std::vector<std::string> names(known_.begin(), known_.end());
  for (const auto& [key, member] : *value_.members()) {
    if (std::find(known_.begin(), known_.end(), key) == known_.end()) fail(key, "is not known here" + did_you_mean(key, names));
  }
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& names) {
  const std::string near = nearest_name(word, names);
  return near.empty() ? "" : " (did you mean \"" + near + "\"?)";
}

}  // namespace openwash
