/* ASCII: quick questions about single bytes, without the locale. */
#ifndef COMMON_ASCII_H
#define COMMON_ASCII_H

#include "arena.h"

static inline bool ascii_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool ascii_is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* A letter, or a byte of a character beyond ASCII. */
static inline bool ascii_may_be_letter(char c)
{
    return (c >= 'a' && c <= 'z') || ascii_is_capital(c) || (unsigned char)c >= 0x80;
}

/* ASCII letters in lower case, into `out`, which has room for t. */
static inline struct text ascii_lower_into(char *out, struct text t)
{
    for (size_t i = 0; i < t.len; i++)
        out[i] = ascii_is_capital(t.ptr[i]) ? (char)(t.ptr[i] + ('a' - 'A')) : t.ptr[i];
    return (struct text){out, t.len};
}

/* The same in memory of the arena; t itself where it has no capital. */
static inline struct text ascii_lower(struct arena *arena, struct text t)
{
    for (size_t i = 0; i < t.len; i++)
        if (ascii_is_capital(t.ptr[i]))
            return ascii_lower_into(arena_allocate(arena, t.len), t);
    return t;
}

#endif
