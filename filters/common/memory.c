/* Allocation that does not fail. */
#include "memory.h"

#include <stdint.h>
#include <stdlib.h>

#include "diag.h"

static void *checked(void *block, size_t size)
{
    if (!block && size)
        die("out of memory (%zu bytes asked for)", size);
    return block;
}

void *memory_allocate(size_t size)
{
    return checked(malloc(size), size);
}

void *memory_zeroed(size_t count, size_t size)
{
    return checked(calloc(count, size), count && size ? SIZE_MAX : 0);
}

void *memory_resize(void *block, size_t size)
{
    return checked(realloc(block, size), size);
}

void *array_grown(void *items, size_t *capacity, size_t needed, size_t item_size)
{
    size_t room = *capacity ? *capacity : 16;
    while (room < needed)
        room = room > SIZE_MAX / 2 ? needed : room * 2;
    if (room > SIZE_MAX / item_size)
        die("out of memory (%zu items asked for)", needed);
    *capacity = room;
    return memory_resize(items, room * item_size);
}
