#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/text.h"

namespace openwash {

// One charset whose characters begin with ASCII: what ICU converts, put right where its vendor's table is not the registered one.
struct Charset {
  // A character that the converter gives, and the one that the charset of this name has in its place.
  struct Correction {
    char16_t converted;
    char16_t right;
  };

  const char* name;       // as IANA registers it; for what it lacks (CP932, CP949), as decoders call it
  const char* converter;  // as ICU names it
  std::span<const Correction> corrections;
  std::string_view foreign_leads = {};  // first bytes of characters that another charset added
  const char* wider = nullptr;          // the charset that adds them
  bool holds_all = false;               // every code point has its place in it
};

// The charset of this name or alias ("latin1", "gb2312"), or null where we do not read it. Those that others contain are read as
// the larger one: ISO-8859-1 as windows-1252, GB2312 and GBK as GB18030.
const Charset* charset_named(std::string_view name);

struct Converted {
  Text text;
  std::size_t invalid = 0;  // sequences that became U+FFFD
};

// The charset that adds characters to this one where it fits `bytes` better, else this one.
const Charset& widened(const Charset& charset, std::string_view bytes);

// The text of `bytes` in `charset`, each invalid byte as U+FFFD. Places count from `source` for the first byte. Linear.
Converted convert(std::string_view bytes, const Charset& charset, std::uint32_t source);

}  // namespace openwash
