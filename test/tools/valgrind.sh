#!/usr/bin/env bash
# valgrind.sh: every stage of the summary pipeline on the fixtures and on dirty text, and the views, under memcheck.
set -eu
cd "$(dirname "$0")/../.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
check() { valgrind -q --error-exitcode=9 "$@"; } # leaks: what lives as long as the run is left to exit

printf 'Bad \0 bytes \xFF, 4.25%% of \xE2\x82 $.\r\n\r\n\xEF\xBB\xBFThe U.S. said: "No. Never."' >"$scratch/dirty.txt"
number=0
# A stage is a command with its options: it is split on purpose.
# shellcheck disable=SC2086
while read -r stage; do
    if [ "$number" -eq 0 ]; then
        check $stage "$scratch/dirty.txt" fixtures/*/reports/*.txt >"$scratch/1"
    else
        check $stage <"$scratch/$number" >"$scratch/$((number + 1))"
    fi
    number=$((number + 1))
    echo "valgrind: $stage: clean"
done < <(test/tools/stages.sh)
stream="$scratch/$((number - 1))"
for view in sentences entities numbers clusters; do
    for format in jsonl tsv md; do check render -v $view -f $format "$stream" >"$scratch/page"; done
    echo "valgrind: render -v $view: clean"
done
