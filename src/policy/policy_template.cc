#include "policy/policy.h"

// The template lies in the program as it is: the assembler takes it from the rule data.
asm(".section .rodata\n.global openwash_policy_template_text\nopenwash_policy_template_text:\n.incbin \"" OPENWASH_POLICY_TEMPLATE
    "\"\n.byte 0\n.previous\n");
extern "C" const char openwash_policy_template_text[];

namespace openwash {

const char* const policy_template = openwash_policy_template_text;

}  // namespace openwash
