/* What is not a quantity, inside: the rules that exclude.c applies. Each says whether the figure is none;
 * those of one file look for one sort of thing. */
#ifndef EXTRACT_NUMBERS_EXCLUDE_RULES_H
#define EXTRACT_NUMBERS_EXCLUDE_RULES_H

#include "figure.h"

typedef bool exclude_rule(const struct reading *reading, const struct figure *figure);

/* exclude_chains.c: 5/17/2018, 555-1212. Drops those of the sentence. */
void exclude_chains(const struct reading *reading);

/* exclude_dates.c: clock times, days, years, centuries, moments. */
exclude_rule exclude_date;
exclude_rule exclude_year; /* when it is known what is counted */

/* exclude_names.c: F-16, 350.org; FTSE 100, Second Amendment. */
exclude_rule exclude_part_of_name;
exclude_rule exclude_name; /* when it is known what is counted */

/* exclude_labels.c: streets, notes, items of a list; Section 427. */
exclude_rule exclude_place;
exclude_rule exclude_label; /* when it is known what is counted */

/* exclude_words.c: first lady, the first half, none; one of them, at first. */
exclude_rule exclude_idiom;
exclude_rule exclude_word; /* when it is known what is counted */

#endif
