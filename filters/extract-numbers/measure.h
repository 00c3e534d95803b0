/* Measures: numerals with the signs and words that make them money, percentages and quantities. */
#ifndef EXTRACT_NUMBERS_MEASURE_H
#define EXTRACT_NUMBERS_MEASURE_H

#include "figure.h"

/* Finds every figure of the sentence: kind, value, span and unit, each on its own. */
void measure_read(struct reading *reading);

#endif
