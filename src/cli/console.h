#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace openwash {

enum class Written { all, closed, failed };  // closed: nobody reads any more, which is no fault

// The world around the program, so that tests can be one.
struct Console {
  std::function<Written(std::string_view)> out;
  std::function<void(std::string_view)> err;
  std::function<std::string(const char*)> variable;  // of the environment; empty when unset
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::size_t width = 80;  // columns of the terminal
};

// The process's own streams. From now on a closed pipe is a result of `out`, not a signal.
Console system_console();

enum class ColourChoice { automatic, always, never };

// Whether results on `out` are coloured: as chosen, else on a terminal that can, unless NO_COLOR is set; FORCE_COLOR does it
// anywhere.
bool wants_colour(ColourChoice choice, const Console& console);

}  // namespace openwash
