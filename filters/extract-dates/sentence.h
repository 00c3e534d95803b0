/* The steps of the method over one sentence. */
#ifndef EXTRACT_DATES_SENTENCE_H
#define EXTRACT_DATES_SENTENCE_H

#include "grammar.h"

/* The mentions of a sentence, in its order, not overlapping; those dropped are none. */
void sentence_mentions(const struct terms *terms, struct arena *arena, mention_array *mentions);

#endif
