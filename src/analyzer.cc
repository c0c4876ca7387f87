#include <algorithm>
#include <mutex>

#include "aside_report.h"
#include "assess/courts.h"
#include "assess/summary.h"
#include "assess/verdict.h"
#include "clauses/clause.h"
#include "finding_report.h"
#include "formats/format.h"
#include "formats/model_header.h"
#include "formats/pdf.h"
#include "identity_report.h"
#include "known/embed/embedded_catalogue.h"
#include "known/known.h"
#include "lexicon/clause_memory.h"
#include "openwash.h"
#include "outline/outline.h"
#include "placing.h"
#include "plain_reading.h"
#include "rules/compile.h"
#include "rules/finding.h"
#include "rules/language.h"
#include "rules/match.h"
#include "state.h"
#include "text/decode.h"

namespace openwash {
namespace {

constexpr std::uint32_t piece_size = 1u << 20;     // long texts are worked in pieces, so that memory does not grow with them
constexpr std::size_t longest_licence = 8u << 20;  // longer texts are no licence; their words are not kept to be compared
constexpr std::size_t head_size = 4096;
constexpr std::size_t fewest_words = 12;

// The end of the piece that begins at `begin`: at a blank line, else a line end, else a blank, else a character.
std::size_t piece_end(std::string_view chars, std::size_t begin) {
  if (chars.size() - begin <= piece_size) return chars.size();
  const std::string_view piece = chars.substr(begin, piece_size);
  for (const std::string_view edge : {"\n\n", "\n", " "}) {
    const std::size_t at = piece.rfind(edge);
    if (at != std::string_view::npos && at > piece_size / 2) return begin + at + edge.size();
  }
  std::size_t end = begin + piece_size;
  while ((chars[end] & 0xC0) == 0x80) --end;
  return end;
}

}  // namespace

// What one thread needs to read texts; kept from text to text.
struct Reader {
  explicit Reader(const RuleSet& rule_set) : rules(rule_set), scanner(rule_set.lexicon), matcher(rule_set) {}

  // Reads `chars` clause by clause into `collector`. Leaves in `words` those of the last piece: of short texts, all.
  void read(std::string_view chars, FindingCollector& collector) {
    words.clear();
    language = {};
    for (std::size_t begin = 0; begin < chars.size();) {
      const std::size_t end = piece_end(chars, begin);
      read_piece(chars.substr(begin, end - begin), static_cast<std::uint32_t>(begin), collector);
      if (begin == 0) language = language_of(rules, words);
      begin = end;
    }
  }

  void read_piece(std::string_view chars, std::uint32_t base, FindingCollector& collector) {
    const Outline outline = outline_of(chars);
    const std::vector<Clause> clauses = clauses_of(chars, outline);
    words.clear();
    append_words(chars, 0, static_cast<std::uint32_t>(chars.size()), words);
    hits.words = words;
    hits.hits.clear();
    hits.ranges.clear();
    std::size_t at = 0;
    for (const Clause& clause : clauses) {
      while (at < words.size() && words[at].begin < clause.span.begin) ++at;
      std::size_t last = at;
      while (last < words.size() && words[last].end() <= clause.span.end) ++last;
      const auto first = static_cast<std::uint32_t>(hits.hits.size());
      scanner.scan(chars, std::span(words).subspan(at, last - at), hits.hits);
      hits.ranges.push_back({first, static_cast<std::uint32_t>(hits.hits.size()), static_cast<std::uint32_t>(at)});
      at = last;
    }
    matches.clear();
    matcher.match(clauses, hits, matches);
    collector.add(chars, base, clauses, hits, matches);
  }

  const RuleSet& rules;
  ClauseMemory scanner;
  Matcher matcher;
  ClauseHits hits;
  std::vector<PatternMatch> matches;
  std::vector<Word> words;
  std::string_view language;
};

ReaderPool::ReaderPool(const RuleSet& rules) : rules_(rules) {}
ReaderPool::~ReaderPool() = default;

std::unique_ptr<Reader> ReaderPool::take() {
  const std::lock_guard lock(mutex_);
  if (idle_.empty()) return std::make_unique<Reader>(rules_);
  std::unique_ptr<Reader> reader = std::move(idle_.back());
  idle_.pop_back();
  return reader;
}

void ReaderPool::give_back(std::unique_ptr<Reader> reader) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(reader));
}

