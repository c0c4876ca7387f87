#include "base/license_names.h"

#include "support/catch.h"

using namespace openwash;

TEST_CASE("names tell licence-like files") {
  for (const char* name : {"LICENSE",
                           "LICENCE",
                           "license",
                           "License.txt",
                           "LICENSE.md",
                           "LICENSE.rst",
                           "LICENSE.html",
                           "LICENSE.pdf",
                           "LICENSE.docx",
                           "LICENSE-MIT",
                           "LICENSE.Apache-2.0",
                           "LICENSE_1.0",
                           "LICENSE2.txt",
                           "MIT-LICENSE",
                           "MIT-LICENSE.txt",
                           "MODEL_LICENSE",
                           "MODEL-LICENSE.md",
                           "LICENSE-MODEL",
                           "LICENSE_WEIGHTS",
                           "ModelLicense.txt",
                           "UNLICENSE",
                           "COPYING",
                           "COPYING.LESSER",
                           "COPYRIGHT",
                           "NOTICE",
                           "NOTICE.txt",
                           "Notice",
                           "THIRD-PARTY-NOTICES.txt",
                           "third_party_licenses.txt",
                           "OFL.txt",
                           "PATENTS",
                           "EULA.rtf",
                           "TERMS",
                           "TERMS_OF_USE.md",
                           "terms-of-service.html",
                           "TOS.md",
                           "USE_POLICY.md",
                           "use-policy.txt",
                           "ACCEPTABLE_USE_POLICY.md",
                           "AcceptableUse.txt",
                           "PROHIBITED_USES.md",
                           "UsagePolicy.md",
                           "License_Agreement.docx",
                           "LicenseAgreement.pdf",
                           "COMMUNITY_AGREEMENT",
                           "licensing.md",
                           "\xE6\xA8\xA1\xE5\x9E\x8B\xE8\xAE\xB8\xE5\x8F\xAF\xE5\x8D\x8F\xE8\xAE\xAE.md",
                           "\xE7\x94\xA8\xE6\x88\xB7\xE5\x8D\x8F\xE8\xAE\xAE.txt",
                           "\xE8\xA8\xB1\xE5\x8F\xAF\xE5\x8D\x94\xE8\xAD\xB0",
                           "\xE3\x83\xA9\xE3\x82\xA4\xE3\x82\xBB\xE3\x83\xB3\xE3\x82\xB9.txt"}) {
    INFO(name);
    CHECK(is_license_name(name));
  }
}

TEST_CASE("near misses are left alone") {
  struct Row {
    const char* name;
    const char* why;
  };
  const Row rows[] = {
      {"", "no name"},
      {"README", "a README claims, it does not license"},
      {"README.md", "so with an ending"},
      {"README-LICENSE.md", "even when it speaks of one"},
      {"ReadMe License.txt", "however it is written"},
      {".license.swp", "hidden"},
      {"LICENSE~", "an editor's copy"},
      {"license.py", "a program"},
      {"license_check.cc", "a program"},
      {"LICENSE.js", "a program"},
      {"license.json", "data"},
      {"license.xml", "data"},
      {"license.gemspec", "package data"},
      {"license-badge.svg", "a picture"},
      {"LICENSE.sha256", "a checksum"},
      {"terminology.md", "begins like terms"},
      {"noticeboard.txt", "begins like notice"},
      {"copy.txt", "begins like copying"},
      {"PRIVACY_POLICY.md", "no policy on use"},
      {"SECURITY_POLICY.md", "nor is this"},
      {"USAGE.md", "how to use, not what for"},
      {"use.txt", "use alone says nothing"},
      {"policy.txt", "nor does policy alone"},
      {"agree.txt", "not yet an agreement"},
      {"patents-in-machine-learning.txt", "a text on patents"},
      {"CONTRIBUTING.md", "rules for contributors"},
      {"model.safetensors", "weights"},
      {"config.json", "data"},
      {"sublime.txt", "holds no such word"},
      {"\xE6\xA8\xA1\xE5\x9E\x8B.md", "Chinese for model"},
  };
  for (const Row& row : rows) {
    INFO(row.name << ": " << row.why);
    CHECK_FALSE(is_license_name(row.name));
  }
}

TEST_CASE("folders of licences") {
  for (const char* name : {"LICENSES", "licenses", "Licences"}) CHECK(is_license_folder(name));
  for (const char* name : {"LICENSE", "license-tools", "licensesx", ""}) CHECK_FALSE(is_license_folder(name));
}
