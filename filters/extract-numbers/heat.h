/* Heat: degrees of temperature. */
#ifndef EXTRACT_NUMBERS_HEAT_H
#define EXTRACT_NUMBERS_HEAT_H

#include "figure.h"

/* Whether a word nearby speaks of heat. */
bool heat_is_near(const struct reading *r, int64_t at);

/* Whether the unit at `at`, which the figure has got, is one: C and F alone only where heat is spoken of. */
bool heat_fits(const struct reading *r, const struct figure *figure, int64_t at);

/* `10 degrees below zero`; bare degrees are of heat there. */
void heat_take_below_zero(const struct reading *r, struct figure *figure);

/* `40 below zero` */
void heat_take_bare_below_zero(const struct reading *r, struct figure *figure);

#endif
