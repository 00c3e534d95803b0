#!/usr/bin/env python3
"""vectors.py: word vectors as filters/extract-entities/vectors.h has them.

usage: vectors.py MODEL-FOLDER > vectors.weights

MODEL-FOLDER is that of a packaged spaCy model with vectors (en_core_web_md: 20,000 GloVe vectors of 300 dimensions,
shared by 684,830 words). Their 64 principal components are kept, as int8. Left out: what is no word (letters, and
`.`, `-`, `&` and apostrophes between them), and longer words in capitals of which the small ones are there.
Needs spacy, numpy, xxhash (PyPI). The same packages give the same bytes.
"""
import re, struct, sys

import numpy, spacy, xxhash

DIMENSIONS, UNIT, BUCKETS = 64, 24, 1 << 16
WORD = re.compile(r"[^\W\d_][^\W\d_.'’&-]*(?:[.'’&-][^\W\d_.'’&-]*){0,2}")


def rows_of(vectors):
    """The vectors by their principal components; the mean standard deviation of a component is UNIT."""
    x = vectors.data.astype(numpy.float64)
    x /= numpy.linalg.norm(x, axis=1, keepdims=True) + 1e-9
    x -= x.mean(0)
    axes = numpy.linalg.eigh(x.T @ x)[1][:, ::-1][:, :DIMENSIONS]
    axes *= numpy.sign(axes[numpy.abs(axes).argmax(0), range(DIMENSIONS)])
    y = x @ axes
    return numpy.clip(numpy.round(y / y.std(0).mean() * UNIT), -127, 127).astype(numpy.int8)


def words_of(vocab):
    rows = {vocab.strings[key]: row for key, row in vocab.vectors.key2row.items() if key in vocab.strings}
    for word, row in rows.items():
        if WORD.fullmatch(word) and len(word) < 30 and not (len(word) > 4 and word.isupper() and word.lower() in rows):
            yield xxhash.xxh64_intdigest(word.encode()), int(row)


def main():
    names = spacy.load(sys.argv[1], exclude=["tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer", "ner"])
    rows, words = rows_of(names.vocab.vectors), sorted(words_of(names.vocab))
    first, out = [0] * (BUCKETS + 1), sys.stdout.buffer
    for word, _ in words:
        first[(word >> 48) + 1] += 1
    for bucket in range(BUCKETS):
        first[bucket + 1] += first[bucket]
    out.write(struct.pack(f"<{BUCKETS + 1}I", *first))
    out.write(b"\0" * 12)  # what follows is aligned to 16 bytes
    out.write(rows.tobytes())
    for word, row in words:
        out.write(struct.pack("<HH", word >> 32 & 0xFFFF, row))


if __name__ == "__main__":
    main()
