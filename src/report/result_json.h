#pragma once

#include "openwash.h"
#include "report/json_writer.h"

namespace openwash {

// One assessment as the object that `json`, `jsonl` and the files of an audit share. Keys always stand, in one order.
void write_result(JsonWriter& json, const Assessment& assessment);

// {"start","end","line","column","end_line","end_column"}
void write_span(JsonWriter& json, const Place& place);

}  // namespace openwash
