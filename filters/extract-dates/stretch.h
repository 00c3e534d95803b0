/* Stretches of the calendar told from another date: a unit with what says which. Each function is a
 * read_mention. */
#ifndef EXTRACT_DATES_STRETCH_H
#define EXTRACT_DATES_STRETCH_H

#include "grammar.h"

/* last week, this year, the next day, that month, the current fiscal year. */
read_mention stretch_read_unit;

/* the day before, the year after, the week earlier. */
read_mention stretch_read_before;

/* year's end, year-end, the month's end. */
read_mention stretch_read_end;

/* the quarter, the weekend, the full year, the fiscal year; behind `end of`, also the month and the week. */
read_mention stretch_read_bare_unit;

#endif
