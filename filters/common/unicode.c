/* Character classes over code points. */
#include "unicode.h"

#include <utf8proc.h>

#include "utf8.h"

static utf8proc_category_t category(uint32_t c)
{
    return utf8proc_category((utf8proc_int32_t)c);
}

bool unicode_is_space(uint32_t c)
{
    if (c < 0x80)
        return c <= ' ' || c == 0x7F;
    utf8proc_category_t is = category(c);
    return is == UTF8PROC_CATEGORY_ZS || is == UTF8PROC_CATEGORY_ZL || is == UTF8PROC_CATEGORY_ZP ||
           is == UTF8PROC_CATEGORY_CC;
}

bool unicode_is_letter(uint32_t c)
{
    if (c < 0x80)
        return (c | 0x20) - 'a' < 26;
    utf8proc_category_t is = category(c);
    return is >= UTF8PROC_CATEGORY_LU && is <= UTF8PROC_CATEGORY_LO;
}

bool unicode_is_upper(uint32_t c)
{
    if (c < 0x80)
        return c - 'A' < 26;
    utf8proc_category_t is = category(c);
    return is == UTF8PROC_CATEGORY_LU || is == UTF8PROC_CATEGORY_LT;
}

bool unicode_is_lower(uint32_t c)
{
    return c < 0x80 ? c - 'a' < 26 : category(c) == UTF8PROC_CATEGORY_LL;
}

bool unicode_is_digit(uint32_t c)
{
    return c < 0x80 ? c - '0' < 10 : category(c) == UTF8PROC_CATEGORY_ND;
}

bool unicode_is_mark(uint32_t c)
{
    if (c < 0x300)
        return false;
    utf8proc_category_t is = category(c);
    return is == UTF8PROC_CATEGORY_MN || is == UTF8PROC_CATEGORY_MC || is == UTF8PROC_CATEGORY_ME;
}

static bool first_is(struct text t, bool (*is)(uint32_t))
{
    size_t length;
    return t.len && is(utf8_decode(t, &length));
}

bool text_starts_upper(struct text t)
{
    return first_is(t, unicode_is_upper);
}

bool text_starts_lower(struct text t)
{
    return first_is(t, unicode_is_lower);
}

bool text_starts_letter(struct text t)
{
    return first_is(t, unicode_is_letter);
}

bool text_starts_digit(struct text t)
{
    return first_is(t, unicode_is_digit);
}

bool text_is_all_upper(struct text t)
{
    bool has_letter = false;
    for (size_t length; t.len; t = text_skip(t, length)) {
        uint32_t c = utf8_decode(t, &length);
        if (unicode_is_lower(c))
            return false;
        has_letter |= unicode_is_upper(c);
    }
    return has_letter;
}

static bool is_lower_ascii(struct text t)
{
    for (size_t i = 0; i < t.len; i++)
        if ((unsigned char)t.ptr[i] >= 0x80 || (unsigned char)(t.ptr[i] - 'A') < 26)
            return false;
    return true;
}

struct text text_lower(struct arena *arena, struct text t)
{
    if (is_lower_ascii(t))
        return t;
    char *memory = arena_allocate(arena, t.len * 2 + 4),
         *to = memory; /* no lower-casing grows a code point past that */
    for (size_t length; t.len; t = text_skip(t, length)) {
        uint32_t c = utf8_decode(t, &length);
        to += utf8_encode(
            c < 0x80 ? (c - 'A' < 26 ? c + 32 : c) : (uint32_t)utf8proc_tolower((utf8proc_int32_t)c), to);
    }
    return text_between(memory, to);
}
