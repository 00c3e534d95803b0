/* What is counted: the noun and the phrase behind a number, by a scan over the next words. */
#ifndef EXTRACT_NUMBERS_COUNTED_H
#define EXTRACT_NUMBERS_COUNTED_H

#include "figure.h"

/* Sets `of`, and `unit` where there is none, of each figure that is not dropped. */
void counted_read(struct reading *reading);

#endif
