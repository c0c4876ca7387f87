#include "claims/prose.h"

#include <algorithm>
#include <map>
#include <set>

#include "claims/html_tag.h"
#include "lexicon/link.h"

namespace openwash {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;
constexpr std::size_t longest_target = 2000;
constexpr std::size_t longest_image = 600;  // with its alternative text
constexpr std::size_t longest_label = 200;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// Where `c` stands next, asked with growing offsets: all answers together cost one pass.
class Next {
 public:
  Next(std::string_view chars, char c) : chars_(chars), c_(c) {}

  std::size_t from(std::size_t at) {
    if (!asked_ || (found_ != nowhere && found_ < at)) {
      found_ = chars_.find(c_, at);
      asked_ = true;
    }
    return found_;
  }

 private:
  std::string_view chars_;
  char c_;
  std::size_t found_ = 0;
  bool asked_ = false;
};

class Reader {
 public:
  Reader(std::string_view chars, std::size_t from)
      : chars_(chars), at_(from), angle_(chars, '>'), round_(chars, ')'), square_(chars, ']'), line_(chars, '\n') {
    prose_.chars.assign(chars.size(), ' ');
  }

  Prose read() {
    line_start();
    while (at_ < chars_.size()) step();
    resolve_labels();
    blank_addresses();
    return std::move(prose_);
  }

 private:
  struct Open {
    std::size_t at;
    bool image;
  };

