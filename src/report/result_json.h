#pragma once

#include "openwash.h"
#include "report/json_writer.h"

namespace openwash {

// One assessment as the object that `json`, `jsonl` and the files of an audit share. Keys always stand, in one order.
void write_result(JsonWriter& json, const Assessment& assessment);

// {"start","end","line","column","end_line","end_column"}, and "within" where a container holds it.
void write_span(JsonWriter& json, const Place& place);

// "span": and "quote": of a place, into an open object.
void write_quoted(JsonWriter& json, const Place& place);

// {"osd":{"result","criteria"},...}, the five courts first.
void write_courts(JsonWriter& json, const std::map<std::string, CourtRuling>& courts);

}  // namespace openwash
