/* Span layers, read back: BIOES (or BIO) tags in a MISC key, flat within a sentence. A tag on a range line
 * counts as on all its words. */
#ifndef COMMON_SPANS_H
#define COMMON_SPANS_H

#include "conllu.h"

/* Words [first, last] of the document; the tag without its BIOES letter. */
struct span {
    uint32_t first, last;
    uint32_t sentence; /* index in the document */
    struct text tag;
};

typedef ARRAY(struct span) span_array;

/* The spans of the key (`ner`, `num`, `date`) in the sentence, added to *spans. */
void spans_of_sentence(const struct document *document, uint32_t sentence, struct text key,
                       span_array *spans);

/* The stored value of an attribute on the span's first word, or ptr NULL. */
struct text span_attribute(const struct document *document, const struct span *span, struct text key);

#endif
