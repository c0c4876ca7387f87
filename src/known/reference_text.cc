#include "known/reference_text.h"

#include <algorithm>
#include <string>

#include "known/idle_words.h"
#include "text/words.h"

namespace openwash {
namespace {

constexpr std::string_view mark_lead = "\xEE\x80";  // the first bytes of U+E001 to U+E004 in UTF-8

void sort_parts(std::vector<PartRow>& parts) {
  std::sort(parts.begin(), parts.end(), [](const PartRow& a, const PartRow& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end != b.end ? a.end > b.end : a.part < b.part;
  });
}

}  // namespace

ReferenceText read_reference(std::string_view marked) {
  struct Range {
    std::size_t begin, end;
    Part part;
  };
  std::string chars;
  std::vector<Range> ranges;
  std::size_t optional_begin = 0;
  std::size_t free_begin = 0;
  std::size_t title_begin = 0;
  std::vector<std::pair<std::size_t, std::size_t>> titles;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked.substr(i, 2) != mark_lead || i + 2 >= marked.size()) {
      chars += marked[i];
      continue;
    }
    i += 2;
    if (marked[i] == '\x81') optional_begin = chars.size();
    if (marked[i] == '\x82') ranges.push_back({optional_begin, chars.size(), Part::optional});
    if (marked[i] == '\x83') free_begin = chars.size();
    if (marked[i] == '\x84') ranges.push_back({free_begin, chars.size(), Part::free});
    if (marked[i] == '\x85') title_begin = chars.size();
    if (marked[i] == '\x86') titles.emplace_back(title_begin, chars.size());
  }

  std::vector<Word> words;
  append_words(chars, 0, static_cast<std::uint32_t>(chars.size()), words);
  ReferenceText text;
  for (const Word& word : words) text.words.push_back(word.hash);
  const auto count = static_cast<std::uint32_t>(words.size());
  std::vector<std::uint8_t> idle;
  IdleWords(chars, words).mark(0, count, idle);
  // A title may be worded otherwise, but its version is told by numbers.
  for (const auto& [begin, end] : titles) {
    ranges.push_back({begin, end, Part::optional});
    for (std::uint32_t i = 0; i < count; ++i) {
      if (words[i].begin >= begin && words[i].end() <= end && chars.find_first_of("0123456789", words[i].begin) >= words[i].end())
        idle[i] = 1;
    }
  }
  for (const Range& range : ranges) {
    const auto at = [&](std::size_t offset) {
      return static_cast<std::uint32_t>(
          std::partition_point(words.begin(), words.end(), [&](const Word& word) { return word.begin < offset; }) -
          words.begin());
    };
    const PartRow part{at(range.begin), at(range.end), range.part};
    if (part.begin < part.end || part.part == Part::free) text.parts.push_back(part);
  }
  for (std::uint32_t i = 0; i < count;) {
    std::uint32_t end = i;
    while (end < count && idle[end]) ++end;
    if (end > i) text.parts.push_back({i, end, Part::idle});
    i = end + 1;
  }
  sort_parts(text.parts);
  return text;
}

void merge_parts(std::vector<PartRow>& parts, const std::vector<PartRow>& others) {
  parts.insert(parts.end(), others.begin(), others.end());
  sort_parts(parts);
  const auto same = [](const PartRow& a, const PartRow& b) { return a.begin == b.begin && a.end == b.end && a.part == b.part; };
  parts.erase(std::unique(parts.begin(), parts.end(), same), parts.end());
}

}  // namespace openwash
