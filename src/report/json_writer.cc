#include "report/json_writer.h"

#include <algorithm>
#include <cmath>

#include "report/printable.h"
#include "text/width.h"

namespace openwash {
namespace {

void append_unit(std::string& out, std::uint32_t unit) {
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += "0123456789abcdef"[unit >> shift & 15];
}

void append_escape(std::string& out, char32_t code) {
  switch (code) {
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  if (code < 0x10000) return append_unit(out, code);
  append_unit(out, 0xD7C0 + (code >> 10));
  append_unit(out, 0xDC00 + (code & 0x3FF));
}

bool stands_as_it_is(char c) {
  return c >= ' ' && c < 0x7F && c != '"' && c != '\\';
}

void append_text(std::string& out, std::string_view value) {
  out += '"';
  for (std::size_t at = 0; at < value.size();) {
    std::size_t plain = at;
    while (plain < value.size() && stands_as_it_is(value[plain])) ++plain;
    out.append(value, at, plain - at);
    at = plain;
    if (at == value.size()) break;
    const Cell cell = cell_at(value, at);
    if (cell.code == '"' || cell.code == '\\') out += '\\';
    if (!cell.valid)
      out += "\xEF\xBF\xBD";
    else if (is_printable(cell.code))
      out += value.substr(at, cell.size);
    else
      append_escape(out, cell.code);
    at += cell.size;
  }
  out += '"';
}

}  // namespace

JsonWriter& JsonWriter::key(std::string_view name) {
  part();
  append_text(out_, name);
  out_ += ':';
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  part();
  append_text(out_, value);
  return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value) {
  part();
  out_ += std::to_string(value);
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  part();
  out_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  part();
  out_ += "null";
  return *this;
}

JsonWriter& JsonWriter::share(double value) {
  part();
  // A hair is added so that 0.998, stored as a little less, is not cut to 0.9979.
  const bool whole = value >= 1;
  const int cut = whole ? 10000 : value > 0 ? std::min(static_cast<int>(std::floor(value * 10000 + 1e-6)), 9999) : 0;
  std::string digits = std::to_string(cut % 10000);
  digits.insert(0, 4 - digits.size(), '0');
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  out_ += whole ? "1." : "0.";
  out_ += digits;
  return *this;
}

JsonWriter& JsonWriter::line() {
  line_ = true;
  return *this;
}

JsonWriter& JsonWriter::open(char bracket) {
  part();
  out_ += bracket;
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  if (line_) out_ += '\n';
  line_ = false;
  out_ += bracket;
  comma_ = true;
  return *this;
}

void JsonWriter::part() {
  if (comma_) out_ += ',';
  if (line_) out_ += '\n';
  line_ = false;
  comma_ = true;
}

}  // namespace openwash
