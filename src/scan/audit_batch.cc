#include "scan/audit_batch.h"

#include <exception>
#include <optional>

#include "base/file.h"
#include "base/file_role.h"
#include "scan/archive.h"
#include "scan/memory.h"
#include "scan/ordered_work.h"

namespace openwash {
namespace {

struct Judged {
  RepositoryAssessment assessment;
  std::shared_ptr<const std::string> rendered;
};

// A file that was read, before it is judged.
struct Loaded {
  std::string path;
  std::string bytes;
  ContentKey key;
  std::string error;
  std::optional<FileReading> model = std::nullopt;  // of a model file, whose header alone was read
};

// Stands for all that the header of a model file states.
ContentKey key_of(const FileReading& reading) {
  std::string all;
  for (const Statement& statement : reading.statements) {
    all.append(statement.key).push_back('\0');
    all.append(statement.value).push_back('\0');
    all.append(std::to_string(statement.place.start)).push_back('\0');
  }
  for (const std::string& warning : reading.warnings) all.append(warning).push_back('\0');
  return content_key(all, reading.path);
}

Loaded loaded_model(const RepositoryFile& file, const RepositoryJudge& judge) {
  const Result<FileReader> reader = FileReader::open(file.disk);
  if (!reader) return {file.path, "", {}, reader.error().what};
  FileReading reading = judge.read_model(file.path, *reader);
  ContentKey key = key_of(reading);
  return {file.path, "", std::move(key), "", std::move(reading)};
}

Loaded loaded(const RepositoryFile& file, const RepositoryJudge& judge) {
  if (file_role(file.path) == FileRole::model) return loaded_model(file, judge);
  Result<std::string> bytes = read_file(file.disk);
  if (!bytes) return {file.path, "", {}, bytes.error().what};
  ContentKey key = content_key(*bytes, file.path);
  return {file.path, std::move(*bytes), std::move(key), ""};
}

// Stands for all that the result on a repository rests on, save its name.
ContentKey key_of(const std::string& source, const std::vector<Loaded>& files, const RepositoryContents& contents) {
  std::string all;
  const auto put = [&](std::string_view text) { all.append(text).push_back('\0'); };
  const auto put_number = [&](std::uint64_t number) { all.append(reinterpret_cast<const char*>(&number), sizeof number); };
  for (const Loaded& file : files) {
    put(file.path);
    put(file.error);
    put_number(file.key.low);
    put_number(file.key.high);
    put_number(file.key.size);
  }
  for (const std::string& path : contents.unread) put(path);
  put("");
  for (const std::string& words : contents.missing) put(words);
  return content_key(all, source);
}

class Auditor {
 public:
  Auditor(const RepositoryJudge& judge, const AuditOptions& options)
      : judge_(judge), options_(options), files_(options.remembered), repositories_(options.remembered) {}

  Audited audit(const Repository& repository) try {
    if (!repository.error.empty()) return unread(repository, repository.error);
    RepositoryContents contents = contents_of(repository);
    if (!contents.error.empty()) return unread(repository, contents.error);
    std::vector<Loaded> files;
    for (const RepositoryFile& file : contents.files) files.push_back(loaded(file, judge_));
    // A repository that is one file is not read when that file is not.
    if (files.size() == 1 && repository.source != "directory" && !files[0].error.empty())
      return unread(repository, files[0].error);

    const bool incomplete = contents.incomplete;
    const ContentKey key = key_of(repository.source, files, contents);
    const auto judged = repositories_.recall(key, [&] { return judge(repository, files, contents); });
    return {repository.path, repository.source, "", {judged, &judged->assessment}, judged->rendered, incomplete};
  } catch (const std::exception& e) {
    return unread(repository, std::string("not enough memory to judge it (") + e.what() + "); try --jobs 1");
  }

 private:
  static Audited unread(const Repository& repository, std::string error) {
    return {repository.path, repository.source, std::move(error), nullptr, nullptr, false};
  }

  Judged judge(const Repository& repository, std::vector<Loaded>& files, RepositoryContents& contents) {
    RepositoryReading reading{"", repository.source, {}, std::move(contents.unread), std::move(contents.missing)};
    for (Loaded& file : files) reading.files.push_back(read(file));
    Judged judged{judge_.audit(std::move(reading)), nullptr};
    if (options_.render) judged.rendered = std::make_shared<const std::string>(options_.render(judged.assessment));
    return judged;
  }

  FileReading read(Loaded& file) {
    if (file.model) return *std::move(file.model);
    if (file.error.empty()) return *files_.recall(file.key, [&] { return read_anew(file); });
    FileReading reading;
    reading.path = file.path;
    reading.error = file.error;
    return reading;
  }

  FileReading read_anew(Loaded& file) {
    if (!options_.cache) return judge_.read(file.path, std::move(file.bytes));
    std::string key = options_.cache->key(file.path, file.bytes);
    if (const auto kept = options_.cache->find(key))
      if (auto reading = unarchived(*kept)) return *std::move(reading);
    FileReading reading = judge_.read(file.path, std::move(file.bytes));
    // What could not be judged today may be judged tomorrow, when a missing program is there.
    if (!reading.terms || reading.terms->verdict != Verdict::unclear) options_.cache->put(std::move(key), archived(reading));
    return reading;
  }

  const RepositoryJudge& judge_;
  const AuditOptions& options_;
  Memory<FileReading> files_;
  Memory<Judged> repositories_;
};

}  // namespace

RepositoryAssessment named(const Audited& audited) {
  RepositoryAssessment r;
  if (audited.assessment) r = *audited.assessment;
  r.repository = audited.repository;
  r.source = audited.source;
  r.error = audited.error;
  return r;
}

void audit_all(const RepositoryJudge& judge, const std::vector<Repository>& repositories, const AuditOptions& options,
               const std::function<bool(Audited&&)>& deliver) {
  Auditor auditor(judge, options);
  work_in_order<Audited>(
      repositories.size(), options.jobs, options.window, [&](std::size_t index) { return auditor.audit(repositories[index]); },
      deliver);
}

}  // namespace openwash
