/* Symbols: a number for each different text. */
#include "symbols.h"

#include <stdlib.h>

#include "../common/hash.h"

static uint32_t *slot_of(const struct symbols *symbols, struct text text)
{
    size_t slot = hash_text(text) & (symbols->size - 1);
    while (symbols->slots[slot] && !text_equal(symbols->texts.items[symbols->slots[slot] - 1], text))
        slot = (slot + 1) & (symbols->size - 1);
    return &symbols->slots[slot];
}

static void grow(struct symbols *symbols)
{
    free(symbols->slots);
    symbols->size = symbols->size ? symbols->size * 2 : 1024;
    symbols->slots = memory_zeroed(symbols->size, sizeof *symbols->slots);
    for (size_t i = 0; i < symbols->texts.count; i++)
        *slot_of(symbols, symbols->texts.items[i]) = (uint32_t)i + 1;
}

uint32_t symbols_add(struct symbols *symbols, struct text text)
{
    if (symbols->texts.count * 2 >= symbols->size)
        grow(symbols);
    uint32_t *slot = slot_of(symbols, text);
    if (*slot == 0) {
        array_push(&symbols->texts, arena_copy(&symbols->arena, text));
        *slot = (uint32_t)symbols->texts.count;
    }
    return *slot - 1;
}

void symbols_free(struct symbols *symbols)
{
    free(symbols->slots);
    array_free(&symbols->texts);
    arena_free(&symbols->arena);
}
