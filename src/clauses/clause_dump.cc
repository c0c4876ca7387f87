#include "clauses/clause.h"

namespace openwash {

std::string dump(std::string_view chars, const std::vector<Clause>& clauses) {
  std::string out;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    const Clause& clause = clauses[i];
    out += std::to_string(i);
    if (clause.heading) out += " heading";
    if (clause.inline_item) out += " inline";
    if (clause.lead_in != no_index) out += " <" + std::to_string(clause.lead_in);
    out += " | ";
    bool blank = false;
    for (const char c : chars.substr(clause.span.begin, clause.span.size())) {
      const bool is_blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
      if (!is_blank && blank) out += ' ';
      if (!is_blank) out += c;
      blank = is_blank;
    }
    out += '\n';
  }
  return out;
}

}  // namespace openwash
