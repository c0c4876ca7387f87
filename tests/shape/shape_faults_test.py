#!/usr/bin/env python3
"""The rows of shape_test.py: a tree with one file more, and the check that must speak (or none)."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

from shape_test import KIND_IDS

SHAPE = pathlib.Path(__file__).resolve().parent / "shape_test.py"
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
    ("notes.txt", "see /usr/include\n", False, "", "a place that every machine has"),
    ("tests/base/first.cc", "int a;\n", False, "unique_names", "src has the name already"),
    ("src/base/name.cc", "int \u00e4;\n", False, "visible_characters", "a name that not all can type"),
    ("src/base/blank.cc", "int a; //\u00a0\n", False, "visible_characters", "a blank that is none"),
    ("src/base/turn.cc", 'auto a = "\u202e";\n', False, "visible_characters", "turns the text around"),
    ("src/base/accent.cc", 'auto a = "e\u0301";\n', False, "visible_characters", "looks like one character, is two"),
    ("src/base/long.cc", "int a;\n" * 401, False, "short_files", "one line too many"),
    ("tools/long", "#!/bin/sh\n" + "true\n" * 400, True, "short_files", "scripts count too"),
    ("src/base/kind.cc", 'auto a = "fee";  // why\n', False, "kinds_are_data", "an id in code"),
    ("src/rules/rule.cc", 'auto a = "fee/to-pay";\n', False, "kinds_are_data", "the id of a rule of a kind"),
    ("src/rules/rule.cc", 'auto a = "audit";\n', False, "kinds_are_data", "the other meaning holds in one folder only"),
    ("rules/kinds/bare.json", '{"id": "bare", "explanation": "Why.", "criteria": []}', False, "whole_kinds", "no criterion, and silence"),
    ("rules/kinds/bare.json", '{"id": "bare", "explanation": " ", "criteria": ["osd-6"]}', False, "whole_kinds", "blank explanation"),
    ("rules/kinds/bare.json", KIND % "other", False, "whole_kinds", "id and file name differ"),
    ("rules/kinds/bare.json", "{", False, "whole_kinds", "not JSON"),
    ("tools/do", "#!/bin/sh\n", False, "executable_scripts", "a script that cannot be started"),
    ("notes.txt", "in /wor" + "k/here\n", False, "no_machine_paths", "a path of one machine"),
]


class Shape(unittest.TestCase):
    def judged(self, path, content, executable):
        """The output for a sound tree to which one file was added."""
        with tempfile.TemporaryDirectory() as root:
            files = {f"rules/kinds/{kind}.json": KIND % kind for kind in KIND_IDS} | {"src/text/first.cc": "int a;\n", path: content}
            for name, text in files.items():
                target = pathlib.Path(root, name)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, encoding="utf-8")
            pathlib.Path(root, path).chmod(0o755 if executable else 0o644)
            subprocess.run(["git", "init", "-q", root], check=True)
            subprocess.run(["git", "-C", root, "add", "-A"], check=True)
            run = subprocess.run([sys.executable, SHAPE, root], capture_output=True, text=True)
            return run.returncode, run.stdout + run.stderr

    def test_rows(self):
        for path, content, executable, speaks, why in ROWS:
            with self.subTest(path=path, why=why):
                code, output = self.judged(path, content, executable)
                if speaks:
                    self.assertEqual(code, 1, output)
                    self.assertTrue(output.startswith(speaks + ": "), output)
                    self.assertEqual(output.count("\n"), 1, output)
                else:
                    self.assertEqual(code, 0, output)


if __name__ == "__main__":
    unittest.main()
