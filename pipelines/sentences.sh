#!/usr/bin/env bash
# sentences: the reports sentence by sentence.
# usage: sentences.sh FILE...    FORMAT=md|jsonl|tsv|conllu for another format than text
set -euo pipefail
PATH="${NEWSFILTERS_BIN:-"$(dirname "$0")/../bin"}:$PATH"

tokenize -- "$@" |
    render --view sentences --format "${FORMAT:-text}"
