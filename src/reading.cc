#include "audit.h"

namespace openwash {

FileReading Analyzer::read(std::string_view path, std::string bytes, const ScanOptions& options) const {
  FileReading reading;
  reading.path = path;
  reading.terms = scan(path, std::move(bytes), options);
  return reading;
}

}  // namespace openwash
