// A program of somebody else, built against the installed library alone.
#include <audit.h>
#include <openwash.h>

#include <cstdio>
#include <string>

int main() {
  const openwash::Analyzer analyzer = openwash::Analyzer::embedded();
  const std::string text = "You may not use the Model for any commercial purpose.\n";
  for (const openwash::Finding& finding : analyzer.scan("LICENSE", text, {}).findings)
    std::printf("%s %s\n", finding.kind.c_str(), finding.place.quote.c_str());
  const auto repository = analyzer.audit({"model", "directory", {analyzer.read("LICENSE", text, {})}, {}, {}});
  std::printf("files %zu\n", repository.files.size());
}
