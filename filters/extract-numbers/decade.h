/* Decades: `in her mid-20s`, `in the upper 30s` of degrees. */
#ifndef EXTRACT_NUMBERS_DECADE_H
#define EXTRACT_NUMBERS_DECADE_H

#include "figure.h"

/* Adds the decade at `at`: a range about ages or heat; years are no figure. Returns its end, `at` for none.
 */
int64_t decade_read(struct reading *r, int64_t at);

#endif
