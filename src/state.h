#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "formats/pdf.h"
#include "openwash.h"
#include "rules/rule_set.h"
#include "text/decode.h"

namespace openwash {

struct Reader;

// The readers that no thread uses at the moment.
class ReaderPool {
 public:
  explicit ReaderPool(const RuleSet& rules);
  ~ReaderPool();

  std::unique_ptr<Reader> take();
  void give_back(std::unique_ptr<Reader> reader);

 private:
  const RuleSet& rules_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Reader>> idle_;
};

// What an analyzer owns: rules compiled now, or a view of those in the program, and the readers of its threads.
struct Analyzer::State {
  explicit State(const RuleSet& embedded) : rules(&embedded), readers(*rules) {}
  explicit State(std::string compiled)
      : table(std::move(compiled)), own(std::make_unique<RuleSet>(table)), rules(own.get()), readers(*rules) {}

  // Judges a text that was read: `decoded`, or what was taken from it, `extracted`, where that is not null. All places in the
  // result are places of the file. Where `unreadable` is not empty it says why there is no text. `asides`, where not null, holds
  // words that readers of the file do not see: their terms count, with a warning.
  Assessment assess(std::string_view path, const Decoded& decoded, const Text* extracted, std::string unreadable,
                    const ScanOptions& options, const Text* asides = nullptr) const;

  // Judges a PDF document. Its places name the page; lines and columns count in its text, and no bytes of the file can be given.
  Assessment assess_pdf(std::string_view path, const PdfText& pdf, const ScanOptions& options) const;

  std::string table;
  std::unique_ptr<RuleSet> own;
  const RuleSet* rules;
  mutable ReaderPool readers;
};

}  // namespace openwash
