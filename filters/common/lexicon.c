/* Lexicons: read-only tables from phrases to values, embedded in the filter. */
#include "lexicon.h"

#include "hash.h"

static uint32_t u32_at(const unsigned char *at)
{
    uint32_t value;
    memcpy(&value, at, sizeof value);
    return value;
}

static uint16_t u16_at(const unsigned char *at)
{
    uint16_t value;
    memcpy(&value, at, sizeof value);
    return value;
}

enum { SLOTS_AT = 8, HEAD = 5 };

/* The key of the entry at `offset`; its value stands behind it. */
static struct text key_at(struct lexicon lexicon, uint32_t offset)
{
    const unsigned char *entry = lexicon.bytes + offset;
    return (struct text){(const char *)entry + HEAD, u16_at(entry)};
}

static uint32_t offset_at(struct lexicon lexicon, uint32_t slot)
{
    return u32_at(lexicon.bytes + SLOTS_AT + 4 * (size_t)slot);
}

unsigned lexicon_find(struct lexicon lexicon, struct text key, struct text *value)
{
    uint32_t mask = u32_at(lexicon.bytes + 4) - 1;
    for (uint32_t slot = (uint32_t)hash_text(key) & mask;; slot = (slot + 1) & mask) {
        uint32_t offset = offset_at(lexicon, slot);
        if (offset == 0)
            return 0;
        struct text found = key_at(lexicon, offset);
        if (!text_equal(found, key))
            continue;
        const unsigned char *entry = lexicon.bytes + offset;
        if (value)
            *value = (struct text){found.ptr + found.len, u16_at(entry + 2)};
        return entry[4];
    }
}

bool lexicon_next(struct lexicon lexicon, uint32_t *slot, struct text *key)
{
    for (uint32_t size = u32_at(lexicon.bytes + 4); *slot < size; ++*slot) {
        uint32_t offset = offset_at(lexicon, *slot);
        if (offset == 0)
            continue;
        *key = key_at(lexicon, offset);
        ++*slot;
        return true;
    }
    return false;
}
