/* The look of a token, as the boundary model sees it. */
#include "look.h"

#include "chartype.h"

/* The first (at most 8) bytes of a form with ASCII letters made small; other bytes may fall together, which
 * is no matter. */
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

static uint32_t mix_down(uint64_t hash)
{
    hash ^= hash >> 32;
    return (uint32_t)((hash * 0xD6E8FEB86659FD93u) >> 32);
}

static uint32_t hash_of_form(const char *form, size_t n)
{
    uint64_t hash = n * 0x9E3779B97F4A7C15u ^ folded_bytes(form, n) * 0xC2B2AE3D27D4EB4Fu;
    if (n > 8)
        hash =
            (hash ^ hash >> 29) * 0x9FB21C651E98DF25u + folded_bytes(form + n - 8, 8) * 0xD6E8FEB86659FD93u;
    return mix_down(hash);
}

static uint32_t hash_of_number(const char *form, size_t n)
{
    return mix_down(n * 0x9E3779B97F4A7C15u ^ pattern_of(form, n) * 0xC2B2AE3D27D4EB4Fu);
}

static unsigned length_class(size_t n)
{
    return n < 4 ? (unsigned)n : n < 7 ? 4 : 5;
}

static unsigned letter_case(unsigned type)
{
    return type & CHAR_UPPER ? 2 : type & CHAR_LETTER ? 1 : 0;
}

static bool is_comma_like(char c)
{
    static const bool is[128] = {
        [','] = true, ['$'] = true, ['%'] = true, ['&'] = true, ['+'] = true, ['/'] = true,
        ['='] = true, ['@'] = true, ['^'] = true, ['|'] = true, ['~'] = true};
    return (unsigned char)c < 128 && is[(unsigned char)c];
}

static uint8_t gaps_of(unsigned kind, char first, bool opens)
{
    static const bool closes[] = {[TOKEN_ABBREVIATION] = true,
                                  [TOKEN_FINAL] = true,
                                  [TOKEN_CLOSER] = true,
                                  [TOKEN_QUOTE] = true,
                                  [TOKEN_WHOLE] = true};
    bool mark = kind == TOKEN_MARK && !is_comma_like(first);
    bool pairs = kind == TOKEN_QUOTE || kind == TOKEN_OPENER || kind == TOKEN_CLOSER;
    return (uint8_t)((closes[kind] || mark ? GAP_CLOSES : 0) |
                     (opens || mark || kind == TOKEN_NUMBER ? GAP_OPENS : 0) | (pairs ? GAP_PAIRS : 0));
}

static uint16_t shape_of(unsigned kind, unsigned first, unsigned second, size_t n)
{
    return (uint16_t)((kind * 9u + letter_case(first) * 3 + letter_case(second)) * 6 + length_class(n));
}

void look_fill_plain(const char *form, size_t n, struct piece *piece)
{
    unsigned second = n > 1 ? chartype_ascii[(unsigned char)form[1]] : 0;
    bool upper = (unsigned char)form[0] < 'a';
    piece->hash = hash_of_form(form, n);
    piece->shape = (uint16_t)((unsigned)(TOKEN_WORD * 9 + (upper ? 6 : 3)) * 6 + letter_case(second) * 6 +
                              length_class(n));
    piece->opens = upper;
    piece->ascii = true;
    piece->gaps = upper ? GAP_OPENS : 0;
}

void look_fill(struct text scanned, struct piece *piece)
{
    const char *form = scanned.ptr + piece->start;
    size_t n = piece->end - piece->start, length = 1, rest;
    unsigned char c = (unsigned char)form[0];
    unsigned first = c < 0x80 ? chartype_ascii[c] : chartype_at((struct text){form, n}, &length), second = 0;
    if (n > length)
        second = chartype_at((struct text){form + length, n - length}, &rest);
    if (piece->kind == TOKEN_QUOTE) /* curly or straight, double or single: one look */
        form = "\"               ", n = 1;
    piece->hash = piece->kind == TOKEN_NUMBER ? hash_of_number(form, n) : hash_of_form(form, n);
    piece->shape = shape_of(piece->kind, first, second, n);
    piece->opens = (first & (CHAR_UPPER | CHAR_OPENER)) != 0;
    piece->ascii = text_is_ascii(piece_text(scanned, piece));
    piece->gaps = gaps_of(piece->kind, form[0], piece->opens);
}
