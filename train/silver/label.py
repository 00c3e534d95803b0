#!/usr/bin/env python3
"""label.py: silver labels from what several taggers say.

usage: label.py STREAM.conllu WEIGHT:SPANS.jsonl... > SILVER.conllu

STREAM is the tokenizer's, of the texts that the taggers have read; each SPANS holds one tagger's character
spans, which count WEIGHT. A span with its type is a name when half of all weights are for it. Words that a
third of the weights take for names without such agreement get `gold=?`, the rest nothing. `the` at the
beginning and `'s` at the end are no part of a name.
"""
import json, re, sys
from collections import Counter

TYPES = {"PERSON": "PER", "ORG": "ORG", "ORGANIZATION": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC",
         "LOCATION": "LOC", "NORP": "MISC", "EVENT": "MISC", "WORK_OF_ART": "MISC", "LANGUAGE": "MISC",
         "PRODUCT": "MISC", "LAW": "MISC"}


def sentences(path):
    """(document's id, comments, lines of words) of each sentence."""
    name, comments, words = None, [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc id"):
            name = line.split("= ")[1]
        if line.startswith("#"):
            comments.append(line)
        elif line:
            columns = line.split("\t")
            if columns[0].isdigit():
                words.append(columns)
        elif words:
            yield name, comments, words
            comments, words = [], []


def trimmed(words, first, last):
    while first < last and words[first][1].lower() in ("the", "a", "an"):
        first += 1
    while first < last and words[last][1] in ("'s", "’s", "'", "’"):
        last -= 1
    return first, last


def spans_in(words, spans, starts, ends):
    """Word spans with types of one tagger's character spans; None as type: half a word, or no type of ours."""
    found = []
    low, high = starts[0], ends[-1]
    for start, end, label in spans:
        if end <= low or start >= high:
            continue
        inside = [i for i in range(len(words)) if starts[i] < end and start < ends[i]]
        if not inside or label not in TYPES:
            continue
        exact = starts[inside[0]] == start and ends[inside[-1]] == end
        first, last = trimmed(words, inside[0], inside[-1])
        found.append((first, last, TYPES[label] if exact else None))
    return found


def offsets(words):
    key = lambda misc, name: int(re.search(name + r"=(\d+)", misc).group(1))
    return [key(w[9], "start_char") for w in words], [key(w[9], "end_char") for w in words]


def main():
    taggers = []
    weights = []
    for argument in sys.argv[2:]:
        weight, path = argument.split(":", 1)
        weights.append(int(weight))
        documents = [json.loads(line) for line in open(path, encoding="utf-8")]
        taggers.append({re.sub(r"[\s/|;]", "_", d["id"]): sorted(d["spans"]) for d in documents})
    for name, comments, words in sentences(sys.argv[1]):
        starts, ends = offsets(words)
        votes, cover = Counter(), Counter()
        for weight, tagger in zip(weights, taggers):
            spans = [s for s in tagger.get(name, []) if s[1] > starts[0] and s[0] < ends[-1]]
            for span in spans_in(words, spans, starts, ends):
                votes[span] += weight
                for i in range(span[0], span[1] + 1):
                    cover[i] += weight
        labels = ["?" if 3 * cover[i] >= sum(weights) else None for i in range(len(words))]
        for (first, last, kind), count in votes.items():
            if kind and 2 * count >= sum(weights):
                for i in range(first, last + 1):
                    labels[i] = ("B-" if i == first else "I-") + kind
        for comment in comments:
            if comment.startswith(("# newdoc id", "# newpar", "# sent_id")):
                print(comment)
        for number, (word, label) in enumerate(zip(words, labels), 1):
            glued = "SpaceAfter=No" if "SpaceAfter=No" in word[9] else ""
            misc = "|".join(x for x in (glued, "gold=" + label if label else "") if x) or "_"
            print(number, word[1], *["_"] * 7, misc, sep="\t")
        print()


if __name__ == "__main__":
    main()
