#include "scan/batch.h"

#include <exception>
#include <optional>

#include "base/file.h"
#include "base/sha256.h"
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

// Reads and judges one file. `memory` may be null.
Assessment judge_one(const Input& input, const Judge& judge, const BatchOptions& options, Memory<Assessment>* memory) try {
  if (!input.error.empty()) return unread(input.path, input.error);
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
