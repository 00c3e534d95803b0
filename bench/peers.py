"""peers.py RUNS TEXT: user seconds that BlingFire and sentencex (PyPI) take for the paragraphs of TEXT, library calls alone.

Prints `name TAB seconds` for each, the least of all runs. Reading the file, cutting it into paragraphs and starting
Python are not counted; each paragraph (line) is given alone, as tokenize finds it.
"""

import sys
import time

import blingfire
import sentencex


def sentencex_offsets(paragraph):
    return [(b.start_index, b.end_index) for b in sentencex.get_sentence_boundaries("en", paragraph)]


def both(paragraph):
    blingfire.text_to_sentences_and_offsets(paragraph)
    blingfire.text_to_words_with_offsets(paragraph)


PEERS = {
    "BlingFire sentences with offsets": blingfire.text_to_sentences_and_offsets,
    "BlingFire words with offsets": blingfire.text_to_words_with_offsets,
    "BlingFire sentences and words with offsets": both,
    "sentencex sentences": lambda paragraph: list(sentencex.segment("en", paragraph)),
}


def seconds(call, paragraphs):
    begin = time.process_time()
    for paragraph in paragraphs:
        call(paragraph)
    return time.process_time() - begin


def main():
    runs, path = int(sys.argv[1]), sys.argv[2]
    with open(path, encoding="utf-8", errors="replace") as text:
        paragraphs = [line.strip() for line in text if line.strip()]
    for name, call in PEERS.items():
        print(name, round(min(seconds(call, paragraphs) for _ in range(runs)), 3), sep="\t", flush=True)


main()
