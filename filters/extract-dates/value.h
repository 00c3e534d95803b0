/* Values: dates and times as TIMEX3 writes them, on top of ISO 8601 (TimeML 1.2.1). */
#ifndef EXTRACT_DATES_VALUE_H
#define EXTRACT_DATES_VALUE_H

#include "../common/arena.h"
#include "calendar.h"

/* How long a date is, from the longest to the shortest. */
enum grain {
    GRAIN_CENTURY,
    GRAIN_DECADE,
    GRAIN_YEAR,
    GRAIN_HALF,
    GRAIN_QUARTER,
    GRAIN_SEASON,
    GRAIN_MONTH,
    GRAIN_WEEK,
    GRAIN_WEEKEND,
    GRAIN_DAY
};

enum unit {
    UNIT_SECOND,
    UNIT_MINUTE,
    UNIT_HOUR,
    UNIT_DAY,
    UNIT_WEEKEND,
    UNIT_WEEK,
    UNIT_FORTNIGHT,
    UNIT_MONTH,
    UNIT_QUARTER,
    UNIT_SEASON,
    UNIT_HALF,
    UNIT_YEAR,
    UNIT_DECADE,
    UNIT_CENTURY,
    UNIT_MILLENNIUM,
    UNIT_COUNT
};

enum { YEAR_UNKNOWN = -32768, LATEST_YEAR = 9999 };

enum season { SEASON_SPRING = 1, SEASON_SUMMER, SEASON_AUTUMN, SEASON_WINTER };

struct date {
    enum grain grain;
    int year;    /* the first of a decade or a century; of a week, ISO 8601's; or YEAR_UNKNOWN */
    int part;    /* the month, quarter, half, season or ISO week, from 1; 0: unknown */
    int day;     /* of the month, from 1; 0: unknown */
    int weekday; /* where that is all that is known of a day; else 0 */
};

enum { ZONE_NONE = -32768, ZONE_LOCAL = ZONE_NONE + 1 };

struct clock {
    struct text part; /* MO AF EV NI DT, where there is no hour; or ptr NULL */
    int hour;         /* 0-24, or -1 for none */
    int minute;       /* or -1 */
    int second;       /* or -1 */
    int zone;         /* minutes east of Greenwich, or ZONE_NONE */
};

#define NO_CLOCK ((struct clock){{NULL, 0}, -1, -1, -1, ZONE_NONE})

static inline bool clock_is_set(struct clock clock)
{
    return clock.part.ptr || clock.hour >= 0;
}

struct date date_of_day(int64_t day);

/* Whether it is a certain stretch of days; its first and last. */
bool date_is_known(struct date date);
int64_t date_first_day(struct date date);
int64_t date_last_day(struct date date);

/* The one of that grain that holds the date's first day (of a longer grain: nothing below it is known). */
struct date date_widened(struct date date, enum grain grain);

/* The grain that a unit counts; days for what is shorter. */
enum grain unit_grain(enum unit unit);

/* `count` units later, at the same grain. False when that has no meaning: days from a year, or too far. */
bool date_shift(struct date *date, enum unit unit, int64_t count);

/* 2025-02-24, 2025-W09, 2025-SP, 199X, XXXX-WXX-1; with a clock, 2025-02-24T08:30. */
struct text date_text(struct arena *arena, struct date date, struct clock clock);

/* T08:30, TMO; empty where there is none. */
struct text clock_text(struct arena *arena, struct clock clock);

/* P3Y, PT1H30M, PXD; the count is in text: `3`, `X`, `2.5`. */
struct text duration_text(struct arena *arena, struct text count, enum unit unit);

#endif
