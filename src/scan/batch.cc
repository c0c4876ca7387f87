#include "scan/batch.h"

#include <exception>
#include <filesystem>
#include <optional>

#include "base/file.h"
#include "base/sha256.h"
#include "formats/format.h"
#include "formats/model_header.h"
#include "formats/pdf.h"
#include "scan/memory.h"
#include "scan/ordered_work.h"

namespace openwash {
namespace {

Assessment unread(const std::string& path, std::string error) {
  Assessment result;
  result.path = path;
  result.error = std::move(error);
  return result;
}

constexpr std::uint64_t large = 1u << 20;  // smaller files are read whole, whatever they are
constexpr std::size_t head_size = 4096;

// What can be said of a large file without reading it whole: of model files by their header, of other files that are no text.
std::optional<Assessment> judge_by_head(const std::string& path, const Judge& judge, const BatchOptions& options) {
  std::error_code error;
  const std::uint64_t size = std::filesystem::file_size(path, error);
  if (path == "-" || error || size < large || !options.model) return std::nullopt;
  const Result<FileReader> file = FileReader::open(path);
  if (!file) return std::nullopt;
  Result<std::string> head = file->read(0, head_size);
  if (!head) return std::nullopt;
  std::optional<Assessment> result;
  if (model_format_of(path, *head)) {
    result = options.model(path, *file);
  } else if (!is_pdf(*head) && !not_text_reason(path, *head, file->size()).empty()) {
    result = judge(path, *std::move(head));
  }
  if (!result || !options.sha256) return result;
  Sha256 hash;
  for (std::uint64_t at = 0; at < file->size(); at += large) {
    const Result<std::string> part = file->read(at, large);
    if (!part) return unread(path, part.error().what);
    hash.add(*part);
  }
  result->sha256 = hash.take();
  return result;
}

// Reads and judges one file. `memory` may be null.
Assessment judge_one(const Input& input, const Judge& judge, const BatchOptions& options, Memory<Assessment>* memory) try {
  if (!input.error.empty()) return unread(input.path, input.error);
  if (std::optional<Assessment> result = judge_by_head(input.path, judge, options)) return *std::move(result);
  Result<std::string> bytes = read_file(input.path);
  if (!bytes) return unread(input.path, bytes.error().what);
  const std::string hash = options.sha256 ? sha256(*bytes) : "";
  Assessment result =
      memory ? *memory->recall(content_key(*bytes, ending_of(input.path)), [&] { return judge(input.path, std::move(*bytes)); })
             : judge(input.path, std::move(*bytes));
  result.path = input.path;
  result.sha256 = hash;
  return result;
} catch (const std::exception& e) {
  return unread(input.path, std::string("not enough memory to judge it (") + e.what() + "); try --jobs 1");
}

}  // namespace

void judge_all(const std::vector<Input>& inputs, const Judge& judge, const BatchOptions& options,
               const std::function<bool(Assessment&&)>& deliver) {
  std::optional<Memory<Assessment>> memory;
  if (inputs.size() > 1) memory.emplace(options.remembered);
  Memory<Assessment>* const shared = memory ? &*memory : nullptr;
  work_in_order<Assessment>(
      inputs.size(), options.jobs, options.window,
      [&](std::size_t index) { return judge_one(inputs[index], judge, options, shared); }, deliver);
}

}  // namespace openwash
