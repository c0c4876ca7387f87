#include "cli/fail_level.h"

#include "cli/exit_code.h"
#include "support/catch.h"

using namespace openwash;

namespace {

Assessment with(Verdict verdict, std::initializer_list<Severity> severities) {
  Assessment a;
  a.verdict = verdict;
  for (const Severity severity : severities) {
    a.findings.emplace_back();
    a.findings.back().severity = severity;
  }
  return a;
}

}  // namespace

TEST_CASE("what fails at which level") {
  struct Row {
    Verdict verdict;
    std::initializer_list<Severity> findings;
    const char* fails;  // at never, proprietary, hard, arguable
    const char* why;
  };
  const auto note = Severity::note, arguable = Severity::arguable, hard = Severity::hard;
  const Row rows[] = {
      {Verdict::open, {}, "....", "nothing found"},
      {Verdict::open_source, {note}, "....", "notes never fail"},
      {Verdict::restricted, {note, arguable}, "...F", "arguable fails at arguable alone"},
      {Verdict::restricted, {hard}, "..FF", "hard fails at both"},
      {Verdict::restricted, {arguable, hard, note}, "..FF", "the worst counts"},
      {Verdict::proprietary, {}, ".FFF", "a proprietary text needs no findings"},
      {Verdict::proprietary, {arguable}, ".FFF", "and none softens it"},
      {Verdict::policy, {hard}, "..FF", "a policy is held to its terms"},
      {Verdict::unclear, {}, "....", "unclear is no failure here"},
      {Verdict::not_a_license, {}, "....", "nor is a text that is no licence"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    std::string found;
    for (const FailLevel level : {FailLevel::never, FailLevel::proprietary, FailLevel::hard, FailLevel::arguable})
      found += fails(with(row.verdict, row.findings), level) ? 'F' : '.';
    CHECK(found == row.fails);
  }
}

TEST_CASE("a court's ruling counts instead of the findings") {
  struct Row {
    Ruling eu;
    const char* fails;
    const char* why;
  };
  const Row rows[] = {
      {Ruling::allowed, "....", "what it allows does not fail, though others object"},
      {Ruling::arguable, "...F", "arguable"},
      {Ruling::violates, "..FF", "violates"},
      {Ruling::unknown, "....", "it cannot tell"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    Assessment a = with(Verdict::restricted, {Severity::hard});
    a.courts["eu"].result = row.eu;
    std::string found;
    for (const FailLevel level : {FailLevel::never, FailLevel::proprietary, FailLevel::hard, FailLevel::arguable})
      found += fails(a, level, "eu") ? 'F' : '.';
    CHECK(found == row.fails);
    CHECK_FALSE(fails(a, FailLevel::arguable, "osd"));  // it said nothing
  }
}

TEST_CASE("a file that was not read does not fail, it is unreadable") {
  Assessment a = with(Verdict::proprietary, {Severity::hard});
  a.error = "cannot be read";
  CHECK_FALSE(fails(a, FailLevel::arguable));
}

TEST_CASE("usage wins over unreadable, unreadable over failing, failing over clean") {
  const ExitCode order[] = {ExitCode::clean, ExitCode::failing, ExitCode::unreadable, ExitCode::usage};
  for (int a = 0; a < 4; ++a)
    for (int b = 0; b < 4; ++b) CHECK(worse(order[a], order[b]) == order[std::max(a, b)]);
}
