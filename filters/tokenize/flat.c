/* Flat JSON objects (RFC 8259), strictly: what is in doubt is left to the JSON library. */
#include "flat.h"

#include "../common/utf8.h"
#include "token.h"

struct parse {
    const char *at, *end;
    struct arena *arena;
};

static bool take(struct parse *p, char c)
{
    if (p->at == p->end || *p->at != c)
        return false;
    p->at++;
    return true;
}

static void skip_blanks(struct parse *p)
{
    while (p->at < p->end && (*p->at == ' ' || *p->at == '\t' || *p->at == '\r'))
        p->at++;
}

static bool take_hex4(struct parse *p, uint32_t *value)
{
    *value = 0;
    if (p->end - p->at < 4)
        return false;
    for (int i = 0; i < 4; i++) {
        unsigned c = (unsigned char)*p->at++, letter = c | 0x20;
        unsigned digit = c - '0' < 10 ? c - '0' : letter - 'a' < 6 ? letter - 'a' + 10 : 16;
        if (digit == 16)
            return false;
        *value = *value * 16 + digit;
    }
    return true;
}

/* \uXXXX, a surrogate with its other half; lone ones are no text. */
static bool take_code_point(struct parse *p, uint32_t *c)
{
    uint32_t low;
    if (!take_hex4(p, c))
        return false;
    if (*c - 0xD800 >= 0x800)
        return true;
    if (*c >= 0xDC00 || !take(p, '\\') || !take(p, 'u') || !take_hex4(p, &low) || low - 0xDC00 >= 0x400)
        return false;
    *c = 0x10000 + ((*c - 0xD800) << 10) + (low - 0xDC00);
    return true;
}

/* The escape behind a backslash, written to `to`; its length, 0: none that there is. */
static size_t take_escape(struct parse *p, char *to)
{
    static const char meant[128] = {['"'] = '"',  ['\\'] = '\\', ['/'] = '/',  ['b'] = '\b',
                                    ['f'] = '\f', ['n'] = '\n',  ['r'] = '\r', ['t'] = '\t'};
    uint32_t code_point;
    if (p->at == p->end)
        return 0;
    unsigned char c = (unsigned char)*p->at++;
    if (c == 'u')
        return take_code_point(p, &code_point) ? utf8_encode(code_point, to) : 0;
    *to = c < 128 ? meant[c] : '\0';
    return *to != '\0';
}

/* Where the plain bytes of a string end: at a quote, a backslash or a control character. */
static const char *plain_end(const char *at, const char *end)
{
    while (at < end && *at != '"' && *at != '\\' && (unsigned char)*at >= 0x20)
        at++;
    return at;
}

/* A string behind its opening quote. Its escapes are never longer than what they stand for. */
static bool take_string(struct parse *p, struct text *string)
{
    const char *begin = p->at;
    p->at = plain_end(begin, p->end);
    *string = text_between(begin, p->at);
    if (take(p, '"'))
        return true;
    char *memory = arena_allocate(p->arena, (size_t)(p->end - begin) + TEXT_SLACK), *to = memory;
    p->at = begin;
    for (;;) {
        const char *from = p->at;
        p->at = plain_end(from, p->end);
        memcpy(to, from, (size_t)(p->at - from));
        to += p->at - from;
        if (take(p, '"')) {
            *string = text_between(memory, to);
            return true;
        }
        size_t length = take(p, '\\') ? take_escape(p, to) : 0;
        if (!length)
            return false;
        to += length;
    }
}

/* A whole number, true, false or null; fractions are in doubt. */
static bool take_scalar(struct parse *p)
{
    const char *begin = p->at;
    while (p->at < p->end &&
           ((unsigned char)(*p->at - 'a') < 26 || (unsigned char)(*p->at - '0') < 10 || *p->at == '-'))
        p->at++;
    struct text word = text_between(begin, p->at);
    size_t number;
    bool whole = text_to_size(word, &number) && (word.len == 1 || *begin != '0');
    return whole || text_equal(word, TEXT("true")) || text_equal(word, TEXT("false")) ||
           text_equal(word, TEXT("null"));
}

static void store(const struct flat_member *members, struct text key, struct text value)
{
    for (; members->key; members++)
        if (text_equal(text_of(members->key), key))
            *members->value = value;
}

static bool take_member(struct parse *p, const struct flat_member *members)
{
    struct text key, value = {NULL, 0};
    skip_blanks(p);
    if (!take(p, '"') || !take_string(p, &key))
        return false;
    skip_blanks(p);
    if (!take(p, ':'))
        return false;
    skip_blanks(p);
    if (!(take(p, '"') ? take_string(p, &value) : take_scalar(p)))
        return false;
    store(members, key, value);
    skip_blanks(p);
    return true;
}

bool flat_decode(struct text line, const struct flat_member *members, struct arena *arena)
{
    struct parse p = {line.ptr, line.ptr + line.len, arena};
    skip_blanks(&p);
    if (!take(&p, '{'))
        return false;
    do
        if (!take_member(&p, members))
            return false;
    while (take(&p, ','));
    if (!take(&p, '}'))
        return false;
    skip_blanks(&p);
    return p.at == p.end;
}
