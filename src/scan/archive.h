#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "audit.h"

namespace openwash {

// What a file said, as bytes that a later run of the same program with the same rules can read back.
std::string archived(const FileReading& reading);

// The reading that archived() made bytes of; nothing where they are no whole ones. Never trusts a length.
std::optional<FileReading> unarchived(std::string_view bytes);

}  // namespace openwash
