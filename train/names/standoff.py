#!/usr/bin/env python3
"""standoff.py: names annotated as character spans, as the trainer's gold.

usage: standoff.py NAMES.tsv STREAM.conllu > OUT.conllu

NAMES: `document TAB start TAB end TAB type`, in code points of the document's text; a document without a name has
one line with empty fields. STREAM is the tokenizer's, of the texts. A word that is only half in a name is `gold=?`.
"""
import re, sys
from collections import defaultdict


def names_of(path):
    names = defaultdict(list)
    for line in open(path, encoding="utf-8"):
        if line[0] != "#":
            document, start, end, kind = line.rstrip("\n").split("\t")
            names[document] += [(int(start), int(end), kind)] if kind else []
    return names


def sentences(path):
    """(document's id, comments, columns of the words) of each sentence."""
    document, comments, words = None, [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc id"):
            document = line.split("= ", 1)[1]
        if line.startswith("#"):
            comments.append(line)
        elif line:
            columns = line.split("\t")
            words += [columns] if columns[0].isdigit() else []
        elif words:
            yield document, comments, words
            comments, words = [], []


def labels_of(names, words):
    offset = lambda word, key: int(re.search(key + r"=(\d+)", word[9]).group(1))
    starts, ends = [offset(w, "start_char") for w in words], [offset(w, "end_char") for w in words]
    labels = [None] * len(words)
    for start, end, kind in names:
        inside = [i for i in range(len(words)) if starts[i] < end and start < ends[i]]
        exact = inside and starts[inside[0]] == start and ends[inside[-1]] == end
        for i in inside:
            labels[i] = ("B-" if i == inside[0] else "I-") + kind if exact else "?"
    return labels


def main():
    names = names_of(sys.argv[1])
    for document, comments, words in sentences(sys.argv[2]):
        print(*[c for c in comments if c.startswith(("# newdoc id", "# newpar", "# sent_id"))], sep="\n")
        for number, (word, label) in enumerate(zip(words, labels_of(names[document], words)), 1):
            glued = "SpaceAfter=No" if "SpaceAfter=No" in word[9] else ""
            misc = "|".join(x for x in (glued, "gold=" + label if label else "") if x) or "_"
            print(number, word[1], *["_"] * 7, misc, sep="\t")
        print()


if __name__ == "__main__":
    main()
