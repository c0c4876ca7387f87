#!/usr/bin/env python3
"""The rows of tools/include_directions: who includes what, whether that is a fault, and why."""
import pathlib
import runpy
import tempfile
import unittest

TOOL = pathlib.Path(__file__).resolve().parent.parent.parent / "tools" / "include_directions"
faults = runpy.run_path(str(TOOL))["faults"]

ROWS = [
    ("text/fold.cc", '"text/fold.h"', False, "its own folder"),
    ("clauses/split.cc", '"outline/block.h"', False, "downwards"),
    ("cli/main.cc", '"base/result.h"', False, "far downwards"),
    ("rules/load.cc", '"data/fields.h"', False, "rules are read from data"),
    ("analyzer.cc", '"assess/verdict.h"', False, "the pipeline knows all stages"),
    ("scan/batch.cc", '"openwash.h"', False, "above the public door"),
    ("report/each/json.cc", "<nlohmann/json.hpp>", False, "a folder below the one that may know the package"),
    ("report/reporters.cc", '"report_each.inc"', False, "made by the build"),
    ("base/file.cc", "<sys/stat.h>", False, "the operating system"),
    ("text/words.cc", "<immintrin.h>", False, "the compiler"),
    ("text/fold.cc", "<string_view>", False, "the standard library"),
    ("text/fold.cc", '"lexicon/lexicon.h"', True, "upwards"),
    ("base/file.h", '"text/lines.h"', True, "base knows nobody"),
    ("outline/outline.cc", '"data/fields.h"', True, "reading text needs no rule data"),
    ("assess/assess.cc", '"openwash.h"', True, "a stage does not know the pipeline"),
    ("analyzer.cc", '"report/report.h"', True, "the library prints nothing"),
    ("rules/match.cc", "<re2/re2.h>", True, "RE2 lives in the lexicon"),
    ("rules/match.cc", '"re2/re2.h"', True, "quotes hide no package"),
    ("scan/batch.cc", "<fmt/core.h>", True, "only what prints formats"),
    ("text/fold.cc", "<boost/regex.hpp>", True, "a package without a folder"),
    ("text/fold.cc", '"fold.h"', True, "headers are named from src on"),
    ("common/all.cc", "<string>", True, "a folder without a place"),
]


class IncludeDirections(unittest.TestCase):
    def test_rows(self):
        for path, header, is_fault, why in ROWS:
            with self.subTest(path=path, header=header, why=why), tempfile.TemporaryDirectory() as root:
                source = pathlib.Path(root, "src", path)
                source.parent.mkdir(parents=True)
                source.write_text(f"// head\n#include {header}\n", encoding="utf-8")
                found = list(faults(pathlib.Path(root)))
                self.assertEqual(len(found), int(is_fault), found)
                self.assertTrue(all(fault.startswith(f"src/{path}:") for fault in found), found)


if __name__ == "__main__":
    unittest.main()
