#!/usr/bin/env python3
"""pages_test.py PROGRAM: the pages of tools/pages cover all kinds, with the words of explain in their order, as headings and lists."""
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MARKS = re.compile(r"[`*#]|^- ", re.MULTILINE)


def told(*words):
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True, encoding="utf-8").stdout


def bare(text):
    return [word.rstrip(":") for word in MARKS.sub("", text).split()]


def faults(program, folder):
    subprocess.run([ROOT / "tools/pages", program, folder], check=True)
    kinds = sorted(path.stem for path in (ROOT / "rules/kinds").glob("*.json"))
    pages = sorted(path.stem for path in folder.glob("*.md") if path.stem != "index")
    if pages != kinds or not kinds:
        yield f"pages of {pages}, kinds {kinds}"
    index = (folder / "index.md").read_text(encoding="utf-8")
    for kind in pages:
        text = (folder / f"{kind}.md").read_text(encoding="utf-8")
        if bare(text) != bare(told(program, "explain", kind)):
            yield f"{kind}: other words than explain has"
        if not text.startswith(f"# `{kind}`: ") or text.count("\n## ") < 2 or text.count("\n- **") < 3:
            yield f"{kind}: no head, sections or lists"
        if max(map(len, text.splitlines())) < 100:
            yield f"{kind}: paragraphs are still cut into lines"
        if f"({kind}.md)" not in index:
            yield f"{kind}: not in the index"


def main():
    with tempfile.TemporaryDirectory() as folder:
        found = list(faults(sys.argv[1], pathlib.Path(folder)))
    print("\n".join(found) or "pages: well")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
