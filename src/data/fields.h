#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/value.h"

namespace openwash {

// Reads the members of an object and notes every mistake (a member missing, unknown or of the wrong type) with file and key path,
// so that all are reported at once. What is wrong reads as empty.
class Fields {
 public:
  // `where` is the file and key path of `value` ("rules/kinds/fee.json: rules[2]"); mistakes are appended to `errors`.
  Fields(const Value& value, std::string where, std::vector<Error>& errors);

  std::string text(std::string_view name);  // required
  std::string text_or(std::string_view name, std::string otherwise);
  std::int64_t number(std::string_view name);             // required
  bool flag(std::string_view name);                       // false when absent
  std::vector<std::string> texts(std::string_view name);  // a list of texts, empty when absent
  const Value::List& list(std::string_view name);         // empty when absent
  const Value* any(std::string_view name);                // null when absent

  // Notes every member that none of the calls above has asked for.
  void refuse_others();

  // Notes a mistake at member `name`.
  void fail(std::string_view name, std::string what);

  const std::string& where() const { return where_; }

 private:
  const Value* take(std::string_view name);

  const Value& value_;
  std::string where_;
  std::vector<Error>& errors_;
  std::vector<std::string_view> known_;
};

// The nearest of `names` to `word` by edit distance, as " (did you mean ...?)", or nothing when none is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& names);

}  // namespace openwash
