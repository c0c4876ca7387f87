#include "report/report.h"

namespace openwash {

Glossary glossary_of(const Analyzer& analyzer) {
  return {analyzer.rules_version(),
          [&](std::string_view id) { return analyzer.kind(id); },
          [&](std::string_view id) { return analyzer.rule(id); },
          [&] { return analyzer.courts(); },
          [&] { return analyzer.criteria(); },
          [&](std::string_view tag) { return analyzer.field(tag); }};
}

}  // namespace openwash
