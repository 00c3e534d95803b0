# The documentation: its examples run and give what it shows, and its OPTIONS are those of the filters.
load helpers

# `make` in an example means: with what is built here.
make() { make_here "$@"; }
export -f make make_here
export TOP

run_examples() { # PAGE; in the project's folder
    rm -rf "$BATS_TEST_TMPDIR/examples"
    "$TOP/test/tools/examples.sh" "$1" "$BATS_TEST_TMPDIR/examples"
    for command in "$BATS_TEST_TMPDIR"/examples/*.cmd; do
        [ -e "$command" ] || break
        (cd "$TOP" && bash -o pipefail "$command") >"$BATS_TEST_TMPDIR/shown" || complain "$1: $(cat "$command")"
        same "${command%.cmd}.out" "$BATS_TEST_TMPDIR/shown" "$1: $(cat "$command")"
    done
}

@test "the examples in the man pages give the output that they show" {
    for page in "$TOP"/docs/man/*.[157]; do run_examples "$page"; done
}

@test "each filter's man page has an example" {
    for filter in $(filters); do
        rm -rf "$BATS_TEST_TMPDIR/examples"
        "$TOP/test/tools/examples.sh" "$TOP/docs/man/$filter.1" "$BATS_TEST_TMPDIR/examples"
        [ -e "$BATS_TEST_TMPDIR/examples/1.cmd" ] || complain "$filter.1 has no example"
    done
}

@test "the examples in the README give the output that it shows" {
    run_examples "$TOP/README.md"
    [ -s "$BATS_TEST_TMPDIR/examples/1.cmd" ]
}

@test "the OPTIONS of each man page are those of the filter (make man)" {
    for filter in $(filters); do
        sed -n '/options begin/,/options end/{//!p}' "$TOP/docs/man/$filter.1" >"$BATS_TEST_TMPDIR/page"
        "$filter" --help=mdoc >"$BATS_TEST_TMPDIR/filter"
        same "$BATS_TEST_TMPDIR/filter" "$BATS_TEST_TMPDIR/page" "$filter"
    done
}

@test "the man pages are clean under mandoc -Tlint" {
    for page in "$TOP"/docs/man/*.[157]; do mandoc -Tlint -W warning "$page"; done
}

@test "newsfilters(7) and the README have a line for each filter" {
    for filter in $(filters); do
        grep -q "^\.It Xr $filter 1" "$TOP/docs/man/newsfilters.7" || complain "$filter is not in newsfilters.7"
        grep -q "docs/man/$filter.1" "$TOP/README.md" || complain "$filter is not in the README"
    done
}

@test "newsfilters(5) has every key and comment of the layers" {
    mandoc -T utf8 "$TOP/docs/man/newsfilters.5" | sed 's/.\x08//g' >"$BATS_TEST_TMPDIR/page"
    grep -oE '"[a-z_-]+"' "$TOP/filters/common/layer.c" | tr -d '"' | sort -u | while read -r name; do
        case $name in layer.h | layers) continue ;; esac
        grep -qw -- "$name" "$BATS_TEST_TMPDIR/page" || complain "$name is not in newsfilters.5"
    done
}

@test "the README's links lead to files" {
    grep -oE '\]\([^)#]+\)' "$TOP/README.md" | sed 's/^](//; s/)$//' | while read -r link; do
        case $link in http*) continue ;; esac
        [ -e "$TOP/$link" ] || complain "$link"
    done
}
