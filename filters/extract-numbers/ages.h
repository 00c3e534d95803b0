/* Ages: numbers that what stands before them makes one: aged 41; John Smith, 41, said. */
#ifndef EXTRACT_NUMBERS_AGES_H
#define EXTRACT_NUMBERS_AGES_H

#include "figure.h"

/* Sets kind and unit of the ages among the figures that are not dropped. */
void ages_read(struct reading *reading);

/* Makes the figure one. */
void age_set(struct figure *figure);

#endif
