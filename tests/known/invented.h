#pragma once

#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "known/catalogue_builder.h"
#include "known/known.h"
#include "known/reference_text.h"
#include "text/words.h"

namespace invented {

// Marks: U+E005/6 stand around a title, U+E003/4 around a name that may be another, U+E001/2 around what may be left out.
inline constexpr const char* orchard =
    "\uE005Orchard License 1.0\uE006\n\n"
    "Copyright (c) \uE003<year>\uE004 \uE003<owner>\uE004\n\n"
    "Whoever holds this work is free to run it, to read it, to copy it, to change it and to hand it on, for every aim and in "
    "every "
    "trade, as long as two things are heeded:\n\n"
    "1. Each copy carries these lines and the names of those who made the work.\n\n"
    "2. Whoever changes the work says so where a reader looks first.\n\n"
    "The work is handed out as it stands. \uE003The makers of the work\uE004 owe nobody a repair, and no court hears a claim "
    "against "
    "them for a loss of crops, of money or of time that follows from its use, whatever the ground of that claim is. In doubt the "
    "law "
    "of the village counts, and the fee for a copy never passes 12 coins.\n";

inline constexpr const char* meadow =
    "\uE005Meadow License\nVersion 2\uE006\n\n"
    "0. Words. A meadow is what this license covers: the seeds, the notes on them and the tools that come along. A guest is "
    "whoever "
    "enters.\n\n"
    "1. Entry. Each guest walks through the meadow at any hour, picks from it, sows anew and invites further guests under these "
    "same "
    "lines. No gate is put up, and a sub-license is not called for.\n\n"
    "2. Care. A guest who sows anew lists what was sown and when. A guest who carries seeds away keeps this page with them.\n\n"
    "3. Weather. The meadow has no keeper. Hail, drought and beetles are the guest's own affair, to the full extent that customs "
    "allow.\n\n"
    "\uE001END OF THE MEADOW LICENSE\uE002\n\n"
    "\uE001How to apply it: nail this page to the fence and write your name below it, so that guests know whom to greet.\uE002\n";

// A text without the marks.
inline std::string plain(std::string_view marked) {
  std::string out;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked.substr(i, 2) == "\xEE\x80") {
      i += 2;
    } else {
      out += marked[i];
    }
  }
  return out;
}

// Every `from` replaced by `to`; fails the process where there is none, so that no test passes by a slip.
inline std::string with(std::string text, std::string_view from, std::string_view to) {
  if (text.find(from) == std::string::npos) std::abort();
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

// A catalogue of three licences of our own; the second is a twin of the first.
class Shelf {
 public:
  Shelf() {
    const std::string trade_free =
        with(with(orchard, "and in every trade", "outside of trade"), "Orchard License", "Orchard Hobby License");
    std::vector<openwash::ReferenceText> texts;
    for (const std::string& text : {std::string(orchard), trade_free, std::string(meadow)})
      texts.push_back(openwash::read_reference(text));
    texts.push_back(openwash::read_reference(
        "This garden is open to guests under the rules of the Meadow License, version 2, which hang on the fence."));
    const auto prints = openwash::make_fingerprints(texts, {{openwash::word_hash("license"), openwash::word_hash("licence")}});
    std::vector<openwash::LicenseEntry> entries(4);
    entries[0] = {"Orchard-1.0",
                  "Orchard License 1.0",
                  "Orchard",
                  "Village",
                  "1.0",
                  "",
                  "https://orchard.example/license",
                  "orchard",
                  true,
                  {"0"},
                  {},
                  {"Orchard Licence|"}};
    entries[0].aliases = {"The Orchard License", "orchard.example/license/1.0"};
    entries[1] = {"Orchard-Hobby-1.0", "Orchard Hobby License 1.0", "Orchard", "", "1.0", "", "", "", false, {"1"}, {}, {}};
    entries[2] = {"Meadow-2.0-only",           "Meadow License 2 only", "Meadow", "", "2.0", "", "", "", false, {"2"}, {},
                  {"Meadow License version 2"}};
    entries[3] = {"Meadow-2.0-or-later", "Meadow License 2 or later", "Meadow", "", "2.0", "", "", "", false, {"2"}, {"3"}, {}};
    const auto built = openwash::build_catalogue(entries, *prints, "shelf");
    const std::size_t size = (built->size() + 63) / 64 * 64;
    blob_.reset(static_cast<char*>(std::aligned_alloc(64, size)));
    std::memcpy(blob_.get(), built->data(), built->size());
    catalogue_ = *openwash::Catalogue::open({blob_.get(), built->size()});
  }

  const openwash::Catalogue& catalogue() const { return catalogue_; }

  // What is identified, as "ID match +'added' -3 ~'reworded'/2", parted by "; "; what stands around a text is in parentheses.
  std::string dump(const std::string& text) const {
    using namespace openwash;
    std::vector<Word> words;
    append_words(text, 0, static_cast<std::uint32_t>(text.size()), words);
    std::string out;
    for (const Identity& identity : identify(catalogue_, text, words)) {
      out += out.empty() ? "" : "; ";
      out += catalogue_[identity.license].id;
      out += identity.match == Match::exact ? " exact" : identity.match == Match::modified ? " modified" : " reference";
      for (const Difference& d : identity.differences) {
        const std::string quote = "'" + text.substr(d.span.begin, d.span.size()) + "'";
        std::string shown = d.op == Op::added     ? "+" + quote
                            : d.op == Op::removed ? "-" + std::to_string(d.words)
                                                  : "~" + quote + "/" + std::to_string(d.missing);
        out += d.inside ? " " + shown : " (" + shown + ")";
      }
    }
    return out.empty() ? "none" : out;
  }

 private:
  struct Free {
    void operator()(char* bytes) const { std::free(bytes); }
  };
  std::unique_ptr<char, Free> blob_;
  openwash::Catalogue catalogue_;
};

inline const Shelf& shelf() {
  static const Shelf shelf;
  return shelf;
}

}  // namespace invented
