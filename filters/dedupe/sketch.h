/* Sketches: bottom-k samples of a document's shingles, from which two documents' resemblance (shared of all
 * shingles) and containment (shared of one's own) are estimated without their texts [Broder 1997; Cohen and
 * Kaplan 2007]. */
#ifndef DEDUPE_SKETCH_H
#define DEDUPE_SKETCH_H

#include "../common/arena.h"
#include "../common/conllu.h"

enum { SKETCH_SIZE = 128, SHINGLE_WORDS = 5 };

struct sketch {
    uint32_t shingles;            /* different ones in the document */
    uint32_t count;               /* hashes kept: SKETCH_SIZE, or all where there are fewer */
    uint64_t hashes[SKETCH_SIZE]; /* the least ones, rising */
};

/* Of the document's words in lower case, without punctuation; all of them are one shingle where there are
 * few. */
struct sketch sketch_of(const struct document *document, struct arena *arena);

/* Thousandths of the shingles of both that both have; exact where both sketches hold all. */
uint32_t sketch_resemblance(const struct sketch *a, const struct sketch *b);

/* Thousandths of a's shingles that b has too. */
uint32_t sketch_containment(const struct sketch *a, const struct sketch *b);

#endif
