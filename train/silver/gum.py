#!/usr/bin/env python3
"""gum.py: named mentions of UD English GUM (`Entity=`) as the trainer's gold.

usage: gum.py DATA-FOLDER GUM.conllu.gz > OUT.conllu

A mention is a name when its head is a proper noun; the name is the proper nouns around the head, with what joins
them. Titles before people's names are left out. Proper nouns of mentions that are not taken are `gold=?`-like
(`I-SKIP`). DATA-FOLDER is data/, for titles and adjectives of nationality.
"""
import gzip, re, sys

TYPES = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "MISC", "object": "MISC",
         "abstract": "MISC", "animal": "MISC", "plant": "MISC", "substance": "MISC"}
JOINTS = ("of", "the", "and", "&", "-", "for", "de", "in", "von", "van", "al")
PARTICLES = ("-", "&", "von", "van", "de", "al")
TITLES = set("mr mrs ms dr president sir senator prof professor king queen prince judge captain general".split())


def keys(path):
    return {line.split("\t")[0] for line in open(path, encoding="utf-8") if line[0] != "#"}


def mentions(rows):
    spans, stack = [], []
    for i, row in enumerate(rows):
        entity = re.search(r"Entity=([^|]*)", row[9])
        for piece in re.findall(r"\([^()]*\)?|[^()]*\)", entity.group(1)) if entity else []:
            parts = piece.strip("()").split("-")
            if piece.startswith("("):
                kind = parts[1] if len(parts) > 1 else ""
                if piece.endswith(")"):
                    spans.append((i, i, kind))
                else:
                    stack.append((parts[0], i, kind))
                continue
            for k in range(len(stack) - 1, -1, -1):
                if stack[k][0] == piece.rstrip(")"):
                    _, first, kind = stack.pop(k)
                    spans.append((first, i, kind))
                    break
    return spans


def head_of(rows, first, last):
    heads = [k for k in range(first, last + 1) if not first <= int(rows[k][6]) - 1 <= last]
    return heads[0] if len(heads) == 1 else None


def name_in(rows, span, titles, demonyms):
    """(first, last, type) of the name in a mention, or None."""
    first, last, kind = span
    proper = lambda k: rows[k][4] in ("NNP", "NNPS")
    form = lambda k: rows[k][1].lower()
    head = head_of(rows, first, last)
    if kind not in TYPES or head is None or not proper(head):
        return None
    x = y = head
    while x > first and (proper(x - 1) or (form(x - 1) in PARTICLES and x - 1 > first and proper(x - 2))):
        x -= 1
    while y < last and (proper(y + 1) or (rows[y + 1][3] == "NUM" and TYPES[kind] != "PER") or
                        (form(y + 1) in JOINTS and any(proper(k) for k in range(y + 2, min(last + 1, y + 4))) and
                         all(proper(k) or form(k) in JOINTS for k in range(y + 1, last + 1)))):
        y += 1
    while TYPES[kind] == "PER" and x < y and (form(x).rstrip(".") in TITLES or form(x) in titles or
                                              rows[x][1] in demonyms):
        x += 1
    return x, y, TYPES[kind]


def labels_of(rows, titles, demonyms):
    labels, spans = [""] * len(rows), mentions(rows)
    found = [(span, name_in(rows, span, titles, demonyms)) for span in spans]
    found = [(name, span[1] - span[0]) for span, name in found if name]
    for (first, last, kind), _ in sorted(found, key=lambda f: (f[0][0] - f[0][1], f[0][0], f[1])):
        if not any(labels[first:last + 1]):
            for k in range(first, last + 1):
                labels[k] = ("B-" if k == first else "I-") + kind
    for first, last, kind in spans:
        head = head_of(rows, first, last)
        if kind in TYPES and head is not None and rows[head][4] in ("NNP", "NNPS"):
            for k in range(first, last + 1):
                if not labels[k] and rows[k][4] in ("NNP", "NNPS"):
                    labels[k] = "I-SKIP"
    for i, row in enumerate(rows):
        if labels[i] in ("", "I-SKIP") and row[1] in demonyms and row[3] in ("ADJ", "NOUN", "PROPN"):
            labels[i] = "B-MISC"
    return labels


def main():
    titles, demonyms = keys(sys.argv[1] + "/titles.tsv"), keys(sys.argv[1] + "/demonyms.tsv")
    comments, rows = [], []
    for line in gzip.open(sys.argv[2], "rt", encoding="utf-8"):
        if line.startswith("#"):
            comments.append(line)
        elif line != "\n":
            row = line.rstrip("\n").split("\t")
            rows += [row] if row[0].isdigit() else []
        else:
            print(*[c for c in comments if c.startswith(("# newdoc", "# sent_id", "# newpar"))], sep="", end="")
            for i, (row, label) in enumerate(zip(rows, labels_of(rows, titles, demonyms)), 1):
                glued = "SpaceAfter=No" if "SpaceAfter=No" in row[9] else ""
                misc = "|".join(x for x in (glued, "gold=" + label if label else "") if x) or "_"
                print(i, row[1], *["_"] * 7, misc, sep="\t")
            print()
            comments, rows = [], []


if __name__ == "__main__":
    main()
