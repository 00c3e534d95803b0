/* Vectors: words as points, near one another where they are used alike (GloVe: Pennington, Socher and Manning
 * 2014), their first principal components.
 *
 * data/vectors.weights, made by train/names/vectors.py, little endian:
 *   uint32 first[65537]: of the bucket's words | 12 bytes of 0 | int8 row[20000][VECTOR_SIZE] |
 *   word[first[65536]]: uint16 mark, uint16 row
 * A word's bucket is bits 48-63 of the XXH64 of its form, its mark bits 32-47. Words are not kept: one of
 * 7,000 that are not there gets another's row. */
#ifndef ENTITIES_VECTORS_H
#define ENTITIES_VECTORS_H

#include <stdint.h>

enum { VECTOR_SIZE = 64, VECTOR_UNIT = 24 /* the components' mean standard deviation */ };

/* The vector of the form with this hash (hash_text), or NULL. */
const int8_t *vectors_find(uint64_t hash);

#endif
