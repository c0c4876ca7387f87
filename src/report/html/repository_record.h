#pragma once

#include <map>
#include <string>
#include <vector>

#include "audit.h"
#include "report/html/file_record.h"
#include "report/json_writer.h"

namespace openwash {

// What lists, filters and charts ask of a repository, in one short object. Of each kind it has the worst severity of its
// findings, or "told" where no finding shows it, but its own prose or a mismatch does.
std::string row_record(const RepositoryAssessment& repository);

// The files of a repository in the order of a report, with the words of them that are shown: texts of terms whole, others in
// excerpts around what is quoted from them. Views of `repository`, which must outlive them.
std::vector<ShownFile> shown_files(const RepositoryAssessment& repository);

// All else of a repository. `ids` are those of the files' records, in the order of `files`.
std::string repository_record(const RepositoryAssessment& repository, const std::vector<ShownFile>& files,
                              const std::vector<std::size_t>& ids);

// {"osd":["violates",["osd-5"]],...}
void write_rulings(JsonWriter& json, const std::map<std::string, CourtRuling>& courts);

// "key":["...",...], each printable().
void write_printable(JsonWriter& json, const char* key, const std::vector<std::string>& words);

}  // namespace openwash
