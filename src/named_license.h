#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "openwash.h"

namespace openwash {

// A licence that a container names under a key.
struct HeaderLicense {
  std::string key;    // "general.license"
  std::string value;  // as it is written: "llama3.1", "MIT OR Apache-2.0"
  Place place;
  std::vector<KnownLicenseInfo> known;  // all of which apply; empty where nothing is known of it
};

// Puts what the catalogue knows of a licence into `a`: its identity and what it takes away, at the place that names it.
void report_named(const Analyzer& analyzer, const HeaderLicense& named, Assessment& a);

}  // namespace openwash
