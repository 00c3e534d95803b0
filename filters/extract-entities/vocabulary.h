/* Vocabulary: what is known of each distinct word, computed once and kept over documents: its facts
 * (facts.h), its cluster and its shape, and what the tagger's weights say of it wherever it stands
 * (tagger.h). */
#ifndef ENTITIES_VOCABULARY_H
#define ENTITIES_VOCABULARY_H

#include "facts.h"

/* Places around a word whose word features are used: two before to two behind. */
enum { PLACES = 5, PLACE_HERE = 2, SUM_LABELS = 16 };

struct vocabulary_word {
    struct text form;
    struct word_facts facts; /* without what depends on its place: WORD_GLUED, WORD_START */
    uint64_t hash;           /* of the form */
    uint64_t lower_hash;
    uint64_t kind;        /* how ordinary it is, what parts of names and cues it is: bits
                             of facts */
    uint64_t raised_kind; /* the same of a word in lower case, were it written
                             with a capital */
    bool may_be_name;     /* in lower case, but no ordinary word */
    uint32_t shape;       /* `Xx`, `X.X.`, `d`: classes of characters, runs of one as one */
    uint32_t cluster;     /* fine and coarse cluster; 0: none */
    uint32_t coarse;
    bool begins_known;
    uint8_t begins;        /* bits of enum phrase_kind: phrases that begin with it */
    uint8_t raised_begins; /* the same, were it written with a capital */
    bool summed;
    int16_t sums[PLACES][SUM_LABELS]; /* of the weights of its own features, seen
                                         from each place */
};

struct vocabulary {
    struct arena arena;
    struct vocabulary_word **slots; /* NULL: free */
    size_t size, used;
};

/* The entry of a form, made when it is not there; lives until vocabulary_trim. Begin with {0}. */
struct vocabulary_word *vocabulary_at(struct vocabulary *vocabulary, struct text form);

/* Forgets all when it has grown large; call between documents. */
void vocabulary_trim(struct vocabulary *vocabulary);
void vocabulary_free(struct vocabulary *vocabulary);

#endif
