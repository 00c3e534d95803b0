#!/usr/bin/env bash
# score.sh [-e] [EVENT...]: scores the filters against fixtures/EVENT/gold, every event if none is named; then extract-numbers
# against the sentences of fixtures/numbers, as `numbers-NAME` (metrics figures.*).
# Prints `event metric precision recall F1`, with the event `all` over those with reports; with -e what is missed,
# spurious or different instead. Metrics: span (both ends exact); entities.type and numbers.value count a span only when
# that is right too; the other attributes are the share right among the spans found, of entities.as and entities.role
# only those that have one; clusters.pairs counts pairs of sentences of different reports.
# The event `names` is the hard cases of fixtures/names, which are scored for their entities alone.
set -eu -o pipefail
export LC_ALL=C
top=$(cd "$(dirname "$0")/../.." && pwd)
cd "$top"
errors=
if [ "${1:-}" = -e ]; then errors=1; shift; fi
if [ $# -eq 0 ]; then
    for reports in fixtures/*/reports; do set -- "$@" "$(basename "${reports%/*}")"; done
    set -- "$@" names
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
stages=$(test/tools/stages.sh | grep -v '^render' | sed '1s/$/ "$@"/' | paste -sd '|')

score_layer() { # FOLDER LAYER VIEW
    render -v "$3" -f tsv "$scratch/stream" >"$scratch/view"
    awk -v layer="$2" -v reports="$1/reports" -v errors="$errors" -f test/tools/score.awk \
        "$1/gold/sentences.tsv" "$1/gold/$2.tsv" "$scratch/view"
}

score_event() {
    bash -o pipefail -c "$stages" stages "fixtures/$1/reports/"*.txt >"$scratch/stream"
    score_layer "fixtures/$1" sentences sentences
    score_layer "fixtures/$1" entities entities
    score_layer "fixtures/$1" numbers numbers
    score_layer "fixtures/$1" clusters sentences
}

# Sentences that stand alone, each a document.
score_sentences() { # FILE
    grep -v '^#' "$1" | jq -Rc '{id: "s\(input_line_number)", text: (. / "\t")[0]}' | tokenize --jsonl | extract-numbers |
        render -v numbers -f tsv --fields doc,text,kind,value,low,high,modifier,unit,of >"$scratch/view"
    awk -v errors="$errors" -f test/tools/score-figures.awk "$1" "$scratch/view"
}

score_names() {
    mkdir -p "$scratch/names/reports" "$scratch/names/gold"
    awk -v out="$scratch/names" -f test/tools/names-gold.awk fixtures/names/gold.tsv
    tokenize "$scratch/names/reports/"*.txt | extract-entities >"$scratch/stream"
    score_layer "$scratch/names" entities entities
}

for event; do
    if [ "$event" = names ]; then score_names; else score_event "$event"; fi | sed "s/^/$event\t/"
done >"$scratch/counts"
for file in fixtures/numbers/*.tsv; do
    score_sentences "$file" | sed "s/^/numbers-$(basename "$file" .tsv)\t/"
done >"$scratch/figures"
if [ "$errors" ]; then exec cat "$scratch/counts" "$scratch/figures"; fi
awk -F '\t' -v OFS='\t' '
    function line(event, metric, right, found, wanted,    p, r) {
        p = found ? right / found : 1
        r = wanted ? right / wanted : 1
        printf "%s\t%s\t%.3f\t%.3f\t%.3f\n", event, metric, p, r, p + r ? 2 * p * r / (p + r) : 0
    }
    { line($1, $2, $3, $4, $5) }
    $1 != "names" && $1 !~ /^numbers-/ { if (!($2 in right)) order[++n] = $2; right[$2] += $3; found[$2] += $4; wanted[$2] += $5 }
    END { for (i = 1; i <= n; i++) line("all", order[i], right[order[i]], found[order[i]], wanted[order[i]]) }
' "$scratch/counts" "$scratch/figures"
