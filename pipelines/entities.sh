#!/usr/bin/env bash
# entities: the people, bodies and places in the reports.
# usage: entities.sh FILE...    FORMAT=md|jsonl|tsv|conllu for another format than text
set -euo pipefail
PATH="${NEWSFILTERS_BIN:-"$(dirname "$0")/../bin"}:$PATH"

tokenize -- "$@" |
    extract-entities |
    render --view entities --format "${FORMAT:-text}"
