#pragma once

#include "audit.h"
#include "report/json_writer.h"

namespace openwash {

// One repository as the object that `json` and `jsonl` share. Keys always stand, in one order.
void write_repository(JsonWriter& json, const RepositoryAssessment& repository);

// The same in two pieces: what stands behind the name, and the object of a name and that piece.
std::string repository_rest(const RepositoryAssessment& repository);
void append_repository(std::string_view name, std::string_view rest, std::string& out);

}  // namespace openwash
