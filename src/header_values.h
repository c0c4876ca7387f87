#pragma once

#include <vector>

#include "base/file_reader.h"
#include "formats/metadata.h"
#include "openwash.h"
#include "text/decode.h"

namespace openwash {

// Values of a model's header as one text, each a paragraph of its own, with places in the file.
struct HeaderValues {
  Decoded decoded;  // as the values are written in the file
  Text text;        // without escapes; maps to `decoded`
};

// Reads `values`, which stand in the order of the file, from it once more: as they are written there.
HeaderValues read_values(const FileReader& file, const std::vector<const Entry*>& values);

// The place of one value in the file. Lines and columns count inside the value.
Place place_of_value(const FileReader& file, const Entry& value);

}  // namespace openwash
