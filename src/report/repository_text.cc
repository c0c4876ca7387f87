#include "report/repository_text.h"

#include "report/printable.h"
#include "report/wrap.h"

namespace openwash {

std::string repository_text(const RepositoryAssessment& r, const TextContext& context) {
  return paragraph(printable(r.repository) + ": " + name_of(r.verdict), context.width);
}

}  // namespace openwash
