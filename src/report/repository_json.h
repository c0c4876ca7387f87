#pragma once

#include "audit.h"
#include "report/json_writer.h"

namespace openwash {

// One repository as the object that `json` and `jsonl` share. Keys always stand, in one order.
void write_repository(JsonWriter& json, const RepositoryAssessment& repository);

}  // namespace openwash
