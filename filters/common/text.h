/* Text as {pointer, length}: never NUL-terminated, so a NUL in the input truncates nothing.
 * A text owns nothing; whoever hands one out says how long its bytes live. Lengths are bytes. */
#ifndef COMMON_TEXT_H
#define COMMON_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct text {
    const char *ptr;
    size_t len;
};

/* A text over a string literal. */
#define TEXT(literal) ((struct text){(literal), sizeof(literal) - 1})

/* The same in a table, where TEXT() is no constant. */
#define TEXT_INIT(literal) \
    { \
        (literal), sizeof(literal) - 1 \
    }

/* For printf: printf("%.*s", TEXT_ARGS(t)). */
#define TEXT_ARGS(t) (int)(t).len, (t).ptr

static inline struct text text_of(const char *string)
{
    return (struct text){string, strlen(string)};
}

static inline struct text text_between(const char *begin, const char *end)
{
    return (struct text){begin, (size_t)(end - begin)};
}

static inline bool text_equal(struct text a, struct text b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static inline bool text_starts(struct text t, struct text prefix)
{
    return t.len >= prefix.len && memcmp(t.ptr, prefix.ptr, prefix.len) == 0;
}

static inline bool text_ends(struct text t, struct text suffix)
{
    return t.len >= suffix.len && memcmp(t.ptr + t.len - suffix.len, suffix.ptr, suffix.len) == 0;
}

static inline struct text text_skip(struct text t, size_t bytes)
{
    return (struct text){t.ptr + bytes, t.len - bytes};
}

static inline bool text_is_ascii(struct text t)
{
    unsigned char all = 0; /* no early exit: the loop is then done many bytes at a time */
    for (size_t i = 0; i < t.len; i++)
        all |= (unsigned char)t.ptr[i];
    return all < 0x80;
}

/* Byte order, shorter first among equals: the order of strcmp in the C locale. */
int text_compare(struct text a, struct text b);

/* Without ASCII blanks at either end. */
struct text text_trim(struct text t);

/* Cuts the piece before the first `separator` off *rest and returns it; the last piece leaves rest->ptr NULL.
 */
struct text text_cut(struct text *rest, char separator);

/* Where `needle` begins in t, or SIZE_MAX. */
size_t text_find(struct text t, struct text needle);

/* Reads a decimal number that fills t; false when t is no such number or it overflows. */
bool text_to_size(struct text t, size_t *value);

#endif
