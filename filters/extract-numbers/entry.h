/* Entries: looking up phrases of pieces in the lexicons of units and currencies. */
#ifndef EXTRACT_NUMBERS_ENTRY_H
#define EXTRACT_NUMBERS_ENTRY_H

#include "../common/lexicon.h"
#include "figure.h"

/* The longest entry that begins at piece `at`, of at most `most` pieces; returns where it ends, `at` for
 * none. */
int64_t entry_longest(const struct reading *r, struct lexicon lexicon, int64_t at, int64_t most,
                      struct text *value);

/* An entry told by its capitals: `=USD`. */
bool entry_by_capitals(struct lexicon lexicon, struct text raw, struct text *value);

/* Whether the fields of an entry, parted by spaces, have the flag. */
bool entry_has(struct text entry, struct text flag);

/* Several values of one key are parted by `;`: the first counts, since the data file stands before what is
 * made. */
struct text entry_first(struct text values);

#endif
