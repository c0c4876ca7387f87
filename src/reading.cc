#include <algorithm>

#include "audit.h"
#include "base/file_role.h"
#include "claims/base_mentions.h"
#include "claims/claims.h"
#include "each_place.h"
#include "formats/format.h"
#include "formats/metadata.h"
#include "formats/model_header.h"
#include "placing.h"
#include "state.h"
#include "text/decode.h"

namespace openwash {
namespace {

constexpr std::size_t head_size = 4096;
constexpr std::size_t shortest_terms = 400;  // bytes of a value that may hold terms rather than name them
constexpr std::size_t fewest_mentions = 4;

// Terms that speak of models again and again govern weights, not whatever lies beside them.
std::string subject_of(std::string_view text) {
  std::size_t mentions = 0;
  for (const std::string_view word : {"model", "Model", "MODEL", "weights", "Weights", "checkpoint", "\xE6\xA8\xA1\xE5\x9E\x8B"})
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) ++mentions;
  return mentions >= fewest_mentions ? "weights" : "";
}

// The first line that is not blank, without the blanks around it.
Span first_line(std::string_view chars) {
  const std::size_t begin = std::min(chars.find_first_not_of(" \t\r\n"), chars.size());
  std::size_t end = std::min(chars.find('\n', begin), chars.size());
  while (end > begin && (chars[end - 1] == '\r' || chars[end - 1] == ' ' || chars[end - 1] == '\t')) --end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

FileReading Analyzer::read(std::string_view path, std::string bytes, const ScanOptions& options) const {
  const std::string_view head = std::string_view(bytes).substr(0, head_size);
  if (model_format_of(path, head)) return read_model(path, FileReader(bytes), options);
  FileReading reading;
  reading.path = path;
  const FileRole role = file_role(path);
  if (is_pdf(head)) {
    PdfText pdf = read_pdf(bytes);
    reading.terms = state_->assess_pdf(path, pdf, options);
    reading.subject = subject_of(pdf.chars);
    if (options.keep_text) reading.text = std::move(pdf.chars);
    return reading;
  }
  std::string unreadable = not_text_reason(path, head, bytes.size());
  const Decoded decoded = decode(unreadable.empty() ? std::move(bytes) : std::string());
  const std::string_view chars = decoded.text.chars;

  if (role == FileRole::prose || role == FileRole::metadata) {
    if (!unreadable.empty()) reading.warnings.push_back(std::move(unreadable));
    const Placing placing(decoded, nullptr);
    const MetadataFormat* metadata = metadata_format_of(path, chars.substr(0, head_size));
    const Metadata stated = metadata ? metadata->read(path, chars) : Metadata{};
    Said said = said_in(path, chars, stated, metadata ? metadata->where : "");
    for (FoundClaim& claim : said.claims)
      reading.claims.push_back({std::move(claim.claim), std::move(claim.about), std::move(claim.where), std::move(claim.license),
                                reading.path, placing.place(claim.place)});
    for (FoundDisclosure& disclosure : said.disclosures)
      reading.disclosures.push_back({std::move(disclosure.kind), reading.path, placing.place(disclosure.place)});
    reading.links = std::move(said.links);
    if (role == FileRole::prose)
      for (const BaseMention& base : base_mentions(chars))
        reading.bases.push_back({base.model, base.title, placing.place(base.place)});
    for (const Entry& entry : stated.entries) {
      reading.statements.push_back({entry.key, entry.value.chars, placing.place(entry.place)});
      if (entry.value.chars.size() < shortest_terms) continue;
      Assessment terms = state_->assess(path, decoded, &entry.value, "", options);
      each_place(terms, [&](Place& place) { place.within = entry.key; });
      reading.embedded.push_back(std::move(terms));
    }
    reading.warnings.insert(reading.warnings.end(), stated.warnings.begin(), stated.warnings.end());
  } else {
    const Format* format = format_of(path, chars.substr(0, head_size));
    const Text extracted = format ? format->extract(chars) : Text{};
    const Text asides = format && format->asides ? format->asides(chars) : Text{};
    reading.terms = state_->assess(path, decoded, format ? &extracted : nullptr, std::move(unreadable), options, &asides);
    reading.subject = subject_of(chars);
    if (is_free(reading.terms->verdict)) reading.heading = Placing(decoded, nullptr).place(first_line(chars));
  }
  if (options.keep_text) reading.text = decoded.text.chars;
  return reading;
}

}  // namespace openwash
