#!/usr/bin/env python3
"""texts.py: the annotated documents' raw text, as the tokenizer's JSON lines.

usage: texts.py treebank|reports|articles NAMES.tsv FILE.gz > OUT.jsonl

treebank: CoNLL-U with `# text`; paragraphs by `# newpar`, documents by `# newdoc`. reports: {"text"} lines, each a
document whose id is its line's number, from 0. articles: {"id", "title", "text"} lines. Only documents that NAMES
(standoff.py) speaks of.
"""
import gzip, json, sys


def treebank(lines):
    paragraphs, name = [], None
    for line in lines:
        if line.startswith("# newdoc"):
            if paragraphs:
                yield name, "\n\n".join(paragraphs)
            name, paragraphs = line.split("=")[-1].strip(), []
        if line.startswith("# newpar"):
            paragraphs.append("")
        if line.startswith("# text ="):
            paragraphs = paragraphs or [""]
            paragraphs[-1] = (paragraphs[-1] + " " + line[8:].strip()).strip()
    if paragraphs:
        yield name, "\n\n".join(paragraphs)


def reports(lines):
    for number, line in enumerate(lines):
        yield str(number), json.loads(line)["text"]


def articles(lines):
    for article in map(json.loads, lines):
        yield article["id"], article["title"] + "\n\n" + article["text"]


def main():
    kind, names, file = sys.argv[1:]
    wanted = {line.split("\t")[0] for line in open(names, encoding="utf-8") if line[0] != "#"}
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for name, text in {"treebank": treebank, "reports": reports, "articles": articles}[kind](lines):
            if name in wanted:
                print(json.dumps({"id": name, "text": text}, ensure_ascii=False))


if __name__ == "__main__":
    main()
