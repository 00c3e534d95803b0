/* Allocation that does not fail: out of memory is a message and exit status 2.
 * What lives as long as the run comes from here and is left to exit; what lives as long as a document comes
 * from an arena (arena.h). Sizes are bytes. */
#ifndef COMMON_MEMORY_H
#define COMMON_MEMORY_H

#include <stddef.h>

void *memory_allocate(size_t size);
void *memory_zeroed(size_t count, size_t size);
void *memory_resize(void *block, size_t size);

/* A growable array. Use: ARRAY(struct word) words = {0}; array_push(&words, w);
 * Items move when it grows: keep indices, not pointers, while it does. Setting count to 0 keeps the memory.
 */
#define ARRAY(type) \
    struct { \
        type *items; \
        size_t count; \
        size_t capacity; \
    }

#define array_reserve(array, extra) \
    ((array)->count + (extra) > (array)->capacity \
         ? (void)((array)->items = array_grown((array)->items, &(array)->capacity, (array)->count + (extra), \
                                               sizeof *(array)->items)) \
         : (void)0)

#define array_push(array, ...) (array_reserve(array, 1), (array)->items[(array)->count++] = (__VA_ARGS__))

#define array_free(array) \
    (free((array)->items), (array)->items = NULL, (array)->count = (array)->capacity = 0)

/* Room for `needed` items at least, doubling; *capacity in items. */
void *array_grown(void *items, size_t *capacity, size_t needed, size_t item_size);

#endif
