/* What is not a quantity: dates, times, labels (Section 427, F-16), phone numbers, idioms (first lady),
 * pronouns. */
#ifndef EXTRACT_NUMBERS_EXCLUDE_H
#define EXTRACT_NUMBERS_EXCLUDE_H

#include "figure.h"

/* Drops what the marks and words right beside it tell: before pairs are joined. */
void exclude_by_form(struct reading *reading);

/* Drops what is told by whether something is counted: years, names with a number, `one`, ordinals. */
void exclude_by_use(struct reading *reading);

#endif
