#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace openwash {

// Appends JSON to a string, keys in the order given. Takes any bytes: what is not UTF-8 becomes U+FFFD, what cannot be printed is
// written as \u escapes, so that a report may be shown on a terminal. Commas are placed by the writer; brackets are the caller's.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view name);

  JsonWriter& text(std::string_view value);
  JsonWriter& text_or_null(std::string_view value) { return value.empty() ? null() : text(value); }
  JsonWriter& number(std::int64_t value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();

  // A share between 0 and 1, with at most four decimals, cut rather than rounded: only 1 itself is written as 1.0.
  JsonWriter& share(double value);

  // Texts as an array.
  template <class Texts>
  JsonWriter& texts(const Texts& values) {
    begin_array();
    for (const auto& value : values) text(value);
    return end_array();
  }

  // Ends the line where a break keeps long reports easy to read and to compare.
  JsonWriter& line();

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void part();

  std::string& out_;
  bool comma_ = false;
  bool line_ = false;
};

}  // namespace openwash
