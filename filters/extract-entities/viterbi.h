/* The best legal sequence of labels (Viterbi 1967). */
#ifndef ENTITIES_VITERBI_H
#define ENTITIES_VITERBI_H

#include "tagger.h"

/* A label that is PRUNED worse than `no name` at a word is none of it; most words have only such, and cost
 * little. */
enum { PRUNED = 6 * TAGGER_UNIT };

struct path {
    int32_t scores[LABELS]; /* LABEL_OUT's is 0: kept small, so that long sentences do not overflow */
    uint8_t from[LABELS];
    bool only_out; /* the other labels are out of the question; their scores are not set */
};

/* Fills labels[0, count) for the words with these scores; `paths` is scratch memory for as many. */
void viterbi(const struct tagger_head *head, int16_t (*scores)[SUM_LABELS], uint32_t count,
             struct path *paths, uint8_t *labels);

#endif
