/* The calendar: days of the proleptic Gregorian calendar, weeks of ISO 8601, movable feasts.
 * A day is counted from 1970-01-01. Weekdays are those of ISO 8601: Monday is 1, Sunday 7. */
#ifndef EXTRACT_DATES_CALENDAR_H
#define EXTRACT_DATES_CALENDAR_H

#include <stdint.h>

struct civil {
    int year, month, day; /* month and day from 1 */
};

struct iso_week {
    int year, week; /* the year that holds the week's Thursday */
};

/* Any month and day are taken, as far as they are counted on: month 13 is January, day 0 the day before the
 * first. */
int64_t calendar_day(int year, int month, int day);
struct civil calendar_civil(int64_t day);

int calendar_weekday(int64_t day);
int calendar_month_length(int year, int month);

struct iso_week calendar_iso_week(int64_t day);
int64_t calendar_week_start(int year, int week); /* its Monday */

int64_t calendar_easter(int year); /* of the western churches */

/* The nth such weekday of the month, from its end where nth is negative. */
int64_t calendar_nth_weekday(int year, int month, int weekday, int nth);

#endif
