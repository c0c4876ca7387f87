#include "formats/json_walk.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "text/text_writer.h"

namespace openwash {
namespace {

constexpr std::size_t deepest = 1000;

class JsonWalk {
 public:
  JsonWalk(std::string_view source, const JsonVisitor& visitor) : source_(source), visitor_(visitor) {}

  std::optional<JsonFault> run() {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (source_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    bool going = value();
    while (going && !fault_ && !levels_.empty()) going = step();
    if (fault_ || !going) return fault_;
    skip_space();
    if (at_ < source_.size()) fail("something stands behind the end");
    return fault_;
  }

 private:
  struct Level {
    bool is_object = false;
    bool wanted = true;
    bool begun = false;
    std::size_t count = 0;
    std::string path;
    std::string key;
    Text name;
    std::uint32_t key_begin = 0;
  };

  bool fail(const char* why) {
    if (!fault_) fault_ = JsonFault{here(), why};
    return false;
  }

  std::uint32_t here() const { return static_cast<std::uint32_t>(at_); }
  char peek() const { return at_ < source_.size() ? source_[at_] : '\0'; }

  void skip_space() { at_ = std::min(source_.find_first_not_of(" \t\n\r", at_), source_.size()); }

  bool wanted() const { return levels_.empty() || levels_.back().wanted; }

  // The next member, or the end of the innermost object or array. False where the walk ends.
  bool step() {
    Level& level = levels_.back();
    skip_space();
    const char close = level.is_object ? '}' : ']';
    if (peek() == close && at_ < source_.size()) {
      ++at_;
      levels_.pop_back();
      return true;
    }
    if (level.begun) {
      if (peek() != ',') return fail(level.is_object ? "a comma or } is missing" : "a comma or ] is missing");
      ++at_;
      skip_space();
    }
    level.begun = true;
    if (level.is_object && !key(level)) return false;
    if (!level.is_object && level.wanted) level.key = std::to_string(level.count);
    ++level.count;
    return value();
  }

  bool key(Level& level) {
    if (peek() != '"') return fail("a key in quotes is missing");
    level.key_begin = here();
    if (level.wanted) {
      level.name = string();
      level.key = kept_key(level.name.chars);
    } else {
      skip_string();
    }
    if (fault_) return false;
    skip_space();
    if (peek() != ':') return fail("a colon is missing");
    ++at_;
    return true;
  }

  std::string path() const {
    if (levels_.empty()) return {};
    const Level& level = levels_.back();
    return level.path.empty() ? level.key : level.path + "." + level.key;
  }

  bool value() {
    skip_space();
    const char c = peek();
    if (c == '{' || c == '[') return open(c == '{');
    const std::uint32_t begin = here();
    if (c == '"') {
      if (!wanted()) {
        skip_string();
        return !fault_;
      }
      Text text = string();
      return !fault_ && hand_over(std::move(text), begin, true);
    }
    if (!skip_word()) return fail(at_ >= source_.size() ? "it ends too early" : "a value is missing");
    if (!wanted()) return true;
    const std::string_view word = source_.substr(begin, at_ - begin);
    TextWriter writer;
    if (word != "null") writer.copy(word, begin);
    return hand_over(writer.take(), begin, false);
  }

  bool open(bool is_object) {
    if (levels_.size() >= deepest) return fail("it is nested too deeply");
    Level level;
    level.is_object = is_object;
    if (wanted()) {
      level.path = path();
      level.wanted = level.path.size() <= longest_path && visitor_.enters(level.path);
    } else {
      level.wanted = false;
    }
    levels_.push_back(std::move(level));
    ++at_;
    return true;
  }

  bool hand_over(Text text, std::uint32_t begin, bool is_string) {
    Entry entry;
    entry.key = path();
    entry.value = std::move(text);
    entry.place = {begin, here()};
    if (!levels_.empty() && levels_.back().is_object) {
      entry.name = std::move(levels_.back().name);
      entry.place.begin = levels_.back().key_begin;
    }
    return visitor_.take(std::move(entry), is_string);
  }

  // A number, true, false or null.
  bool skip_word() {
    for (const std::string_view word : {"true", "false", "null"}) {
      if (!source_.substr(at_).starts_with(word)) continue;
      at_ += word.size();
      return true;
    }
    std::size_t at = at_ + (peek() == '-');
    const auto digits = [&] {
      const std::size_t begin = at;
      while (at < source_.size() && is_digit(source_[at])) ++at;
      return at > begin;
    };
    if (!digits()) return false;
    if (at < source_.size() && source_[at] == '.') {
      ++at;
      if (!digits()) return false;
    }
    if (at < source_.size() && (source_[at] == 'e' || source_[at] == 'E')) {
      ++at;
      if (at < source_.size() && (source_[at] == '+' || source_[at] == '-')) ++at;
      if (!digits()) return false;
    }
    at_ = at;
    return true;
  }

  void skip_string() {
    for (++at_; at_ < source_.size(); ++at_) {
      at_ = std::min(source_.find_first_of("\"\\", at_), source_.size());
      if (peek() == '"') {
        ++at_;
        return;
      }
      ++at_;
    }
    at_ = source_.size();
    fail("a string has no end");
  }

  Text string() {
    TextWriter out;
    ++at_;
    while (at_ < source_.size()) {
      const std::size_t end = std::min(source_.find_first_of("\"\\", at_), source_.size());
      out.copy(source_.substr(at_, end - at_), here());
      at_ = end;
      if (peek() == '"') {
        ++at_;
        return out.take();
      }
      if (at_ < source_.size() && !escape(out)) return out.take();
    }
    fail("a string has no end");
    return out.take();
  }

  bool escape(TextWriter& out) {
    const std::uint32_t begin = here();
    const char c = at_ + 1 < source_.size() ? source_[at_ + 1] : '\0';
    if (c != 'u') {
      constexpr std::string_view names = "\"\\/bfnrt";
      constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
      const std::size_t found = names.find(c);
      if (found == std::string_view::npos) return fail("an escape is unknown");
      out.put(meanings.substr(found, 1), begin, 2);
      at_ += 2;
      return true;
    }
    std::optional<char32_t> code = unit();
    if (!code) return fail("four hexadecimal digits are missing");
    // Two units may make one character; half of one stands for none.
    if (*code >= 0xD800 && *code < 0xDC00 && source_.substr(at_).starts_with("\\u")) {
      const std::size_t before = at_;
      const std::optional<char32_t> low = unit();
      if (low && *low >= 0xDC00 && *low < 0xE000) {
        code = 0x10000 + ((*code - 0xD800) << 10) + (*low - 0xDC00);
      } else {
        at_ = before;
      }
    }
    out.put(*code, begin, here() - begin);
    return true;
  }

  // The unit of a \uXXXX at the place reached, which moves behind it.
  std::optional<char32_t> unit() {
    if (source_.size() - at_ < 6) return std::nullopt;
    char32_t code = 0;
    for (const char c : source_.substr(at_ + 2, 4)) {
      const int digit = hex_value(c);
      if (digit < 0) return std::nullopt;
      code = code * 16 + static_cast<char32_t>(digit);
    }
    at_ += 6;
    return code;
  }

  std::string_view source_;
  const JsonVisitor& visitor_;
  std::size_t at_ = 0;
  std::vector<Level> levels_;
  std::optional<JsonFault> fault_;
};

}  // namespace

std::optional<JsonFault> walk_json(std::string_view source, const JsonVisitor& visitor) {
  return JsonWalk(source, visitor).run();
}

}  // namespace openwash
