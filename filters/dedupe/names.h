/* Names over documents: the ids that extract-entities gave within each document, joined where they name one
 * person: `Delaney`, `Marcus Delaney` and `M. T. Delaney` are one, unless `Ruth Delaney` makes the surname
 * ambiguous. */
#ifndef DEDUPE_NAMES_H
#define DEDUPE_NAMES_H

#include "../common/annotate.h"
#include "../common/corpus.h"
#include "../common/spans.h"

/* A person's id, as it is stored in MISC. */
struct name {
    struct text id;
    struct text surname; /* its last word */
    struct text group;   /* the fullest id that names the same person; its own where there is none */
    uint32_t words;      /* in the id */
};

/* Begin with {0}. */
struct names {
    ARRAY(struct name) items; /* sorted by surname, then id */
};

/* Reads the names of the documents where take[document] is true; the corpus must outlive it. */
void names_read(struct names *names, const struct corpus *corpus, const bool *take);

/* The group of the entity at a span, as it is stored; ptr NULL where the span has no id. */
struct text names_group(const struct names *names, const struct document *document, const struct span *span);

/* Adds `ner_group=` to each mention that has an id. */
void names_annotate(const struct names *names, const struct document *document,
                    struct annotations *annotations);

void names_free(struct names *names);

#endif
