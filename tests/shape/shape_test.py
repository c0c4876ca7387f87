#!/usr/bin/env python3
"""shape_test.py [ROOT]: the shape of the tree, one check a function; each yields a line a fault.

Reads the files that git tracks. Exit 0 no fault, 1 some.
"""
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import unicodedata

MOST_LINES = 400
KIND_IDS = {  # the contract; more may come as files, none of these may go
    "scale-cap", "non-commercial", "field-of-use", "persons-or-groups", "output-use", "no-derivatives", "no-redistribution",
    "no-sale", "service-ban", "fee", "product-tied", "registration", "branding", "revocable", "changing-terms", "flow-down",
    "grant-back", "speech-ban", "audit",
}
# Words that are a kind's id and, in this folder, something else too.
OTHER_MEANING = {("audit", "src/cli/"): "the command"}
REGISTRIES = {"each", "commands", "metadata", "models"}  # there a file is named after the format or command that it adds
# Written in pieces, or this file would find itself.
PLACES = re.compile("|".join(["/wor" + "k/", "/roo" + "t/", "/hom" + "e/[a-z]", "registry" + r"\.npmjs", "pyp" + r"i\.org", "python" + r"hosted"]))
TYPE = re.compile(r"(?:struct|class|enum class|enum|union) (\w+)(?: final)?(?: ?:[^:].*| )\{")
LITERAL_OR_COMMENT = re.compile(r'''R"(\w*)\(.*?\)\1"|"(?:[^"\\\n]|\\.)*"|'(?:\\[^'\n]*|[^'\\\n]{1,4})'|//[^\n]*|/\*.*?\*/''', re.DOTALL)
EXAMPLE = re.compile(r'"(?:text|why|message|title|explanation|takes_away)":\s*"(?:[^"\\]|\\.)*"')
COMMENT_OR_LITERAL = re.compile(r'//.*|"((?:[^"\\]|\\.)*)"')


