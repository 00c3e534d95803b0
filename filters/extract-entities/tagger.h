/* Tagger: a linear-chain CRF (Lafferty et al. 2001) trained by train/tagger.c. It gives each word the letter
 * of its place in a name (BIOES) and the name's type, legal sequences only.
 *
 * A word's score for a label is a sum of weights: of hashed features of the words at each place around it
 * (enum standing), of what those words' vectors are, and of hashed features of how they stand together. The
 * label `no name` has the score 0 (a CRF is the same when a feature's weights all move by one amount). What a
 * word adds by itself is summed once for each distinct word and place (vocabulary.h), so that it costs one
 * addition.
 *
 * data/tagger.weights: struct tagger_head, then 2^TAGGER_BITS rows of SUM_LABELS int8. */
#ifndef ENTITIES_TAGGER_H
#define ENTITIES_TAGGER_H

#include "mentions.h"
#include "vectors.h"
#include "vocabulary.h"

/* Labels: 4 * type + letter, then LABEL_OUT. */
enum { LETTER_B, LETTER_I, LETTER_E, LETTER_S, LETTERS };
enum { LABEL_OUT = TYPES * LETTERS, LABELS };

enum {
    TAGGER_BITS = 18,
    TAGGER_UNIT = 24, /* weights are whole parts of 1 */
    TAGGER_MOST_ROWS = 64,
    TAGGER_MOST_PARTS = 16,
    TAGGER_VECTOR_UNIT = 64, /* those of vectors are finer */
};

/* The run of a word that is in none. */
#define TAGGER_NO_RUN UINT32_MAX

/* Families of features, for ablation: bits of tagger_head.without. */
enum {
    FAMILY_AFFIXES = 1 << 0,
    FAMILY_SHAPES = 1 << 1,
    FAMILY_CONTEXT = 1 << 2, /* words beside, and pairs of words */
    FAMILY_LEXICONS = 1 << 3,
    FAMILY_CLUSTERS = 1 << 4,
    FAMILY_DOCUMENT = 1 << 5, /* the same word elsewhere in the document */
    FAMILY_RUNS = 1 << 6,     /* the run of capitals */
    FAMILY_VECTORS = 1 << 7,
};

struct tagger_head {
    uint32_t without;                                 /* families that it was trained without */
    int32_t moves[LABELS][LABELS];                    /* from, to; in TAGGER_UNIT */
    uint32_t unused[2];                               /* what follows is aligned to 16 bytes */
    int16_t vectors[PLACES][VECTOR_SIZE][SUM_LABELS]; /* TAGGER_VECTOR_UNIT times finer */
};

/* Whether a label may follow another; LABEL_OUT stands for the sentence's edges. */
static inline bool tagger_is_legal(unsigned from, unsigned to)
{
    bool inside = from < LABEL_OUT && (from % LETTERS == LETTER_B || from % LETTERS == LETTER_I);
    bool goes_on = to < LABEL_OUT && (to % LETTERS == LETTER_I || to % LETTERS == LETTER_E);
    return inside == goes_on && (!inside || from / LETTERS == to / LETTERS);
}

/* The letter of word `i` in a span of words. */
static inline unsigned tagger_letter(uint32_t first, uint32_t last, uint32_t i)
{
    return first == last ? LETTER_S : i == first ? LETTER_B : i == last ? LETTER_E : LETTER_I;
}

/* What a document says of each of its words. Indices are its words'. */
struct tagger_context {
    const struct facts *facts;
    uint32_t without;
    uint8_t *phrases;               /* place in the longest phrase of a lexicon; 0: none */
    uint32_t *before, *behind;      /* the same word's nearest other places; its own index: none */
    uint32_t *run_first, *run_last; /* the run of capitals that it is in; or TAGGER_NO_RUN */
    uint8_t *sights;                /* bit s: enum sight */
    uint8_t *cases;                 /* of its sentence */
};

/* Everything lives in the arena. */
struct tagger_context tagger_context_of(const struct facts *facts, uint32_t without, struct arena *arena);

/* A word whose own features count for another, and how it stands to that. */
struct tagger_part {
    struct vocabulary_word *word;
    enum standing place;
};

/* The parts of word `i` of the sentence [begin, end). Returns their count. */
unsigned tagger_parts(const struct tagger_context *context, uint32_t i, uint32_t begin, uint32_t end,
                      struct tagger_part parts[TAGGER_MOST_PARTS]);

/* The rows of a word's own features, seen from a place. Returns their count. */
unsigned tagger_word_rows(const struct vocabulary_word *word, enum standing place, uint32_t without,
                          uint32_t rows[TAGGER_MOST_ROWS]);

/* The rows of how the words around word `i` stand together. Returns their count. */
unsigned tagger_context_rows(const struct tagger_context *context, uint32_t i, uint32_t begin, uint32_t end,
                             uint32_t rows[TAGGER_MOST_ROWS]);

/* Adds the mentions of the document. */
void tagger_find(const struct facts *facts, struct arena *arena, mention_array *mentions);

/* The same with other weights than the embedded ones. The vocabulary keeps their sums: use one for each. */
void tagger_find_by(const unsigned char *weights, const struct facts *facts, struct arena *arena,
                    mention_array *mentions);

#endif
