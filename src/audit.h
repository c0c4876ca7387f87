#pragma once

// The public door to whole repositories: what each file says, and what all of them say together.
//
//   std::vector<openwash::FileReading> files;
//   for (path, bytes) files.push_back(analyzer.read(path, bytes, {}));
//   openwash::RepositoryAssessment r = analyzer.audit({"models/llama", "directory", std::move(files), {}});

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "openwash.h"

namespace openwash {

// What a publisher says of an artifact, with the words that say it.
struct Claim {
  std::string claim;  // "open-source", "open-weights", "free-commercial", "specific-licence", "research-only", "source-available"
  std::string about;  // "weights", "code", "data", "all", "something-else"
  std::string where;  // "prose", "badge", "front-matter", "metadata"
  std::string license;  // the licence it names, as the catalogue calls it or else as written; empty where it names none
  std::string file;     // relative to the repository
  Place place;
};

// Words outside licence texts that openly tell of a restriction: "commercial use needs our permission".
struct Disclosure {
  std::string kind;  // of restriction: "non-commercial"
  std::string file;
  Place place;
};

// A value that a file states about itself under a key: YAML front matter, package metadata, the header of a model file.
struct Statement {
  std::string key;    // keys joined with ".", items of lists by number: "license", "base_model.0", "general.license.link"
  std::string value;  // decoded, without quotes
  Place place;        // key and value as they stand in the file
};

// A model that a README says its own one was made from.
struct NamedBase {
  std::string model;   // family, version and size: "llama-2-7b-"
  bool title = false;  // it stands in the name of the own model
  Place place;
};

// What one file of a repository says. Depends on its path and bytes alone.
struct FileReading {
  std::string path;                     // relative to the repository
  std::string subject;                  // what its terms speak of: "weights", or empty for works of any sort
  std::optional<Assessment> terms;      // of files that may hold terms: licences, policies, notices, PDF ...
  std::vector<Assessment> embedded;     // terms inside another file, such as a gated prompt; `within` names the place
  Place heading;                        // of a text that takes nothing away: its first line
  std::vector<Claim> claims;            // in reading order
  std::vector<Disclosure> disclosures;  // in reading order
  std::vector<Statement> statements;    // in reading order
  std::vector<NamedBase> bases;         // in reading order
  std::vector<std::string> links;       // of licences and policies that prose names, in reading order
  std::vector<std::string> warnings;    // what could not be read in it, as sentences
  std::string text;                     // decoded, when ScanOptions::keep_text; Place's lines and columns count in it
  std::string error;                    // not empty: the file could not be read, nothing else is set
};

// The terms that govern an artifact, and how that is known.
struct Terms {
  std::string file;     // where they stand, or where they are named
  std::string license;  // id or name, empty where there is none
  Verdict verdict = Verdict::unclear;
  std::string how;  // "text", "reference", "id", "metadata", "base-model"
};

struct Artifact {
  std::string artifact;  // "weights", "code", "data", "docs"
  Verdict verdict = Verdict::unclear;
  std::vector<Terms> terms;
};

// One side of a mismatch: a term that does not fit a claim.
struct Reason {
  std::size_t claim = 0;  // index into the claims
  std::string file;
  std::string kind;  // of restriction, or "proprietary"
  std::string how;   // as of Terms
  Place place;
};

struct OpenWashing {
  std::string result = "none";  // "none", "mismatch", "unclear"
  std::vector<Reason> because;
  std::string sentence;
};

struct Contradiction {
  std::string kind;  // "label-text", "gate-label", "base-model", "missing-text", "link-only"
  std::string detail;
};

// The decoded text of a file, for reports that show it.
struct SourceText {
  std::string file;
  std::string text;
};

// All that is known of one repository.
struct RepositoryAssessment {
  std::string repository;  // as given
  std::string source;      // "directory", "huggingface", "ollama", "gguf", "safetensors" ...
  Verdict verdict = Verdict::unclear;
  std::optional<double> openness;  // 0 to 1; nothing where the terms are not known
  std::string summary;             // one sentence
  std::map<std::string, CourtRuling> courts;
  std::vector<Artifact> artifacts;
  std::vector<Claim> claims;
  std::vector<Disclosure> disclosures;
  OpenWashing openwashing;
  std::vector<Contradiction> contradictions;
  std::vector<std::string> missing;  // evidence that was not there, as sentences
  std::vector<Assessment> files;     // every text that holds terms; paths relative to the repository
  std::vector<SourceText> texts;     // of files with terms, claims or disclosures, when ScanOptions::keep_text
  std::vector<std::string> unread;   // files that could not be read, each with the reason
  std::vector<std::string> warnings;
  std::string error;  // not empty: the repository could not be read
};

// What an audit of one repository starts from.
struct RepositoryReading {
  std::string repository;
  std::string source;
  std::vector<FileReading> files;    // by path
  std::vector<std::string> unread;   // paths of files that are not read, such as weights, for what they are
  std::vector<std::string> missing;  // what the store says is not there: "LICENSE was not downloaded"
};

}  // namespace openwash
