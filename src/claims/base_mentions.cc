#include "claims/base_mentions.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace openwash {
namespace {

// Families whose licences restrict, and that go by versions.
constexpr std::array<std::string_view, 2> families = {"llama", "gemma"};

// Words that stand before the name of the model that something was made from.
constexpr std::array<std::string_view, 20> before = {"based on",
                                                     "based upon",
                                                     "built on",
                                                     "built upon",
                                                     "built with",
                                                     "derived from",
                                                     "fine-tuned from",
                                                     "finetuned from",
                                                     "fine-tune of",
                                                     "finetune of",
                                                     "fine-tuned version of",
                                                     "finetuned version of",
                                                     "fine-tuning of",
                                                     "initialized from",
                                                     "on top of",
                                                     "fine-tuned on top of",
                                                     "trained from",
                                                     "\xE5\x9F\xBA\xE4\xBA\x8E" /* zh: based on */,
                                                     "\xE5\x9F\xBA\xE6\x96\xBC" /* the same, traditional */,
                                                     "\xE5\xBE\xAE\xE8\xB0\x83\xE8\x87\xAA" /* zh: tuned from */};

// Words that stand right behind it.
constexpr std::array<std::string_view, 4> behind = {"-based", " based",
                                                    "\xE7\x9A\x84\xE5\x9F\xBA\xE7\xA1\x80\xE4\xB8\x8A" /* on the base of */,
                                                    "\xE5\x9F\xBA\xE7\xA1\x80\xE4\xB8\x8A"};

constexpr std::size_t nearest = 48;  // bytes between the words and the name
constexpr std::size_t longest_sentence = 600;

// The sentence or line around `at`.
Span sentence_around(std::string_view text, std::size_t at) {
  const std::size_t low = at > longest_sentence ? at - longest_sentence : 0;
  std::size_t begin = at;
  while (begin > low && text[begin - 1] != '\n' && !(text[begin - 1] == ' ' && begin > 1 && text[begin - 2] == '.')) --begin;
  std::size_t end = at;
  while (end < text.size() && end < at + longest_sentence && text[end] != '\n' &&
         !(text[end] == '.' && (end + 1 == text.size() || text[end + 1] == ' ' || text[end + 1] == '\n')))
    ++end;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  while (begin < end && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// "llama-2-7b" of "Llama 2 7B" at `at` in lower-case `text`; empty where no version or size stands there. `end` is set behind it.
std::string model_at(std::string_view text, std::size_t at, std::string_view family, std::size_t& end) {
  std::string model(family);
  end = at + family.size();
  if (end < text.size() && is_letter(text[end])) return "";
  const std::size_t begin = end;
  while (end < text.size() &&
         (is_letter_or_digit(text[end]) || text[end] == '-' || text[end] == '.' ||
          (text[end] == ' ' && end + 1 < text.size() && is_digit(text[end + 1]))) &&
         end < begin + 24)
    ++end;
  while (end > begin && (text[end - 1] == '-' || text[end - 1] == '.')) --end;
  std::string rest(text.substr(begin, end - begin));
  if (const std::size_t based = rest.find("-based"); based != std::string::npos) {
    rest.resize(based);
    end = begin + based;
  }
  std::replace(rest.begin(), rest.end(), ' ', '-');
  const std::size_t version = rest.find_first_not_of('-');
  if (version == std::string::npos || !is_digit(rest[version])) return "";
  return model + "-" + rest.substr(version) + "-";
}

bool stands_before(std::string_view text, std::size_t sentence, std::size_t at) {
  const std::size_t from = std::max(sentence, at > nearest ? at - nearest : 0);
  const std::string_view near = text.substr(from, at - from);
  return std::any_of(before.begin(), before.end(),
                     [&](std::string_view word) { return near.find(word) != std::string_view::npos; });
}

bool stands_behind(std::string_view text, std::size_t end) {
  return std::any_of(behind.begin(), behind.end(), [&](std::string_view word) { return text.substr(end).starts_with(word); });
}

}  // namespace

std::vector<BaseMention> base_mentions(std::string_view chars) {
  const std::string text = folded(chars);
  const std::size_t heading = text.find("# ");
  const std::size_t heading_end = heading == std::string::npos ? 0 : std::min(text.find('\n', heading), text.size());
  std::vector<BaseMention> found;
  for (const std::string_view family : families)
    for (std::size_t at = text.find(family); at != std::string::npos; at = text.find(family, at + family.size())) {
      std::size_t end = 0;
      std::string model = model_at(text, at, family, end);
      if (model.empty()) continue;
      const Span sentence = sentence_around(text, at);
      const bool title = at > heading && at < heading_end && at > 0 && (text[at - 1] == '-' || text[at - 1] == '_');
      if (title || stands_before(text, sentence.begin, at) || stands_behind(text, end))
        found.push_back({std::move(model), sentence, title});
    }
  std::stable_sort(found.begin(), found.end(),
                   [](const BaseMention& a, const BaseMention& b) { return a.place.begin < b.place.begin; });
  return found;
}

}  // namespace openwash
