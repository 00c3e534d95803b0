#!/usr/bin/env python3
"""texts.py: raw text for silver labels, as the tokenizer's JSON lines.

usage: texts.py [--every N] treebank|reports|articles FILE > OUT.jsonl

treebank: CoNLL-U with `# text`; its paragraphs and documents. reports: {"text"} lines, twenty a document.
articles: {"id", "title", "text"} lines, every Nth one.
"""
import argparse, gzip, json


def treebank(lines):
    paragraphs, name, count = [], None, 0
    for line in lines:
        if line.startswith("# newdoc"):
            if paragraphs:
                yield name, "\n\n".join(paragraphs)
            name, paragraphs = line.split("=")[-1].strip(), []
        if line.startswith("# newpar"):
            paragraphs.append("")
        if line.startswith("# text ="):
            text = line[8:].strip()
            if not paragraphs:
                paragraphs.append("")
            paragraphs[-1] = (paragraphs[-1] + " " + text).strip()
    if paragraphs:
        yield name, "\n\n".join(paragraphs)


def reports(lines):
    block = []
    for i, line in enumerate(lines):
        block.append(json.loads(line)["text"])
        if len(block) == 20:
            yield f"reports{i}", "\n\n".join(block)
            block = []


def articles(lines, every):
    for i, line in enumerate(lines):
        if i % every == 0:
            article = json.loads(line)
            yield article["id"], article["title"] + "\n\n" + article["text"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("kind", choices=["treebank", "reports", "articles"])
    parser.add_argument("file")
    options = parser.parse_args()
    with gzip.open(options.file, "rt", encoding="utf-8") as lines:
        documents = (treebank(lines) if options.kind == "treebank" else
                     reports(lines) if options.kind == "reports" else articles(lines, options.every))
        for name, text in documents:
            print(json.dumps({"id": name, "text": text}, ensure_ascii=False))


if __name__ == "__main__":
    main()
