#pragma once

#include <string>
#include <string_view>

#include "formats/format.h"
#include "openwash.h"
#include "text/decode.h"
#include "text/lines.h"

namespace openwash {

// Leads spans of a text, as extracted from its format, back to places in the file.
class Placing {
 public:
  // `extracted` is null when the decoded text was taken as it is. Both must outlive this.
  Placing(const Decoded& decoded, const Text* extracted);

  Place place(Span span) const;

 private:
  const Decoded& decoded_;
  const Text* extracted_;
  Lines lines_;
};

}  // namespace openwash
