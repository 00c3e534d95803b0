#!/usr/bin/env bash
# examples.sh PAGE OUT: writes the examples of a page as OUT/1.cmd, OUT/1.out and so on: the command and the output that
# the page shows. In mdoc an example is `.Dl $ command` or a literal display (.Bd -literal) that begins with `$ command`, with its
# output in the rest of it, or in a display directly behind the .Dl. In Markdown it is in a ```console block.
set -eu
mkdir -p "$2"
awk -v out="$2" -v markdown="$(case $1 in *.md) echo 1 ;; *) echo 0 ;; esac)" '
function plain(s) { # roff escapes
    gsub(/\\&/, "", s); gsub(/\\\(aq/, "\047", s); gsub(/\\\(dq/, "\"", s); gsub(/\\-/, "-", s)
    gsub(/\\\(ti/, "~", s); gsub(/\\\(ha/, "^", s); gsub(/\\\(ga/, "`", s); gsub(/\\e/, "\\", s)
    return s
}
function begin(command) {
    n++
    printf "%s\n", command > (out "/" n ".cmd")
    printf "" > (out "/" n ".out")
}
function line(s) {
    if (s ~ /^\$ /) begin(substr(s, 3))
    else if (n) printf "%s\n", s > (out "/" n ".out")
}
markdown && /^```/ { shown = /^```console/ && !shown; next }
markdown { if (shown) line($0); next }
/^\.Sh / { n_before = n; example = 0 }
/^\.Dl \$ / { begin(plain(substr($0, 7))); example = 1; next }
/^\.Bd .*-literal/ { display = example || section; first = 1; next }
/^\.Ed/ { display = example = 0; next }
display && first && !example && !/^\$ / { display = 0 }
display { first = 0; line(plain($0)); next }
/^\.Sh EXAMPLES/ { section = 1 }
/^\.Sh / && !/EXAMPLES/ { section = 0 }
/^[^.]/ { example = 0 }
' "$1"
