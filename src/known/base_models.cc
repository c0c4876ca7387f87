#include "known/base_models.h"

#include "known/ascii.h"

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

bool begins(std::string_view model, std::string_view beginning) {
  if (model.size() < beginning.size()) return false;
  for (std::size_t i = 0; i < beginning.size(); ++i)
    if (to_lower(model[i]) != beginning[i]) return false;
  return true;
}

}  // namespace

std::string_view license_of_base_model(std::string_view model) {
  if (const std::size_t host = model.find("huggingface.co/"); host != std::string_view::npos) model.remove_prefix(host + 15);
  const BaseModel* best = nullptr;
  for (const BaseModel& row : base_models)
    if (begins(model, row.beginning) && (!best || row.beginning.size() > best->beginning.size())) best = &row;
  return best ? best->license : std::string_view();
}

}  // namespace openwash
