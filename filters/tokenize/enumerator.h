/* Enumerators: 1. 1) 1.) (1) a. a) • 9. at the start of a list item written in one line with others. */
#ifndef TOKENIZE_ENUMERATOR_H
#define TOKENIZE_ENUMERATOR_H

#include "token.h"

/* The number or letter of the enumerator that begins at token i, or an empty text; *length is its number of
 * tokens. */
struct text enumerator_at(struct text scanned, const struct piece *pieces, size_t count, size_t i,
                          size_t *length);

/* Whether `next` is the number or letter that comes after `number`. */
bool enumerator_follows(struct text number, struct text next);

#endif
