#pragma once

#include <vector>

#include "known/alignment.h"
#include "known/catalogue_layout.h"
#include "known/idle_words.h"
#include "known/mentions.h"

namespace openwash {

// Judges where copies of a known text may differ.
class Variation {
 public:
  // Keeps references to all of them.
  Variation(const CatalogueTables& tables, const TextRow& known, const IdleWords& text, const std::vector<Mention>& mentions);

  // Whether the difference is one of form: names, copyright lines, list marks, mark-up, a title, another spelling, a part that
  // may be left out. Text words of the hunk count within all of `text`.
  bool is_harmless(const Hunk& hunk) const;

  // The words of the known text that each copy has; the title stands before them, what copies may leave out behind them.
  std::uint32_t core_begin() const { return core_begin_; }
  std::uint32_t core_end() const { return core_end_; }

 private:
  bool is_harmless_here(const Hunk& hunk) const;
  bool is_same_version(const Hunk& hunk) const;
  bool may_be_missing(std::uint32_t begin, std::uint32_t end) const;
  bool is_other_spelling(const Hunk& hunk) const;

  const CatalogueTables& tables_;
  const TextRow& known_;
  const IdleWords& text_;
  const std::vector<Mention>& mentions_;
  std::uint32_t core_begin_ = 0;
  std::uint32_t core_end_ = 0;
};

}  // namespace openwash
