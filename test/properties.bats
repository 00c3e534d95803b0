# What holds for every filter and every text: nothing is lost, offsets are exact, what is foreign passes through, layers
# commute, and the same input gives the same bytes.
load helpers
set -o pipefail

setup_file() {
    mkdir -p "$BATS_FILE_TMPDIR/texts" "$BATS_FILE_TMPDIR/streams"
    cd "$BATS_FILE_TMPDIR"
    while read -r report; do cp "$report" "texts/$(basename "$(dirname "$(dirname "$report")")")-${report##*/}"; done < <(reports)
    for seed in {0..11}; do "$B/tools/dirty" "$seed" >"texts/dirty-$seed"; done
    printf 'Ends without a line feed' >texts/unended
    printf '\xEF\xBB\xBFA mark. Søren said “no”.\r\n\r\nTwo\rthree\r\n' >texts/mark
    for text in texts/*; do tokenize "$text" >"streams/${text#texts/}.conllu" 2>/dev/null; done
    tokenize texts/* 2>/dev/null >plain.conllu
    annotate <plain.conllu >annotated.conllu 2>/dev/null
}

@test "every character of a text stands in its stream, at the offsets that are stated" {
    for text in "$BATS_FILE_TMPDIR"/texts/*; do
        "$B/tools/check-stream" "$text" <"$BATS_FILE_TMPDIR/streams/${text##*/}.conllu" || complain "${text##*/}"
    done
}

@test "they still do behind the filters that add layers" {
    for text in "$BATS_FILE_TMPDIR"/texts/*; do
        annotate <"$BATS_FILE_TMPDIR/streams/${text##*/}.conllu" 2>/dev/null >"$BATS_TEST_TMPDIR/annotated"
        "$B/tools/check-stream" "$text" <"$BATS_TEST_TMPDIR/annotated" || complain "${text##*/}"
    done
}

@test "the text of every row is raw[start_byte:end_byte] and, in code points, raw[start_char:end_char]" {
    local text view
    for text in "$BATS_FILE_TMPDIR"/texts/{un-votes-0[1-5],earthquake-03,rate-decision-0[1-4],dirty-[02468]}*; do
        annotate <"$BATS_FILE_TMPDIR/streams/${text##*/}.conllu" 2>/dev/null >"$BATS_TEST_TMPDIR/annotated"
        for view in sentences tokens words entities numbers; do
            render -v "$view" -f jsonl "$BATS_TEST_TMPDIR/annotated" >"$BATS_TEST_TMPDIR/$view.jsonl"
            jq -e -n --rawfile raw "$text" '($raw | ltrimstr("\ufeff")) as $raw
                | all(inputs; .text == $raw[.start_char:.end_char])' "$BATS_TEST_TMPDIR/$view.jsonl" >/dev/null ||
                complain "${text##*/}: $view: characters"
            # The bytes of all rows, put together, are those cut out of the file at their offsets.
            jq -j .text "$BATS_TEST_TMPDIR/$view.jsonl" >"$BATS_TEST_TMPDIR/rows"
            jq -r '"\(.start_byte) \(.end_byte)"' "$BATS_TEST_TMPDIR/$view.jsonl" |
                "$B/tools/cut-bytes" "$text" >"$BATS_TEST_TMPDIR/cut"
            same "$BATS_TEST_TMPDIR/rows" "$BATS_TEST_TMPDIR/cut" "${text##*/}: $view: bytes"
        done
    done
}

@test "the view tokens has every character that is no white space" {
    for text in "$BATS_FILE_TMPDIR"/texts/dirty-[02468]; do
        render -v tokens -f jsonl "$BATS_FILE_TMPDIR/streams/${text##*/}.conllu" | jq -j .text >"$BATS_TEST_TMPDIR/got"
        jq -j -R -s 'ltrimstr("\ufeff") | explode
            | map(select((. > 32 and . < 127) or (. > 160 and . != 5760 and (. < 8192 or . > 8202)
                  and . != 8232 and . != 8233 and . != 8239 and . != 8287 and . != 12288))) | implode' "$text" \
            >"$BATS_TEST_TMPDIR/wanted"
        same "$BATS_TEST_TMPDIR/wanted" "$BATS_TEST_TMPDIR/got" "${text##*/}"
    done
}

