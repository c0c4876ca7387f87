#include "known/embed/embedded_catalogue.h"

// The catalogue lies in the program as it is: the assembler takes it from the build folder.
asm(R"(
  .section .rodata
  .balign 64
  .global openwash_known_begin
openwash_known_begin:
  .incbin ")" OPENWASH_KNOWN R"("
  .global openwash_known_end
openwash_known_end:
  .byte 0
  .previous
)");

extern "C" {
extern const char openwash_known_begin[];
extern const char openwash_known_end[];
}

namespace openwash {

const Catalogue& embedded_catalogue() {
  static const Catalogue catalogue = [] {
    const auto opened =
        Catalogue::open({openwash_known_begin, static_cast<std::size_t>(openwash_known_end - openwash_known_begin)});
    return opened ? *opened : Catalogue();
  }();
  return catalogue;
}

}  // namespace openwash
