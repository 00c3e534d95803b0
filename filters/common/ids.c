/* Document ids: one document, one id. */
#include "ids.h"

#include <stdlib.h>

#include "hash.h"
#include "memory.h"

static struct ids_slot *slot_of(const struct ids *ids, uint64_t hash)
{
    size_t slot = hash & (ids->size - 1);
    while (ids->slots[slot].count && ids->slots[slot].hash != hash)
        slot = (slot + 1) & (ids->size - 1);
    return &ids->slots[slot];
}

static void grow(struct ids *ids)
{
    struct ids old = *ids;
    ids->size = old.size ? old.size * 2 : 64;
    ids->slots = memory_zeroed(ids->size, sizeof *ids->slots);
    for (size_t i = 0; i < old.size; i++)
        if (old.slots[i].count)
            *slot_of(ids, old.slots[i].hash) = old.slots[i];
    free(old.slots);
}

/* How often the id was seen before, this time counted. */
static size_t count(struct ids *ids, struct text id)
{
    if (ids->used * 2 >= ids->size)
        grow(ids);
    struct ids_slot *slot = slot_of(ids, hash_text(id));
    ids->used += slot->count == 0;
    slot->hash = hash_text(id);
    return slot->count++;
}

struct text ids_unique(struct ids *ids, struct arena *arena, struct text id, struct place place)
{
    size_t seen = count(ids, id);
    if (seen == 0)
        return arena_copy(arena, id);
    if (place.file)
        repaired(REPAIR_DOCUMENT, place, "a document id that occurred before");
    for (;;) {
        struct text other = arena_printf(arena, "%.*s~%zu", TEXT_ARGS(id), ++seen);
        if (count(ids, other) == 0)
            return other;
    }
}

void ids_free(struct ids *ids)
{
    free(ids->slots);
    *ids = (struct ids){0};
}
