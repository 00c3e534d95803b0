/* Annotating: adding a layer to a document and writing it, without touching anything else.
 *
 * The layer's own keys and comments that were there are dropped (unless kept); each new key goes before the
 * first key of that MISC that is greater in byte order, each new comment before the first registered comment
 * that is greater, else behind the last. Every other byte passes through. So filters that do not read each
 * other commute, and running one twice is running it once. */
#ifndef COMMON_ANNOTATE_H
#define COMMON_ANNOTATE_H

#include "arena.h"
#include "conllu.h"
#include "layer.h"
#include "output.h"

struct annotation {
    uint32_t at;       /* word of the document, or sentence of the document for a comment */
    struct text key;   /* `ner_id`, or `cluster.3` */
    struct text value; /* as it is stored (misc_escape) */
};

/* The texts live as long as their maker says: until annotations_write at least. */
struct annotations {
    const struct layer *layer;
    bool keep; /* --keep: leave the layer that is there, add what is missing */
    ARRAY(struct annotation) words;
    ARRAY(struct annotation) comments;
};

/* Tags the words [first, last] of the document with BIOES tags `key=B-tag`. False, and nothing done, when the
 * layer is kept and one of the words has it already: then add no attributes either. Spans of one layer never
 * overlap. */
bool annotations_span(struct annotations *annotations, const struct document *document, struct arena *arena,
                      uint32_t first, uint32_t last, const char *key, const char *tag);

/* A key on one word. */
void annotations_word(struct annotations *annotations, uint32_t word, const char *key, struct text value);

/* A comment on a sentence, `# key = value`. */
void annotations_comment(struct annotations *annotations, uint32_t sentence, struct text key,
                         struct text value);

/* Writes the document with the layer and its name in `# layers`; the annotations are then empty again. Where
 * the document's id is not the one in its lines (ids.h), `# newdoc id` and the `# sent_id` made of it are
 * written anew. */
void annotations_write(struct annotations *annotations, const struct document *document, struct output *out);

#endif
