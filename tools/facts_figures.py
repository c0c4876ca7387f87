"""How many of the figures and names that corpus/facts.jsonl holds are read off the right place, and how many are invented."""

import collections
import json
import os

# What is compared: where a finding's facts hold one of these that no row of its kind and place holds, it is invented.
COMPARED = ("value", "currency", "metric", "border", "period", "effect", "date", "role", "territories", "min_age", "purposes", "groups", "contact", "policy_url")
# Days and times that a text names in one place for terms in another: any finding of the kind may tell them.
NAMED_ELSEWHERE = ("counted-on", "change-date")
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def places_of(result):
    """Every (kind, spans, facts) that a result shows: a finding with its items and further places."""
    for finding in result["findings"]:
        pieces = [finding] + finding["items"] + finding.get("places", [])
        spans = [(p["span"]["start"], p["span"]["end"]) for p in pieces]
        yield finding["kind"], spans, finding["facts"]


def plain(value):
    """A fact in a form that compares; the order of a list tells nothing."""
    return tuple(sorted(value)) if isinstance(value, list) else value


def touches(row, kind, spans):
    role = row["facts"].get("role")
    anywhere = role in NAMED_ELSEWHERE or (role == "notice" and kind == "changing-terms")
    return kind == row["kind"] and (anywhere or any(s < row["end"] and row["start"] < e for s, e in spans))


def held(row):
    """What the row says, with the further effects that are right as well."""
    also = {("effect", effect) for effect in row["facts"].get("also", [])}
    return also | {(field, plain(row["facts"][field])) for field in COMPARED if field in row["facts"]}


class FactsFigures:
    """Add the result of each text, then print; a fact is right where a finding of its kind that touches its place says the same.

    Arguable facts ("maybe") are not missed when they are not read. Of several thresholds at a place each is compared with the row of
    its value."""

    FOLD = "a"  # the texts that corpus/facts.jsonl speaks of

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
            near = [facts for kind, spans, facts in said if touches(row, kind, spans)]
            value = row["facts"].get("value")
            near = [facts for facts in near if value is not None and facts.get("value") == value] or near
            for field, true in held(row):
                if any(plain(facts.get(field)) == true or (field, plain(facts.get(field))) in held(row) for facts in near):
                    self.right[field] += 1
                elif not row.get("maybe") and true not in row["facts"].get("also", []):
                    self.wrong[field] += 1
                    self.rows.append((key, row["kind"], field, true, [facts.get(field) for facts in near]))
        for kind, spans, facts in said:
            rows = [row for row in self.wanted[key] if touches(row, kind, spans)]
            rows = [row for row in rows if row["facts"].get("value", facts.get("value")) == facts.get("value")]
            known = set().union(*map(held, rows)) if rows else set()
            for field in COMPARED:
                if field in facts and (field, plain(facts[field])) not in known:
                    self.invented += 1
                    self.rows.append((key, kind, "invented", field, facts[field], spans[0]))

    def summary(self):
        right, wrong = sum(self.right.values()), sum(self.wrong.values())
        fields = "  ".join(f"{f} {self.right[f]}/{self.right[f] + self.wrong[f]}" for f in COMPARED if self.right[f] + self.wrong[f])
        return f"facts {right}/{right + wrong}  {fields}  invented {self.invented}"
