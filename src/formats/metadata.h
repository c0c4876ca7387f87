#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/text.h"

namespace openwash {

// A value that a file states under a key, and where it stands.
struct Entry {
  std::string key;  // keys joined with ".", items of lists by number: "license", "base_model.0", "extra_gated_fields.I agree"
  Text name;        // the last part of the key as it is written, which may hold terms itself; empty for items of lists
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
  const char* name;   // "front-matter", "toml", "package-headers"
  const char* where;  // as claims say it: "front-matter" or "metadata"

  // Whether a file of this path that begins with `head` (decoded, at most 4 KiB) states things in this way.
  bool (*recognises)(std::string_view path, std::string_view head);

  // The entries of `source`, a decoded text. Never fails: what cannot be read is a warning, and what was read before it stays.
  Metadata (*read)(std::string_view path, std::string_view source);
};

// All kinds, by the name of their files.
std::span<const MetadataFormat> metadata_formats();

// How a file of this path that begins with `head` states things, or null where it does not.
const MetadataFormat* metadata_format_of(std::string_view path, std::string_view head);

// As much of a key as is kept, cut between characters.
std::string_view kept_key(std::string_view key);

// Longer keys, with all that they stand in, are not followed.
inline constexpr std::size_t longest_path = 4096;

// More entries than any honest file has; what goes beyond is left out, with a warning.
inline constexpr std::size_t most_entries = 20000;

}  // namespace openwash
