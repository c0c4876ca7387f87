#include "rules/rule_set.h"

// The compiled rules lie in the program as they are: the assembler takes them from the build folder.
asm(R"(
  .section .rodata
  .balign 64
  .global openwash_rules_begin
openwash_rules_begin:
  .incbin ")" OPENWASH_RULES R"("
  .global openwash_rules_end
openwash_rules_end:
  .byte 0
  .previous
)");

extern "C" {
extern const char openwash_rules_begin[];
extern const char openwash_rules_end[];
}

namespace openwash {

const RuleSet& embedded_rules() {
  static const RuleSet rules(
      std::string_view(openwash_rules_begin, static_cast<std::size_t>(openwash_rules_end - openwash_rules_begin)));
  return rules;
}

}  // namespace openwash
