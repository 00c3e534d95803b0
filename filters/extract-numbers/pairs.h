/* Pairs: two figures that are one: ranges (`12 to 15`), tallies and scores (`7 to 2`, `10-5`), shares (`1 in
 * 5`). */
#ifndef EXTRACT_NUMBERS_PAIRS_H
#define EXTRACT_NUMBERS_PAIRS_H

#include "figure.h"

/* Joins pairs in place: the first of two becomes the pair, the second is dropped. */
void pairs_join(struct reading *reading);

/* Joins `more than 10 and less than 40`, once the modifiers are known. */
void pairs_join_bounds(struct reading *reading);

#endif
