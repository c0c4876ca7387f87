#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/text.h"

namespace openwash {

// A value that a file states under a key, and where it stands.
struct Entry {
  std::string key;  // keys joined with ".", items of lists by number: "license", "base_model.0", "extra_gated_fields.I agree"
  Text value;       // without quotes and escapes; its map leads to offsets of the source
  Span place;       // from the key to the end of the value, in the source; for items of lists, the item
};

// What a file states about itself. The source of all spans: the decoded text of text files, the raw bytes of others.
struct Metadata {
  std::vector<Entry> entries;         // in the order of the file; only scalars, as text
  Span block;                         // what holds them: front matter with its dashes, a header, else the whole file
  std::vector<std::string> warnings;  // what could not be read, as sentences with the way out
};

// One kind of file that states things about itself. One file under metadata/ a kind; CMake makes the table of them.
struct MetadataFormat {
  const char* name;   // "front-matter", "pyproject", "gguf"
  const char* where;  // as claims say it: "front-matter" or "metadata"

  // Whether a file of this path (decoded or raw: `head` is what it begins with, at most 4 KiB) states things in this way.
  bool (*recognises)(std::string_view path, std::string_view head);

  // The entries of `source`. Never fails: what cannot be read is a warning, and what was read before it stays.
  Metadata (*read)(std::string_view source);
};

}  // namespace openwash
