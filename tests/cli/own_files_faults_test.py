#!/usr/bin/env python3
"""own_files_faults_test.py PROGRAM: trees whose files own_files_test.py must object to, and one that it must let through."""
import pathlib
import subprocess
import sys
import tempfile

from own_files_test import fault

FREE = "Everyone may use, copy, change and pass on this work for any purpose, with or without fee.\n"
TAKING = FREE + "You may not use the Model for any commercial purpose.\n"

ROWS = [  # files, what is said, why
    ({}, "git lists no file", "a tree without files"),
    (None, "git lists no file", "no tree of git"),
    ({"LICENSE": TAKING}, "[non-commercial/", "terms that the policy refuses"),
    ({"LICENSE": TAKING, "openwash.toml": "[files]\nexclude = [\"LICENSE\"]\n"}, "", "the same, left out by the policy"),
    ({"LICENSE": FREE, "main.py": "print()\n"}, "", "terms that take nothing away"),
]


def main():
    failed = 0
    for files, said, why in ROWS:
        with tempfile.TemporaryDirectory() as folder:
            if files is not None:
                subprocess.run(["git", "init", "-q", folder], check=True)
            for name, text in (files or {}).items():
                (pathlib.Path(folder) / name).write_text(text, encoding="utf-8")
                subprocess.run(["git", "-C", folder, "add", name], check=True)
            found = fault(sys.argv[1], folder)
        if (said not in found) if said else found:
            print(f"{why}: says {found!r}")
            failed += 1
    return failed


if __name__ == "__main__":
    sys.exit(main())
