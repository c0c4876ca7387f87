#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace openwash {

// What a shell can offer behind a command besides its options.
using Ids = std::vector<std::string>;

// The shells that completion_script knows.
std::vector<std::string> completion_shells();

// A script that completes the commands and options of openwash in bash, zsh or fish; `ids` are what `explain` explains.
// Empty for another shell. Words hold no quotes of the shell's own that would need care: all are quoted.
std::string completion_script(std::string_view shell, const Ids& ids);

}  // namespace openwash
