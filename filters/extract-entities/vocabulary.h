/* Vocabulary: what is known of each distinct word, computed once and kept over documents: its facts
 * (facts.h), its cluster and its shape, and what the tagger's weights say of it wherever it stands
 * (tagger.h). */
#ifndef ENTITIES_VOCABULARY_H
#define ENTITIES_VOCABULARY_H

#include "facts.h"

/* How a word stands to the one that is tagged: in its sentence, at and beside the run of capitals that it is
 * in, and beside the other places of the same word in the document. */
enum standing {
    PLACE_SECOND_BEFORE,
    PLACE_BEFORE,
    PLACE_HERE,
    PLACE_BEHIND,
    PLACE_SECOND_BEHIND,
    PLACE_SECOND_BEFORE_RUN,
    PLACE_BEFORE_RUN,
    PLACE_FIRST_OF_RUN,
    PLACE_LAST_OF_RUN,
    PLACE_BEHIND_RUN,
    PLACE_BEFORE_OTHER,
    PLACE_BEHIND_OTHER,
    PLACES
};

enum { SUM_LABELS = 16 };

/* What the document has shown of a word. */
enum sight {
    SEEN_SMALL,        /* in lower case */
    SEEN_INSIDE,       /* with a capital that is not due to its place */
    SEEN_FIRST_OF_RUN, /* of a run of capitals */
    SEEN_LAST_OF_RUN,
    TAGGER_SIGHTS,
    SEEN_HEAD = TAGGER_SIGHTS, /* in the name of an organization; additions.h */
    SEEN_PERSON,               /* the last word of a person's name, outside text in capitals */
    SEEN_THING,                /* in another name there */
    SIGHTS
};

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
    const int8_t *vector;          /* vectors.h; NULL: none */
    struct vocabulary_word *small; /* the entry of its form in lower case; may be its own */
    uint32_t seen[SIGHTS];         /* the last document with such a sight of it */
    bool phrases_known;
    uint8_t begins;        /* bits of enum phrase_kind: longer phrases that begin with it */
    uint8_t raised_begins; /* phrases that begin with it or are it, were it written with a capital */
    struct phrase_alone {
        uint8_t kind; /* enum phrase_kind of the phrase that it is by itself */
        struct text value;
    } alone;
    uint32_t summed;                  /* bits of enum standing: the sums that are known */
    bool dull;                        /* begins no name, whatever stands beside it */
    int16_t sums[PLACES][SUM_LABELS]; /* of the weights of its own features, seen from each place */
};

struct vocabulary {
    struct arena arena;
    struct vocabulary_slot {
        uint64_t hash;                /* of the word: two words with one are one */
        struct vocabulary_word *word; /* NULL: free */
    } * slots;
    size_t size, used;
    uint32_t document; /* number of the document that is being read, from 1 */
};

/* Notes a sight of a word in the document that is being read, and whether there was one. */
static inline void vocabulary_see(const struct vocabulary *vocabulary, struct vocabulary_word *word,
                                  enum sight sight)
{
    word->seen[sight] = vocabulary->document;
}

static inline bool vocabulary_saw(const struct vocabulary *vocabulary, const struct vocabulary_word *word,
                                  enum sight sight)
{
    return word->seen[sight] == vocabulary->document;
}

/* The entry of a form, made when it is not there; lives until the next document or window. Start with {0}. */
struct vocabulary_word *vocabulary_at(struct vocabulary *vocabulary, struct text form);

/* A document begins, or its next window. Forgets all words, and what the document has shown of them, when
 * they have grown too many. */
void vocabulary_begin(struct vocabulary *vocabulary);
void vocabulary_go_on(struct vocabulary *vocabulary);
void vocabulary_free(struct vocabulary *vocabulary);

#endif
