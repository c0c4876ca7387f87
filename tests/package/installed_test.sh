#!/usr/bin/env bash
# installed_test.sh BUILD: installs BUILD into a new folder, and builds a program against the library there with find_package.
set -eu
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
build=$1
if grep -q '^OPENWASH_SANITIZE:BOOL=ON' "$build/CMakeCache.txt"; then
  echo "skipped: a sanitized library is not for others"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "failed: $*"; exit 1; }

cmake --install "$build" --prefix "$work/prefix" >"$work/log" 2>&1 || { cat "$work/log"; fail "cmake --install"; }
for file in bin/openwash share/doc/openwash/copyright share/man/man1/openwash.1.gz share/bash-completion/completions/openwash \
  share/zsh/vendor-completions/_openwash share/fish/vendor_completions.d/openwash.fish; do
  [ -s "$work/prefix/$file" ] || fail "$file is not installed, or empty"
done
grep -rlF "$(dirname "$(dirname "$here")")/src" "$work/prefix/lib/cmake" && fail "the package's configuration points into the sources"

{ cmake -S "$here/foreign" -B "$work/foreign" -DCMAKE_PREFIX_PATH="$work/prefix" && cmake --build "$work/foreign"; } >"$work/log" 2>&1 ||
  { cat "$work/log"; fail "a program against the installed library"; }
said=$("$work/foreign/foreign")
case $said in
  "non-commercial You may not use the Model for any commercial purpose."*"files 1") ;;
  *) fail "the foreign program said: $said" ;;
esac
echo "installed: well"
