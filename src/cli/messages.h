#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"

namespace openwash {

// Everything that is said beside the results goes through here, to standard error, made printable.

// "openwash: WORDS"
void say(const Console& console, std::string_view words);

// The same for each line of `words`.
void say_lines(const Console& console, std::string_view words);

// "there is no WHAT 'WORD'; did you mean ...", or which there are.
std::string unknown(std::string_view what, std::string_view word, const std::vector<std::string>& names);

// "'WORD' is none of ..., ... and ...; did you mean ...".
std::string none_of(std::string_view word, const std::vector<std::string>& names);

}  // namespace openwash
