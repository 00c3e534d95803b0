/* Marginals: how probable each label of each word of a sentence is under a linear-chain CRF
 * (forward-backward: Rabiner 1989), among all legal sequences or only those that the gold allows. */
#ifndef TRAIN_MARGINALS_H
#define TRAIN_MARGINALS_H

#include "lessons.h"

/* The legal moves and the exponentials of their weights. */
struct legal {
    unsigned count;
    uint8_t from[LABELS * LABELS], to[LABELS * LABELS];
    float weights[LABELS * LABELS];
};

/* Scratch memory of one sentence: [word][label]. */
struct lattice {
    uint32_t capacity;
    float (*scores)[LABELS]; /* exponentials, set by the caller */
    float (*forward)[LABELS], (*backward)[LABELS], (*free)[LABELS], (*known)[LABELS];
};

void lattice_reserve(struct lattice *lattice, uint32_t count);

/* exp for x <= 0 and a little above, by powers of two: the same bits with every C library. */
float exp_of(float x);

void legal_set(struct legal *legal, float moves[LABELS][LABELS]);

/* Fills out[word][label]; `constrained`: labels that are not allowed left out. Adds `sign` times the expected
 * count of each move to *moves. */
void marginals(struct lattice *lattice, const struct legal *legal, const struct example *examples,
               uint32_t count, bool constrained, float sign, float moves[LABELS][LABELS],
               float (*out)[LABELS]);

#endif
