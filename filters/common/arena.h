/* Arena: memory that lives until the next reset, for what lives as long as a document.
 * Nothing is freed one by one. Out of memory ends the program (memory.h). */
#ifndef COMMON_ARENA_H
#define COMMON_ARENA_H

#include "text.h"

struct arena_block;

/* Begin with {0}. */
struct arena {
    struct arena_block *blocks; /* newest first */
    char *free;                 /* next free byte of the newest */
    char *end;
};

/* Aligned for any type; not zeroed. */
void *arena_allocate(struct arena *arena, size_t size);
void *arena_zeroed(struct arena *arena, size_t size);
struct text arena_copy(struct arena *arena, struct text t);
/* The texts put together. */
struct text arena_join(struct arena *arena, const struct text *pieces, size_t count);
struct text arena_printf(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Everything handed out is gone; the newest (largest) block is kept for reuse. */
void arena_reset(struct arena *arena);
void arena_free(struct arena *arena);

#endif