@test "foreign comments, keys, filled columns, empty nodes and ranges pass byte for byte" {
    foreign="$FIXTURES/cases/foreign/foreign.conllu"
    for filter in $(annotators); do
        catch "$filter" "$foreign"
        [ "$rc" -eq 0 ]
        awk -f "$TOP/test/tools/strip-layers.awk" "$out" >"$BATS_TEST_TMPDIR/left"
        same "$foreign" "$BATS_TEST_TMPDIR/left" "$filter"
        [ ! -s "$err" ] || complain "$filter: $(cat "$err")"
    done
    render -f conllu -v tokens "$foreign" >"$BATS_TEST_TMPDIR/left"
    same "$foreign" "$BATS_TEST_TMPDIR/left" "render -f conllu"
}

@test "what the tokenizer wrote passes byte for byte" {
    for filter in $(annotators); do
        "$filter" "$BATS_FILE_TMPDIR/plain.conllu" | awk -f "$TOP/test/tools/strip-layers.awk" >"$BATS_TEST_TMPDIR/left"
        awk -f "$TOP/test/tools/strip-layers.awk" "$BATS_FILE_TMPDIR/plain.conllu" >"$BATS_TEST_TMPDIR/plain"
        same "$BATS_TEST_TMPDIR/plain" "$BATS_TEST_TMPDIR/left" "$filter"
    done
}

@test "each new key stands before the first greater key of its MISC, and so do the comments of layers" {
    LC_ALL=C awk -F '\t' '
        NF == 10 && /^[0-9]/ { # what the filters wrote here is in byte order throughout
            n = split($10, item, "|"); last = ""
            for (i = 1; i <= n; i++) {
                key = substr(item[i], 1, index(item[i], "=") - 1)
                if (item[i] != "_" && key <= last) { print FILENAME ":" FNR ": " key " behind " last; bad = 1 }
                last = key
            }
        }
        END { exit bad }' <(extract-numbers "$BATS_FILE_TMPDIR/annotated.conllu" | grep -v '=No\|SpacesAfter')
}

@test "extract-entities and extract-numbers commute" {
    cd "$BATS_FILE_TMPDIR"
    for stream in plain.conllu "$FIXTURES/cases/foreign/foreign.conllu"; do
        extract-entities "$stream" | extract-numbers >"$BATS_TEST_TMPDIR/a"
        extract-numbers "$stream" | extract-entities >"$BATS_TEST_TMPDIR/b"
        same "$BATS_TEST_TMPDIR/a" "$BATS_TEST_TMPDIR/b" "$stream"
    done
}

@test "a filter run twice is as if run once, also with --keep" {
    for stream in "$BATS_FILE_TMPDIR/plain.conllu" "$FIXTURES/cases/foreign/foreign.conllu"; do
        for filter in $(annotators); do
            "$filter" "$stream" >"$BATS_TEST_TMPDIR/once" 2>/dev/null
            "$filter" "$BATS_TEST_TMPDIR/once" >"$BATS_TEST_TMPDIR/twice" 2>/dev/null
            same "$BATS_TEST_TMPDIR/once" "$BATS_TEST_TMPDIR/twice" "$filter"
            "$filter" --keep "$BATS_TEST_TMPDIR/once" >"$BATS_TEST_TMPDIR/kept" 2>/dev/null
            same "$BATS_TEST_TMPDIR/once" "$BATS_TEST_TMPDIR/kept" "$filter --keep, on its own layer"
            "$filter" --keep "$stream" >"$BATS_TEST_TMPDIR/kept" 2>/dev/null
            same "$BATS_TEST_TMPDIR/once" "$BATS_TEST_TMPDIR/kept" "$filter --keep, on nothing"
        done
    done
}

@test "a filter after all the others gives what it gave before them" {
    for filter in $(annotators); do
        if [ "$filter" != dedupe ]; then # which reads the other layers
            "$filter" "$BATS_FILE_TMPDIR/annotated.conllu" >"$BATS_TEST_TMPDIR/again" 2>/dev/null
            same "$BATS_FILE_TMPDIR/annotated.conllu" "$BATS_TEST_TMPDIR/again" "$filter"
        fi
    done
}

