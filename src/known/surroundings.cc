#include "known/surroundings.h"

#include <algorithm>

#include "known/operative_words.h"

namespace openwash {
namespace {

constexpr std::uint32_t most_other_words = 12;  // names of works and the like in a line that names a licence

bool parted_by_blank_line(std::string_view gap) {
  int ends = 0;
  for (const char c : gap) {
    if (c == '\n') {
      if (++ends == 2) return true;
    } else if (c == '.' || c == ',' || c == ';') {
      ends = 0;
    }
  }
  return false;
}

// Whether words[begin, end) name a licence and say nothing else.
bool only_refers(const IdleWords& text, const std::vector<Mention>& mentions, std::uint32_t begin, std::uint32_t end) {
  const std::vector<Word>& words = text.words();
  auto mention = std::partition_point(mentions.begin(), mentions.end(), [&](const Mention& r) { return r.end <= begin; });
  if (mention == mentions.end() || mention->begin >= end) return false;
  std::vector<std::uint8_t> idle;
  text.mark(begin, end, idle);
  std::uint32_t others = 0;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (mention != mentions.end() && i >= mention->end) ++mention;
    if (mention != mentions.end() && i >= mention->begin) continue;
    if (idle[i - begin] || is_referring(words[i].hash)) continue;
    if (is_operative_in_title(words[i].hash)) return false;
    ++others;
  }
  return others <= most_other_words;
}

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> substantial_passages(const IdleWords& text,
                                                                          const std::vector<Mention>& mentions,
                                                                          std::uint32_t begin, std::uint32_t end,
                                                                          Surrounding where) {
  const std::string_view chars = text.chars();
  const std::vector<Word>& words = text.words();
  std::vector<std::pair<std::uint32_t, std::uint32_t>> passages;
  for (std::uint32_t at = begin; at < end;) {
    std::uint32_t stop = at + 1;
    while (stop < end && !parted_by_blank_line(chars.substr(words[stop - 1].end(), words[stop].begin - words[stop - 1].end())))
      ++stop;
    const Room room = where == Surrounding::behind ? Room::none : Room::title;
    if (!text.is_idle(at, stop, room) && !only_refers(text, mentions, at, stop)) {
      if (!passages.empty() && passages.back().second == at) {
        passages.back().second = stop;
      } else {
        passages.emplace_back(at, stop);
      }
    }
    at = stop;
  }
  return passages;
}

}  // namespace openwash
