/* Model: the weights while they are learnt. */
#ifndef TRAIN_MODEL_H
#define TRAIN_MODEL_H

#include "lessons.h"

enum { ROWS = 1 << TAGGER_BITS };

struct weights {
    float rows[ROWS][SUM_LABELS];
    float vectors[PLACES][VECTOR_SIZE][SUM_LABELS]; /* for components in VECTOR_UNIT */
    float moves[LABELS][LABELS];
};

struct model {
    struct weights *weights;
    uint32_t without; /* families of features that are left out */
};

/* Learns from the lessons, `rounds` times from the start, `epochs` times over all of them; each feature is
 * left out with probability 1 - keep / 256. */
struct model model_learn(struct lessons *lessons, unsigned rounds, unsigned epochs, uint32_t keep);

/* The weights as the filter has them, and their size in bytes. */
unsigned char *model_pack(const struct model *model, size_t *size);

#endif
