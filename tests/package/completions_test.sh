#!/usr/bin/env bash
# completions_test.sh PROGRAM: asks bash's completions as bash would; zsh and fish read theirs where they are installed.
set -u
program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0
fault() { echo "failed: $*"; faults=$((faults + 1)); }

"$program" completions bash >"$work/openwash.bash" || fault "no script for bash"
. "$work/openwash.bash"

asked() { # WORD...: what is offered for the last of them
  COMP_WORDS=(openwash "$@")
  COMP_CWORD=$#
  COMPREPLY=()
  _openwash
}
offers() { # WANTED WORD...
  local wanted=$1
  shift
  asked "$@"
  [[ " ${COMPREPLY[*]-} " == *" $wanted "* ]] || fault "openwash $*: no $wanted among: ${COMPREPLY[*]-}"
}
offers_only() { # WANTED WORD...
  local wanted=$1
  shift
  asked "$@"
  [ "${COMPREPLY[*]-}" = "$wanted" ] || fault "openwash $*: not '$wanted' but '${COMPREPLY[*]-}'"
}
offers scan ''
offers audit ''
offers_only scan sc
offers_only explain exp
offers --format scan --
offers --no-identity scan --no
offers_only --from audit --fro
offers_only '' scan --fro          # an option of another command
offers_only sarif scan --format s  # values
offers_only sarif scan -f s        # of the short option too
offers_only sarif scan --format = s
offers hard audit --fail-on ''
offers osaid scan --court ''
offers_only scale-cap explain scale
offers MIT explain MIT
offers_only zsh completions z
offers_only explain help exp
offers_only '' scan ''             # a path: left to bash
offers_only '' scan --output ''
offers_only '' scan --rules ''
offers_only '' nonsense --f

# Each command's help and its completions tell of the same options.
while read -r command; do
  for option in $("$program" "$command" --help | grep -oE '^  (-[a-z],)?--[a-z0-9-]+' | grep -oE -- '--[a-z0-9-]+'); do
    offers_only "$option" "$command" "$option"
  done
done < <(asked '' && printf '%s\n' "${COMPREPLY[@]}" | grep -v '^-')

for shell in zsh fish; do
  "$program" completions "$shell" >"$work/openwash.$shell" || fault "no script for $shell"
  if command -v "$shell" >/dev/null; then "$shell" -n "$work/openwash.$shell" || fault "$shell does not read its script"; fi
done
if command -v fish >/dev/null; then
  HOME=$work fish -c "source $work/openwash.fish; complete -C 'openwash scan --format sa'" | grep -q '^sarif' || fault "fish does not offer sarif"
fi
"$program" completions tcsh 2>/dev/null && fault "tcsh is no shell that is known"
"$program" completions 2>/dev/null && fault "a shell must be named"

"$program" man >"$work/openwash.1" || fault "no manual"
if command -v groff >/dev/null; then
  warnings=$(groff -man -Tutf8 -ww -z "$work/openwash.1" 2>&1)
  [ -z "$warnings" ] || fault "groff warns: $warnings"
fi
grep -q 'SS "openwash scan' "$work/openwash.1" || fault "the manual does not tell of scan"
[ "$faults" -eq 0 ] && echo "completions: well"
exit $((faults > 0))
