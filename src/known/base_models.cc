#include "known/base_models.h"

#include "base/ascii.h"

namespace openwash {
namespace {

struct BaseModel {
  std::string_view beginning;
  std::string_view license;
};

constexpr BaseModel base_models[] = {
#define ROW(beginning, license) {beginning, license},
#include "base_models.inc"
#undef ROW
};

}  // namespace

std::string_view license_of_base_model(std::string_view model) {
  if (const std::size_t host = model.find("huggingface.co/"); host != std::string_view::npos) model.remove_prefix(host + 15);
  const BaseModel* best = nullptr;
  for (const BaseModel& row : base_models)
    if (starts_folded(model, row.beginning) && (!best || row.beginning.size() > best->beginning.size())) best = &row;
  return best ? best->license : std::string_view();
}

}  // namespace openwash
