#!/usr/bin/env python3
"""gold.py: a gold file as the trainer reads it.

usage: gold.py [--tweets] FILE[.gz] > OUT.conllu

--tweets: each sentence is a document, and user names (`@`, and the word behind it) are not known.
Three-column IOB2 (Universal NER) is read as well.
"""
import gzip, sys


def main():
    tweets = "--tweets" in sys.argv
    path = sys.argv[-1]
    user = False
    for line in gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8"):
        columns = line.rstrip("\n").split("\t")
        if line.startswith("# sent_id") and tweets:
            print("# newdoc id =", columns[0].split("= ")[1])
        if line.startswith("# newdoc") and tweets:
            continue
        if len(columns) == 5:
            columns = columns[:2] + ["_"] * 7 + ["_" if columns[2] == "O" else "gold=" + columns[2]]
        if tweets and len(columns) == 10:
            if columns[1].startswith("@") or user:
                columns[9] = "gold=?"
            user = columns[1] == "@"
        print(*columns, sep="\t")


if __name__ == "__main__":
    main()
