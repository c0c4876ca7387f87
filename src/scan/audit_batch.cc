#include "scan/audit_batch.h"

#include <exception>

#include "base/file.h"
#include "scan/memory.h"
#include "scan/ordered_work.h"

namespace openwash {
namespace {

RepositoryAssessment unread(const Repository& repository, std::string error) {
  RepositoryAssessment r;
  r.repository = repository.path;
  r.source = repository.source;
  r.error = std::move(error);
  return r;
}

class Auditor {
 public:
  Auditor(const RepositoryJudge& judge, std::size_t remembered) : judge_(judge), memory_(remembered) {}

  RepositoryAssessment audit(const Repository& repository) try {
    if (!repository.error.empty()) return unread(repository, repository.error);
    RepositoryContents contents = contents_of(repository);
    if (!contents.error.empty()) return unread(repository, contents.error);
    RepositoryReading reading{repository.path, repository.source, {}, std::move(contents.unread), std::move(contents.missing)};
    for (const RepositoryFile& file : contents.files) reading.files.push_back(read(file));
    // A repository that is one file is not read when that file is not.
    if (reading.files.size() == 1 && reading.source != "directory" && !reading.files[0].error.empty())
      return unread(repository, reading.files[0].error);
    return judge_.audit(std::move(reading));
  } catch (const std::exception& e) {
    return unread(repository, std::string("not enough memory to judge it (") + e.what() + "); try --jobs 1");
  }

 private:
  FileReading read(const RepositoryFile& file) {
    Result<std::string> bytes = read_file(file.disk);
    if (!bytes) {
      FileReading reading;
      reading.path = file.path;
      reading.error = bytes.error().what;
      return reading;
    }
    return *memory_.recall(file.path, std::move(*bytes),
                           [&](std::string&& text) { return judge_.read(file.path, std::move(text)); });
  }

  const RepositoryJudge& judge_;
  Memory<FileReading> memory_;
};

}  // namespace

void audit_all(const RepositoryJudge& judge, const std::vector<Repository>& repositories, const AuditOptions& options,
               const std::function<bool(RepositoryAssessment&&)>& deliver) {
  Auditor auditor(judge, options.remembered);
  work_in_order<RepositoryAssessment>(
      repositories.size(), options.jobs, options.window, [&](std::size_t index) { return auditor.audit(repositories[index]); },
      deliver);
}

}  // namespace openwash
