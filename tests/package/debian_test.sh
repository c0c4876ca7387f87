#!/usr/bin/env bash
# debian_test.sh BUILD: makes Debian's package of BUILD, reads its control fields and files, and runs the program in an empty root.
set -eu
build=$1
fail() { echo "failed: $*"; exit 1; }
if ! command -v dpkg-deb >/dev/null; then
  echo "skipped: dpkg-deb is missing here"
  exit 77
fi
if grep -qE '^OPENWASH_(SANITIZE:BOOL=ON|STATIC:BOOL=OFF)' "$build/CMakeCache.txt"; then
  echo "skipped: the package holds a static program, and this build makes none"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$build" && cpack -G DEB -B "$work/made") >"$work/log" 2>&1 || { cat "$work/log"; fail "cpack -G DEB"; }
package=$(echo "$work"/made/*.deb)
[ -f "$package" ] || fail "no package, or more than one: $package"
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build/CMakeCache.txt")
architecture=$(dpkg --print-architecture)
[ "$(basename "$package")" = "openwash_${version}_$architecture.deb" ] || fail "the package is called $(basename "$package")"

field() { # NAME PATTERN
  local value
  value=$(dpkg-deb --field "$package" "$1")
  [[ $value =~ $2 ]] || fail "control field $1 is '$value'"
}
field Package '^openwash$'
field Version "^$version"
field Architecture "^$architecture\$"
field Maintainer '^[^<]+ <[^ ]+>$'
field Section '^utils$'
field Priority '^optional$'
field Installed-Size '^[1-9][0-9]*$'
field Depends '^$' # all is linked into the program
field Description '^[a-z].{10,70}[^.]'$'\n '

root=$work/root
dpkg-deb --extract "$package" "$root"
(cd "$root" && find . -type f -o -type l | sort) >"$work/files"
printf './usr/%s\n' bin/openwash share/bash-completion/completions/openwash share/doc/openwash/copyright \
  share/fish/vendor_completions.d/openwash.fish share/man/man1/openwash.1.gz share/zsh/vendor-completions/_openwash | sort >"$work/wanted"
diff "$work/wanted" "$work/files" || fail "the package holds other files (<) than it should (>)"
dpkg-deb --contents "$package" | awk '$2 != "root/root" { print; bad = 1 } END { exit bad }' || fail "files that are not root's"
dpkg-deb --contents "$package" | awk '$1 !~ /^(drwxr-xr-x|-rw-r--r--|-rwxr-xr-x)$/ { print; bad = 1 } END { exit bad }' || fail "odd modes"
gzip --test "$root/usr/share/man/man1/openwash.1.gz" || fail "the manual is not well packed"
for package_named in Apache-2.0 libre2 libicu libutf8proc libgumbo libyaml libxxhash libsqlite3 libc6 libstdc++; do
  grep -q "^ *$package_named" "$root/usr/share/doc/openwash/copyright" || fail "the notices do not name $package_named"
done

program=$root/usr/bin/openwash
if ldd "$program" >/dev/null 2>&1; then fail "the program needs libraries: $(ldd "$program")"; fi
readelf --sections "$program" | grep -q '\.symtab' && fail "the program is not stripped"
# An empty root holds no library, no locale and no data but the program's own.
mkdir "$root/model"
echo "You may not use the Model for any commercial purpose." >"$root/model/LICENSE"
if chroot "$root" /usr/bin/openwash --version >/dev/null 2>&1; then
  said=$(chroot "$root" /usr/bin/openwash scan --exit-zero --format jsonl /model/LICENSE)
else
  said=$(env -i "$program" scan --exit-zero --format jsonl "$root/model/LICENSE") # not root: at least without the environment
fi
[[ $said == *'"non-commercial"'* ]] || fail "in an empty root it said: $said"
echo "debian: well ($(du -k "$work"/made/*.deb | cut -f1) KiB)"