@test "the same bytes twice, in every locale and time zone" {
    mkdir "$BATS_TEST_TMPDIR/locales"
    localedef -i tr_TR -f UTF-8 "$BATS_TEST_TMPDIR/locales/tr_TR.UTF-8" || complain "no Turkish locale could be made"
    texts=("$BATS_FILE_TMPDIR"/texts/*) # in one order: the shell sorts by its locale, too
    whole() { tokenize "${texts[@]}" 2>/dev/null | annotate | tee "$1.conllu" | render >"$1.page"; }
    whole "$BATS_TEST_TMPDIR/first"
    export LOCPATH="$BATS_TEST_TMPDIR/locales"
    for locale in C C.UTF-8 tr_TR.UTF-8; do
        for zone in UTC Asia/Kathmandu; do
            LC_ALL=$locale TZ=$zone whole "$BATS_TEST_TMPDIR/again"
            same "$BATS_TEST_TMPDIR/first.conllu" "$BATS_TEST_TMPDIR/again.conllu" "$locale $zone"
            same "$BATS_TEST_TMPDIR/first.page" "$BATS_TEST_TMPDIR/again.page" "$locale $zone"
        done
    done
}

@test "the same bytes in a hundred runs, wherever memory lies" {
    cd "$BATS_FILE_TMPDIR"
    runs=100
    if has_asan tokenize; then runs=5; fi # it is slow to start
    for filter in $(filters); do
        input=streams/rate-decision-02-ledger-line.txt.conllu
        if [ "$filter" = tokenize ]; then input=texts/rate-decision-02-ledger-line.txt; fi
        different=$(for ((i = 0; i < runs; i++)); do "$filter" "$input" | cksum; done | sort -u | wc -l)
        [ "$different" -eq 1 ] || complain "$filter: $different different outputs"
    done
}

@test "cat a b | filter is filter a b, and cat a b is a stream" {
    cd "$BATS_FILE_TMPDIR/streams"
    for filter in $(readers); do
        "$filter" un-votes-*.conllu mark.conllu >"$BATS_TEST_TMPDIR/operands"
        cat un-votes-*.conllu mark.conllu | "$filter" >"$BATS_TEST_TMPDIR/cat"
        same "$BATS_TEST_TMPDIR/operands" "$BATS_TEST_TMPDIR/cat" "$filter"
    done
}

@test "filters that work document by document give the same in parallel" {
    for filter in extract-entities extract-numbers; do
        "$filter" "$BATS_FILE_TMPDIR/plain.conllu" >"$BATS_TEST_TMPDIR/serial"
        parallel --will-cite -k --pipe --block 100k --recend '\n\n' --recstart '# newdoc id' "$filter" \
            <"$BATS_FILE_TMPDIR/plain.conllu" >"$BATS_TEST_TMPDIR/parallel"
        same "$BATS_TEST_TMPDIR/serial" "$BATS_TEST_TMPDIR/parallel" "$filter"
    done
}

@test "one byte at a time from read(2) gives the same output" {
    cd "$BATS_FILE_TMPDIR"
    for text in texts/dirty-* texts/mark; do
        one_byte_reads tokenize "$text" >"$BATS_TEST_TMPDIR/slow" 2>/dev/null
        same "streams/${text#texts/}.conllu" "$BATS_TEST_TMPDIR/slow" "tokenize $text"
    done
    for filter in $(readers); do
        for stream in streams/dirty-3.conllu streams/mark.conllu; do
            "$filter" "$stream" >"$BATS_TEST_TMPDIR/fast"
            one_byte_reads "$filter" "$stream" >"$BATS_TEST_TMPDIR/slow"
            same "$BATS_TEST_TMPDIR/fast" "$BATS_TEST_TMPDIR/slow" "$filter $stream"
        done
    done
}

@test "a text from a pipe is the text from a file, but for its name" {
    for text in "$BATS_FILE_TMPDIR"/texts/{dirty-*,mark}; do
        tokenize <"$text" 2>/dev/null | sed -E '/^# (newdoc|sent_id|source)/d' >"$BATS_TEST_TMPDIR/pipe"
        sed -E '/^# (newdoc|sent_id|source)/d' "$BATS_FILE_TMPDIR/streams/${text##*/}.conllu" >"$BATS_TEST_TMPDIR/file"
        same "$BATS_TEST_TMPDIR/file" "$BATS_TEST_TMPDIR/pipe" "${text##*/}"
    done
}
