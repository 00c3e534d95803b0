/* Likeness: what two sentences share, weighed so that rare items tell more, and how much of a sentence the
 * other documents have. Whole numbers throughout, so that the order of the input does not show. */
#ifndef RENDER_LIKENESS_H
#define RENDER_LIKENESS_H

#include "items.h"

/* The weight of all that the line says. */
uint64_t likeness_weight(const struct digest *digest, const struct items *items, uint32_t line);

/* The weight of what two lines share. */
uint64_t likeness_shared(const struct digest *digest, const struct items *items, uint32_t a, uint32_t b);

/* How many items (pairs left out) two lines share; of them stems in *stems, if not NULL. */
size_t likeness_count(const struct digest *digest, const struct items *items, uint32_t a, uint32_t b,
                      size_t *stems);

/* For each of the lines: the weight that the most similar line among them of each other document shares with
 * it, added up over the documents, into support[count]. */
void likeness_support(const struct digest *digest, const struct items *items, const uint32_t *lines,
                      size_t count, uint64_t *support);

#endif
