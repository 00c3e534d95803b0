/* The grammar of numerals, inside: what its files share. Each function reads at piece i and returns where
 * what it has read ends, or i itself when there is nothing of its kind. */
#ifndef EXTRACT_NUMBERS_GRAMMAR_H
#define EXTRACT_NUMBERS_GRAMMAR_H

#include "numeral.h"

struct reader {
    const struct pieces *pieces;
    struct arena *arena;
    bool money; /* a currency stands before the numeral */
};

static inline enum piece_class class_at(const struct reader *r, int64_t i)
{
    return piece_at(r->pieces, i)->class;
}

static inline bool is_article(const struct reader *r, int64_t i)
{
    return piece_is_article(r->pieces, i);
}

static inline bool is_and(const struct reader *r, int64_t i)
{
    return piece_is(r->pieces, i, TEXT("and"));
}

/* Behind a hyphen at i, if there is one: `two-thirds`, also `fifty - two`. */
static inline int64_t skip_hyphen(const struct reader *r, int64_t i)
{
    return piece_is(r->pieces, i, TEXT("-")) || piece_is_hyphen(r->pieces, i) ? i + 1 : i;
}

/* scale.c: whether a multiplier (hundred, million, dozen, bn) stands at i; and it taken: multiplies, moves *i
 * behind it, *limit is what it multiplied by. */
bool scale_is_at(const struct reader *r, int64_t i);
bool scale_take(const struct reader *r, int64_t *i, struct number *value, struct number *limit);

/* digits.c: digits with groups (`816 000`), powers (`10^6`) and decimals (`.25`). */
bool digits_are_plain(struct text t);
int64_t digits_take(const struct reader *r, int64_t i, struct number *value);

/* small.c: numbers below a hundred or in digits, and hundreds of them; *limit is 100 where there is a
 * hundred, else 0. */
int64_t small_take(const struct reader *r, int64_t i, struct number *value);
int64_t small_take_hundreds(const struct reader *r, int64_t i, struct number *value, struct number *limit);

/* part.c: parts of one. */
int64_t part_take(const struct reader *r, int64_t i, struct number *value); /* ½, 3/4, half, a third */
int64_t part_take_counted(const struct reader *r, int64_t i, struct number *value); /* two-thirds */
int64_t part_take_mixed(const struct reader *r, int64_t i,
                        struct number *value); /* the rest of three and a half */
int64_t part_take_denominator(const struct reader *r, int64_t i, bool one, struct number *value);

/* sum.c: terms and sums; what a numeral is made of so far. */
struct sum {
    struct number value;
    struct number limit; /* the next term is below it; 0: there is none */
    bool fraction;       /* nothing can follow */
    bool scaled;
};

int64_t sum_take(const struct reader *r, int64_t i, struct sum *sum);

/* ordinal.c: fifth, 21st, twenty-fifth; and the ordinal that a sum before it belongs to: `one hundred and
 * fifth`, `three trillionth`. */
int64_t ordinal_take(const struct reader *r, int64_t i, struct number *value);
int64_t ordinal_take_behind(const struct reader *r, int64_t i, struct sum *sum);

/* vague.c: numbers that tell no number; the value is the least they can be. */
int64_t vague_take(const struct reader *r, int64_t i, struct number *value);
int64_t vague_take_couple(const struct reader *r, int64_t i, struct number *value, bool *scaled);

#endif
