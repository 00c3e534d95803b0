/* Names: what a document has said of each name so far. */
#include "names.h"

#include <stdlib.h>

#include "../common/hash.h"
#include "../common/memory.h"

static struct name_marks *slot_of(const struct names *names, uint64_t hash)
{
    size_t mask = names->size - 1, slot = (size_t)hash & mask;
    while (names->slots[slot].hash && names->slots[slot].hash != hash)
        slot = (slot + 1) & mask;
    return &names->slots[slot];
}

static void grow(struct names *names)
{
    struct names old = *names;
    names->size = old.size ? old.size * 2 : 4096;
    names->slots = memory_zeroed(names->size, sizeof *names->slots);
    for (size_t i = 0; i < old.size; i++)
        if (old.slots[i].hash)
            *slot_of(names, old.slots[i].hash) = old.slots[i];
    free(old.slots);
}

static uint64_t hash_of(struct text name)
{
    uint64_t hash = hash_text(name);
    return hash ? hash : 1;
}

struct name_marks *names_at(struct names *names, struct text name)
{
    if (names->used * 2 >= names->size)
        grow(names);
    uint64_t hash = hash_of(name);
    struct name_marks *marks = slot_of(names, hash);
    if (!marks->hash) {
        marks->hash = hash;
        names->used++;
    }
    return marks;
}

const struct name_marks *names_find(const struct names *names, struct text name)
{
    if (!names->size)
        return NULL;
    const struct name_marks *marks = slot_of(names, hash_of(name));
    return marks->hash ? marks : NULL;
}

void names_clear(struct names *names)
{
    if (names->used)
        memset(names->slots, 0, names->size * sizeof *names->slots);
    names->used = 0;
}

void names_free(struct names *names)
{
    free(names->slots);
    *names = (struct names){0};
}
