#!/usr/bin/env bash
# summary: one sourced page of several reports of one event.
# usage: summary.sh FILE...    FORMAT=md|jsonl|tsv|conllu for another format than text
set -euo pipefail
PATH="${NEWSFILTERS_BIN:-"$(dirname "$0")/../bin"}:$PATH"

tokenize -- "$@" |
    extract-entities |
    extract-numbers |
    dedupe |
    render --format "${FORMAT:-text}"
