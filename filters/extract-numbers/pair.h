/* Pairs, inside: what the files of ranges and ratios share. a stands before b, and neither is dropped. A
 * function that joins is false, and leaves both as they were, where they are no such pair. */
#ifndef EXTRACT_NUMBERS_PAIR_H
#define EXTRACT_NUMBERS_PAIR_H

#include "figure.h"

static inline bool pair_is_bare(const struct figure *figure)
{
    return figure->kind == FIGURE_CARDINAL && figure->has_value && !figure->value.negative;
}

static inline bool pair_is_bare_whole(const struct figure *figure)
{
    return pair_is_bare(figure) && number_is_whole(figure->value) && !figure->numeral.fraction;
}

/* Makes a the pair from a to b of that kind and drops b. */
void pair_join(struct figure *a, struct figure *b, enum figure_kind kind);

/* Whether a word of the class stands close before `begin` or behind `end`. */
bool pair_is_near(const struct reading *r, int64_t begin, int64_t end, struct text class);

/* range.c: `12 to 15`, `5 to 10 million`. */
bool range_join(const struct reading *r, struct figure *a, struct figure *b);

/* `five or six`: neighbours. */
bool range_join_or(const struct reading *r, struct figure *a, struct figure *b);

/* `rose from 12 to 15 percent`: two figures of one unit. */
void range_share_unit(struct figure *a, const struct figure *b);

/* Whether `a to b` behind a word of change is the step and where it led: `rose 3 to 120`. */
bool range_is_step(const struct reading *r, const struct figure *a, const struct figure *b);

/* ratio.c: `10-5`, `7 to 2`: the larger first, or in talk of votes and games. */
bool ratio_join(const struct reading *r, struct figure *a, struct figure *b);

/* Whether the words around speak of votes or games. */
bool ratio_is_tally(const struct reading *r, const struct figure *a, const struct figure *b);

/* `seven votes to two`. */
bool ratio_join_votes(const struct reading *r, struct figure *a, struct figure *b);

/* share.c: `two out of three`: a share has a value. */
bool share_join(struct figure *a, struct figure *b);

/* `1 in 5`, `nearly one in three`, `three in ten`. */
bool share_join_in(const struct reading *r, struct figure *a, struct figure *b);

/* `1 over 3`: at the end, or what follows is no noun. */
bool share_join_over(const struct reading *r, struct figure *a, struct figure *b);

/* Whether pieces from `at` on, up to `end`, say `of every`, `in every`, `out of`, `out of every`. */
bool share_is_said(const struct reading *r, int64_t at, int64_t end);

#endif
