#!/usr/bin/env bash
# names.sh DATA SCRATCH: learns data/tagger.weights again, bit for bit. DATA is the folder that train/README.md describes;
# SCRATCH keeps what is made on the way. The environment's B is the build folder with the filters and the trainer.
set -eu -o pipefail
export LC_ALL=C.UTF-8
data=$1 scratch=$2
mkdir -p "$scratch"

# join NAME NAMES.tsv: words and names of the texts in $scratch/NAME.jsonl.
join() {
    "$B/bin/tokenize" --jsonl "$scratch/$1.jsonl" >"$scratch/$1.stream"
    python3 train/names/standoff.py "$2" "$scratch/$1.stream" >"$scratch/$1.conllu"
}

# gold NAME KIND FILE: the annotated names of one collection.
gold() {
    python3 train/names/texts.py "$2" "train/names/$1.tsv" "$data/$3" >"$scratch/$1.jsonl"
    join "$1" "train/names/$1.tsv"
}

gold ewt treebank tokens/en_ewt-train.conllu.gz
gold gum treebank tokens/en_gum-open-train.conllu.gz
gold reports reports text/current_events.jsonl.gz
gold articles articles text/news.jsonl.gz
python3 train/names/written.py train/names/written/*.txt "$scratch/written.tsv" >"$scratch/written.jsonl"
join written "$scratch/written.tsv"
cd "$scratch"
"$B/train/tagger" -r 5 -e 5 -k 170 3r:ewt.conllu 2r:gum.conllu 2r:reports.conllu 2r:articles.conllu 2r:written.conllu >tagger.weights