  Span span(std::size_t begin, std::size_t end) const {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  void step() {
    const char c = chars_[at_];
    if (c == '\n') {
      prose_.chars[at_++] = '\n';
      line_start();
    } else if (c == '<') {
      angle();
    } else if (c == '[') {
      open_.push_back({at_, at_ > 0 && chars_[at_ - 1] == '!'});
      ++at_;
    } else if (c == ']') {
      close();
    } else if (c == '&') {
      entity();
    } else if (c == '\\' && at_ + 1 < chars_.size()) {
      ++at_;
      if (chars_[at_] != '\n') keep();
    } else {
      keep();
    }
  }

  void keep() {
    prose_.chars[at_] = chars_[at_];
    ++at_;
  }

  // Fences, definitions of labels, table rows and tasks are known by how their line begins.
  void line_start() {
    std::size_t at = at_;
    while (at < chars_.size() && (chars_[at] == ' ' || chars_[at] == '\t')) ++at;
    if (at >= chars_.size()) return;
    const char c = chars_[at];
    if (c == '\n') {
      open_.clear();
    } else if ((c == '`' || c == '~') && chars_.substr(at, 3) == std::string(3, c)) {
      fence(at);
    } else if (c == '[') {
      definition(at);
    } else if (c == '|') {
      prose_.chars[at] = '\n';
      at_ = at + 1;
    } else if ((c == '-' || c == '*' || c == '+') && chars_.substr(at + 1, 4) == " [ ]") {
      at_ = std::min(line_.from(at), chars_.size());  // what is not done yet is not said of today
    }
  }

  // A fence that is never closed hides nothing, and one that meets another that opens ends there.
  void fence(std::size_t at) {
    const char c = chars_[at];
    const std::size_t size = std::min(chars_.find_first_not_of(c, at), chars_.size()) - at;
    const std::size_t first = std::min(chars_.find('\n', at), chars_.size());
    if (c == '`' && chars_.substr(at + size, first - at - size).find('`') != nowhere) return;
    std::size_t& never_closed = c == '`' ? never_closed_fence_ : never_closed_tildes_;
    if (size >= never_closed) return;
    for (std::size_t line = first; line < chars_.size(); line = std::min(chars_.find('\n', line + 1), chars_.size())) {
      const std::size_t begin = chars_.find_first_not_of(" \t>", line + 1);
      if (begin == nowhere || chars_[begin] != c) continue;
      const std::size_t end = std::min(chars_.find_first_not_of(c, begin), chars_.size());
      if (end - begin < size) continue;
      const std::size_t line_end = std::min(chars_.find('\n', end), chars_.size());
      const bool opens = chars_.substr(end, line_end - end).find_first_not_of(" \t\r") != nowhere;
      return pass(opens ? line : line_end);
    }
    never_closed = size;
  }

  // [label]: address
  void definition(std::size_t at) {
    const std::size_t end = square_.from(at);
    if (end == nowhere || end - at > longest_label || chars_.substr(end, 2) != "]:") return;
    const std::size_t line = std::min(line_.from(end), chars_.size());
    std::string_view target = chars_.substr(end + 2, line - end - 2);
    while (!target.empty() && is_blank(target.front())) target.remove_prefix(1);
    target = target.substr(0, std::min(target.find_first_of(" \t\r"), longest_target));
    definitions_.emplace(chars_.substr(at + 1, end - at - 1), target);
    at_ = line;
  }

  void angle() {
    if (chars_.substr(at_, 4) == "<!--") {
      const std::size_t end = chars_.find("-->", at_ + 4);
      return pass(end == nowhere ? chars_.size() : end + 3);
    }
    const std::size_t end = angle_.from(at_);
    if (end == nowhere || end - at_ > longest_target) return keep();
    const HtmlTag tag = html_tag(chars_.substr(at_, end + 1 - at_));
    if (tag.name.empty()) return keep();
    const std::size_t begin = at_;
    pass(end + 1);
    if (tag.name == "img" || tag.name == "image") {
      prose_.pointers.push_back({span(begin, at_), {}, tag.source, true});
      if (!tag.alternative.empty()) {
        const std::size_t alt = begin + tag.alternative_at;
        prose_.pointers.back().text = span(alt, alt + tag.alternative.size());
      }
    } else if (tag.name == "a") {
      if (!tag.target.empty()) anchor_ = static_cast<std::ptrdiff_t>(begin);
      anchor_target_ = tag.target;
      anchor_text_ = at_;
    } else if (tag.name == "/a" && anchor_ >= 0) {
      prose_.pointers.push_back({span(static_cast<std::size_t>(anchor_), at_), span(anchor_text_, begin), anchor_target_, false});
      anchor_ = -1;
    }
    if (tag.parts_words) part(begin, tag.heading);
    if (tag.hides_words) hide(tag.name);
  }

  // Leaves blanks up to `end`, with the line ends that stand there.
  void pass(std::size_t end) {
    for (std::size_t line = line_.from(at_); line != nowhere && line < end; line = line_.from(line + 1))
      prose_.chars[line] = '\n';
    at_ = end;
  }

  void part(std::size_t at, bool heading) {
    prose_.chars[at] = '\n';
    prose_.chars[at + 1] = '\n';
    if (heading) prose_.chars[at + 2] = '#';
  }

  // What stands between the tags of a script, a style or preformatted text is not prose.
  void hide(const std::string& name) {
    if (never_closed_.contains(name)) return;
    const std::size_t end = chars_.find("</" + name, at_);
    if (end != nowhere) {
      pass(end);
    } else {
      never_closed_.insert(name);
    }
  }

  void entity() {
    for (std::size_t end = at_ + 1; end < std::min(at_ + 12, chars_.size()); ++end) {
      if (chars_[end] == ';') {
        at_ = end + 1;
        return;
      }
      if (!std::isalnum(static_cast<unsigned char>(chars_[end])) && chars_[end] != '#') break;
    }
    keep();
  }

  void close() {
    ++at_;
    if (open_.empty()) return;
    const Open open = open_.back();
    open_.pop_back();
    const std::size_t text_end = at_ - 1;
    if (at_ >= chars_.size()) return;
    Pointer pointer{{}, span(open.at + 1, text_end), {}, open.image};
    if (chars_[at_] == '(') {
      std::size_t end = round_.from(at_);
      if (end == nowhere || end - at_ > longest_target) return;
      std::string_view target = chars_.substr(at_ + 1, end - at_ - 1);
      if (std::count(target.begin(), target.end(), '(') > 0 && end + 1 < chars_.size()) {
        const std::size_t second = chars_.substr(end + 1, longest_target).find_first_of(") \n");
        if (second != nowhere && chars_[end + 1 + second] == ')') end += second + 1;
        target = chars_.substr(at_ + 1, end - at_ - 1);
      }
      if (target.find("\n\n") != nowhere) return;
      while (!target.empty() && (is_blank(target.front()) || target.front() == '<')) target.remove_prefix(1);
      pointer.target = target.substr(0, target.find_first_of(" \t\n>\"'"));
      pass(end + 1);
    } else if (chars_[at_] == '[') {
      const std::size_t end = square_.from(at_);
      if (end == nowhere || end - at_ > longest_label) return;
      std::string_view label = chars_.substr(at_ + 1, end - at_ - 1);
      if (label.empty()) label = chars_.substr(open.at + 1, std::min(text_end - open.at - 1, longest_label));
      unresolved_.push_back({prose_.pointers.size(), std::string(label)});
      pass(end + 1);
    } else {
      return;
    }
    const std::size_t begin = open.at - (open.image ? 1 : 0);
    pointer.place = span(begin, at_);
    prose_.pointers.push_back(std::move(pointer));
    if (open.image && at_ - begin <= longest_image) {
      for (std::size_t i = begin; i < at_; ++i) {
        if (prose_.chars[i] != '\n') prose_.chars[i] = ' ';
      }
    }
  }

  void resolve_labels() {
    for (const auto& [pointer, label] : unresolved_) {
      const auto at = definitions_.find(label);
      if (at != definitions_.end()) prose_.pointers[pointer].target = at->second;
    }
  }

  // Addresses that stand there as they are; "opensource@..." claims nothing.
  void blank_addresses() {
    for (Link& link : links_in(prose_.chars)) {
      std::fill(prose_.chars.begin() + link.span.begin, prose_.chars.begin() + link.span.end, ' ');
      prose_.pointers.push_back({link.span, {link.span.end, link.span.end}, std::move(link.url), false});
    }
  }

  std::string_view chars_;
  std::size_t at_;
  Next angle_, round_, square_, line_;
  std::size_t never_closed_fence_ = nowhere;  // of that many signs or more
  std::size_t never_closed_tildes_ = nowhere;
  std::set<std::string> never_closed_;
  std::ptrdiff_t anchor_ = -1;
  std::string anchor_target_;
  std::size_t anchor_text_ = 0;
  std::vector<Open> open_;
  std::map<std::string, std::string, std::less<>> definitions_;
  std::vector<std::pair<std::size_t, std::string>> unresolved_;
  Prose prose_;
};

}  // namespace

Prose prose_of(std::string_view chars, std::size_t from) {
  return Reader(chars, std::min(from, chars.size())).read();
}

}  // namespace openwash
