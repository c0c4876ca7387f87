// Turns marked texts into fingerprints:  fingerprint LIST TEXTS_DIRECTORY SAME_WORDS OUTPUT_DIRECTORY
// LIST has the columns of catalogue.tsv, but its columns text and notice name files of TEXTS_DIRECTORY. Each line of SAME_WORDS
// holds words that are read as the first of them.

#include <algorithm>
#include <cstdio>
#include <map>
#include <sstream>

#include "base/file.h"
#include "known/fingerprints.h"
#include "known/license_list.h"
#include "text/words.h"

namespace {

using namespace openwash;

struct Input {
  std::vector<LicenseEntry> entries;
  std::vector<ReferenceText> texts;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> same;
};

Result<Input> read_input(const std::string& list_path, const std::string& texts, const std::string& same_path) {
  Input input;
  const auto list = read_file(list_path);
  if (!list) return list.error();
  auto entries = read_license_list(*list, list_path);
  if (!entries) return entries.error();
  input.entries = std::move(*entries);
  std::map<std::vector<std::uint64_t>, std::size_t> numbers;  // equal texts are kept once
  for (LicenseEntry& entry : input.entries) {
    for (auto* files : {&entry.texts, &entry.notices}) {
      for (std::string& file : *files) {
        const auto marked = read_file(std::string(texts).append("/").append(file));
        if (!marked) return marked.error();
        ReferenceText text = read_reference(*marked);
        const auto [number, fresh] = numbers.try_emplace(text.words, input.texts.size());
        if (fresh) {
          input.texts.push_back(std::move(text));
        } else {
          merge_parts(input.texts[number->second].parts, text.parts);
        }
        file = std::to_string(number->second);
      }
      files->erase(std::unique(files->begin(), files->end()), files->end());
    }
  }
  const auto same = read_file(same_path);
  if (!same) return same.error();
  std::istringstream lines(*same);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<Word> words;
    append_words(line, 0, static_cast<std::uint32_t>(line.size()), words);
    for (std::size_t i = 1; i < words.size(); ++i) input.same.emplace_back(words[0].hash, words[i].hash);
  }
  return input;
}

Result<void> write_output(const Input& input, const std::string& directory) {
  const auto prints = make_fingerprints(input.texts, input.same);
  if (!prints) return prints.error();
  if (auto done = write_file_atomically(directory + "/fingerprints.bin", write_fingerprints(*prints)); !done) return done;
  return write_file_atomically(directory + "/catalogue.tsv", write_license_list(input.entries));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  const auto input = read_input(argv[1], argv[2], argv[3]);
  const auto written = input ? write_output(*input, argv[4]) : Result<void>(input.error());
  if (!written) std::fprintf(stderr, "%s\n", written.error().message().c_str());
  return written ? 0 : 1;
}
