#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace openwash {

// Results on disk, kept from run to run: a database that any number of threads and processes may use at once. What is lost or
// damaged is worked out anew; nothing a run does is ever wrong because of it.
class ResultCache {
 public:
  // Opens the cache in `folder`, which is made where it is missing. `version` stands for all that results rest on besides
  // contents: the program, its rules, the options. Fails where the folder cannot be used.
  static Result<std::unique_ptr<ResultCache>> open(const std::string& folder, std::string version);
  ~ResultCache();
  ResultCache(const ResultCache&) = delete;
  ResultCache& operator=(const ResultCache&) = delete;

  // Stands for a content, for what it is taken, and for the version. O(size of `bytes`).
  std::string key(std::string_view taken_for, std::string_view bytes) const;

  // What put() kept under the key.
  std::optional<std::string> find(const std::string& key);

  // Keeps `value`. Several are written at a time, the last ones when the cache is closed.
  void put(std::string key, std::string value);

 private:
  struct State;
  explicit ResultCache(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace openwash
