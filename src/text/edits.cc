#include "text/edits.h"

#include "text/text_writer.h"

namespace openwash {

Text edited(std::string_view chars, const std::vector<Edit>& edits) {
  TextWriter writer;
  writer.reserve(chars.size());
  std::uint32_t at = 0;
  for (const Edit& edit : edits) {
    if (!edit.plain) continue;
    writer.copy(chars.substr(at, edit.span.begin - at), at);
    writer.put(*edit.plain, edit.span.begin, edit.span.size());
    at = edit.span.end;
  }
  writer.copy(chars.substr(at), at);
  return writer.take();
}

}  // namespace openwash
