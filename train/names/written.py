#!/usr/bin/env python3
"""written.py: reports with their names marked, as texts and names.

usage: written.py REPORTS.txt... NAMES.tsv > OUT.jsonl

Reports are parted by lines of `=====`; a name is `[[TYPE|the name]]`. Writes NAMES as standoff.py reads them, and the texts
without marks as texts.py gives them. A document's id is its file's base name and its number there, from 1.
"""
import json, os, re, sys

MARK = re.compile(r"\[\[(PER|ORG|LOC|MISC)\|([^\[\]|]+)\]\]")


def unmarked(report):
    """The plain text, and the names' (start, end, type)."""
    text, names, end = "", [], 0
    for mark in MARK.finditer(report):
        text += report[end:mark.start()]
        names.append((len(text), len(text) + len(mark.group(2)), mark.group(1)))
        text += mark.group(2)
        end = mark.end()
    return text + report[end:], names


def main():
    with open(sys.argv[-1], "w", encoding="utf-8") as out:
        for path in sys.argv[1:-1]:
            base = os.path.basename(path).removesuffix(".txt")
            reports = re.split(r"^=====\n", open(path, encoding="utf-8").read(), flags=re.M)
            for number, report in enumerate(filter(str.strip, reports), 1):
                text, names = unmarked(report.strip())
                document = f"{base}-{number}"
                print(json.dumps({"id": document, "text": text}, ensure_ascii=False))
                for start, end, kind in names or [("", "", "")]:
                    print(document, start, end, kind, sep="\t", file=out)


if __name__ == "__main__":
    main()
