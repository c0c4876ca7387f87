#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "text/text.h"

namespace openwash {

// A file's bytes as text.
struct Decoded {
  Text text;             // maps to bytes of the file; a byte order mark is dropped
  std::string encoding;  // IANA name under which bytes[span] decodes to the same characters: UTF-16LE, never UTF-16
  int confidence = 100;  // 0 to 100; below 100 the charset was guessed
  bool damaged = false;  // some bytes were invalid: each maximal invalid sequence became U+FFFD
};

// Decodes by byte order mark, then as strict UTF-8, then by ICU's guess (ISO-8859-1 taken as windows-1252), then as UTF-8
// with replacements. Valid UTF-8 is moved, not copied, and its map is the identity. Never fails; linear in the size.
Decoded decode(std::string bytes);

}  // namespace openwash
