"""mitie_names.py: names that a model of MITIE finds in a CoNLL-U stream.

usage: mitie_names.py tag MODEL < STREAM               the stream with ner=B-X, as extract-entities writes it
       mitie_names.py speed MODEL RUNS STREAM          CPU seconds (the least of the runs), peak KiB
       mitie_names.py train FEATURES MODEL < GOLD      learns from gold=B-X in MISC, one thread

Speed is that of the library's C function, on words that lie ready, with the model loaded.
"""

import re
import sys
import time

import mitie


def sentences(lines):
    """The lines of each sentence, comments and all, and the columns of its words."""
    block, words = [], []
    for line in lines:
        block.append(line.rstrip("\n"))
        columns = block[-1].split("\t")
        if len(columns) == 10 and columns[0].isdigit():
            words.append((len(block) - 1, columns))
        elif not block[-1]:
            yield block, words
            block, words = [], []
    if block:
        yield block, words


def find(model, words):
    """A label for each word."""
    labels = [None] * len(words)
    for span, kind, _ in model.extract_entities([columns[1] for _, columns in words]) if words else []:
        for place, i in enumerate(span):
            labels[i] = ("I-" if place else "B-") + kind
    return labels


def with_layer(line):
    """`# layers`, which names the filters that ran, with extract-entities; any other line as it is."""
    if not line.startswith("# layers = "):
        return line
    return "# layers = " + " ".join(sorted({*line[11:].split(), "extract-entities"}))


def tag(model):
    for block, words in sentences(sys.stdin):
        for (line, columns), label in zip(words, find(model, words)):
            keys = [key for key in columns[9].split("|") if key != "_" and not key.startswith("ner")]
            if label:
                keys.append("ner=" + label)
            columns[9] = "|".join(sorted(keys, key=str.lower)) or "_"
            block[line] = "\t".join(columns)
        block = [with_layer(line) for line in block]
        print("\n".join(block))


def speed(model, runs, path):
    with open(path, encoding="utf-8") as stream:
        arrays = [mitie.python_to_mitie_str_array([columns[1] for _, columns in words])
                  for _, words in sentences(stream) if words]
    library, handle, times = mitie._f, model._obj, []
    for _ in range(runs):
        begin = time.process_time()
        for array in arrays:
            library.mitie_free(library.mitie_extract_entities(handle, array))
        times.append(time.process_time() - begin)
    with open("/proc/self/status", encoding="ascii") as status:
        print(f"{min(times):.3f}", re.search(r"VmHWM:\s*([0-9]+)", status.read()).group(1), sep="\t")


def spans(words):
    """(first, behind the last, type) of the gold names."""
    found = []
    for i, (_, columns) in enumerate(words):
        label = re.search(r"(?:^|\|)gold=([BI])-(\w+)", columns[9])
        if label and label.group(1) == "I" and found and found[-1][1:] == [i, label.group(2)]:
            found[-1][1] = i + 1
        elif label:
            found.append([i, i + 1, label.group(2)])
    return found


def train(features, path):
    trainer = mitie.ner_trainer(features)
    trainer.num_threads = 1
    for _, words in sentences(sys.stdin):
        if words:
            sample = mitie.ner_training_instance([columns[1] for _, columns in words])
            for first, end, kind in spans(words):
                sample.add_entity(range(first, end), kind)
            trainer.add(sample)
    trainer.train().save_to_disk(path)


def main():
    task, path = sys.argv[1:3]
    if task == "train":
        train(path, sys.argv[3])
    elif task == "tag":
        tag(mitie.named_entity_extractor(path))
    else:
        speed(mitie.named_entity_extractor(path), int(sys.argv[3]), sys.argv[4])


main()
