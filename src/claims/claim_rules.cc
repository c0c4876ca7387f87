#include "claims/claim_rules.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "lexicon/scanner.h"

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

bool holds_concept(std::string_view chars, std::string_view concept_name) {
  const Lexicon& lexicon = claim_rules().lexicon;
  const std::optional<ConceptId> wanted = lexicon.find(concept_name);
  std::vector<Word> words;
  append_words(chars, 0, static_cast<std::uint32_t>(chars.size()), words);
  std::vector<Event> events;
  Scanner(lexicon).scan(chars, words, events);
  return std::any_of(events.begin(), events.end(), [&](const Event& event) { return event.concept_id == wanted; });
}

}  // namespace openwash
