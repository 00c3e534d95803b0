# The layout: what a filter consists of, who may include whom, and that installing works.
load helpers
set -o pipefail

@test "every filter has a man page and a test file" {
    for filter in $(filters); do
        [ -f "$TOP/docs/man/$filter.1" ] || complain "docs/man/$filter.1 is missing"
        [ -f "$TOP/test/$filter.bats" ] || complain "test/$filter.bats is missing"
    done
}

@test "the build fails when a filter lacks its man page or its test file" {
    mkdir "$BATS_TEST_TMPDIR/copy"
    cd "$BATS_TEST_TMPDIR/copy"
    cp -r "$TOP/Makefile" .
    mkdir -p filters/common test docs/man
    echo 'int main(void) { return 0; }' >filters/lonely.c
    echo 'extern int nothing; int nothing;' >filters/common/nothing.c
    run env -u MAKEFLAGS make -n all
    [ "$status" -ne 0 ]
    [[ $output = *lonely.bats* || $output = *lonely.1* ]]
    touch test/lonely.bats docs/man/lonely.1
    env -u MAKEFLAGS make -n all
}

@test "a filter includes its own folder and common, and common knows no filter" {
    cd "$TOP/filters"
    for filter in $(filters); do
        foreign=$(find "$filter.c" "$filter" -name '*.[ch]' -exec grep -hE '^#include "' {} + 2>/dev/null |
            grep -oE '"[^"]*/' | grep -vE "^\"(\.\./)?(common|$filter)/$" || true)
        [ -z "$foreign" ] || complain "$filter includes $foreign"
    done
    run grep -nE '^#include "\.\.' common/*.[ch]
    [ "$status" -eq 1 ]
}

@test "every lexicon says where it came from and its licence" {
    for lexicon in "$TOP"/data/*.tsv; do
        grep -q "$(basename "$lexicon" .tsv)" "$TOP/data/README.md" || complain "$lexicon is not in data/README.md"
    done
}

@test "every pipeline has a make target, and shows one stage a line" {
    for script in "$TOP"/pipelines/*.sh; do
        [ -x "$script" ]
        grep -qE "^[a-z ]*\b$(basename "$script" .sh)\b[a-z ]*:" "$TOP/Makefile" || complain "$script has no target"
        run grep -nE '^[^#]*[a-z].*\| *[a-z]' <(grep -v '^#' "$script")
        [ "$status" -eq 1 ] || complain "$script: $output"
    done
}

@test "make's pipelines expand IN by the shell" {
    cp "$FIXTURES/un-votes/reports/01-harbour-post.txt" "$BATS_TEST_TMPDIR/a b.txt"
    cp "$FIXTURES/un-votes/reports/02-meridian-wire.txt" "$BATS_TEST_TMPDIR/c.txt"
    export FOLDER="$BATS_TEST_TMPDIR"
    # shellcheck disable=SC2016 # the shell that make starts expands it
    make_here sentences IN='"$FOLDER/a b.txt" "$FOLDER"/c*' >"$BATS_TEST_TMPDIR/made"
    "$TOP/pipelines/sentences.sh" "$FOLDER/a b.txt" "$FOLDER/c.txt" >"$BATS_TEST_TMPDIR/wanted"
    same "$BATS_TEST_TMPDIR/wanted" "$BATS_TEST_TMPDIR/made" sentences
    run make_here sentences IN=missing.txt
    [ "$status" -ne 0 ]
}

@test "make install gives filters, pipelines, man pages and completions with the prefix news-, and uninstall removes them" {
    cd "$BATS_TEST_TMPDIR"
    make_here install DESTDIR="$PWD/root" PREFIX=/usr
    for filter in $(filters); do
        [ -x "root/usr/bin/news-$filter" ]
        mandoc -Tlint -W error "root/usr/share/man/man1/news-$filter.1"
        grep -q -- --strict "root/usr/share/bash-completion/completions/news-$filter"
    done
    for script in "$TOP"/pipelines/*.sh; do
        name=$(basename "$script" .sh)
        "$script" "$FIXTURES"/rate-decision/reports/*.txt >wanted
        env -u NEWSFILTERS_BIN PATH="$PWD/root/usr/bin:/usr/bin:/bin" "news-$name" "$FIXTURES"/rate-decision/reports/*.txt >got
        same wanted got "news-$name"
    done
    make_here uninstall DESTDIR="$PWD/root" PREFIX=/usr
    [ -z "$(find root -type f)" ]
}

@test "make help lists the targets" {
    run make_here help
    [ "$status" -eq 0 ]
    for target in summary test accept install lint; do [[ $output = *$target* ]]; done
}
