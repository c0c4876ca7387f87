#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/html/shown_text.h"
#include "report/json_writer.h"

namespace openwash {

// A file of a repository as the page shows it: its words, as far as they are shown, and what was found in it.
struct ShownFile {
  std::string path;
  ShownText text;
  std::vector<const Assessment*> assessments;  // of the file, and of texts inside it
};

// A place as the page's script wants it: [line, part, begin, end] where its words are shown in `text`, else [line, "quote"];
// what of a container holds it stands behind.
void write_place(JsonWriter& json, const Place& place, const ShownText& text);

// {"lines","parts":[[line,"text"],...],"assessments":[...]}: nothing in it depends on the path, so that equal files are equal.
std::string file_record(const ShownFile& file);

}  // namespace openwash
