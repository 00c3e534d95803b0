"""number_peers.py RUNS TEXT: user seconds that quantulum3 and Recognizers-Text (PyPI) take for TEXT, library calls alone.

Prints `name TAB seconds TAB version` for each, the least of all runs. Loading is not counted. A line of the text is a call,
which suits both best. Of Recognizers-Text two rows: its model of numbers alone, and with those of percent, currency, dimension,
temperature and age, which together find what extract-numbers does. quantulum3 runs without its optional classifier.
"""

import importlib.metadata
import sys
import time
import warnings

warnings.simplefilter("ignore")

from quantulum3 import parser
from recognizers_number import Culture, NumberRecognizer
from recognizers_number_with_unit import NumberWithUnitRecognizer


def models():
    number, unit = NumberRecognizer(Culture.English), NumberWithUnitRecognizer(Culture.English)
    return [
        number.get_number_model(),
        number.get_percentage_model(),
        unit.get_currency_model(),
        unit.get_dimension_model(),
        unit.get_temperature_model(),
        unit.get_age_model(),
    ]


def quiet(call, line):
    """Some lines make a library fail: that line is then done."""
    try:
        call(line)
    except Exception:  # whatever a peer raises
        return 1
    return 0


def seconds(call, lines):
    begin = time.process_time()
    failed = sum(quiet(call, line) for line in lines)
    if failed:
        print(f"{failed} of {len(lines)} lines failed", file=sys.stderr)
    return time.process_time() - begin


def main():
    runs, path = int(sys.argv[1]), sys.argv[2]
    with open(path, encoding="utf-8", errors="replace") as text:
        lines = [line.strip() for line in text if line.strip()]
    every = models()
    peers = [
        ("quantulum3", "quantulum3", parser.parse),
        ("Recognizers-Text: numbers", "recognizers-text-number", every[0].parse),
        ("Recognizers-Text: with units", "recognizers-text-suite", lambda line: [model.parse(line) for model in every]),
    ]
    for name, package, call in peers:
        quiet(call, "Five people paid $5.")  # loads what is loaded late
        best = min(seconds(call, lines) for _ in range(runs))
        print(name, f"{best:.3f}", importlib.metadata.version(package), sep="\t", flush=True)


main()
