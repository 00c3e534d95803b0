#!/usr/bin/env bash
# refresh-examples.sh PAGE...: puts the present output of each example below it, as examples.sh finds them:
# in Markdown behind `$ command` in a ```console block, in mdoc in the display behind `.Dl $ command`.
# The filters are those in PATH; `make` in an example makes with the build folder B, if it is set.
set -eu -o pipefail
cd "$(dirname "$0")/../.."
new=$(mktemp)
trap 'rm -f "$new"' EXIT
make() { env -u MAKEFLAGS make -s ${B:+B="$B"} "$@"; }
export -f make

plain() { sed -E "s/\\\\&//g; s/\\\\\(aq/'/g; s/\\\\\(dq/\"/g; s/\\\\-/-/g; s/\\\\\(ti/~/g; s/\\\\\(ha/^/g; s/\\\\e/\\\\/g" <<<"$1"; }
run() { bash -o pipefail -c "$1" </dev/null; }

refresh_markdown() {
    local shown='' line
    while IFS= read -r line; do
        case $line in
        '```console') shown=yes; echo "$line"; continue ;;
        '```'*) shown= ;;
        esac
        if [ -z "$shown" ] || [[ $line = '$ '* ]]; then printf '%s\n' "$line"; fi
        if [ "$shown" ] && [[ $line = '$ '* ]]; then run "${line#'$ '}"; fi
    done
}

refresh_mdoc() {
    local command='' skip='' line
    while IFS= read -r line; do
        if [ "$line" = .Ed ]; then skip=; fi
        if [ "$skip" ]; then continue; fi
        printf '%s\n' "$line"
        case $line in
        '.Dl $ '*) command=$(plain "${line#'.Dl $ '}") ;;
        .Bd*-literal*)
            if [ "$command" ]; then run "$command" | sed -E "s/\\\\/\\\\e/g; s/'/\\\\(aq/g; s/^\./\\\\\&./"; skip=yes; fi
            command= ;;
        *) command= ;;
        esac
    done
}

for page; do
    case $page in
    *.md) refresh_markdown <"$page" >"$new" ;;
    *) refresh_mdoc <"$page" >"$new" ;;
    esac
    cat "$new" >"$page"
done
