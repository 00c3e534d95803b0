/* Numerals: the grammar of numbers in digits, words and both (`1.2 million`, `three and a half`,
 * `two-thirds`, `one hundred and sixth`, `hundreds of thousands`). A hand-written descent over the pieces:
 * linear, no way back. */
#ifndef EXTRACT_NUMBERS_NUMERAL_H
#define EXTRACT_NUMBERS_NUMERAL_H

#include "pieces.h"

enum numeral_kind { NUMERAL_CARDINAL, NUMERAL_ORDINAL, NUMERAL_VAGUE };

struct numeral {
    int64_t begin, end;  /* pieces, half-open */
    struct number value; /* of a vague one: the least it can be */
    enum numeral_kind kind;
    bool literal;     /* digits alone, no scale word */
    bool scaled;      /* has a scale: hundred, million, dozen, bn */
    bool fraction;    /* has a part in words or as n/d */
    bool approximate; /* a couple */
    bool negative_sign;
};

/* Reads a numeral that begins at piece `at`; `money`: a currency stands before it, so that 5m is five
 * million. False when none begins there. */
bool numeral_read(const struct pieces *pieces, struct arena *arena, int64_t at, bool money,
                  struct numeral *numeral);

/* The power of ten that the scale word or letter at `at` stands for (million, bn, k, m), or 0. */
unsigned numeral_scale_at(const struct pieces *pieces, struct arena *arena, int64_t at, bool money);

#endif
