/* Symbols: a number for each different text, counted from 0 in the order they come. */
#ifndef RENDER_SYMBOLS_H
#define RENDER_SYMBOLS_H

#include "../common/arena.h"
#include "../common/memory.h"

/* Begin with {0}. */
struct symbols {
    ARRAY(struct text) texts; /* by number; copies in the arena */
    uint32_t *slots;          /* number + 1; 0: free */
    size_t size;
    struct arena arena;
};

uint32_t symbols_add(struct symbols *symbols, struct text text);

void symbols_free(struct symbols *symbols);

#endif
