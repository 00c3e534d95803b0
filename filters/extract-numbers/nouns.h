/* Nouns: which words can head what is counted, and their singular. */
#ifndef EXTRACT_NUMBERS_NOUNS_H
#define EXTRACT_NUMBERS_NOUNS_H

#include "../common/arena.h"
#include "../common/word_tag.h"

/* The singular of a lower-case form, or ptr NULL when it is no plural. Memory of the arena, or the form's
 * own. */
struct text noun_singular(struct arena *arena, struct text form);

#endif
