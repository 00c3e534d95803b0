"""map.py: a peer's names as `render -v entities -f jsonl` shows ours.

usage: map.py [--whole] < SPANS          `path start end label` in code points, a name a line

PERSON is PER, ORG and ORGANIZATION are ORG, GPE, LOC, FAC and LOCATION are LOC, the rest is left out. `the` at the beginning
and `'s` at the end are cut off, as most gold has names; --whole keeps them, as some has.
"""

import json
import re
import sys

TYPES = {"PERSON": "PER", "PER": "PER", "ORG": "ORG", "ORGANIZATION": "ORG",
         "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "LOCATION": "LOC"}


def trimmed(text, start, end):
    name = re.fullmatch(r"\s*(?:the\s+)?(.*?)\s*(?:['’]s)?\s*", text[start:end], re.IGNORECASE | re.DOTALL)
    return start + name.start(1), start + name.end(1)


def main():
    whole = sys.argv[1:] == ["--whole"]
    text = path = None
    for line in sys.stdin:
        here, start, end, label = line.rstrip("\n").split("\t")
        if here != path:
            path = here
            with open(path, encoding="utf-8", newline="") as file:
                text = file.read()
        if label not in TYPES:
            continue
        start, end = int(start), int(end)
        if not whole:
            start, end = trimmed(text, start, end)
        if start < end:
            before = len(text[:start].encode("utf-8"))
            print(json.dumps({"doc": path, "start_byte": before, "end_byte": before + len(text[start:end].encode("utf-8")),
                              "type": TYPES[label], "text": text[start:end]}, ensure_ascii=False))


main()
