/* JSON lines: one document a line, an object with `text` and perhaps `id title url outlet published`. */
#ifndef TOKENIZE_JSONL_H
#define TOKENIZE_JSONL_H

#include "../common/arena.h"
#include "write.h"

/* Texts of the line or the arena; ptr is NULL for what the object has not. TEXT_SLACK bytes behind `text` may
 * be read. */
struct jsonl_document {
    struct header header;
    struct text text;
};

/* Decodes one line, which has TEXT_SLACK readable bytes behind it; false, with what is wrong in *problem,
 * when it is no such object. */
bool jsonl_decode(struct text line, struct arena *arena, struct jsonl_document *document,
                  const char **problem);

#endif
