/* The MISC column and the values in it. */
#include "misc.h"

#include <stdio.h>
#include <stdlib.h>

#include "memory.h"
#include "utf8.h"

enum { MOST_ESCAPED = 6 }; /* bytes that one byte can become */

static bool is_key(struct text item, struct text key)
{
    return item.len > key.len && item.ptr[key.len] == '=' && memcmp(item.ptr, key.ptr, key.len) == 0;
}

struct text misc_get(struct text misc, struct text key)
{
    if (!misc.ptr)
        return misc;
    const char *at = misc.ptr, *end = misc.ptr + misc.len;
    while (at < end) {
        const char *bar = memchr(at, '|', (size_t)(end - at));
        struct text item = text_between(at, bar ? bar : end);
        if (is_key(item, key))
            return text_skip(item, key.len + 1);
        if (!bar)
            break;
        at = bar + 1;
    }
    return (struct text){NULL, 0};
}

enum { FEW_KEYS = 32 }; /* keys compared pair by pair; a MISC of more is sorted */

static int compare_keys(const void *a, const void *b)
{
    return text_compare(*(const struct text *)a, *(const struct text *)b);
}

static bool has_twin(struct text *keys, size_t count)
{
    if (count <= FEW_KEYS) {
        for (size_t i = 1; i < count; i++)
            for (size_t j = 0; j < i; j++)
                if (text_equal(keys[i], keys[j]))
                    return true;
        return false;
    }
    qsort(keys, count, sizeof *keys, compare_keys);
    for (size_t i = 1; i < count; i++)
        if (text_equal(keys[i], keys[i - 1]))
            return true;
    return false;
}

/* The keys of the items, up to `most`; their number, or SIZE_MAX where an item has no `=`. */
static size_t split_keys(struct text misc, struct text *keys, size_t most, uint64_t *initials)
{
    const char *at = misc.ptr, *end = misc.ptr + misc.len;
    size_t count = 0;
    for (;;) {
        const char *key = at;
        while (at < end && *at != '=' && *at != '|')
            at++;
        if (at == end || *at == '|')
            return SIZE_MAX;
        if (count < most)
            keys[count] = text_between(key, at);
        count++;
        *initials |= MISC_INITIAL(*key);
        while (at < end && *at != '|')
            at++;
        if (at == end)
            return count;
        at++;
    }
}

const char *misc_problem(struct text misc, uint64_t *initials)
{
    if (misc.len == 1 && misc.ptr[0] == '_')
        return NULL;
    struct text few[FEW_KEYS];
    size_t count = split_keys(misc, few, FEW_KEYS, initials);
    if (count == SIZE_MAX)
        return "a MISC item without =";
    if (count <= FEW_KEYS)
        return has_twin(few, count) ? "a MISC key twice" : NULL;
    struct text *keys = memory_allocate(count * sizeof *keys);
    bool twin = has_twin(keys, split_keys(misc, keys, count, initials));
    free(keys);
    return twin ? "a MISC key twice" : NULL;
}

static bool needs_escape(unsigned char c, bool in_list)
{
    return c <= ' ' || c == '|' || c == '\\' || c == 0x7F || (in_list && (c == ';' || c == ','));
}

static char *escape_byte(char *at, unsigned char c)
{
    static const char letters[256] = {
        [' '] = 's', ['\t'] = 't', ['\n'] = 'n', ['\r'] = 'r', ['|'] = 'p', ['\\'] = '\\'};
    *at++ = '\\';
    if (letters[c])
        *at++ = letters[c];
    else
        at += sprintf(at, "u%04x", c);
    return at;
}

static struct text escape(struct arena *arena, struct text value, bool in_list)
{
    size_t plain = 0;
    while (plain < value.len && !needs_escape((unsigned char)value.ptr[plain], in_list))
        plain++;
    if (plain == value.len)
        return value;
    char *memory = arena_allocate(arena, value.len * MOST_ESCAPED + 1), *at = memory;
    for (size_t i = 0; i < value.len; i++)
        if (needs_escape((unsigned char)value.ptr[i], in_list))
            at = escape_byte(at, (unsigned char)value.ptr[i]);
        else
            *at++ = value.ptr[i];
    return text_between(memory, at);
}

struct text misc_escape(struct arena *arena, struct text value)
{
    return escape(arena, value, false);
}

struct text misc_escape_item(struct arena *arena, struct text value)
{
    return escape(arena, value, true);
}

static int hex_digit(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

/* The code point of the four hex digits at `at`, or -1. */
static int32_t hex4(const char *at, const char *end)
{
    int32_t value = 0;
    if (end - at < 4)
        return -1;
    for (int i = 0; i < 4; i++) {
        int digit = hex_digit(at[i]);
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

struct text misc_unescape(struct arena *arena, struct text stored)
{
    static const char meant[256] = {
        ['s'] = ' ', ['t'] = '\t', ['n'] = '\n', ['r'] = '\r', ['p'] = '|', ['\\'] = '\\'};
    if (stored.len == 0 || !memchr(stored.ptr, '\\', stored.len))
        return stored;
    char *memory = arena_allocate(arena, stored.len), *to = memory;
    const char *at = stored.ptr, *end = stored.ptr + stored.len;
    while (at < end) {
        int32_t code_point;
        if (*at != '\\' || at + 1 == end) {
            *to++ = *at++;
        } else if (at[1] == 'u' && (code_point = hex4(at + 2, end)) >= 0) {
            to += utf8_encode((uint32_t)code_point, to);
            at += 6;
        } else {
            char c = meant[(unsigned char)at[1]];
            *to++ = c ? c : at[1];
            at += 2;
        }
    }
    return text_between(memory, to);
}
