/* Arena: memory that lives until the next reset. */
#include "arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "diag.h"
#include "memory.h"

enum { FIRST_BLOCK = 1 << 16, LARGEST_STEP = 1 << 24 };

struct arena_block {
    struct arena_block *older;
    size_t size; /* of bytes[] */
    alignas(max_align_t) char bytes[];
};

static void add_block(struct arena *arena, size_t need)
{
    size_t size = arena->blocks ? arena->blocks->size * 2 : FIRST_BLOCK;
    if (size > LARGEST_STEP)
        size = LARGEST_STEP;
    if (size < need)
        size = need;
    struct arena_block *block = memory_allocate(sizeof *block + size);
    *block = (struct arena_block){.older = arena->blocks, .size = size};
    arena->blocks = block;
    arena->free = block->bytes;
    arena->end = block->bytes + size;
}

void *arena_allocate(struct arena *arena, size_t size)
{
    size_t align = alignof(max_align_t);
    size = (size + align - 1) / align * align;
    if ((size_t)(arena->end - arena->free) < size || !arena->blocks)
        add_block(arena, size);
    void *memory = arena->free;
    arena->free += size;
    return memory;
}

void *arena_zeroed(struct arena *arena, size_t size)
{
    return memset(arena_allocate(arena, size), 0, size);
}

struct text arena_copy(struct arena *arena, struct text t)
{
    return arena_join(arena, &t, 1);
}

struct text arena_join(struct arena *arena, const struct text *pieces, size_t count)
{
    size_t len = 0;
    for (size_t i = 0; i < count; i++)
        len += pieces[i].len;
    char *memory = arena_allocate(arena, len ? len : 1), *at = memory;
    for (size_t i = 0; i < count; i++)
        if (pieces[i].len) {
            memcpy(at, pieces[i].ptr, pieces[i].len);
            at += pieces[i].len;
        }
    return (struct text){memory, len};
}

struct text arena_printf(struct arena *arena, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int len = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (len < 0)
        die("cannot format a text");
    char *memory = arena_allocate(arena, (size_t)len + 1);
    vsnprintf(memory, (size_t)len + 1, format, again);
    va_end(again);
    return (struct text){memory, (size_t)len};
}

static void free_blocks(struct arena_block *block)
{
    while (block) {
        struct arena_block *older = block->older;
        free(block);
        block = older;
    }
}

void arena_reset(struct arena *arena)
{
    if (!arena->blocks)
        return;
    free_blocks(arena->blocks->older);
    arena->blocks->older = NULL;
    arena->free = arena->blocks->bytes;
}

void arena_free(struct arena *arena)
{
    free_blocks(arena->blocks);
    *arena = (struct arena){0};
}
