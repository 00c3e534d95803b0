/* Runs of ASCII letters, sixteen bytes at a time where the machine can (SSE2 is part of every x86-64). */
#ifndef TOKENIZE_LETTERS_H
#define TOKENIZE_LETTERS_H

#include "token.h"

#if defined __SSE2__
#include <emmintrin.h>

/* Bit k: byte k of the sixteen at `at` is an ASCII letter. */
static inline unsigned letters_mask(const char *at)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
    __m128i small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
    __m128i moved = _mm_add_epi8(
        small, _mm_set1_epi8((char)(0x7F - 'z'))); /* a..z become 0x66..0x7F, the highest signed */
    return (unsigned)_mm_movemask_epi8(_mm_cmpgt_epi8(moved, _mm_set1_epi8((char)(0x7F - 26))));
}

/* The end of the letters at `at`; TEXT_SLACK bytes behind `end` may be read. */
static inline const char *letters_end(const char *at, const char *end)
{
    while (at < end) {
        unsigned others = ~letters_mask(at) & 0xFFFF;
        if (others) {
            at += __builtin_ctz(others);
            break;
        }
        at += 16;
    }
    return at < end ? at : end;
}
#else
static inline const char *letters_end(const char *at, const char *end)
{
    while (at < end && (unsigned char)((*at | 0x20) - 'a') < 26)
        at++;
    return at;
}
#endif

#endif
