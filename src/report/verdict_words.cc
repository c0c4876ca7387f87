#include "report/verdict_words.h"

namespace openwash {

Ink ink_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::open_source:
    case Verdict::open:
      return Ink::green;
    case Verdict::restricted:
    case Verdict::proprietary:
      return Ink::red;
    case Verdict::policy:
    case Verdict::unclear:
      return Ink::yellow;
    case Verdict::not_a_license:
      break;
  }
  return Ink::strong;
}

const char* sentence_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::open_source:
      return "This is a licence that the Open Source Initiative has approved.";
    case Verdict::open:
      return "Nothing here takes a freedom away, though the Open Source Initiative has not approved this text.";
    case Verdict::restricted:
      return "It gives real rights, but takes at least one freedom away.";
    case Verdict::proprietary:
      return "It gives the public no right to change the work or to pass it on.";
    case Verdict::policy:
      return "This is a policy and no licence: it says what must not be done and gives no rights itself.";
    case Verdict::not_a_license:
      return "This is no licence text.";
    case Verdict::unclear:
      break;
  }
  return "It cannot be told what this permits.";
}

}  // namespace openwash
