#include "lexicon/link.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "base/ascii.h"

namespace openwash {
namespace {

constexpr std::size_t none = std::string_view::npos;

// Characters of host names and of the local part of e-mail addresses.
bool is_name(char c) {
  return is_letter_or_digit(c) || c == '.' || c == '-' || c == '_' || c == '+' || c == '%';
}

bool is_url_mark(char c) {
  return std::string_view("-._~:/?#[]@!$&'()*+,;=%").find(c) != none;
}

// What Markdown writers put a backslash before.
bool is_escaped(char c) {
  return std::string_view("_-*~#&.").find(c) != none;
}

// How far the characters of a URL go from `at`; a bracket closes it unless it was opened inside.
std::size_t url_end(std::string_view text, std::size_t at) {
  int round = 0;
  int square = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (is_letter_or_digit(c)) continue;
    // Latin letters beyond ASCII stand in some paths; other characters end it, Han and its punctuation among them.
    if ((c == '\xC3' || c == '\xC4' || c == '\xC5') && at + 1 < text.size()) {
      ++at;
      continue;
    }
    if (c == '\\' && at + 1 < text.size() && is_escaped(text[at + 1])) {
      ++at;
      continue;
    }
    if (!is_url_mark(c)) break;
    round += c == '(' ? 1 : c == ')' ? -1 : 0;
    square += c == '[' ? 1 : c == ']' ? -1 : 0;
    if (round < 0 || square < 0) break;
  }
  return at;
}

// The end without punctuation of the sentence, Markdown marks or a bracket that stays open.
std::size_t trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin) {
    const char last = text[end - 1];
    const bool marked = last == '_' && begin > 0 && text[begin - 1] == '_';
    if (std::string_view(".,;:!?'*([").find(last) == none && !marked) break;
    --end;
  }
  return end;
}

// Where the next line's text begins if a line ends at `at`, behind indentation and comment marks.
std::size_t next_line(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\r')) ++at;
  if (at >= text.size() || text[at] != '\n') return none;
  ++at;
  while (at < text.size() && std::string_view(" \t*/#;").find(text[at]) != none) ++at;
  return at < text.size() && text[at] != '\n' ? at : none;
}

// Where a URL that ends with its line goes on, if it plainly does.
std::size_t continuation(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t next = next_line(text, end);
  if (next == none) return none;
  const std::size_t stop = url_end(text, next);
  if (trimmed(text, next, stop) == next) return none;
  const char opened = begin > 0 ? text[begin - 1] : ' ';
  const char closing = stop < text.size() ? text[stop] : ' ';
  if (opened == '<') return closing == '>' ? next : none;
  const bool open_end = std::string_view("/-_=&?%").find(text[end - 1]) != none;
  if (!open_end || (is_upper(text[next]))) return none;
  if (opened == '(' && closing == ')') return next;
  const std::string_view token = text.substr(next, trimmed(text, next, stop) - next);
  return token.find_first_of("/-_=.") != none ? next : none;
}

bool is_host(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot == none || dot == 0 || dot + 2 >= host.size()) return false;
  return host.find("..") == none && is_letter_or_digit(host[0]) &&
         std::all_of(host.begin() + static_cast<std::ptrdiff_t>(dot) + 1, host.end(), is_letter);
}

// Domains of which "name.domain/path" is an address even without a scheme.
bool is_known_domain(std::string_view host) {
  constexpr auto domains =
      std::to_array<std::string_view>({"com", "org", "net", "io", "ai", "co", "cn", "eu",  "de",   "dev",   "edu", "gov",
                                       "fr",  "uk",  "jp",  "kr", "in", "ch", "us", "app", "tech", "cloud", "info"});
  const std::string domain = folded(host.substr(host.rfind('.') + 1));
  return is_host(host) && std::find(domains.begin(), domains.end(), domain) != domains.end();
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<Link> read() {
    for (std::size_t at = 0; at < text_.size();) {
      if (!is_name(text_[at])) {
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < text_.size() && is_name(text_[end])) ++end;
      at = next_after_name(at, end);
    }
    return std::move(links_);
  }

 private:
  // Reads the address that begins in the run of name characters [begin, end), if there is one; gives where to go on.
  std::size_t next_after_name(std::size_t begin, std::size_t end) {
    const std::string_view rest = text_.substr(end);
    const std::string_view run = text_.substr(begin, end - begin);
    if (rest.starts_with("://")) return take_scheme(begin, end);
    if (rest.starts_with("@")) return take_mail(begin, end);
    const std::size_t skip = std::min(run.find_first_not_of("._-+%"), run.size());
    const std::string_view host = run.substr(skip);
    const bool after_path = begin > 0 && std::string_view("/@:=").find(text_[begin - 1]) != none;
    if (after_path) return end;
    const bool www =
        folded(host.substr(0, 4)) == "www." && host.size() > 6 && is_host(host.substr(0, host.find_last_not_of(".-_%+") + 1));
    if (www || (rest.size() > 1 && rest[0] == '/' && is_letter_or_digit(rest[1]) && is_known_domain(host))) {
      return take_url(begin + skip, end, "http://");
    }
    return end;
  }

  std::size_t take_scheme(std::size_t begin, std::size_t end) {
    const std::string run = folded(text_.substr(begin, end - begin));
    for (const std::string_view scheme : {"https", "http", "ftp"}) {
      if (!run.ends_with(scheme)) continue;
      const std::size_t host = end + 3;
      if (host < text_.size() && (is_letter_or_digit(text_[host]) || text_[host] == '[' || text_[host] == '\xC3')) {
        return take_url(end - scheme.size(), host, "");
      }
    }
    return end + 3;
  }

  // A URL from `begin` on of which everything before `known` is certain.
  std::size_t take_url(std::size_t begin, std::size_t known, std::string_view scheme) {
    std::size_t part = begin;
    std::size_t end = url_end(text_, known);
    std::string url(scheme);
    for (std::size_t next = continuation(text_, begin, end); next != none; next = continuation(text_, begin, end)) {
      url += text_.substr(part, end - part);
      part = next;
      end = url_end(text_, next);
    }
    const std::size_t kept = trimmed(text_, begin, end);
    url += text_.substr(part, std::max(kept, part) - part);
    std::erase(url, '\\');
    add(begin, kept, std::move(url));
    return end;
  }

  std::size_t take_mail(std::size_t begin, std::size_t end) {
    std::size_t stop = end + 1;
    while (stop < text_.size() && is_name(text_[stop])) ++stop;
    std::size_t kept = stop;
    while (kept > end + 1 && !is_letter_or_digit(text_[kept - 1])) --kept;
    while (begin < end && !is_letter_or_digit(text_[begin])) ++begin;
    const bool in_path = begin > 0 && text_[begin - 1] == '/';
    if (begin == end || in_path || !is_host(text_.substr(end + 1, kept - end - 1))) return end + 1;
    constexpr std::string_view mailto = "mailto:";
    const bool marked = begin >= mailto.size() && folded(text_.substr(begin - mailto.size(), mailto.size())) == mailto;
    add(marked ? begin - mailto.size() : begin, kept, std::string(mailto) + std::string(text_.substr(begin, kept - begin)));
    return stop;
  }

  void add(std::size_t begin, std::size_t end, std::string url) {
    links_.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, std::move(url)});
  }

  std::string_view text_;
  std::vector<Link> links_;
};

}  // namespace

std::vector<Link> links_in(std::string_view text) {
  return Reader(text).read();
}

}  // namespace openwash
