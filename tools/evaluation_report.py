"""Figures of an evaluation as JSON or as a table in Markdown."""

import json

COLUMNS = [("texts", "texts"), ("free", "free or not"), ("verdict", "verdict"), ("precision", "precision"), ("recall", "recall"),
           ("f1", "F1"), ("evidence", "evidence")]
PERCENT = {"free", "verdict", "evidence"}


def as_json(folds):
    return json.dumps(folds, indent=1, sort_keys=True, ensure_ascii=False)


def cell(name, value):
    if name == "texts":
        return str(value)
    return f"{100 * value:.1f} %" if name in PERCENT else f"{value:.2f}"


def table(head, rows):
    lines = [f"| {head} | " + " | ".join(title for _, title in COLUMNS) + " |", "|---" * (len(COLUMNS) + 1) + "|"]
    lines += [f"| {name} | " + " | ".join(cell(key, summary[key]) for key, _ in COLUMNS) + " |" for name, summary in rows]
    return "\n".join(lines)


def as_markdown(folds):
    """One table of the folds beside words alone, one of languages, one of kinds, and who was taken for what."""
    parts = [table("fold", [row for name, fold in folds.items()
                            for row in ((name, fold["figures"]), (f"{name}, by words alone", fold["baseline"]))])]
    for name, fold in folds.items():
        parts.append(table(f"{name}: language", sorted(fold["languages"].items())))
        kinds = [f"| {name}: kind | right | extra | lost |", "|---|---|---|---|"]
        kinds += [f"| {kind} | {row['right']} | {row['extra']} | {row['lost']} |" for kind, row in sorted(fold["kinds"].items())]
        parts.append("\n".join(kinds))
        said = sorted({verdict for row in fold["confusion"].values() for verdict in row})
        confusion = [f"| {name}: labelled | " + " | ".join(said) + " |", "|---" * (len(said) + 1) + "|"]
        confusion += [f"| {true} | " + " | ".join(str(row.get(verdict, 0)) for verdict in said) + " |"
                      for true, row in sorted(fold["confusion"].items())]
        parts.append("\n".join(confusion))
    return "\n\n".join(parts)
