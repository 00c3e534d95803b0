/* The steps of the method over one sentence. */
#ifndef EXTRACT_NUMBERS_SENTENCE_H
#define EXTRACT_NUMBERS_SENTENCE_H

#include "figure.h"

/* Fills `figures` (cleared first) with those of the sentence, also dropped ones. */
void sentence_figures(const struct pieces *pieces, struct arena *arena, struct text dollar,
                      figure_array *figures);

#endif
