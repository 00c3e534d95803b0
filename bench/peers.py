"""peers.py RUNS TEXT: user seconds that BlingFire and sentencex (PyPI) take for TEXT, library calls alone.

Prints `name TAB seconds TAB version` for each, the least of all runs. Reading, starting Python and making the results into
Python objects are not counted for BlingFire, whose C functions are called into buffers that are there; sentencex gives
lists. The text is given in pieces of some 8 KB, several paragraphs each, which suits both best.
"""

import ctypes
import importlib.metadata
import sys
import time

import blingfire
import sentencex

PIECE = 8192  # bytes at least, up to the end of a line


def pieces_of(path):
    pieces, piece, size = [], [], 0
    with open(path, "rb") as text:
        for line in text:
            piece.append(line)
            size += len(line)
            if size >= PIECE:
                pieces.append(b"".join(piece))
                piece, size = [], 0
    return pieces + [b"".join(piece)] if piece else pieces


class BlingFire:
    """The C functions, with buffers for the longest piece."""

    def __init__(self, longest):
        self.size = 4 * longest + 64
        self.out = ctypes.create_string_buffer(self.size)
        self.starts = (ctypes.c_int * self.size)()
        self.ends = (ctypes.c_int * self.size)()

    def call(self, function, piece):
        if function(piece, len(piece), self.out, self.starts, self.ends, self.size) < 0:
            raise RuntimeError("BlingFire failed")

    def sentences(self, piece):
        self.call(blingfire.blingfire.TextToSentencesWithOffsets, piece)

    def words(self, piece):
        self.call(blingfire.blingfire.TextToWordsWithOffsets, piece)

    def both(self, piece):
        self.sentences(piece)
        self.words(piece)


def seconds(call, pieces):
    begin = time.process_time()
    for piece in pieces:
        call(piece)
    return time.process_time() - begin


def main():
    runs, path = int(sys.argv[1]), sys.argv[2]
    pieces = pieces_of(path)
    texts = [piece.decode("utf-8", "replace") for piece in pieces]
    fire = BlingFire(max(map(len, pieces)))
    peers = [
        ("BlingFire: sentences, offsets", "blingfire", fire.sentences, pieces),
        ("BlingFire: words, offsets", "blingfire", fire.words, pieces),
        ("BlingFire: both", "blingfire", fire.both, pieces),
        ("sentencex: sentences", "sentencex", lambda text: sentencex.segment("en", text), texts),
        ("sentencex: sentences, offsets", "sentencex", lambda text: sentencex.get_sentence_boundaries("en", text), texts),
    ]
    for name, package, call, data in peers:
        best = min(seconds(call, data) for _ in range(runs))
        print(name, f"{best:.3f}", importlib.metadata.version(package), sep="\t", flush=True)


main()
