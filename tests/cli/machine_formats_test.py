#!/usr/bin/env python3
"""What programs read is whole and has what they demand: SARIF 2.1.0 as GitHub takes it, GitLab's Code Quality, JUnit, CycloneDX 1.6.

machine_formats_test.py PROGRAM: runs it on the examples of the project and on a folder with hostile names.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
faults = []


def demand(holds, what):
    if not holds:
        faults.append(what)


def printed(program, form, *words):
    command = [program, *words, "--format", form, "--exit-zero"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode("utf-8")


def sarif(text, name):
    log = json.loads(text)
    demand(log["version"] == "2.1.0" and log["$schema"], f"{name}: version and $schema")
    (run,) = log["runs"]
    demand(run["columnKind"] == "unicodeCodePoints", f"{name}: columnKind is declared")
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    for rule in rules.values():
        for key in ("shortDescription", "fullDescription"):
            demand(0 < len(rule[key]["text"]) <= 1024, f"{name}: {rule['id']}: {key} of 1 to 1024")
        demand(rule["help"]["text"] and rule["defaultConfiguration"]["level"] in ("note", "warning", "error"), f"{name}: {rule['id']}: help and level")
        demand(len(rule["properties"]["tags"]) <= 10, f"{name}: {rule['id']}: at most ten tags are kept")
        demand("security-severity" not in rule["properties"], f"{name}: licences are no security alerts")
    for result in run["results"]:
        demand(result["ruleId"] in rules, f"{name}: every result has its rule")
        demand(result["message"]["text"], f"{name}: a message")
        place = result["locations"][0]["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        demand(not uri.startswith("./") and all(c.isalnum() or c in "-._~/%" for c in uri) and uri.isascii(), f"{name}: {uri} is a relative URI")
        region = place["region"]
        demand(1 <= region["startLine"] <= region["endLine"] and region["startColumn"] >= 1, f"{name}: a region")
        demand(list(result["partialFingerprints"]) == ["openwashClause/v1"], f"{name}: a fingerprint of our own")
    return len(run["results"])


def gitlab(text, name):
    issues = json.loads(text)
    prints = [issue["fingerprint"] for issue in issues]
    demand(len(set(prints)) == len(prints), f"{name}: fingerprints are unique")
    for issue in issues:
        demand(issue["severity"] in ("info", "minor", "major", "critical", "blocker"), f"{name}: a severity that GitLab knows")
        demand(issue["description"].startswith(issue["check_name"]), f"{name}: the rule stands in the description")
        demand(issue["location"]["lines"]["begin"] >= 1 and issue["location"]["path"], f"{name}: a place")
    return len(issues)


def junit(text, name):
    count = 0
    for suite in xml.etree.ElementTree.fromstring(text):
        cases = suite.findall("testcase")
        demand(int(suite.get("tests")) == len(cases), f"{name}: tests are counted")
        keys = [(case.get("classname"), case.get("name")) for case in cases]
        demand(len(set(keys)) == len(keys), f"{name}: names are unique")
        count += len(suite.findall("testcase/failure"))
    return count


def github(text, name):
    lines = text.splitlines()
    for line in lines:
        demand(line.startswith(("::error ", "::warning ", "::notice ")) and "::" in line[8:], f"{name}: a workflow command")
    levels = [line.split(" ")[0] for line in lines]
    demand(levels == sorted(levels, key=["::error", "::warning", "::notice"].index), f"{name}: the worst first")
    return len(lines)


def cyclonedx(text, name):
    bom = json.loads(text)
    demand((bom["bomFormat"], bom["specVersion"]) == ("CycloneDX", "1.6"), f"{name}: format and version")
    refs = [component["bom-ref"] for component in bom["components"]]
    demand(len(set(refs)) == len(refs), f"{name}: references are unique")
    for component in bom["components"]:
        for entry in component.get("licenses", []):
            license = entry["license"]
            demand(("id" in license) != ("name" in license), f"{name}: id or name")
            demand(not license.get("id", "").startswith("LicenseRef-"), f"{name}: LicenseRef ids are names")
            demand(license["acknowledgement"] in ("declared", "concluded"), f"{name}: acknowledgement")
        demand(all(isinstance(p["value"], str) for p in component["properties"]), f"{name}: values are texts")
    return len(bom["components"])


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as scratch:
        odd = pathlib.Path(scratch, 'o"dd <name>,\n%:\x1b[31m')
        odd.mkdir()
        (odd / "LICENSE").write_text((ROOT / "examples/LICENSE").read_text())
        (odd / "README.md").write_text("# X\n\nX-7B is an open-source language model.\n")
        for form, look in {"sarif": sarif, "gitlab": gitlab, "junit": junit, "github": github, "cyclonedx": cyclonedx}.items():
            for words in (["audit", "examples/lighthouse-7b"], ["scan", "examples/LICENSE"], ["audit", str(odd)]):
                name = f"{form} of {' '.join(words)!r}"
                text = printed(program, form, *words)
                demand("\x1b" not in text, f"{name}: no escapes")
                demand(look(text, name) > 0, f"{name}: something was found")
                demand(text == printed(program, form, *words), f"{name}: the same bytes twice")
            if form != "cyclonedx":
                look(printed(program, form, "check", "examples/LICENSE", "--isolated"), f"{form} of check")
        summary = pathlib.Path(scratch, "summary.md")
        summary.write_text("before\n")
        subprocess.run([program, "check", "examples/LICENSE", "--isolated", "--format", "github"], cwd=ROOT, capture_output=True,
                       env={"GITHUB_STEP_SUMMARY": str(summary)})
        lines = summary.read_text().splitlines()
        demand(lines[0] == "before" and lines[1].startswith("| where |") and len(lines) > 3, "a summary is added to what is there")
    print("\n".join(faults) or "all well")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
