#!/usr/bin/env python3
"""hook_test.py system|python PROGRAM: commits into throw-away repositories under real pre-commit, with the hooks of this tree.

system: the hook openwash-system with PROGRAM on the path, under pre-commit from the package index and under the system's own.
python: the hook openwash, built from a copy of this tree as pre-commit does it for users; takes minutes.
Exit 0 well, 1 failed, 77 no pre-commit can be had (under CI=true that is a failure).
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PERMISSIVE = ("Everyone may use, copy, change and pass on this work for any purpose, with or without fee.\n"
              "The work comes as it is, without any warranty.\n")
RESTRICTED = PERMISSIVE + "You may not use the Model for any commercial purpose.\n"
MODEST = "# Tern\n\nA small model. Its licence lies in LICENSE.\n"
BOASTING = "# Tern\n\nTern is a fully open source model: its weights are open source.\n"
PROBLEM = re.compile(r"^[^:]+(:\d+:\d+)?: [\w-]+ \[[\w/-]+\] \S.*$")


def environment(home, program):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    kept.update(HOME=str(home), PRE_COMMIT_HOME=str(home / "pre-commit"), GIT_CONFIG_NOSYSTEM="1",
                CCACHE_DIR=os.environ.get("CCACHE_DIR", os.path.expanduser("~/.cache/ccache")),
                PATH=os.pathsep.join([str(program.parent), os.environ["PATH"]]))
    for who in ("AUTHOR", "COMMITTER"):
        kept.update({f"GIT_{who}_NAME": "A Tester", f"GIT_{who}_EMAIL": "tester@example.org"})
    return kept


class Repository:
    """A throw-away repository whose commits run under one pre-commit."""

    def __init__(self, folder, settings):
        self.folder, self.settings = folder, settings
        folder.mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *words):
        return subprocess.run(["git", *words], cwd=self.folder, env=self.settings, text=True, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def commit(self, files):
        """Commits FILES, a map of name to text; gives the exit code and what was said."""
        for name, text in files.items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_text(text, encoding="utf-8")
        self.git("add", "--all")
        done = self.git("commit", "--message", "A change")
        return done.returncode, done.stdout


def hooks_of_tree(folder, settings, whole):
    """A repository that pre-commit can clone: the hooks alone, or the whole tree as it stands now."""
    repository = Repository(folder, settings)
    names = [".pre-commit-hooks.yaml"]
    if whole:
        listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                                env=settings, stdout=subprocess.PIPE, check=True).stdout.decode()
        names = [name for name in listed.split("\0") if name and (ROOT / name).is_file()]
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name)
    code, said = repository.commit({})
    assert code == 0, said
    return repository.git("rev-parse", "HEAD").stdout.strip()


def problems(said):
    """The lines of a refused commit that are findings, as against pre-commit's own."""
    return [line for line in said.splitlines() if PROBLEM.match(line)]


def cases(repository):
    """Each yields what is wrong, if anything."""
    code, said = repository.commit({"LICENSE": PERMISSIVE, "README.md": MODEST, "main.py": "print()\n"})
    if code or "Passed" not in said:
        yield f"a clean commit was refused: {said}"
    if problems(said):
        yield f"a clean commit was spoken of: {said}"

    code, said = repository.commit({"main.py": "print(1)\n"})
    if code or "no files to check" not in said:
        yield f"the hook looked at a file that is none of its business: {said}"

    code, said = repository.commit({"LICENSE": RESTRICTED})
    found = [line for line in problems(said) if line.startswith("LICENSE:3:1: non-commercial ")]
    if code == 0 or len(found) != 1:
        yield f"a restricted licence was not refused with one line for its term: {said}"

    repository.git("commit", "--no-verify", "--message", "All the same")
    code, said = repository.commit({"README.md": BOASTING})
    found = [line for line in problems(said) if line.startswith("README.md:3:") and "LICENSE" in line]
    if code == 0 or not found:
        yield f"a boast beside an unchanged restricted licence was not refused: {said}"
    repository.git("reset", "--quiet", "--hard")

    many = {f"models/{number}/LICENSE": PERMISSIVE for number in range(300)}
    many["models/7/LICENSE"] = many["models/290/LICENSE"] = RESTRICTED
    code, said = repository.commit(many)
    found = [line for line in problems(said) if ": non-commercial " in line]
    counts = re.findall(r"^\d+ problems? in \d+ files?$", said, re.MULTILINE)
    if code == 0 or len(found) != 2:
        yield f"300 files with 2 findings: {said}"
    if len(counts) != 1:
        yield f"300 files were not judged in one go: {counts}"


def run(kind, pre_commit, program, work):
    settings = environment(work, program)
    rev = hooks_of_tree(work / "hooks", settings, whole=kind == "python")
    repository = Repository(work / "repository", settings)
    hook = "openwash" if kind == "python" else "openwash-system"
    (repository.folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {work / 'hooks'}\n    rev: {rev}\n    hooks:\n      - id: {hook}\n", encoding="utf-8")
    done = subprocess.run([*pre_commit, "install", "--install-hooks"], cwd=repository.folder, env=settings, text=True,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        return [f"pre-commit install: {done.stdout[-4000:]}"]
    return list(cases(repository))


def from_index(work):
    """pre-commit of the package index in an environment of its own, or None where the index cannot be reached."""
    python = work / "environment" / "bin" / "python"
    try:
        subprocess.run([sys.executable, "-m", "venv", work / "environment"], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([python, "-m", "pip", "--quiet", "--retries", "2", "install", "pre-commit"], check=True, timeout=300,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    except (subprocess.SubprocessError, OSError):
        return None
    return [str(python.with_name("pre-commit"))]


def main():
    kind, program = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    if kind == "python":
        program = pathlib.Path("/nowhere/openwash")  # the hook brings its own
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        newest = from_index(work)
        if newest is None and os.environ.get("CI") == "true":
            faults.append("pip cannot reach its index for pre-commit")
        own = shutil.which("pre-commit", path="/usr/bin") if kind == "system" else None
        tried = {name: words for name, words in (("of the index", newest), ("of the system", own and [own])) if words}
        if not tried and not faults:
            print("skipped: no pre-commit can be had")
            return 77
        for number, (name, words) in enumerate(tried.items()):
            place = work / str(number)
            place.mkdir()
            faults += [f"pre-commit {name}: {fault}" for fault in run(kind, words, program, place)]
        print("\n".join(faults) or f"hook: well with pre-commit {' and '.join(tried)}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
