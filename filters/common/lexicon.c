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

size_t lexicon_next(struct lexicon lexicon, size_t number, struct text *key)
{
    for (size_t slots = u32_at(lexicon.bytes + 4); number < slots; number++) {
        uint32_t offset = u32_at(lexicon.bytes + SLOTS_AT + 4 * number);
        if (offset) {
            *key = (struct text){(const char *)lexicon.bytes + offset + HEAD, u16_at(lexicon.bytes + offset)};
            return number + 1;
        }
    }
    return SIZE_MAX;
}

unsigned lexicon_find(struct lexicon lexicon, struct text key, struct text *value)
{
    uint32_t mask = u32_at(lexicon.bytes + 4) - 1;
    for (uint32_t slot = (uint32_t)hash_text(key) & mask;; slot = (slot + 1) & mask) {
        uint32_t offset = u32_at(lexicon.bytes + SLOTS_AT + 4 * (size_t)slot);
        if (offset == 0)
            return 0;
        const unsigned char *entry = lexicon.bytes + offset;
        struct text found = {(const char *)entry + HEAD, u16_at(entry)};
        if (!text_equal(found, key))
            continue;
        if (value)
            *value = (struct text){found.ptr + found.len, u16_at(entry + 2)};
        return entry[4];
    }
}
