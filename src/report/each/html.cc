#include <unordered_map>

#include "base/sha256.h"
#include "report/html/glossary_record.h"
#include "report/html/markup.h"
#include "report/html/page.h"
#include "report/html/repository_record.h"
#include "report/report.h"

namespace openwash {
namespace {

// A judged text alone, as a repository of one file.
RepositoryAssessment repository_of(const Assessment& assessment) {
  RepositoryAssessment r;
  r.repository = assessment.path;
  r.verdict = assessment.verdict;
  r.summary = assessment.summary;
  r.courts = assessment.courts;
  r.error = assessment.error;
  if (r.error.empty()) r.files = {assessment};
  return r;
}

// Rows go out as they come. A file that many repositories hold goes out once: only the hashes of files stay in memory.
class HtmlWriter : public ReportWriter {
 public:
  using ReportWriter::add;

  explicit HtmlWriter(const ReportContext& context) : context_(context), glossary_(context.glossary) {}

  void begin(std::string& out) override { append_page_head(out); }

  void add(const Assessment& assessment, std::string& out) override {
    noun_ = "file";
    add_row(repository_of(assessment), out);
  }

  void add(const RepositoryAssessment& repository, std::string& out) override { add_row(repository, out); }

  void end(std::string& out) override { append_page_end(out, noun_, rows_, glossary_.json(), context_); }

 private:
  void add_row(const RepositoryAssessment& repository, std::string& out) {
    ++rows_;
    append_plain_row(out, repository);
    append_data_block(out, "row", "", row_record(repository));
    const std::vector<ShownFile> files = shown_files(repository);
    std::vector<std::size_t> ids;
    for (const ShownFile& file : files) {
      const std::string record = file_record(file);
      const auto [known, is_new] = file_ids_.try_emplace(sha256(record), file_ids_.size());
      if (is_new) append_data_block(out, "file", "file" + std::to_string(known->second), record);
      ids.push_back(known->second);
    }
    append_data_block(out, "repository", "", repository_record(repository, files, ids));
    glossary_.add(repository);
  }

  const ReportContext& context_;
  GlossaryRecord glossary_;
  std::string noun_ = "repository";
  std::size_t rows_ = 0;
  std::unordered_map<std::string, std::size_t> file_ids_;  // by the hash of the record
};

}  // namespace

Reporter html_reporter() {
  return {
      .name = "html",
      .help = "one page for people that needs no network: overview, search, each term beside the text that holds it",
      .open = [](const ReportContext& context) -> std::unique_ptr<ReportWriter> { return std::make_unique<HtmlWriter>(context); },
      .shows_texts = true};
}

}  // namespace openwash
