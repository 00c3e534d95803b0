/* Tense: whether what a clause tells lies behind or ahead, from the words around a date
 * (data/date_tenses.tsv). */
#ifndef EXTRACT_DATES_TENSE_H
#define EXTRACT_DATES_TENSE_H

#include "mention.h"

/* TENSE_NONE where no word near tells; TENSE_SAID where only a verb of saying does. */
enum tense tense_around(const struct terms *terms, const struct mention *mention);

#endif
