#include "rules/message.h"

#include <algorithm>

namespace openwash {
namespace {

std::string grouped(std::int64_t n) {
  std::string digits = std::to_string(n);
  for (std::ptrdiff_t at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > (n < 0 ? 1 : 0); at -= 3) {
    digits.insert(static_cast<std::size_t>(at), ",");
  }
  return digits;
}

std::string words_of(std::string tag) {
  std::replace(tag.begin(), tag.end(), '-', ' ');
  return tag;
}

const std::string* text_fact(const Facts& facts, const char* name) {
  const auto at = facts.find(name);
  return at == facts.end() ? nullptr : std::get_if<std::string>(&at->second);
}

// On which side of an amount something holds; where the border is not known the amount itself counts as free.
std::string side_in_words(const std::string& side, const Facts& facts) {
  const std::string* border = text_fact(facts, "border");
  const bool from = border && *border == "from";
  const std::string amount = amount_in_words(facts);
  if (side == "within") return (from ? "below " : "up to ") + amount;
  return from ? "from " + amount + " on" : "above " + amount;
}

std::string fact_in_words(const std::string& name, const FactValue& value, const Facts& facts) {
  if (name == "value") return amount_in_words(facts);
  if (name == "beyond" || name == "within") return side_in_words(name, facts);
  if (const auto* n = std::get_if<std::int64_t>(&value)) return grouped(*n);
  if (const auto* s = std::get_if<std::string>(&value)) return name == "policy_url" ? *s : words_of(*s);
  std::string out;
  const auto& list = std::get<std::vector<std::string>>(value);
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i) out += i + 1 == list.size() ? " and " : ", ";
    out += name == "territories" ? list[i] : words_of(list[i]);
  }
  return out;
}

// Fills {names}; `complete` becomes false when a fact is missing.
std::string filled(std::string_view text, const Facts& facts, bool& complete) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    out += text.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t close = text.find('}', open);
    const std::string name(text.substr(open + 1, close - open - 1));
    const auto at = facts.find(name == "beyond" || name == "within" ? "value" : name);
    if (at == facts.end()) {
      complete = false;
    } else {
      out += fact_in_words(name, at->second, facts);
    }
    text.remove_prefix(close == std::string_view::npos ? text.size() : close + 1);
  }
  return out;
}

}  // namespace

std::string amount_in_words(const Facts& facts) {
  const auto at = facts.find("value");
  const auto* n = at == facts.end() ? nullptr : std::get_if<std::int64_t>(&at->second);
  if (!n) return "";
  std::string out = grouped(*n);
  if (const auto* currency = text_fact(facts, "currency")) out = *currency + " " + out;
  if (const auto* metric = text_fact(facts, "metric")) out += (text_fact(facts, "currency") ? " of " : " ") + words_of(*metric);
  return out;
}

std::string message_of(std::string_view message, const Facts& facts) {
  std::string out;
  bool all = true;
  while (!message.empty()) {
    const std::size_t open = message.find('[');
    out += filled(message.substr(0, open), facts, all);
    if (open == std::string_view::npos) break;
    const std::size_t close = std::min(message.find(']', open), message.size());
    const std::string_view choice = message.substr(open + 1, close - open - 1);
    const std::size_t bar = choice.find('|');
    bool complete = true;
    const std::string left = filled(choice.substr(0, bar), facts, complete);
    if (complete) {
      out += left;
    } else if (bar != std::string_view::npos) {
      out += filled(choice.substr(bar + 1), facts, all);
    }
    message.remove_prefix(std::min(message.size(), close + 1));
  }
  return out;
}

}  // namespace openwash
