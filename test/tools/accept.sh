#!/usr/bin/env bash
# accept.sh [NAME]: makes what the filters do now the expected result of the case or event NAME, or of all of them, and
# of the examples in the README and the man pages. Look at the difference before you commit it.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

accept() {
    local folder=$1 made="$scratch/${1##*/}" expected=$1
    if [ ! -f "$folder/cmd" ]; then
        expected="$folder/expected"
        mkdir -p "$expected"
    fi
    "$top/test/tools/golden.sh" "$folder" "$made" || { echo "accept: $folder failed; nothing changed" >&2; exit 1; }
    if [ ! -f "$folder/cmd" ]; then rm -f "$expected"/*; fi
    cp "$made"/* "$expected/"
}

for mark in "$top"/fixtures/cases/*/cmd "$top"/fixtures/*/reports; do
    folder=${mark%/*}
    if [ "${1:-${folder##*/}}" != "${folder##*/}" ]; then continue; fi
    accept "$folder"
    found=yes
done
[ "${found:-}" ] || { echo "accept: no case or event ${1:-}" >&2; exit 2; }
if [ $# -eq 0 ]; then "$top/test/tools/refresh-examples.sh" "$top/README.md" "$top"/docs/man/*.[157]; fi
