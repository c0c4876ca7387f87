#include "placing.h"

namespace openwash {

Placing::Placing(const Decoded& decoded, const Text* extracted)
    : decoded_(decoded), extracted_(extracted), lines_(decoded.text.chars) {}

Place Placing::place(Span span) const {
  const Span own = extracted_ ? extracted_->map.locate(span) : span;
  const Span source = decoded_.text.map.locate(own);
  const Position begin = lines_.position(own.begin);
  const Position end = lines_.position(own.end);
  return {source.begin,
          source.end,
          begin.line,
          begin.column,
          end.line,
          end.column,
          decoded_.text.chars.substr(own.begin, own.size())};
}

}  // namespace openwash
