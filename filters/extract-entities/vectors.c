/* Vectors: the table. */
#include "vectors.h"

#include <stddef.h>

enum { BUCKETS = 1 << 16, ROWS = 20000 };

struct word {
    uint16_t mark, row;
};

struct table {
    uint32_t first[BUCKETS + 1];
    uint8_t unused[12];
    int8_t rows[ROWS][VECTOR_SIZE];
    struct word words[];
};

extern const unsigned char vectors_weights[];

const int8_t *vectors_find(uint64_t hash)
{
    const struct table *table = (const struct table *)(const void *)vectors_weights;
    uint32_t bucket = (uint32_t)(hash >> 48);
    for (uint32_t i = table->first[bucket]; i < table->first[bucket + 1]; i++)
        if (table->words[i].mark == (uint16_t)(hash >> 32))
            return table->rows[table->words[i].row];
    return NULL;
}
