#!/usr/bin/env python3
"""Of the texts that another project calls permissive, copyleft or public domain, those called restricted are the listed ones.

    weak_restricted.py PROGRAM [RULES]

OPENWASH_TEXTS names the folder that holds weak/categories.jsonl (key, category) and weak/texts/KEY.txt; exit 77 (skipped) without it.
corpus/weak_restricted.tsv lists each such text with the reason why we hold that it is restricted, or that we err.
"""

import csv
import json
import os
import subprocess
import sys

FREE = {"Permissive", "Copyleft", "Copyleft Limited", "Public Domain"}
LIST = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "corpus", "weak_restricted.tsv")


def restricted(program, rules, weak):
    with open(os.path.join(weak, "categories.jsonl"), encoding="utf-8") as lines:
        keys = [row["key"] for row in map(json.loads, lines) if row["category"] in FREE]
    paths = [os.path.join(weak, "texts", key + ".txt") for key in keys]
    command = [program, "scan", "--format", "jsonl", "--exit-zero", *rules, *paths]
    results = map(json.loads, subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8").splitlines())
    verdicts = {key: result["verdict"] for key, result in zip(keys, results, strict=True)}
    return len(keys), {key for key, verdict in verdicts.items() if verdict == "restricted"}


def main():
    weak = os.path.join(os.environ.get("OPENWASH_TEXTS", ""), "weak")
    if not os.path.exists(os.path.join(weak, "categories.jsonl")):
        print("no texts: set OPENWASH_TEXTS to a folder that holds weak/categories.jsonl and weak/texts")
        return 77
    with open(LIST, encoding="utf-8", newline="") as file:
        listed = {row["key"]: row["why"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}
    count, found = restricted(sys.argv[1], ["--rules", sys.argv[2]] if sys.argv[2:] else [], weak)
    err = sum(why.startswith("we err") for why in listed.values())
    print(f"{len(found)} of {count} texts ({100 * len(found) / count:.1f} %) are called restricted, {err} of them wrongly")
    for key in sorted(found - listed.keys()):
        print(f"{key} is called restricted and not listed: repair the rule, or list the text with its reason")
    for key in sorted(listed.keys() - found):
        print(f"{key} is listed and no longer called restricted: take it off the list")
    return 0 if found == listed.keys() and all(listed.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
