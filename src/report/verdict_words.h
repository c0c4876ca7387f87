#pragma once

#include "openwash.h"
#include "report/style.h"

namespace openwash {

// The colour of a verdict on a terminal.
Ink ink_of(Verdict verdict);

// A verdict as a sentence, for an assessment that says nothing itself.
const char* sentence_of(Verdict verdict);

}  // namespace openwash