Assessment Analyzer::State::assess(std::string_view path, const Decoded& decoded, const Text* extracted, std::string unreadable,
                                   const ScanOptions& options, const Text* asides) const {
  Assessment a;
  a.path = path;
  a.encoding = decoded.encoding;
  Grounds grounds;
  grounds.unreadable = std::move(unreadable);
  PlainReading plain = plain_reading(extracted ? extracted->chars : decoded.text.chars, !extracted, rules->lexicon);
  for (std::optional<Text>* const derived : {&plain.undisguised, &plain.read}) {
    if (*derived && extracted) (*derived)->map = compose((*derived)->map, extracted->map);
  }
  const Text* const undisguised = plain.undisguised ? &*plain.undisguised : extracted;
  const Text* const read = plain.read ? &*plain.read : undisguised;
  const std::string_view text = read ? read->chars : decoded.text.chars;
  const Placing placing(decoded, read);

  std::unique_ptr<Reader> reader = readers.take();
  FindingCollector collector(*rules);
  reader->read(text, collector);
  a.language = reader->language.empty() ? "und" : reader->language;
  grounds.language_known = a.language != "und";
  grounds.too_short = reader->words.size() < fewest_words;

  // Known texts were kept with their references and broken words.
  const std::string_view undisguised_chars = undisguised ? undisguised->chars : decoded.text.chars;
  std::vector<Identity> identities;
  if (options.identity && undisguised_chars.size() <= longest_licence) {
    if (plain.read || undisguised_chars.size() > piece_size) {
      reader->words.clear();
      append_words(undisguised_chars, 0, static_cast<std::uint32_t>(undisguised_chars.size()), reader->words);
    }
    identities = identify(embedded_catalogue(), undisguised_chars, reader->words);
  }
  FindingCollector aside_collector(*rules);
  if (asides && !asides->chars.empty()) reader->read(asides->chars, aside_collector);
  readers.give_back(std::move(reader));

  IdentityGrounds known = identity_grounds(embedded_catalogue(), identities);
  for (Span& part : known.settled) {
    if (plain.read) part = plain.read->map.cover(undisguised ? undisguised->map.locate(part) : part);
  }
  grounds.osi_approved = known.approved;
  grounds.right_missing = known.right_missing;
  grounds.names_only = !identities.empty() || undisguised_chars.find("://") != std::string_view::npos;
  const Placing known_placing(decoded, undisguised);
  report_identities(embedded_catalogue(), identities, known_placing, a);
  read_signals(*rules, collector.signals(), grounds);
  report_findings(*rules, collector.take(), known, placing, a, grounds);
  report_removed_rights(*rules, embedded_catalogue(), removed_rights(embedded_catalogue(), identities, undisguised_chars),
                        known_placing, a, grounds);
  grounds.osi_approved |= known.approved_if_clean && !grounds.restrictions;
  if (asides && judge(grounds).standing != Standing::not_a_license)
    report_asides(*rules, aside_collector.take(), Placing(decoded, asides), a, grounds);
  grounds.hidden_words = plain.unread;
  const Judged judged = judge(grounds);
  report_judgement(*rules, judged, a);
  const Placing written(decoded, extracted);
  for (const TrickPlace& place : plain.tricks) {
    a.warnings.push_back(std::string(words_of(place.trick)) + ", first on line " +
                         std::to_string(written.place(place.span).line) + "; what programs and people read there may differ.");
  }
  if (decoded.confidence < 100) {
    a.warnings.push_back("The character set was guessed: " + decoded.encoding + " (" + std::to_string(decoded.confidence) +
                         " %).");
  }
  if (decoded.damaged) a.warnings.push_back("Some bytes are no valid " + decoded.encoding + "; they were read as U+FFFD.");
  return a;
}

Assessment Analyzer::scan(std::string_view path, std::string bytes, const ScanOptions& options) const {
  const std::string_view head = std::string_view(bytes).substr(0, head_size);
  if (model_format_of(path, head)) return scan_model(path, FileReader(bytes), options);
  if (is_pdf(head)) return state_->assess_pdf(path, read_pdf(bytes), options);
  std::string unreadable = not_text_reason(path, head, bytes.size());
  const Decoded decoded = decode(unreadable.empty() ? std::move(bytes) : std::string());
  const std::string_view chars = decoded.text.chars;
  const Format* format = format_of(path, chars.substr(0, head_size));
  const Text extracted = format ? format->extract(chars) : Text{};
  const Text asides = format && format->asides ? format->asides(chars) : Text{};
  return state_->assess(path, decoded, format ? &extracted : nullptr, std::move(unreadable), options, &asides);
}

}  // namespace openwash
