#!/usr/bin/env python3
"""tag.py: names that a packaged spaCy model finds, as character spans.

usage: tag.py MODEL-FOLDER IN.jsonl > OUT.jsonl

In: {"id", "text"} lines; out: {"id", "spans": [[start, end, label], ...]} in the same order. Long texts are
given paragraph by paragraph, as the models were trained on short ones.
"""
import json, re, sys

import spacy


def main():
    names = spacy.load(sys.argv[1], exclude=["tagger", "parser", "senter", "attribute_ruler", "lemmatizer"])
    documents = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]
    pieces = [(d, m.start(), m.group()) for d, document in enumerate(documents)
              for m in re.finditer(r"[^\n]+", document["text"])]
    spans = [[] for _ in documents]
    found = names.pipe((text for _, _, text in pieces), batch_size=256)
    for (d, start, _), doc in zip(pieces, found):
        spans[d] += [[start + e.start_char, start + e.end_char, e.label_] for e in doc.ents]
    for document, found in zip(documents, spans):
        print(json.dumps({"id": document["id"], "spans": found}))


if __name__ == "__main__":
    main()
