#!/usr/bin/env bash
# dates: the dates in the reports: type, value, and whether the value is stated or derived.
# usage: dates.sh FILE...    FORMAT=md|jsonl|tsv|conllu for another format than text
set -euo pipefail
PATH="${NEWSFILTERS_BIN:-"$(dirname "$0")/../bin"}:$PATH"

tokenize -- "$@" |
    extract-dates |
    render --view dates --format "${FORMAT:-text}"
