#include "scan/result_cache.h"

#include <sqlite3.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <chrono>
#include <cstring>
#include <filesystem>
#include <initializer_list>
#include <mutex>
#include <random>
#include <vector>

namespace openwash {
namespace {

constexpr int patience_ms = 10'000;  // how long another process may hold the database
constexpr std::size_t most_waiting = 256;
constexpr std::size_t seal_size = sizeof(XXH128_canonical_t);
constexpr auto longest_wait = std::chrono::seconds(1);  // what a killed run may lose

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;
using Query = std::unique_ptr<sqlite3_stmt, Finalize>;

bool run(sqlite3* database, const char* sql) {
  return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

Query prepared(sqlite3* database, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
  return Query(statement);
}

void bind(sqlite3_stmt* statement, int place, std::string_view bytes) {
  sqlite3_bind_blob64(statement, place, bytes.data(), bytes.size(), SQLITE_STATIC);
}

std::string column(sqlite3_stmt* statement) {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, 0));
  return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, 0))) : std::string();
}

// A number that nobody outside knows: contents that pass for each other cannot be prepared for this cache.
std::uint64_t seed_of(sqlite3* database) {
  std::random_device device;
  const std::uint64_t fresh = static_cast<std::uint64_t>(device()) << 32 | device();
  const Query insert = prepared(database, "INSERT OR IGNORE INTO seed VALUES (0, ?)");
  if (!insert) return fresh;
  bind(insert.get(), 1, {reinterpret_cast<const char*>(&fresh), sizeof fresh});
  sqlite3_step(insert.get());
  const Query select = prepared(database, "SELECT value FROM seed");
  std::uint64_t seed = fresh;
  if (select && sqlite3_step(select.get()) == SQLITE_ROW)
    if (const std::string bytes = column(select.get()); bytes.size() == sizeof seed)
      std::memcpy(&seed, bytes.data(), sizeof seed);
  return seed;
}

}  // namespace

struct ResultCache::State {
  struct Waiting {
    std::string key;
    std::string value;
  };

  Database database;
  std::string version;
  std::uint64_t seed = 0;
  std::mutex mutex;
  Query find;
  Query put;
  std::vector<Waiting> waiting;
  std::chrono::steady_clock::time_point written = std::chrono::steady_clock::now();

  // Of all `parts` with their sizes, which the seed goes into.
  std::string hash_of(std::initializer_list<std::string_view> parts) const {
    XXH3_state_t hash{};
    XXH3_128bits_reset_withSeed(&hash, seed);
    for (const std::string_view part : parts) {
      const std::uint64_t size = part.size();
      XXH3_128bits_update(&hash, &size, sizeof size);
      XXH3_128bits_update(&hash, part.data(), part.size());
    }
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(&hash));
    return {reinterpret_cast<const char*>(canonical.digest), sizeof canonical.digest};
  }

  // What cannot be written, on a full disk or beside a process that never ends, is not kept.
  void write() {
    written = std::chrono::steady_clock::now();
    if (waiting.empty()) return;
    if (!run(database.get(), "BEGIN IMMEDIATE")) {
      waiting.clear();
      return;
    }
    for (const Waiting& row : waiting) {
      const std::string sealed = hash_of({row.key, row.value}) + row.value;
      bind(put.get(), 1, row.key);
      bind(put.get(), 2, sealed);
      sqlite3_step(put.get());
      sqlite3_reset(put.get());
    }
    if (!run(database.get(), "COMMIT")) run(database.get(), "ROLLBACK");
    waiting.clear();
  }
};

ResultCache::ResultCache(std::unique_ptr<State> state) : state_(std::move(state)) {}

ResultCache::~ResultCache() {
  state_->write();
}

Result<std::unique_ptr<ResultCache>> ResultCache::open(const std::string& folder, std::string version) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  const std::string path = folder + "/openwash.sqlite";
  auto state = std::make_unique<State>();
  sqlite3* opened = nullptr;
  const int code =
      sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX, nullptr);
  state->database.reset(opened);
  if (code != SQLITE_OK)
    return Error{path,
                 std::string("the cache cannot be opened: ") + sqlite3_errstr(code) + "; name another folder or use --no-cache"};
  sqlite3_busy_timeout(opened, patience_ms);
  const bool ready = run(opened, "PRAGMA journal_mode = WAL") && run(opened, "PRAGMA synchronous = NORMAL") &&
                     run(opened, "CREATE TABLE IF NOT EXISTS seed (id INTEGER PRIMARY KEY, value BLOB)") &&
                     run(opened, "CREATE TABLE IF NOT EXISTS result (key BLOB PRIMARY KEY, value BLOB) WITHOUT ROWID");
  state->find = prepared(opened, "SELECT value FROM result WHERE key = ?");
  state->put = prepared(opened, "INSERT OR REPLACE INTO result VALUES (?, ?)");
  if (!ready || !state->find || !state->put)
    return Error{path, std::string("the cache cannot be used: ") + sqlite3_errmsg(opened) + "; delete it or use --no-cache"};
  state->version = std::move(version);
  state->seed = seed_of(opened);
  return std::unique_ptr<ResultCache>(new ResultCache(std::move(state)));
}

std::string ResultCache::key(std::string_view taken_for, std::string_view bytes) const {
  return state_->hash_of({state_->version, taken_for, bytes});
}

std::optional<std::string> ResultCache::find(const std::string& key) {
  const std::lock_guard lock(state_->mutex);
  bind(state_->find.get(), 1, key);
  std::optional<std::string> value;
  if (sqlite3_step(state_->find.get()) == SQLITE_ROW) value = column(state_->find.get());
  sqlite3_reset(state_->find.get());
  if (!value) return value;
  // A byte that the disk changed is found by the seal in front.
  const std::string seal = value->substr(0, seal_size);
  value->erase(0, seal_size);
  if (seal != state_->hash_of({key, *value})) value.reset();
  return value;
}

void ResultCache::put(std::string key, std::string value) {
  const std::lock_guard lock(state_->mutex);
  state_->waiting.push_back({std::move(key), std::move(value)});
  if (state_->waiting.size() >= most_waiting || std::chrono::steady_clock::now() - state_->written > longest_wait)
    state_->write();
}

}  // namespace openwash
