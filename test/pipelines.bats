#!/usr/bin/env bats
# pipelines: each script runs its stages over the files it is given, and fails when one of them does.
bats_require_minimum_version 1.5.0
load helpers

setup() {
    export NEWSFILTERS_BIN="$BIN"
    cd "$BATS_TEST_TMPDIR"
}

scripts() { (cd "$TOP/pipelines" && for f in *.sh; do echo "${f%.sh}"; done); }

# The stages of a pipeline, as its script names them.
stages() { grep -oE '^ *(tokenize|extract-[a-z]+|dedupe|render)' "$TOP/pipelines/$1.sh" | tr -d ' '; }

@test "each pipeline gives what its stages give one after another" {
    for name in $(scripts); do
        "$TOP/pipelines/$name.sh" "$FIXTURES"/un-votes/reports/*.txt > got
        tokenize "$FIXTURES"/un-votes/reports/*.txt > stream
        for stage in $(stages "$name" | grep -vxE 'tokenize|render'); do
            "$stage" stream > next
            mv next stream
        done
        case $name in
        summary) render stream ;;
        duplicates) render -v clusters stream ;;
        *) render -v "$name" stream ;;
        esac > want
        same got want "$name"
        [ -s got ]
    done
}

@test "FORMAT chooses the format" {
    for name in $(scripts); do
        FORMAT=jsonl "$TOP/pipelines/$name.sh" "$FIXTURES"/un-votes/reports/*.txt | jq -e . > /dev/null
        FORMAT=conllu "$TOP/pipelines/$name.sh" "$FIXTURES"/un-votes/reports/*.txt | head -1 | grep '^# newdoc id = 01-'
    done
}

@test "file names may have spaces, quotes, dollars and a hyphen in front" {
    cp "$FIXTURES/un-votes/reports/01-harbour-post.txt" './-a "b" $c'"'d'.txt"
    for name in $(scripts); do
        "$TOP/pipelines/$name.sh" './-a "b" $c'"'d'.txt" > one
        "$TOP/pipelines/$name.sh" '-a "b" $c'"'d'.txt" > two
        [ -s one ]
    done
}

@test "reports come from standard input where no file is named" {
    "$TOP/pipelines/sentences.sh" < "$FIXTURES/un-votes/reports/01-harbour-post.txt" | grep -q '^stdin '
}

@test "the scripts find their filters beside them, from any folder" {
    unset NEWSFILTERS_BIN
    mkdir -p "top dir/pipelines" "top dir/bin" elsewhere
    cp "$TOP"/pipelines/*.sh "top dir/pipelines"
    cp "$BIN"/* "top dir/bin"
    cd elsewhere
    PATH=/usr/bin:/bin "../top dir/pipelines/sentences.sh" "$FIXTURES/un-votes/reports/01-harbour-post.txt" | grep -q Orchard
}

@test "a file that is missing makes each pipeline fail" {
    for name in $(scripts); do
        run -2 "$TOP/pipelines/$name.sh" no-such-file.txt
    done
}

@test "a stage that fails makes the pipeline fail" {
    mkdir bin
    cp "$BIN"/* bin
    printf '#!/bin/sh\ncat\nexit 2\n' > bin/tokenize
    chmod +x bin/tokenize
    for name in $(scripts); do
        NEWSFILTERS_BIN=bin run -2 "$TOP/pipelines/$name.sh" < /dev/null
    done
}

@test "an empty report gives no page and no failure" {
    for name in $(scripts); do
        "$TOP/pipelines/$name.sh" < /dev/null > out
        [ ! -s out ]
    done
}

@test "shellcheck has nothing to say" {
    command -v shellcheck > /dev/null || skip 'no shellcheck here'
    shellcheck "$TOP"/pipelines/*.sh
}
