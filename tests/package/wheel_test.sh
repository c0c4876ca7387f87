#!/usr/bin/env bash
# wheel_test.sh BUILD: `pip wheel` of this tree, installed into a new environment and run there with an empty environment; then
# pre-commit's way, where the program is found by its name alone. The first build takes minutes, later ones reuse build/wheel.
# Exit 77 when pip cannot reach its index (under CI=true that is a failure) or BUILD is no plain build.
set -eu
root=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
build=$1
fail() { echo "failed: $*"; exit 1; }
skip() {
  [ "${CI:-}" != true ] || [ -n "${2:-}" ] || fail "$1"
  echo "skipped: $1"
  exit 77
}
grep -q '^OPENWASH_SANITIZE:BOOL=ON' "$build/CMakeCache.txt" && skip "the wheel is tested once, with the plain build" anywhere
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/tools" || skip "python3 -m venv does not work here"
pip=("$work/tools/bin/pip" --quiet --disable-pip-version-check --retries 2)
timeout 300 "${pip[@]}" download --no-deps --dest "$work/probe" 'scikit-build-core>=0.10' >"$work/log" 2>&1 ||
  { cat "$work/log"; skip "pip cannot reach its index"; }
CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1 timeout 1400 "${pip[@]}" wheel --no-deps --wheel-dir "$work/made" "$root" >"$work/log" 2>&1 ||
  { tail -n 60 "$work/log"; fail "pip wheel"; }
wheel=$(echo "$work"/made/*.whl)
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build/CMakeCache.txt")
case $(basename "$wheel") in
  "openwash-$version-py3-none-"*.whl) ;;
  *) fail "the wheel is called $(basename "$wheel")" ;;
esac

python3 - "$wheel" >"$work/files" <<'PYTHON'
import sys, zipfile
names = sorted(zipfile.ZipFile(sys.argv[1]).namelist())
print("\n".join(name for name in names if not name.endswith("/")))
PYTHON
info=openwash-$version.dist-info
for file in "openwash-$version.data/scripts/openwash" "$info/licenses/LICENSE" "$info/licenses/NOTICES" "$info/METADATA"; do
  grep -qxF "$file" "$work/files" || { cat "$work/files"; fail "the wheel lacks $file"; }
done
grep -E '\.py$|\.(a|h)$' "$work/files" && fail "the wheel holds more than the program"

python3 -m venv "$work/fresh"
"$work/fresh/bin/pip" --quiet --disable-pip-version-check install --no-index "$wheel"
program=$work/fresh/bin/openwash
if ldd "$program" >/dev/null 2>&1; then fail "the program needs libraries: $(ldd "$program")"; fi
mkdir "$work/model"
echo "You may not use the Model for any commercial purpose." >"$work/model/LICENSE"
cd "$work/model"
said=$(env -i PATH="$work/fresh/bin" openwash scan --exit-zero --format jsonl LICENSE)
[[ $said == *'"non-commercial"'* ]] || fail "installed, it said: $said"
[[ $(env -i "$program" --version) == "openwash $version "* ]] || fail "the version is not $version"
echo "wheel: well ($(du -k "$wheel" | cut -f1) KiB)"
