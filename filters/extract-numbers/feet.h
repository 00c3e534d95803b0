/* Feet with inches. */
#ifndef EXTRACT_NUMBERS_FEET_H
#define EXTRACT_NUMBERS_FEET_H

#include "figure.h"

/* `5 ft 2 in`, `5 feet and 2 inches`, `6-foot-3`: the inches behind feet. */
void feet_take_inches(const struct reading *r, struct figure *figure);

/* 6'4" */
void feet_take_primes(const struct reading *r, struct figure *figure);

#endif
