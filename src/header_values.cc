#include "header_values.h"

#include <functional>

#include "placing.h"
#include "text/text_writer.h"
#include "text/utf8.h"

namespace openwash {
namespace {

Span source_of(const Text& value) {
  return value.map.locate({0, static_cast<std::uint32_t>(value.chars.size())});
}

// Hands each run of characters that stand for themselves, and each piece that does not, to `take` with its source.
void each_piece(const Text& text, const std::function<void(std::string_view chars, Span source)>& take) {
  const std::string_view chars = text.chars;
  for (const SourceMap::Run& run : text.map.runs()) {
    if (run.own_piece == 1 && run.source_piece == 1) {
      take(chars.substr(run.own, run.pieces), {run.source, run.source_end()});
      continue;
    }
    for (std::uint32_t i = 0; i < run.pieces; ++i) {
      const std::uint32_t begin = run.source + i * run.source_piece;
      take(chars.substr(run.own + i * run.own_piece, run.own_piece), {begin, begin + run.source_piece});
    }
  }
}

}  // namespace

HeaderValues read_values(const FileReader& file, const std::vector<const Entry*>& values) {
  TextWriter written;
  HeaderValues all;
  all.decoded.encoding = "UTF-8";
  for (const Entry* value : values) {
    if (value->value.chars.empty()) continue;
    const Span source = source_of(value->value);
    const Result<std::string> bytes = file.read(source.begin, source.size());
    if (!bytes) continue;
    all.decoded.damaged |= valid_utf8_size(*bytes) < bytes->size();
    if (written.size() > 0) written.put("\n\n", source.begin, 0);
    each_piece(repair_utf8(*bytes, source.begin),
               [&](std::string_view chars, Span from) { written.put(chars, from.begin, from.size()); });
  }
  all.decoded.text = written.take();
  TextWriter text;
  for (const Entry* value : values) {
    if (text.size() > 0 && !value->value.chars.empty()) {
      text.put("\n\n", all.decoded.text.map.cover(source_of(value->value)).begin, 0);
    }
    each_piece(value->value, [&](std::string_view chars, Span from) {
      const Span own = all.decoded.text.map.cover(from);
      text.put(chars, own.begin, own.size());
    });
  }
  all.text = text.take();
  return all;
}

Place place_of_value(const FileReader& file, const Entry& value) {
  if (value.value.chars.empty()) return {value.place.end, value.place.end, 1, 1, 1, 1, "", value.key};
  const HeaderValues written = read_values(file, {&value});
  Place place = Placing(written.decoded, &written.text).place({0, static_cast<std::uint32_t>(written.text.chars.size())});
  place.within = value.key;
  return place;
}

}  // namespace openwash
