/* Phrases that modify a number (data/number_modifiers.tsv), wherever they stand. */
#ifndef EXTRACT_NUMBERS_MODIFIER_PHRASE_H
#define EXTRACT_NUMBERS_MODIFIER_PHRASE_H

#include "figure.h"

/* What an entry of number_modifiers.tsv says. */
struct modifier {
    const char *sign; /* NULL: no modifier */
    bool inner;       /* what is counted may follow: 50 or more people */
    bool age;         /* the number is an age: 65 and older */
    bool exact;       /* both bounds are told: equal to 20 */
    bool last;        /* no noun follows: 75 plus, not 75 plus a bonus */
};

/* The longest modifier that ends before `end`; where it begins in *begin. The `under` of a golfer's `5-under
 * 67` is none. */
struct modifier modifier_find_before(const struct reading *r, int64_t end, int64_t *begin);

/* The longest modifier that begins at `begin` and where it ends; `or greater than 190` is none of the number
 * before it. */
struct modifier modifier_find_after(const struct reading *r, int64_t begin, int64_t *end);

#endif
