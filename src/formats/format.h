#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "text/text.h"

namespace openwash {

// One input format that is text with markup around the words. One file under each/ a format; CMake makes the table of them.
struct Format {
  const char* name;

  // Whether a file of this path that begins with `head` (decoded, at most 4 KiB) is of this format.
  bool (*recognises)(std::string_view path, std::string_view head);

  // The words of `chars` in reading order, with a map to offsets of `chars`. Block ends become line ends, so that paragraphs,
  // headings and list items stand on lines of their own (`# `, `- ` and `1. ` before them say what they are).
  Text (*extract)(std::string_view chars);

  // The words of `chars` that readers of the file do not see, or not as text, likewise; null where the format has none.
  Text (*asides)(std::string_view chars) = nullptr;
};

// All formats, by name.
std::span<const Format> formats();

// The format of a file, or null where its text is taken as it is (plain text, Markdown: the outline reads their marks).
const Format* format_of(std::string_view path, std::string_view head);

// What a file is when it is no text, as a sentence with the way out ("PDF document: install pdftotext ..."), or empty when it
// may be text. `head` is the first bytes of the file, at least 4 KiB of them or all, raw.
std::string not_text_reason(std::string_view path, std::string_view head, std::uint64_t size);

}  // namespace openwash
