"""How many of the figures and names that corpus/facts.jsonl holds are read off the right place, and how many are invented."""

import collections
import json
import os

# What the program reads; the other fields of corpus/facts.jsonl (effect, border, role, also) it does not tell apart yet.
COMPARED = ("value", "currency", "date", "territories", "min_age")
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def places_of(result):
    """Every (kind, span, facts) that a result shows, items and the thresholds of one finding each for themselves."""
    for finding in result["findings"]:
        for piece in [finding] + finding["items"]:
            span = piece["span"]["start"], piece["span"]["end"]
            facts = {**finding.get("facts", {}), **piece.get("facts", {})} if piece is not finding else finding.get("facts", {})
            for threshold in [facts] + finding.get("thresholds", []):
                yield finding["kind"], span, threshold


class FactsFigures:
    """Add the result of each text, then print; a fact is right where a finding of its kind that touches its place says the same.

    Arguable facts ("maybe") are not missed when they are not read."""

    def __init__(self):
        with open(os.path.join(ROOT, "corpus", "facts.jsonl"), encoding="utf-8") as lines:
            self.wanted = collections.defaultdict(list)
            for row in map(json.loads, lines):
                self.wanted[row["key"]].append(row)
        self.right, self.wrong = collections.Counter(), collections.Counter()
        self.invented, self.rows = 0, []

    def add(self, key, result):
        said = list(places_of(result))
        for row in self.wanted[key]:
            near = [facts for kind, (s, e), facts in said if kind == row["kind"] and s < row["end"] and row["start"] < e]
            for field in COMPARED:
                true = row["facts"].get(field)
                if true is None:
                    continue
                if any(facts.get(field) == true for facts in near):
                    self.right[field] += 1
                elif not row.get("maybe"):
                    self.wrong[field] += 1
                    self.rows.append((key, row["kind"], field, true, [facts.get(field) for facts in near]))
        known = {row["facts"].get("value") for row in self.wanted[key]}
        for kind, span, facts in said:
            if kind == "scale-cap" and facts.get("value") not in known | {None}:
                self.invented += 1
                self.rows.append((key, kind, "invented", facts["value"], span))

    def summary(self):
        right, wrong = sum(self.right.values()), sum(self.wrong.values())
        fields = "  ".join(f"{f} {self.right[f]}/{self.right[f] + self.wrong[f]}" for f in COMPARED if self.right[f] + self.wrong[f])
        return f"facts {right}/{right + wrong}  {fields}  invented {self.invented}"
