#include "known/surroundings.h"

#include "known/idle_words.h"

namespace openwash {
namespace {

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

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> substantial_passages(std::string_view chars, const std::vector<Word>& words,
                                                                          std::uint32_t begin, std::uint32_t end,
                                                                          Surrounding where) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> passages;
  for (std::uint32_t at = begin; at < end;) {
    std::uint32_t stop = at + 1;
    while (stop < end && !parted_by_blank_line(chars.substr(words[stop - 1].end(), words[stop].begin - words[stop - 1].end())))
      ++stop;
    if (!is_idle(chars, words, at, stop, where == Surrounding::behind ? Room::none : Room::title)) {
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
