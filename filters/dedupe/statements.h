/* Statements: what is compared: each sentence of a report's body, and each clause of it that stands for
 * itself. */
#ifndef DEDUPE_STATEMENTS_H
#define DEDUPE_STATEMENTS_H

#include "../common/corpus.h"
#include "names.h"
#include "terms.h"

struct statement {
    uint32_t document;         /* index in the corpus */
    uint32_t sentence;         /* index in the document */
    uint32_t first, last;      /* its words, indices in the document */
    uint32_t whole;            /* the statement that is its whole sentence, index among the statements */
    bool is_clause;            /* not the whole sentence */
    const struct term *terms;  /* in text order */
    const struct term *sorted; /* by key, each once */
    uint32_t term_count, sorted_count;
    uint32_t weight; /* of all sorted terms */
    uint8_t stance;  /* STANCE_ bits of all terms */
    uint64_t hash;   /* of the keys in text order: statements of one hash say the same */
};

struct statements {
    ARRAY(struct statement) items; /* sentences in the order of the corpus, then clauses */
    size_t sentence_count;
    struct arena arena; /* terms */
};

/* Reads the statements of the documents where take[document] is true. */
void statements_read(struct statements *statements, const struct corpus *corpus, const bool *take,
                     const struct names *names);
void statements_free(struct statements *statements);

/* The text of a statement's words, one space where there is any white space; memory of the arena. */
struct text statement_text(struct arena *arena, const struct corpus *corpus,
                           const struct statement *statement);

#endif
