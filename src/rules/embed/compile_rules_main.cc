// Compiles rule data at build time:  compile_rules RULES_DIRECTORY OUTPUT

#include <cstdio>

#include "base/file.h"
#include "rules/compile.h"

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  std::vector<openwash::Error> errors;
  const std::string table = openwash::compile_rules(argv[1], errors);
  for (const openwash::Error& e : errors) std::fprintf(stderr, "%s\n", e.message().c_str());
  if (!errors.empty()) return 1;
  const auto written = openwash::write_file_atomically(argv[2], table);
  if (!written) std::fprintf(stderr, "%s\n", written.error().message().c_str());
  return written ? 0 : 1;
}
