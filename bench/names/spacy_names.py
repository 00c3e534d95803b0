"""spacy_names.py: names that a spaCy model finds.

usage: spacy_names.py tag PACKAGE < PATHS           `path start end label` in code points for each name of each text
       spacy_names.py speed PACKAGE RUNS TEXT       CPU seconds (the least of the runs), peak KiB

PACKAGE is the Python package that holds the model. Texts are given paragraph by paragraph, as the models were trained on
short ones. Speed is that of the component `ner` alone, on tokenized paragraphs, with everything loaded.
"""

import glob
import importlib.util
import os
import re
import sys
import time

import spacy


def load(package):
    """The model with nothing but its names; `ner` has word vectors of its own in these models."""
    folder = os.path.dirname(importlib.util.find_spec(package).origin)
    config = glob.glob(glob.escape(folder) + "/*/config.cfg")[0]
    return spacy.load(os.path.dirname(config), exclude=[
        "tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer"])


def paragraphs(path):
    """(place in code points, text) of each."""
    with open(path, encoding="utf-8", newline="") as text:
        return [(m.start(), m.group()) for m in re.finditer(r"(?s)\S.*?(?=\n\s*\n|\s*\Z)", text.read())]


def tag(model):
    for path in sys.stdin.read().splitlines():
        pieces = paragraphs(path)
        for (start, _), doc in zip(pieces, model.pipe((text for _, text in pieces), batch_size=256)):
            for name in doc.ents:
                print(path, start + name.start_char, start + name.end_char, name.label_, sep="\t")


def peak():
    with open("/proc/self/status", encoding="ascii") as status:
        return re.search(r"VmHWM:\s*([0-9]+)", status.read()).group(1)


def speed(model, runs, path):
    names, times = model.get_pipe("ner"), []
    for _ in range(runs):
        documents = [model.make_doc(text) for _, text in paragraphs(path)]
        begin = time.process_time()
        for _ in names.pipe(documents, batch_size=256):
            pass
        times.append(time.process_time() - begin)
    print(f"{min(times):.3f}", peak(), sep="\t")


def main():
    model = load(sys.argv[2])
    if sys.argv[1] == "tag":
        tag(model)
    else:
        speed(model, int(sys.argv[3]), sys.argv[4])


main()
