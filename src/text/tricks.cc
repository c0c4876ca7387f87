#include "text/tricks.h"

namespace openwash {

const char* words_of(Trick trick) {
  switch (trick) {
    case Trick::invisible:
      return "Invisible characters stand inside words";
    case Trick::look_alike:
      return "Letters of another script stand inside Latin words";
    case Trick::full_width:
      return "Latin words stand in wide letters";
    case Trick::odd_form:
      return "Words stand in letters of an odd form";
    case Trick::spaced_out:
      return "The letters of a word stand apart";
    case Trick::split:
      return "Marks or digits stand inside words";
    case Trick::coded:
      return "Letters are written as codes (&#...;)";
    case Trick::direction:
      break;
  }
  return "Characters turn the direction of writing around";
}

}  // namespace openwash
