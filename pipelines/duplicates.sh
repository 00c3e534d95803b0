#!/usr/bin/env bash
# duplicates: what several reports say alike, each statement with all its wordings.
# usage: duplicates.sh FILE...    FORMAT=md|jsonl|tsv|conllu for another format than text
set -euo pipefail
PATH="${NEWSFILTERS_BIN:-"$(dirname "$0")/../bin"}:$PATH"

tokenize -- "$@" |
    extract-entities |
    extract-numbers |
    dedupe |
    render --view clusters --format "${FORMAT:-text}"
