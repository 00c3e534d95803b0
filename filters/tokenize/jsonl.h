/* JSON lines: one document a line, an object with `text` and perhaps `id title url outlet published`. */
#ifndef TOKENIZE_JSONL_H
#define TOKENIZE_JSONL_H

#include "../common/source.h"
#include "write.h"

struct jsonl_document {
    struct header header; /* id is NULL where the object has none */
    struct text text;
    void *object; /* holds all of them until jsonl_free */
};

/* Decodes one line; false, with what is wrong in *problem, when it is no such object. */
bool jsonl_decode(struct text line, struct jsonl_document *document, const char **problem);

void jsonl_free(struct jsonl_document *document);

#endif
