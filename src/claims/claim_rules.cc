#include "claims/claim_rules.h"

// They lie in the program as they are, like the rules for terms.
asm(R"(
  .section .rodata
  .balign 64
  .global openwash_claim_rules_begin
openwash_claim_rules_begin:
  .incbin ")" OPENWASH_CLAIM_RULES R"("
  .global openwash_claim_rules_end
openwash_claim_rules_end:
  .byte 0
  .previous
)");

extern "C" {
extern const char openwash_claim_rules_begin[];
extern const char openwash_claim_rules_end[];
}

namespace openwash {

const RuleSet& claim_rules() {
  static const RuleSet rules(std::string_view(openwash_claim_rules_begin,
                                              static_cast<std::size_t>(openwash_claim_rules_end - openwash_claim_rules_begin)));
  return rules;
}

}  // namespace openwash
