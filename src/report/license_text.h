#pragma once

#include <string>

#include "report/text_context.h"

namespace openwash {

// Which known licence a text is, and where it differs from it; nothing where it is none.
std::string license_text(const Assessment& assessment, const TextContext& context);

// What each court says, or only the one that was asked.
std::string courts_text(const Assessment& assessment, const TextContext& context);

}  // namespace openwash
