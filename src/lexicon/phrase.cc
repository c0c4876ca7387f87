#include "lexicon/phrase.h"

#include <charconv>

#include "text/words.h"

namespace openwash {
namespace {

using Sequence = std::vector<PhraseWord>;
using Sequences = std::vector<Sequence>;

constexpr std::size_t most_sequences = 40000;
constexpr std::uint8_t longest_gap = 16;

// Recursive descent over  alternatives := run ('|' run)*,  run := (word | gap | '(' alternatives ')' '?'?)*.
class PhraseParser {
 public:
  explicit PhraseParser(std::string_view phrase) : phrase_(phrase) {}

  Result<Sequences> parse() {
    Sequences all = alternatives(0);
    if (error_.empty() && at_ < phrase_.size()) error_ = "a ')' without '('";
    for (Sequence& s : all) {
      if (!s.empty() && s.back().text.empty()) s.pop_back();  // what the gap led to was optional and is left out
      if (error_.empty() && s.empty()) error_ = "the phrase can be empty";
      if (error_.empty()) s.front().gap = 0;  // and so was what stood before it
    }
    if (error_.empty() && phrase_.starts_with("..")) error_ = "a gap at the start";
    if (!error_.empty()) return Error{std::string(phrase_), error_};
    return all;
  }

 private:
  Sequences alternatives(int depth) {
    if (depth > 8) error_ = "parentheses nest too deep";
    Sequences all;
    do {
      Sequences one = run(depth);
      all.insert(all.end(), one.begin(), one.end());
    } while (error_.empty() && at_ < phrase_.size() && phrase_[at_] == '|' && ++at_);
    return all;
  }

  Sequences run(int depth) {
    Sequences built{{}};
    while (error_.empty() && at_ < phrase_.size() && phrase_[at_] != '|' && phrase_[at_] != ')') {
      if (phrase_[at_] == ' ') {
        ++at_;
      } else if (phrase_[at_] == '(') {
        ++at_;
        Sequences inner = alternatives(depth + 1);
        if (at_ == phrase_.size()) {
          error_ = "a '(' without ')'";
          break;
        }
        ++at_;
        if (at_ < phrase_.size() && phrase_[at_] == '?') {
          ++at_;
          inner.emplace_back();
        }
        built = product(built, inner);
      } else {
        built = product(built, {token()});
      }
    }
    return built;
  }

  Sequence token() {
    const std::size_t end = std::min(phrase_.find_first_of(" ()|", at_), phrase_.size());
    std::string_view token = phrase_.substr(at_, end - at_);
    at_ = end;
    if (token.starts_with("..")) {
      std::uint8_t gap = 0;
      const auto [stop, code] = std::from_chars(token.data() + 2, token.data() + token.size(), gap);
      if (code != std::errc() || stop != token.data() + token.size() || gap > longest_gap) error_ = "a gap is ..1 to ..16";
      return {{"", false, gap}};
    }
    const bool prefix = token.ends_with('*');
    if (prefix) token.remove_suffix(1);
    std::vector<Word> words;
    append_words(token, 0, static_cast<std::uint32_t>(token.size()), words);
    Sequence sequence;
    for (const Word& w : words) sequence.push_back({fold_word(token.substr(w.begin, w.size)), false, 0});
    if (sequence.empty()) error_ = "\"" + std::string(token) + "\" holds no word";
    if (prefix && !sequence.empty()) {
      sequence.back().prefix = true;
      if (sequence.back().text.size() < 2) error_ = "too few letters before the star";
    }
    return sequence;
  }

  Sequences product(const Sequences& heads, const Sequences& tails) {
    Sequences all;
    if (heads.size() * tails.size() > most_sequences) {
      error_ = "the phrase stands for too many sequences of words";
      return all;
    }
    for (const Sequence& head : heads) {
      for (const Sequence& tail : tails) {
        Sequence joined = head;
        for (const PhraseWord& w : tail) append(joined, w);
        all.push_back(std::move(joined));
      }
    }
    return all;
  }

  // A pending gap stands as a word without text at the end, until the word that it belongs to comes.
  static void append(Sequence& sequence, const PhraseWord& word) {
    if (!sequence.empty() && sequence.back().text.empty()) {
      const std::uint8_t gap = sequence.back().gap;
      sequence.back() = word;
      sequence.back().gap = gap;
    } else {
      sequence.push_back(word);
    }
  }

  std::string_view phrase_;
  std::size_t at_ = 0;
  std::string error_;
};

}  // namespace

Result<std::vector<std::vector<PhraseWord>>> parse_phrase(std::string_view phrase) {
  return PhraseParser(phrase).parse();
}

}  // namespace openwash
