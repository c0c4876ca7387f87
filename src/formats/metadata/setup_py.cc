#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.h"
#include "base/path_names.h"
#include "formats/metadata.h"
#include "text/text_writer.h"

namespace openwash {
namespace {

constexpr std::array<std::string_view, 6> keys = {"name",         "license",       "license_expression",
                                                  "license_file", "license_files", "classifiers"};

bool recognises(std::string_view path, std::string_view) {
  return file_name(path) == "setup.py";
}

bool is_name(char c) {
  return is_letter_or_digit(c) || c == '_' || (c & 0x80) != 0;
}

// Finds `license="..."` and its like among the arguments of calls. The program is read, never run: values that it computes are
// not known.
class PythonScan {
 public:
  explicit PythonScan(std::string_view source) : source_(source) {}

  std::vector<Entry> run() {
    int depth = 0;
    while (at_ < source_.size()) {
      const char c = source_[at_];
      if (c == '#') {
        skip_comment();
      } else if (is_name(c) || c == '"' || c == '\'') {
        if (skip_string()) continue;
        const std::uint32_t begin = here();
        while (at_ < source_.size() && is_name(source_[at_])) ++at_;
        if (depth > 0) argument({begin, here()});
      } else {
        depth += c == '(' || c == '[' || c == '{';
        depth -= c == ')' || c == ']' || c == '}';
        depth = std::max(depth, 0);
        ++at_;
      }
    }
    return std::move(entries_);
  }

 private:
  std::uint32_t here() const { return static_cast<std::uint32_t>(at_); }
  char peek(std::size_t ahead = 0) const { return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0'; }

  void skip_comment() { at_ = std::min(source_.find('\n', at_), source_.size()); }

  void skip_blanks() {
    while (at_ < source_.size()) {
      if (source_[at_] == '#') {
        skip_comment();
      } else if (source_[at_] == ' ' || source_[at_] == '\t' || source_[at_] == '\n' || source_[at_] == '\r' ||
                 (source_[at_] == '\\' && (peek(1) == '\n' || peek(1) == '\r'))) {
        ++at_;
      } else {
        break;
      }
    }
  }

  bool skip_string() {
    TextWriter ignored;
    return string(ignored);
  }

  // A literal at the place reached, which moves behind it: its words go to `out`. False where there is none.
  bool string(TextWriter& out) {
    std::size_t quote = at_;
    while (quote < source_.size() && quote < at_ + 2 &&
           std::string_view("rRbBuUfF").find(source_[quote]) != std::string_view::npos)
      ++quote;
    if (quote >= source_.size() || (source_[quote] != '"' && source_[quote] != '\'')) return false;
    const bool raw = source_.substr(at_, quote - at_).find_first_of("rR") != std::string_view::npos;
    const char mark = source_[quote];
    const std::string three(3, mark);
    const std::size_t marks = source_.substr(quote).starts_with(three) ? 3 : 1;
    at_ = quote + marks;
    while (at_ < source_.size()) {
      const char c = source_[at_];
      if (c == mark && (marks == 1 || source_.substr(at_).starts_with(three))) {
        at_ += marks;
        return true;
      }
      if (marks == 1 && c == '\n') return true;
      if (c == '\\' && at_ + 1 < source_.size()) {
        escape(raw, out);
        continue;
      }
      out.copy(source_.substr(at_, 1), here());
      ++at_;
    }
    return true;
  }

  void escape(bool raw, TextWriter& out) {
    constexpr std::string_view letters = "nrt\\'\"";
    constexpr std::string_view meanings = "\n\r\t\\'\"";
    const char c = source_[at_ + 1];
    const std::size_t found = letters.find(c);
    if (raw || (found == std::string_view::npos && c != '\n')) {
      out.copy(source_.substr(at_, 1), here());
      if (raw) out.copy(source_.substr(at_ + 1, (c & 0x80) == 0), here() + 1);
      at_ += 1 + (raw && (c & 0x80) == 0);
      return;
    }
    if (c != '\n') out.put(meanings.substr(found, 1), here(), 2);
    at_ += 2;
  }

  // Literals that stand side by side are one.
  std::optional<Text> strings(Span& place) {
    TextWriter out;
    place = {here(), here()};
    bool any = false;
    for (; string(out); skip_blanks()) {
      any = true;
      place.end = here();
    }
    if (!any) return std::nullopt;
    return out.take();
  }

  void argument(Span name) {
    const std::string_view key = source_.substr(name.begin, name.size());
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) return;
    skip_blanks();
    if (peek() != '=' || peek(1) == '=') return;
    ++at_;
    skip_blanks();
    Span place;
    if (peek() != '[' && peek() != '(') {
      if (auto value = strings(place)) entries_.push_back({std::string(key), copied(name), *std::move(value), join(name, place)});
      return;
    }
    ++at_;
    for (std::uint32_t item = 0; entries_.size() < most_entries; ++item) {
      skip_blanks();
      auto value = strings(place);
      if (!value) break;
      entries_.push_back({std::string(key) + "." + std::to_string(item), {}, *std::move(value), place});
      if (peek() != ',') break;
      ++at_;
    }
    if (peek() == ']' || peek() == ')') ++at_;
  }

  Text copied(Span span) const {
    TextWriter out;
    out.copy(source_.substr(span.begin, span.size()), span.begin);
    return out.take();
  }

  std::string_view source_;
  std::size_t at_ = 0;
  std::vector<Entry> entries_;
};

Metadata read(std::string_view, std::string_view source) {
  Metadata metadata;
  metadata.block = {0, static_cast<std::uint32_t>(source.size())};
  metadata.entries = PythonScan(source).run();
  return metadata;
}

}  // namespace

MetadataFormat setup_py_metadata() {
  return {"setup-py", "metadata", recognises, read};
}

}  // namespace openwash
