# What every filter survives. "Repaired" is: done, nothing lost, counted on stderr, status 0; with --strict the first
# such case ends the run with 1 and its place.
load helpers
set -o pipefail

setup_file() {
    cd "$BATS_FILE_TMPDIR"
    tokenize "$FIXTURES"/un-votes/reports/*.txt >plain.conllu
    annotate <plain.conllu >annotated.conllu
    cp "$FIXTURES/un-votes/reports/01-harbour-post.txt" text
}

# What a filter gets here: text for tokenize, an annotated stream for the others.
input_of() { if [ "$1" = tokenize ]; then echo "$BATS_FILE_TMPDIR/text"; else echo "$BATS_FILE_TMPDIR/annotated.conllu"; fi; }

silent() { [ ! -s "$err" ] || complain "$1 said: $(cat "$err")"; }
status_is() { [ "$rc" -eq "$1" ] || complain "status $rc, not $1: $2: $(head -5 "$err")"; }
says() { grep -qE -- "$1" "$err" || complain "not on stderr: $1; but: $(head -5 "$err")"; }

@test "empty input, from a file or a pipe, gives no output and 0" {
    : >"$BATS_TEST_TMPDIR/empty"
    for filter in $(filters); do
        catch "$filter" "$BATS_TEST_TMPDIR/empty"
        status_is 0 "$filter"
        [ ! -s "$out" ] || complain "$filter wrote something"
        catch "$filter" < <(:)
        status_is 0 "$filter"
        [ ! -s "$out" ] || complain "$filter wrote something"
    done
}

@test "a text of white space alone gives no stream, 0, and a line that says so" {
    printf ' \r\n\n\t\n' >"$BATS_TEST_TMPDIR/blank.txt"
    catch tokenize "$BATS_TEST_TMPDIR/blank.txt"
    status_is 0 tokenize
    [ ! -s "$out" ]
    says 'tokenize: .*blank.txt'
}

@test "a stream with CRLF, or without its last line feeds, is read with all its words" {
    sed 's/$/\r/' "$BATS_FILE_TMPDIR/plain.conllu" >"$BATS_TEST_TMPDIR/crlf"
    printf %s "$(cat "$BATS_FILE_TMPDIR/plain.conllu")" >"$BATS_TEST_TMPDIR/unended"
    for filter in $(annotators); do
        catch "$filter" "$BATS_TEST_TMPDIR/crlf"
        status_is 0 "$filter"
        [ "$(grep -c '^1	' "$out")" -eq "$(grep -c '^1	' "$BATS_TEST_TMPDIR/crlf")" ]
        catch "$filter" "$BATS_TEST_TMPDIR/unended"
        status_is 0 "$filter"
        [ "$(grep -c '^1	' "$out")" -eq "$(grep -c '^1	' "$BATS_TEST_TMPDIR/unended")" ]
        says 'malformed sentence'
    done
}

@test "invalid UTF-8 and NUL bytes are repaired, with nothing lost behind them" {
    printf 'A \0 b \xFF c \xE2\x82 d \xED\xA0\x80 e.\n' >"$BATS_TEST_TMPDIR/broken.txt"
    catch tokenize "$BATS_TEST_TMPDIR/broken.txt"
    status_is 0 tokenize
    says 'broken.txt:1: 5 invalid UTF-8'
    says '1 NUL byte'
    "$B/tools/check-stream" "$BATS_TEST_TMPDIR/broken.txt" <"$out"
    sed 's/\tvotes\t/\tvo\xFFtes\t/' "$BATS_FILE_TMPDIR/annotated.conllu" >"$BATS_TEST_TMPDIR/broken.conllu"
    for filter in $(readers); do
        catch "$filter" "$BATS_TEST_TMPDIR/broken.conllu"
        status_is 0 "$filter"
        says "^$filter: .*invalid UTF-8"
        iconv -f UTF-8 -t UTF-8 "$out" >/dev/null || complain "$filter wrote invalid UTF-8"
    done
}

@test "--strict stops at the first repair with 1, and says where" {
    printf 'One.\nTwo \xFF three.\n' >"$BATS_TEST_TMPDIR/broken.txt"
    printf '1\tone\t_\n\n' >"$BATS_TEST_TMPDIR/broken.conllu"
    for filter in $(filters); do
        broken="$BATS_TEST_TMPDIR/broken.conllu"
        if [ "$filter" = tokenize ]; then broken="$BATS_TEST_TMPDIR/broken.txt"; fi
        catch "$filter" --strict "$broken"
        status_is 1 "$filter"
        says "^$filter: $broken:[1-9][0-9]*: "
    done
}

@test "a full disk is a message and 2" {
    for filter in $(filters); do
        rc=0
        "$filter" "$(input_of "$filter")" >/dev/full 2>"$BATS_TEST_TMPDIR/err" || rc=$?
        err="$BATS_TEST_TMPDIR/err"
        status_is 2 "$filter"
        says "^$filter: "
    done
}

@test "a closed stdout or stdin is a message and 2" {
    err="$BATS_TEST_TMPDIR/err"
    for filter in $(filters); do
        rc=0; "$filter" "$(input_of "$filter")" >&- 2>"$err" || rc=$?
        status_is 2 "$filter >&-"
        says "^$filter: "
        rc=0; "$filter" <&- >/dev/null 2>"$err" || rc=$?
        status_is 2 "$filter <&-"
        says "^$filter: standard input"
    done
}

@test "a missing file, a directory or an unreadable operand is named, the others are done, then 2" {
    for filter in $(filters); do
        catch "$filter" "$(input_of "$filter")"
        cp "$out" "$BATS_TEST_TMPDIR/alone"
        catch "$filter" "$BATS_TEST_TMPDIR/missing" "$(input_of "$filter")" "$BATS_TEST_TMPDIR"
        status_is 2 "$filter"
        says "^$filter: $BATS_TEST_TMPDIR/missing: "
        says "^$filter: $BATS_TEST_TMPDIR: "
        same "$BATS_TEST_TMPDIR/alone" "$out" "$filter"
    done
}

@test "a reader that leaves early is no error and gets no message, also where SIGPIPE is ignored" {
    for filter in $(filters); do
        input=$(input_of "$filter")
        many=(); for i in {1..40}; do many+=("$input"); done
        ("$filter" "${many[@]}" 2>"$BATS_TEST_TMPDIR/err" || echo "$?" >"$BATS_TEST_TMPDIR/rc") | sed q >/dev/null
        err="$BATS_TEST_TMPDIR/err"
        grep -v 'occurred twice' "$err" >"$BATS_TEST_TMPDIR/said" || true
        [ ! -s "$BATS_TEST_TMPDIR/said" ] || complain "$filter: $(cat "$err")"
        (trap '' PIPE; "$filter" "${many[@]}" 2>"$err"; echo "$?" >"$BATS_TEST_TMPDIR/rc") | sed q >/dev/null
        grep -v 'occurred twice' "$err" >"$BATS_TEST_TMPDIR/said" || true
        [ ! -s "$BATS_TEST_TMPDIR/said" ] || complain "$filter, SIGPIPE ignored: $(cat "$err")"
        [ "$(cat "$BATS_TEST_TMPDIR/rc")" -eq 0 ] || complain "$filter, SIGPIPE ignored: status $(cat "$BATS_TEST_TMPDIR/rc")"
    done
}

@test "malformed CoNLL-U is named by file and line, passed through unchanged and counted" {
    good=$'# sent_id = g\n1\tParis\t_\t_\t_\t_\t_\t_\t_\t_\n'
    declare -A bad=(
        [nine columns]=$'1\tone\t_\t_\t_\t_\t_\t_\t_\n'
        [eleven columns]=$'1\tone\t_\t_\t_\t_\t_\t_\t_\t_\t_\n'
        [a bad id]=$'x\tone\t_\t_\t_\t_\t_\t_\t_\t_\n'
        [ids that do not count]=$'1\tone\t_\t_\t_\t_\t_\t_\t_\t_\n3\ttwo\t_\t_\t_\t_\t_\t_\t_\t_\n'
        [a comment inside]=$'1\tone\t_\t_\t_\t_\t_\t_\t_\t_\n# c\n2\ttwo\t_\t_\t_\t_\t_\t_\t_\t_\n'
        [a key twice]=$'1\tone\t_\t_\t_\t_\t_\t_\t_\ta=1|a=2\n'
        [MISC without =]=$'1\tone\t_\t_\t_\t_\t_\t_\t_\tword\n'
        [an open range]=$'1-3\tone\t_\t_\t_\t_\t_\t_\t_\t_\n1\tone\t_\t_\t_\t_\t_\t_\t_\t_\n'
    )
    for kind in "${!bad[@]}"; do
        printf '%s\n%s\n%s\n' "$good" "${bad[$kind]}" "$good" >"$BATS_TEST_TMPDIR/stream"
        for filter in $(annotators); do
            catch "$filter" "$BATS_TEST_TMPDIR/stream"
            status_is 0 "$filter, $kind"
            says "^$filter: $BATS_TEST_TMPDIR/stream:4: "
            says "1 malformed sentence"
            awk -f "$TOP/test/tools/strip-layers.awk" "$out" | same "$BATS_TEST_TMPDIR/stream" - "$filter, $kind"
        done
        catch render -v tokens "$BATS_TEST_TMPDIR/stream"
        status_is 0 "render, $kind"
    done
}

@test "the same file twice, and identical documents under other names, are defined and the same each time" {
    cd "$BATS_TEST_TMPDIR"
    cp "$BATS_FILE_TMPDIR/text" a.txt
    cp a.txt b.txt
    catch tokenize a.txt a.txt b.txt
    status_is 0 tokenize
    [ "$(grep '^# newdoc' "$out" | tr '\n' ';')" = '# newdoc id = a.txt;# newdoc id = a.txt~2;# newdoc id = b.txt;' ]
    cp "$out" stream
    for filter in $(readers); do
        "$filter" stream >once
        "$filter" stream >again
        same once again "$filter"
    done
    tokenize a.txt | tee one | cat - one >twice
    for filter in dedupe render; do
        catch "$filter" twice
        status_is 0 "$filter"
        says '1 document id'
    done
}

@test "documents without words leave a line on stderr and nothing in the stream" {
    cd "$BATS_TEST_TMPDIR"
    : >a.txt
    echo ' ' >b.txt
    echo Word. >c.txt
    catch tokenize a.txt b.txt c.txt
    status_is 0 tokenize
    [ "$(grep -c '^# newdoc' "$out")" -eq 1 ]
    says 'b.txt'
}

@test "a view whose layer is missing names the filter to run, with 2; an empty layer is an empty view, with 0" {
    cd "$BATS_TEST_TMPDIR"
    echo 'Nothing to see here.' | tokenize >stream
    for pair in numbers:extract-numbers entities:extract-entities clusters:dedupe; do
        catch render -v "${pair%:*}" -f jsonl stream
        status_is 2 "$pair"
        says "^render: .*${pair#*:}"
        "${pair#*:}" stream >with
        catch render -v "${pair%:*}" -f jsonl with
        status_is 0 "$pair"
        [ ! -s "$out" ]
    done
}

@test "HTML on stdin, and several reports glued together, get a plain warning" {
    cd "$BATS_TEST_TMPDIR"
    printf '<!DOCTYPE html>\n<html><head><title>News</title></head><body><p>One sentence.</p></body></html>\n' >page
    catch tokenize <page
    status_is 0 tokenize
    says '^tokenize: .*HTML'
    cat "$FIXTURES"/rate-decision/reports/01*.txt <(printf '\n') "$FIXTURES"/earthquake/reports/01*.txt >glued
    catch tokenize <glued
    status_is 0 tokenize
    says '^tokenize: .*--split'
}

@test "a failing allocation is a message and 2, whichever it is, with all of the output or none" {
    if has_asan tokenize; then return 0; fi # whose own allocation can't be replaced
    cp "$FIXTURES/rate-decision/reports/02-ledger-line.txt" "$BATS_TEST_TMPDIR/text"
    tokenize "$BATS_TEST_TMPDIR/text" | annotate >"$BATS_TEST_TMPDIR/stream"
    for filter in $(filters); do
        input="$BATS_TEST_TMPDIR/stream"
        if [ "$filter" = tokenize ]; then input="$BATS_TEST_TMPDIR/text"; fi
        "$filter" "$input" >"$BATS_TEST_TMPDIR/wanted"
        for ((n = 1, reached = 0; n < 100000 && reached < 3; n += 1 + n / 8)); do
            catch env LD_PRELOAD="$B/tools/preload-fail-allocation.so" FAIL_AT=$n "$filter" "$input"
            case $rc in
            0) same "$BATS_TEST_TMPDIR/wanted" "$out" "$filter, allocation $n"; reached=$((reached + 1)) ;;
            2) says "^$filter: "; [ ! -s "$out" ] || same "$BATS_TEST_TMPDIR/wanted" "$out" "$filter, allocation $n"
               reached=0 ;;
            *) complain "$filter, allocation $n: status $rc: $(head -3 "$err")" ;;
            esac
        done
    done
}

@test "many documents need no more memory than one" {
    if has_asan tokenize; then return 0; fi # whose shadow memory is beyond any limit
    cd "$BATS_TEST_TMPDIR"
    for ((i = 0; i < 1500; i++)); do # 3 MB of text, 40 MB of stream
        printf '{"id": "%d", "text": "In week %d the U.S. sent $%d million to Ukraine. Prime Minister Jane Roe said %s"}\n' \
            $i $i $i '\"No.\" About 93 countries did not agree with the 5 percent.'
    done | awk '{ line = $0; sub(/"}$/, "", line); text = ""; for (i = 0; i < 15; i++) text = text " The bank kept its rate."
                  print line text "\"}" }' >many.jsonl
    (ulimit -v 65536; tokenize --jsonl many.jsonl >many.conllu) || complain tokenize
    [ "$(grep -c '^# newdoc' many.conllu)" -eq 1500 ]
    for filter in extract-entities extract-numbers "render -v sentences"; do
        (ulimit -v 65536; $filter many.conllu >/dev/null) || complain "$filter"
    done
}

@test "a document of a million different words needs no more memory than a few windows" {
    if has_asan tokenize; then return 0; fi
    cd "$BATS_TEST_TMPDIR"
    awk 'BEGIN { for (i = 0; i < 1000000; i++) printf "%d\tW%dx\t_\t_\t_\t_\t_\t_\t_\t_\n%s", i % 20 + 1, i, i % 20 == 19 ? "\n" : "" }' >words.conllu
    (ulimit -v 524288; extract-entities words.conllu >/dev/null) || complain extract-entities
}

@test "hostile text is done in seconds" {
    cd "$BATS_TEST_TMPDIR"
    awk 'BEGIN { for (i = 0; i < 20000; i++) printf "\"" }' >quotes
    awk 'BEGIN { for (i = 0; i < 200000; i++) printf "1," }' >commas
    awk 'BEGIN { for (i = 0; i < 200000; i++) printf "a"; printf "!" }' >long
    awk 'BEGIN { for (i = 0; i < 30000; i++) printf "U.S. " }' >dots
    awk 'BEGIN { for (i = 0; i < 100000; i++) printf "\n" }' >lines
    awk 'BEGIN { for (i = 0; i < 20000; i++) printf "No.\n\n" }' >short
    awk 'BEGIN { for (i = 0; i < 20000; i++) printf "(" }' >brackets
    for text in *; do
        timeout 60 bash -o pipefail -c 'tokenize "$1" | extract-entities | extract-numbers | dedupe | render -v sentences' \
            - "$text" >"$BATS_TEST_TMPDIR.out" 2>&1 || complain "$text: status $?: $(tail -3 "$BATS_TEST_TMPDIR.out")"
    done
}
