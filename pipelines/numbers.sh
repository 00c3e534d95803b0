#!/usr/bin/env bash
# numbers: the figures in the reports: value, unit and what is counted.
# usage: numbers.sh FILE...    FORMAT=md|jsonl|tsv|conllu for another format than text
set -euo pipefail
PATH="${NEWSFILTERS_BIN:-"$(dirname "$0")/../bin"}:$PATH"

tokenize -- "$@" |
    extract-numbers |
    render --view numbers --format "${FORMAT:-text}"
