// Compiles the catalogue of known licences at build time:  compile_catalogue RULES_KNOWN_DIRECTORY OUTPUT

#include <cstdio>

#include "base/file.h"
#include "known/catalogue_builder.h"

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const auto blob = openwash::build_catalogue(argv[1]);
  if (!blob) {
    std::fprintf(stderr, "%s\n", blob.error().message().c_str());
    return 1;
  }
  const auto written = openwash::write_file_atomically(argv[2], *blob);
  if (!written) std::fprintf(stderr, "%s\n", written.error().message().c_str());
  return written ? 0 : 1;
}
