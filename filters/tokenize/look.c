/* The look of a token, as the boundary model sees it. */
#include "look.h"

#include "chartype.h"

/* The first (at most 8) bytes of a form with ASCII letters made small; other bytes may fall together, which is no matter. */
static uint64_t folded_bytes(const char *form, size_t n)
{
    uint64_t bytes;
    memcpy(&bytes, form, sizeof bytes);
    if (n < sizeof bytes)
        bytes &= ((uint64_t)1 << (8 * n)) - 1;
    return bytes | 0x2020202020202020u;
}

/* A number by its pattern alone: digits all alike. */
static uint64_t pattern_of(const char *form, size_t n)
{
    uint64_t pattern = 0;
    for (size_t i = 0; i < n && i < 16; i++)
        pattern = pattern * 31 + ((unsigned char)(form[i] - '0') < 10 ? '0' : (unsigned char)form[i]);
    return pattern;
}

static uint32_t hash_of(const char *form, size_t n, unsigned kind)
{
    uint64_t hash = n * 0x9E3779B97F4A7C15u;
    if (kind == TOKEN_NUMBER) {
        hash ^= pattern_of(form, n) * 0xC2B2AE3D27D4EB4Fu;
    } else {
        hash ^= folded_bytes(form, n) * 0xC2B2AE3D27D4EB4Fu;
        if (n > 8)
            hash = (hash ^ hash >> 29) * 0x9FB21C651E98DF25u + folded_bytes(form + n - 8, 8) * 0xD6E8FEB86659FD93u;
    }
    hash ^= hash >> 32;
    return (uint32_t)((hash * 0xD6E8FEB86659FD93u) >> 32);
}

static unsigned length_class(size_t n)
{
    return n < 4 ? (unsigned)n : n < 7 ? 4 : 5;
}

static unsigned letter_case(unsigned type)
{
    return type & CHAR_UPPER ? 2 : type & CHAR_LETTER ? 1 : 0;
}

void look_fill(struct text scanned, struct piece *piece)
{
    const char *form = scanned.ptr + piece->start;
    size_t n = piece->end - piece->start, length = 1;
    unsigned char c = (unsigned char)form[0];
    unsigned first = c < 0x80 ? chartype_ascii[c] : chartype_at((struct text){form, n}, &length), second = 0;
    if (n > length) {
        c = (unsigned char)form[length];
        second = c < 0x80 ? chartype_ascii[c] : chartype_at((struct text){form + length, n - length}, &length);
    }
    piece->hash = hash_of(form, n, piece->kind);
    piece->shape = (uint16_t)((piece->kind * 9u + letter_case(first) * 3 + letter_case(second)) * 6 + length_class(n));
    piece->opens = (first & (CHAR_UPPER | CHAR_OPENER)) != 0;
    piece->upper = (first & CHAR_UPPER) != 0;
}
