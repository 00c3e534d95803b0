#!/usr/bin/env python3
"""own.py: names that our own filters find, as tag.py has them.

usage: PATH=BIN:$PATH own.py IN.jsonl > OUT.jsonl
"""
import json, re, subprocess, sys
from collections import defaultdict

LABELS = {"PER": "PERSON", "LOC": "LOC", "ORG": "ORG", "MISC": "NORP"}


def main():
    chain = 'tokenize --jsonl "$0" | extract-entities | render -v entities -f jsonl'
    rows = subprocess.run(["bash", "-c", chain, sys.argv[1]], stdout=subprocess.PIPE, text=True).stdout
    spans = defaultdict(list)
    for row in map(json.loads, rows.splitlines()):
        spans[row["doc"]].append([row["start_char"], row["end_char"], LABELS[row["type"]]])
    for line in open(sys.argv[1], encoding="utf-8"):
        name = json.loads(line)["id"]
        print(json.dumps({"id": name, "spans": spans[re.sub(r"[\s/|;]", "_", name)]}))


if __name__ == "__main__":
    main()
