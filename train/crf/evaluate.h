/* Evaluate: precision, recall and F1 of weights on gold. */
#ifndef TRAIN_EVALUATE_H
#define TRAIN_EVALUATE_H

#include "lessons.h"

/* Prints `FILE TYPE P/R/F1 ... all P/R/F1` on stdout. `vocabulary` is that of these weights. Exits when the
 * file cannot be read. */
void evaluate(const unsigned char *weights, struct vocabulary *vocabulary, const char *path);

#endif
