/* Tagger: a linear-chain CRF (Lafferty et al. 2001) over hashed features, trained by train/tagger.c. It gives
 * each word the letter of its place in a name (BIOES) and the name's type, legal sequences only.
 *
 * Weights: data/tagger.weights, as struct tagger_head and 2^TAGGER_BITS rows of 16 int8, a weight for each
 * label but `no name`, whose weights are all 0 (a CRF is the same when a feature's weights all move by one
 * amount). The weights of features that a word has by itself are summed once for each distinct word
 * (vocabulary.h), so that a word costs a few additions for them. */
#ifndef ENTITIES_TAGGER_H
#define ENTITIES_TAGGER_H

#include "evidence.h"
#include "mentions.h"
#include "vocabulary.h"

/* Labels: 4 * type + letter for the types before TYPE_NONE, then LABEL_OUT. */
enum { LETTER_B, LETTER_I, LETTER_E, LETTER_S, LETTERS };
enum { LABEL_OUT = TYPE_NONE * LETTERS, LABELS };

enum { TAGGER_UNIT = 24 /* weights are whole parts of 1 */ };
enum {
    TAGGER_BITS = 18,
    TAGGER_MOST_ROWS = 64 /* of features of one word at one place, or of its context */
};

/* Families of features, for ablation: bits of tagger_head.without. */
enum {
    FAMILY_AFFIXES = 1 << 0,
    FAMILY_SHAPES = 1 << 1,
    FAMILY_CONTEXT = 1 << 2, /* words and clusters beside, and pairs of words */
    FAMILY_LEXICONS = 1 << 3,
    FAMILY_CLUSTERS = 1 << 4,
    FAMILY_DOCUMENT = 1 << 5, /* the same word elsewhere in the document */
    FAMILY_RUNS = 1 << 6,     /* the words on both sides of a run of capitals */
    FAMILY_GUESSES = 1 << 7,  /* no features: guesses.h is not heard */
};

struct tagger_head {
    uint32_t without;              /* families that it was trained without */
    int32_t moves[LABELS][LABELS]; /* from, to; in the unit of the rows */
    uint32_t unused[2];            /* rows are 16-byte aligned */
};

/* Whether a label may follow another; LABEL_OUT stands for the sentence's edges. */
static inline bool tagger_is_legal(unsigned from, unsigned to)
{
    bool inside = from < LABEL_OUT && (from % LETTERS == LETTER_B || from % LETTERS == LETTER_I);
    bool goes_on = to < LABEL_OUT && (to % LETTERS == LETTER_I || to % LETTERS == LETTER_E);
    return inside == goes_on && (!inside || from / LETTERS == to / LETTERS);
}

/* What a document says beside its words. */
struct tagger_context {
    const struct facts *facts;
    uint32_t without;
    uint8_t *phrases;                  /* a word's place in the longest phrase of a lexicon; 0: none */
    const mention_array *guesses;      /* guesses.h; ordered or not */
    uint32_t *before, *behind;         /* the same word before and behind it in the
                                          document; own index: none */
    uint32_t *run_before, *run_behind; /* words outside the run of capitals that
                                          it is in; own index: none */
    uint8_t *marks;                    /* bits of name_marks.is: what the document says of the word */
    uint8_t *cases;                    /* the sentence's case */
};

/* Everything lives in the arena. `guesses` are the finder's mentions. */
struct tagger_context tagger_context_of(const struct facts *facts, const struct names *names,
                                        const mention_array *guesses, uint32_t without, struct arena *arena);

/* The rows of what the word is by itself, seen from `place`. Returns their count. */
unsigned tagger_word_rows(const struct vocabulary_word *word, unsigned place, uint32_t without,
                          uint32_t rows[TAGGER_MOST_ROWS]);

/* The rows of what stands around word `i` of the sentence [begin, end). Returns their count. */
unsigned tagger_context_rows(const struct tagger_context *context, uint32_t i, uint32_t begin, uint32_t end,
                             uint32_t rows[TAGGER_MOST_ROWS]);

/* Adds the mentions of the document. */
void tagger_find(const struct facts *facts, const struct names *names, const mention_array *guesses,
                 struct arena *arena, mention_array *mentions);

/* The same with other weights than the embedded ones. */
void tagger_find_by(const unsigned char *weights, const struct tagger_context *context, struct arena *arena,
                    mention_array *mentions);

#endif
