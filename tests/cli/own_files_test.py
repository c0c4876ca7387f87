#!/usr/bin/env python3
"""own_files_test.py PROGRAM ROOT: the files of a project pass the project's own policy, and there are some."""
import subprocess
import sys


def files_of(root):
    listed = subprocess.run(["git", "-C", root, "ls-files", "-z"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    return [name for name in listed.stdout.decode(errors="surrogateescape").split("\0") if name]


def fault(program, root):
    """What is wrong, or nothing."""
    files = files_of(root)
    if not files:
        return f"git lists no file of {root}, so nothing was tested"
    done = subprocess.run([program, "check", "--", *files], cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          errors="replace", check=False)
    return done.stdout or f"exit {done.returncode}" if done.returncode else ""


if __name__ == "__main__":
    sys.exit(fault(*sys.argv[1:3]) or 0)
