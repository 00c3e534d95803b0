/* Terms: what is left of a sentence when two are compared: stems with synonyms mapped to one, entities by
 * their id, figures by their value. Function words stay, with little weight. */
#ifndef DEDUPE_TERMS_H
#define DEDUPE_TERMS_H

#include "../common/arena.h"
#include "../common/conllu.h"
#include "../common/spans.h"

enum term_kind { TERM_WORD, TERM_NAME, TERM_FIGURE };

/* Sides that a vote or an opinion takes, as bits. */
enum { STANCE_FOR = 1, STANCE_AGAINST = 2, STANCE_ABSTAIN = 4 };

/* What the lexicon says of a word beside its stem, as bits. */
enum {
    CLASS_NEGATION = 1,
    CLASS_CONNECTIVE = 2,
    CLASS_PRONOUN = 4,
    CLASS_SYMMETRIC = 8,
    CLASS_VERB = 16,
    CLASS_BY = 32
};

/* A weight from which on a term is content: a stem in less than one of 25 sentences. */
enum { CONTENT_WEIGHT = 32 };

struct term {
    uint64_t key; /* equal for equal stems, entities or values */
    uint64_t
        thing; /* of a figure: the kind and unit that it measures; figures of different things never clash */
    uint32_t word;   /* its first word, index among the document's words */
    uint16_t weight; /* inverse sentence frequency, tenths of a nat; the same wherever the key is the same */
    uint8_t kind;    /* enum term_kind */
    uint8_t classes; /* CLASS_ bits */
    uint8_t stance;  /* STANCE_ bits */
    bool negated;    /* within the reach of a negation before it */
    bool quoted;     /* inside quotation marks */
};

typedef ARRAY(struct term) term_array;

/* What reading terms needs over a run; begin with {0}. */
struct term_reader {
    struct sb_stemmer *stemmer;
    struct arena arena; /* reset after each sentence */
    span_array names, figures;
};

/* The id that stands for an entity in all documents (names.h); *context is the caller's. */
typedef struct text term_name(const struct document *document, const struct span *span, const void *context);

/* Adds the terms of a sentence, in text order, without the words of a role that stands beside its holder's
 * name: who says a thing is no part of what is said. `numbered`: extract-numbers ran; else digits are
 * figures. */
void terms_of_sentence(struct term_reader *reader, const struct document *document, uint32_t sentence,
                       bool numbered, term_name *name, const void *context, term_array *terms);

/* How many of the terms are content. */
size_t terms_content(const struct term *terms, size_t count);

void term_reader_free(struct term_reader *reader);

/* The classes of a word by its form. */
uint8_t word_classes(struct arena *arena, struct text form);

#endif
