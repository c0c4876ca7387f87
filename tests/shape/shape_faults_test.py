#!/usr/bin/env python3
"""The rows of shape_test.py: a tree with one file more, and the check that must speak (or none)."""
import pathlib
import tempfile
import unittest

from shape_test import CHECKS, KIND_IDS, Tree, git

KIND = '{"id": "%s", "explanation": "Why.", "criteria": [{"id": "osd-6"}]}'

ROWS = [  # path, content, executable, who speaks, why
    ("src/base/span.cc", "int a;\n", False, "", "an ordinary file"),
    ("src/base/long.cc", "int a;\n" * 400, False, "", "as long as a file may be"),
    ("src/base/note.cc", 'int a;  // such as "fee"\n', False, "", "a comment names a kind as an example"),
    ("src/base/word.cc", 'auto a = "a fee is due";\n', False, "", "a word inside a sentence is no id"),
    ("src/cli/commands/audit.cc", 'auto a = "audit";\n', False, "", "a command of the same name"),
    ("src/report/each/first.cc", "int a;\n", False, "", "a registry names its files after formats"),
    ("rules/kinds/new-kind.json", KIND % "new-kind", False, "", "more kinds may come"),
    ("rules/kinds/bare.json", '{"id": "bare", "explanation": "Why.", "criteria": [], "why_none": "None fits."}', False, "", "no criterion, and why"),
    ("src/base/word.cc", 'auto a = "\u4e07"; // \u00fc\n', False, "", "a word of another script, in a literal"),
    ("src/base/raw.cc", 'auto a = R"(1\n"\u4e07")";\nint b = 1\'000; char c = \'"\'; auto d = "\u4e07";\n', False, "", "literals of every form"),
    ("src/base/own.cc", "namespace openwash {\nnamespace {\nstruct First {\n};\n}  // namespace\n", False, "", "a type that the file keeps to itself"),
    ("src/base/table.h", "namespace openwash::table {\nstruct First {\n};\n", False, "", "another namespace"),
    ("src/base/told.h", "class First;\nstruct First::Inner {\n};\n", False, "", "told, not defined"),
    ("notes.txt", "see /usr/include\n", False, "", "a place that every machine has"),
    ("tests/base/first.cc", "int a;\n", False, "unique_names", "src has the name already"),
    ("src/base/name.cc", "int \u00e4;\n", False, "visible_characters", "a name that not all can type"),
    ("src/base/blank.cc", "int a; //\u00a0\n", False, "visible_characters", "a blank that is none"),
    ("src/base/turn.cc", 'auto a = "\u202e";\n', False, "visible_characters", "turns the text around"),
    ("src/base/accent.cc", 'auto a = "e\u0301";\n', False, "visible_characters", "looks like one character, is two"),
    ("src/base/again.h", "namespace openwash {\nenum class First : int { a };\n", False, "unique_types", "another type has the name"),
    ("src/base/again.cc", "namespace openwash {\nnamespace {\n}  // namespace\nclass First final : Base {\n", False, "unique_types", "not the file's own"),
    ("src/base/long.cc", "int a;\n" * 401, False, "short_files", "one line too many"),
    ("tools/long", "#!/bin/sh\n" + "true\n" * 400, True, "short_files", "scripts count too"),
    ("src/base/kind.cc", 'auto a = "fee";  // why\n', False, "kinds_are_data", "an id in code"),
    ("src/rules/rule.cc", 'auto a = "fee/to-pay";\n', False, "kinds_are_data", "the id of a rule of a kind"),
    ("src/rules/rule.cc", 'auto a = "audit";\n', False, "kinds_are_data", "the other meaning holds in one folder only"),
    ("rules/kinds/bare.json", '{"id": "bare", "explanation": "Why.", "criteria": []}', False, "whole_kinds", "no criterion, and silence"),
    ("rules/kinds/bare.json", '{"id": "bare", "explanation": " ", "criteria": ["osd-6"]}', False, "whole_kinds", "blank explanation"),
    ("rules/kinds/bare.json", KIND % "other", False, "whole_kinds", "id and file name differ"),
    ("rules/kinds/bare.json", "{", False, "whole_kinds", "not JSON"),
    ("rules/languages/en/concepts/fee.json", '{"idle": ["tip"]}', False, "asked_for_concepts", "no rule asks for it"),
    ("rules/languages/en/concepts/fee.json", '{"i": ["tip"]}', False, "asked_for_concepts", "a part of a word is no name"),
    ("rules/languages/en/concepts/fee.json", '{"id": ["tip"], "hider": {"phrases": ["a tip"], "beats": ["id"]}}', False, "", "asked for, and what hides it"),
    ("rules/languages/en/concepts/sale.json", '{"criteria": ["a tip"]}', False, "one_home", "another file has it"),
    ("rules/languages/de/concepts/sale.json", '{"criteria": ["ein Tipp"]}', False, "", "another language"),
    ("rules/languages/en/concepts/traditional.json", '{"criteria": ["a tip"]}', False, "", "another script"),
    ("tools/do", "#!/bin/sh\n", False, "executable_scripts", "a script that cannot be started"),
    ("notes.txt", "in /wor" + "k/here\n", False, "no_machine_paths", "a path of one machine"),
]


class Shape(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.root = pathlib.Path(scratch.name)
        git(self.root, "init", "-q")
        for kind in KIND_IDS:
            self.write(f"rules/kinds/{kind}.json", KIND % kind)
        self.write("rules/languages/en/concepts/kept.json", '{"criteria": ["tip"]}')
        self.write("src/text/first.cc", "int a;\n")
        self.write("src/text/kept.h", "namespace openwash {\nstruct First {\n};\n")

    def write(self, path, content, executable=False):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")
        target.chmod(0o755 if executable else 0o644)

    def test_rows(self):
        for path, content, executable, speaks, why in ROWS:
            with self.subTest(path=path, why=why):
                self.write(path, content, executable)
                git(self.root, "add", "-A")
                found = [(check.__name__, fault) for check in CHECKS for fault in check(Tree(self.root))]
                (self.root / path).unlink()
                self.assertEqual([name for name, _ in found], [speaks] if speaks else [], found)


if __name__ == "__main__":
    unittest.main()