def git(root, *words):
    """What git says about the checkout at ROOT, whatever hook of whatever checkout this runs in."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(["git", "-C", root, *words], stdout=subprocess.PIPE, check=True, env=environment).stdout.decode()


class Tree:
    """The tracked files of a checkout, by their path from its root."""

    def __init__(self, root):
        self.root = root
        entries = (entry.split("\t", 1) for entry in git(root, "ls-files", "-s", "-z").split("\0") if entry)
        self.modes = {path: head.split()[0] for head, path in entries if (root / path).is_file()}

    def paths(self, *suffixes):
        return [path for path in self.modes if not suffixes or path.endswith(suffixes)]

    def data(self, path):
        return (self.root / path).read_bytes()

    def text(self, path):
        return self.data(path).decode("utf-8", errors="replace")


def is_script(tree, path):
    return tree.data(path).startswith(b"#!")


def unique_names(tree):
    places = collections.defaultdict(list)
    for path in tree.paths(".cc", ".h", ".py"):
        if pathlib.PurePosixPath(path).parent.name not in REGISTRIES:
            places[pathlib.PurePosixPath(path).name].append(path)
    for same in places.values():
        if len(same) > 1:
            yield f"{' and '.join(same)}: one name, two files"


def unique_types(tree):
    """Two types of one name in one namespace are one to the linker, which then takes the functions of either."""
    places = collections.defaultdict(list)
    for path in tree.paths(".cc", ".h"):
        if not path.startswith("src/"):
            continue
        space = ""
        for number, line in enumerate(tree.text(path).split("\n"), 1):
            opened, closed = re.match(r"namespace ?([\w:]*) ?\{", line), re.match(r"\}  // namespace", line)
            if opened or closed:
                space = opened[1] or path if opened else "openwash"  # in an unnamed namespace a name is the file's own
            found = TYPE.match(line)
            if found:
                places[space, found[1]].append(f"{path}:{number}")
    for (_, name), same in places.items():
        if len(same) > 1:
            yield f"{' and '.join(same)}: one name, {name}, two types"


def visible_characters(tree):
    """Words of other scripts may stand in literals and comments, where their readers see them; nothing else may, nor what none sees."""
    for path in tree.paths(".cc", ".h"):
        text = tree.text(path)
        code = LITERAL_OR_COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
        for number, (line, bare) in enumerate(zip(text.split("\n"), code.split("\n")), 1):
            if not bare.isascii():
                yield f"{path}:{number}: not ASCII outside literals and comments"
            for character in line:
                if not character.isascii() and unicodedata.category(character)[0] in "CZ":
                    yield f"{path}:{number}: U+{ord(character):04X} cannot be seen; write it as an escape"
            if unicodedata.normalize("NFC", line) != line:
                yield f"{path}:{number}: looks like another spelling of itself; write the decomposed or doubled characters as escapes"


def short_files(tree):
    for path in tree.paths():
        if path.endswith((".cc", ".h")) or is_script(tree, path):
            count = tree.data(path).count(b"\n")
            if count > MOST_LINES:
                yield f"{path}: {count} lines; over {MOST_LINES} there is a second idea in it"


def kinds_are_data(tree):
    ids = KIND_IDS | {pathlib.PurePosixPath(path).stem for path in kind_files(tree)}
    for path in tree.paths(".cc", ".h"):
        if not path.startswith("src/"):
            continue
        for number, line in enumerate(tree.text(path).split("\n"), 1):
            for found in COMMENT_OR_LITERAL.finditer(line):
                kind = (found[1] or "").split("/")[0]
                if kind in ids and not any(word == kind and path.startswith(folder) for word, folder in OTHER_MEANING):
                    yield f'{path}:{number}: "{found[1]}": kinds are data; the code knows none by name'


def kind_files(tree):
    return [path for path in tree.paths(".json") if path.startswith("rules/kinds/")]


def whole_kinds(tree):
    files = kind_files(tree)
    for absent in sorted(KIND_IDS - {pathlib.PurePosixPath(path).stem for path in files}):
        yield f"rules/kinds/{absent}.json: is part of the contract, but not there"
    for path in files:
        try:
            kind = json.loads(tree.text(path))
        except ValueError as error:
            yield f"{path}: {error}"
            continue
        if kind.get("id") != pathlib.PurePosixPath(path).stem:
            yield f"{path}: its id is {kind.get('id')!r}"
        if not str(kind.get("explanation") or "").strip():
            yield f"{path}: has no explanation"
        if not kind.get("criteria") and not kind.get("why_none"):
            yield f"{path}: names no criteria, and does not say why_none"


def executable_scripts(tree):
    for path, mode in tree.modes.items():
        if is_script(tree, path) and mode != "100755":
            yield f"{path}: starts with #! but is not executable"
        elif path.startswith((".ci/", "tools/")) and mode == "100755" and not is_script(tree, path):
            yield f"{path}: is executable but does not say by what"


def no_machine_paths(tree):
    for path in tree.paths():
        data = tree.data(path)
        if b"\0" in data:
            continue
        for number, line in enumerate(data.decode("utf-8", errors="replace").split("\n"), 1):
            found = PLACES.search(line)
            if found:
                yield f"{path}:{number}: {found[0]}: a place of one machine or registry"


def one_home(tree):
    """In a language a concept stands in one file; a second one that means something else would widen it unseen."""
    homes = {}
    for path in tree.paths(".json"):
        folder, _, file = path.partition("/concepts/")
        if file and file != "traditional.json":  # the same concepts in another script
            for name in json.loads(tree.text(path)):
                first = homes.setdefault((folder, name), path)
                if first != path:
                    yield f"{path}: {name}: stands in {first} too"


def asked_for_concepts(tree):
    """A concept serves where a rule, a signal, a fact or a literal of the code names it, or where it hides what those name."""
    words, asking = {}, [found[1] or "" for path in tree.paths(".cc", ".h") if path.startswith("src/")
                         for found in COMMENT_OR_LITERAL.finditer(tree.text(path))]
    for path in tree.paths(".json"):
        if not path.startswith("rules/"):
            continue
        if "/concepts/" in path:
            for name, phrases in json.loads(tree.text(path)).items():
                words.setdefault(name, []).append((path, phrases))
        else:
            asking.append(EXAMPLE.sub("", tree.text(path)))
    named = set(re.findall(r"\w[\w-]*(?:\.[\w-]+)*", " ".join(asking)))
    groups = {name.split(".")[0] for name in named}
    for name, places in words.items():
        grouped = "." in name and name.split(".")[0] in groups
        if name in named or grouped or any(isinstance(phrases, dict) and len(phrases) > 1 for _, phrases in places):
            continue
        yield f"{places[0][0]}: {name}: a concept that no rule asks for"


CHECKS = [one_home, asked_for_concepts, unique_names, unique_types, visible_characters, short_files, kinds_are_data, whole_kinds,
          executable_scripts, no_machine_paths]


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent.parent).resolve()
    tree = Tree(root)
    faults = [f"{check.__name__}: {fault}" for check in CHECKS for fault in check(tree)]
    print("\n".join(faults) if faults else f"{len(tree.modes)} files, {len(CHECKS)} checks, no fault")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
