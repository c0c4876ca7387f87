#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "audit.h"
#include "base/file_reader.h"
#include "scan/repositories.h"
#include "scan/result_cache.h"

namespace openwash {

// What reads a file of a repository and judges what all of them say; called from several threads at once.
struct RepositoryJudge {
  std::function<FileReading(const std::string& path, std::string bytes)> read;
  std::function<FileReading(const std::string& path, const FileReader& file)> read_model;
  std::function<RepositoryAssessment(RepositoryReading)> audit;
};

// The result on one repository. Repositories that say the same, each file word for word, share it.
struct Audited {
  std::string repository;
  std::string source;
  std::string error;                                       // not empty: the repository could not be read, nothing else is set
  std::shared_ptr<const RepositoryAssessment> assessment;  // without name
  std::shared_ptr<const std::string> rendered;             // by AuditOptions::render
  bool incomplete = false;                                 // folders in it could not be read; what is missing names them
};

// The assessment under the repository's own name.
RepositoryAssessment named(const Audited& audited);

struct AuditOptions {
  std::size_t jobs = 1;           // threads; 0 takes as many as there are processors
  std::size_t window = 1024;      // finished repositories that may wait for an earlier one
  std::size_t remembered = 8192;  // different files and different repositories whose results are kept for equal ones
  ResultCache* cache = nullptr;   // of earlier runs, or null
  std::string (*render)(const RepositoryAssessment&) = nullptr;  // Reporter::render; called on any thread
};

// Reads and judges `repositories`, and hands each result to `deliver`, in order, on the calling thread, until it returns false.
// What cannot be read is a result with `error`, never an end; the results are the same whatever `jobs` is. Memory: the window and
// what is remembered.
void audit_all(const RepositoryJudge& judge, const std::vector<Repository>& repositories, const AuditOptions& options,
               const std::function<bool(Audited&&)>& deliver);

}  // namespace openwash
