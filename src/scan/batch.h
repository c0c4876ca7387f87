#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_reader.h"
#include "openwash.h"
#include "scan/inputs.h"

namespace openwash {

// Judges the bytes of the file at `path`; called from several threads at once.
using Judge = std::function<Assessment(std::string_view path, std::string bytes)>;

// Judges a model file by its header; called from several threads at once.
using ModelJudge = std::function<Assessment(std::string_view path, const FileReader& file)>;

struct BatchOptions {
  std::size_t jobs = 1;           // threads; 0 takes as many as there are processors
  std::size_t window = 256;       // finished results that may wait for an earlier one
  std::size_t remembered = 1024;  // different contents whose results are kept for equal ones
  bool sha256 = false;            // set Assessment::sha256
  ModelJudge model = {};          // where none is set, model files are read whole as others are
};

// Reads and judges `inputs`, and hands each result to `deliver`, in input order, on the calling thread, until it returns false.
// A file that cannot be read is a result with `error`, never an end. Equal contents of files that end alike are judged once as
// long as they are remembered; the results are the same whatever `jobs` is. Memory: the window, what is remembered, and a file a
// job.
void judge_all(const std::vector<Input>& inputs, const Judge& judge, const BatchOptions& options,
               const std::function<bool(Assessment&&)>& deliver);

}  // namespace openwash
