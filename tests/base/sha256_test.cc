#include "base/sha256.h"

#include "support/catch.h"

using namespace openwash;

TEST_CASE("hashes are those of the standard and of sha256sum") {
  struct Row {
    std::string bytes;
    const char* hash;
    const char* why;
  };
  const Row rows[] = {
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "nothing"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "the standard's first example"},
      {std::string(1000000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", "the standard's last one"},
      {std::string(55, 'x'), "d5e285683cd4efc02d021a5c62014694958901005d6f71e89e0989fac77e4072",
       "the longest end that fits one block"},
      {std::string(56, 'x'), "04c26261370ee7541549d16dee320c723e3fd14671e66a099afe0a377c16888e", "one byte more needs two"},
      {std::string(63, 'x'), "75220b47218278e656f2013bb8f0c455a25eaf01e86c64924e9d48d89776d6f2", "one byte less than a block"},
      {std::string(64, 'x'), "7ce100971f64e7001e8fe5a51973ecdfe1ced42befe7ee8d5fd6219506b5393c", "a block"},
      {std::string(65, '\xFF'), "855c9a28fff2bbbd71327165554a00c6fdd44d5d58c1f12b8fdff29b5d67f001", "bytes past ASCII"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(sha256(row.bytes) == row.hash);
    for (const std::size_t size : {1u, 55u, 64u, 100u}) {
      if (row.bytes.size() > 1000 && size == 1) continue;
      Sha256 hash;
      for (std::size_t at = 0; at < row.bytes.size(); at += size) hash.add(row.bytes.substr(at, size));
      CHECK(hash.take() == row.hash);
    }
  }
}
