/* Aliases: from names to entities. */
#include "aliases.h"

#include <stdlib.h>

#include "../common/hash.h"
#include "../common/memory.h"

enum { MOST_KEPT = 1 << 16 /* slots that are cleared for the next document; more are given back */ };

static uint64_t hash_of(unsigned type, struct text name)
{
    uint64_t hash = hash_fold((uint64_t)type + 1, name);
    return hash ? hash : 1;
}

static struct alias *slot_of(const struct aliases *aliases, uint64_t hash)
{
    size_t mask = aliases->size - 1, slot = (size_t)hash & mask;
    while (aliases->slots[slot].hash && aliases->slots[slot].hash != hash)
        slot = (slot + 1) & mask;
    return &aliases->slots[slot];
}

static void grow(struct aliases *aliases)
{
    struct alias *old = aliases->slots;
    size_t old_size = aliases->size;
    aliases->size = old_size ? old_size * 2 : 1024;
    aliases->slots = memory_zeroed(aliases->size, sizeof *aliases->slots);
    for (size_t i = 0; i < old_size; i++)
        if (old[i].hash)
            *slot_of(aliases, old[i].hash) = old[i];
    free(old);
}

uint32_t aliases_find(const struct aliases *aliases, unsigned type, struct text name)
{
    if (!aliases->size)
        return ALIAS_NONE;
    const struct alias *alias = slot_of(aliases, hash_of(type, name));
    return alias->hash ? alias->entity : ALIAS_NONE;
}

void aliases_add(struct aliases *aliases, unsigned type, struct text name, uint32_t entity, bool latest)
{
    if (aliases->used * 2 >= aliases->size)
        grow(aliases);
    uint64_t hash = hash_of(type, name);
    struct alias *alias = slot_of(aliases, hash);
    if (alias->hash && !latest)
        return;
    aliases->used += !alias->hash;
    *alias = (struct alias){hash, entity};
}

void aliases_clear(struct aliases *aliases)
{
    if (aliases->size > MOST_KEPT)
        aliases_free(aliases);
    else if (aliases->used)
        memset(aliases->slots, 0, aliases->size * sizeof *aliases->slots);
    aliases->used = 0;
}

void aliases_free(struct aliases *aliases)
{
    free(aliases->slots);
    *aliases = (struct aliases){0};
}
