#pragma once

#include <string>
#include <vector>

#include "report/report.h"

namespace openwash {

// Assessments made by hand, every field of the contract in use somewhere; the words are our own.
struct Sample {
  std::string name;
  std::vector<Assessment> assessments;
};

// "restricted", "clean", "modified", "long", "hostile", "unread" alone, and "several" with all of them.
std::vector<Sample> samples();

// The text that "restricted" judges.
const std::string& sample_license_text();

// Names for the kinds, rules, criteria and courts of the samples.
Glossary sample_glossary();

// The place of the first `words` after `from` in `text`, as a scan would give it.
Place place_of(const std::string& text, const std::string& words, std::size_t from = 0);

}  // namespace openwash
