#!/usr/bin/env python3
"""Run every sample of the README again: in a ```console block, what stands below "$ openwash ..." is what it prints."""

import pathlib
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def samples(text):
    """(command, expected output) of every command in the console blocks."""
    inside, command, lines = False, None, []
    for line in text.split("\n"):
        if line.startswith("```"):
            if inside and command:
                yield command, "\n".join(lines).rstrip("\n")
            inside, command, lines = line == "```console", None, []
        elif inside and line.startswith("$ "):
            if command:
                yield command, "\n".join(lines).rstrip("\n")
            command, lines = line[2:], []
        elif inside:
            lines.append(line)


def main():
    program = sys.argv[1]
    failed = count = 0
    for command, expected in samples((ROOT / "README.md").read_text(encoding="utf-8")):
        words = shlex.split(command)
        if words[0] not in ("openwash", "tools/run"):
            continue
        count += 1
        run = subprocess.run([program, *words[1:]], cwd=ROOT, capture_output=True, text=True)
        printed = (run.stdout + run.stderr).rstrip("\n")
        if expected.endswith("..."):
            expected = expected[:-3].rstrip("\n")
            printed = printed[: len(expected)]
        if not expected or printed != expected:
            failed += 1
            print(f"$ {command}\nprints\n{printed}\nbut the README says\n{expected}\n")
    print(f"{count - failed} passed, {failed} failed")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
