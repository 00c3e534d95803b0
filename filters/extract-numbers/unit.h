/* Units: percentages, quantities and ages behind a number (data/number_units.tsv). */
#ifndef EXTRACT_NUMBERS_UNIT_H
#define EXTRACT_NUMBERS_UNIT_H

#include "figure.h"

/* Gives the figure the money or the unit that stands behind its number, with the span over it. */
void unit_take(const struct reading *r, struct figure *figure);

/* Adds the half of `two years and a half`. */
bool unit_take_half(const struct reading *r, struct figure *figure);

/* `a mile`, `a tonne`, `a year and a half` at `at`: where that ends, `at` for none; the unit is set then. */
int64_t unit_take_one(const struct reading *r, int64_t at, struct figure *figure);

#endif
