#!/usr/bin/env python3
"""tools/run in a small project of its own: what it passes through, when it builds, what it says when it cannot."""
import pathlib
import shutil
import subprocess
import tempfile
import unittest

TOOLS = pathlib.Path(__file__).resolve().parent.parent.parent / "tools"
PRESETS = '{"version": 3, "configurePresets": [{"name": "quick", "generator": "Ninja", "binaryDir": "build/quick"}]}'
CMAKE = "cmake_minimum_required(VERSION 3.25)\nproject(openwash CXX)\nadd_executable(openwash src/main.cc)\n"
# Prints the given mark, each argument and standard input; its exit code is the number of arguments.
PROGRAM = r"""
#include <cstdio>
int main(int count, char** words) {
  std::printf("%s", "MARK");
  for (int i = 1; i < count; ++i) std::printf("[%s]", words[i]);
  for (int c; (c = std::getchar()) != EOF;) std::putchar(c);
  return count - 1;
}
"""


class Run(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.root = pathlib.Path(cls.scratch.name, "a project")
        for folder in ("tools", "src", "rules", "cmake"):
            (cls.root / folder).mkdir(parents=True)
        for tool in ("run", "build", "setup"):
            shutil.copy2(TOOLS / tool, cls.root / "tools" / tool)
        (cls.root / "CMakeLists.txt").write_text(CMAKE)
        (cls.root / "CMakePresets.json").write_text(PRESETS)
        cls.write("one")

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    @classmethod
    def write(cls, mark):
        (cls.root / "src" / "main.cc").write_text(PROGRAM.replace("MARK", mark))

    def run_tool(self, *words, stdin=b"", tool=None, **options):
        done = subprocess.run([tool or self.root / "tools" / "run", *words], input=stdin, capture_output=True, **options)
        return done.returncode, done.stdout, done.stderr

    def test_a_first_calls_together(self):
        calls = [subprocess.Popen([self.root / "tools" / "run", str(i)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.DEVNULL) for i in range(3)]
        for i, call in enumerate(calls):
            self.assertEqual((call.communicate()[0], call.returncode), (b"one[%d]" % i, 1))

    def test_b_passes_all_through(self):
        self.assertEqual(self.run_tool("a b", "", "--help", "*", stdin=b"x\n\0y"), (4, b"one[a b][][--help][*]x\n\0y", b""))
        self.assertEqual(self.run_tool(cwd="/"), (0, b"one", b""))

    def test_c_through_a_link(self):
        link = pathlib.Path(self.scratch.name, "openwash")
        link.symlink_to(pathlib.Path("a project/tools/run"))
        self.assertEqual(self.run_tool("x", tool=link), (1, b"one[x]", b""))

    def test_d_builds_when_a_source_is_newer(self):
        for step, change in enumerate((lambda: self.write("two"), lambda: (self.root / "rules" / "new.json").write_text("{}"))):
            change()
            self.assertEqual(self.run_tool()[1], b"two")
            built = (self.root / "build/quick/built").stat().st_mtime_ns
            self.run_tool()
            self.assertEqual((self.root / "build/quick/built").stat().st_mtime_ns, built, f"step {step} builds once")

    def test_e_a_broken_source_gives_no_old_answer(self):
        (self.root / "src" / "main.cc").write_text("no program")
        code, out, err = self.run_tool()
        self.assertEqual((code, out), (125, b""))
        self.assertIn(b"error", err)
        self.write("three")
        self.assertEqual(self.run_tool()[:2], (0, b"three"))

    def test_f_a_moved_project(self):
        moved = self.root.with_name("moved")
        shutil.copytree(self.root, moved, symlinks=True)
        (moved / "src" / "main.cc").write_text(PROGRAM.replace("MARK", "moved"))
        self.assertEqual(self.run_tool(tool=moved / "tools" / "run")[:2], (0, b"moved"))
        self.assertEqual(self.run_tool()[:2], (0, b"three"))


if __name__ == "__main__":
    unittest.main()
