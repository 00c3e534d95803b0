/* Text for people. */
#include "escape.h"

#include <utf8proc.h>

#include "../common/unicode.h"
#include "../common/utf8.h"

/* Marks, embeddings, overrides and isolates of the bidirectional algorithm (Unicode annex 9), and the byte
 * order mark. */
static bool turns_writing(uint32_t c)
{
    return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

static bool is_plain(struct text t)
{
    for (size_t i = 0; i < t.len; i++)
        if ((unsigned char)t.ptr[i] < ' ' || (unsigned char)t.ptr[i] >= 0x7F ||
            (t.ptr[i] == ' ' && i + 1 < t.len && t.ptr[i + 1] == ' '))
            return false;
    return true;
}

/* Four hexadecimal digits. */
static char *write_code(char *at, const char *before, uint32_t c, const char *behind)
{
    static const char digits[] = "0123456789ABCDEF";
    at = stpcpy(at, before);
    for (int shift = 12; shift >= 0; shift -= 4)
        *at++ = digits[c >> shift & 15];
    return stpcpy(at, behind);
}

static bool is_markup(char c)
{
    return c && strchr("\\`*_[]<>&|~#$", c);
}

/* Whether the byte at i would begin a list, a heading, a rule or a table's rule at the start of a line. */
static bool begins_block(struct text t, size_t i)
{
    if (i == 0)
        return t.ptr[0] == '-' || t.ptr[0] == '+' || t.ptr[0] == '=' || t.ptr[0] == ':';
    if (i > 9 || (t.ptr[i] != '.' && t.ptr[i] != ')'))
        return false;
    for (size_t d = 0; d < i; d++)
        if (t.ptr[d] < '0' || t.ptr[d] > '9')
            return false;
    return true;
}

static struct text escape(struct arena *arena, struct text t, bool md)
{
    struct text whole = t = text_trim(t);
    char *memory = arena_allocate(arena, 4 * t.len + 1),
         *at = memory; /* U+061C, two bytes, becomes `&#x061C;` */
    for (size_t length, i = 0; t.len; t = text_skip(t, length), i += length) {
        uint32_t c = utf8_decode(t, &length);
        if (unicode_is_space(c)) {
            if (at > memory && at[-1] != ' ')
                *at++ = ' ';
        } else if (turns_writing(c)) {
            at = md ? write_code(at, "&#x", c, ";") : write_code(at, "\\u", c, "");
        } else {
            if (md && (is_markup(t.ptr[0]) || begins_block(whole, i)))
                *at++ = '\\';
            memcpy(at, t.ptr, length);
            at += length;
        }
    }
    return text_trim(text_between(memory, at));
}

struct text escape_text(struct arena *arena, struct text t)
{
    return is_plain(t) ? t : escape(arena, t, false);
}

struct text escape_md(struct arena *arena, struct text t)
{
    return escape(arena, t, true);
}

size_t text_columns(struct text t)
{
    size_t columns = 0;
    for (size_t length; t.len; t = text_skip(t, length)) {
        int width = utf8proc_charwidth((utf8proc_int32_t)utf8_decode(t, &length));
        columns += width > 0 ? (size_t)width : 0;
    }
    return columns;
}

/* The bytes of t that fit. */
static size_t fitting(struct text t, size_t columns)
{
    size_t used = 0, at = 0, length;
    while (at < t.len) {
        int width = utf8proc_charwidth((utf8proc_int32_t)utf8_decode(text_skip(t, at), &length));
        used += width > 0 ? (size_t)width : 0;
        if (used > columns)
            break;
        at += length;
    }
    if (at == 0 && t.len)
        (void)utf8_decode(t, &at);
    return at;
}

struct text text_wrap(struct text *rest, size_t columns)
{
    struct text line = *rest;
    size_t fits = fitting(line, columns);
    if (fits == line.len) {
        *rest = (struct text){NULL, 0};
        return line;
    }
    size_t end = fits;
    while (end > 0 && line.ptr[end] != ' ')
        end--;
    line.len = end ? end : fits;
    *rest = text_skip(*rest, end ? end + 1 : fits);
    return line;
}
