/* Text as {pointer, length}. */
#include "text.h"

int text_compare(struct text a, struct text b)
{
    size_t n = a.len < b.len ? a.len : b.len;
    int order = n ? memcmp(a.ptr, b.ptr, n) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

struct text text_trim(struct text t)
{
    while (t.len && is_blank(t.ptr[0]))
        t = text_skip(t, 1);
    while (t.len && is_blank(t.ptr[t.len - 1]))
        t.len--;
    return t;
}

struct text text_cut(struct text *rest, char separator)
{
    struct text piece = *rest;
    const char *at = piece.len ? memchr(piece.ptr, separator, piece.len) : NULL;
    if (!at) {
        *rest = (struct text){NULL, 0};
        return piece;
    }
    piece.len = (size_t)(at - piece.ptr);
    *rest = text_skip(*rest, piece.len + 1);
    return piece;
}

size_t text_find(struct text t, struct text needle)
{
    const char *at = t.len >= needle.len ? memmem(t.ptr, t.len, needle.ptr, needle.len) : NULL;
    return at ? (size_t)(at - t.ptr) : SIZE_MAX;
}

bool text_to_size(struct text t, size_t *value)
{
    size_t n = 0;
    for (size_t i = 0; i < t.len; i++) {
        unsigned digit = (unsigned)(unsigned char)t.ptr[i] - '0';
        if (digit > 9 || n > (SIZE_MAX - digit) / 10)
            return false;
        n = n * 10 + digit;
    }
    *value = n;
    return t.len > 0;
}
