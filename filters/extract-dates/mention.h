/* Mentions: what extract-dates finds, one for each date, time, length of time or repetition of a sentence. */
#ifndef EXTRACT_DATES_MENTION_H
#define EXTRACT_DATES_MENTION_H

#include "terms.h"
#include "value.h"

/* The types of TIMEX3. */
enum timex { TIMEX_DATE, TIMEX_TIME, TIMEX_DURATION, TIMEX_SET };

/* How the value is told. */
enum way {
    WAY_TEXT,    /* text has it: P3Y, PRESENT_REF */
    WAY_DATE,    /* date has it, year and all */
    WAY_NEAREST, /* date lacks its year, or the day is a weekday: one of those around the base */
    WAY_SHIFT,   /* count units from the base */
};

/* What it is told from. */
enum base {
    BASE_DOCUMENT, /* the day of the report */
    BASE_SPOKEN,   /* the date last spoken of, where there is one */
};

/* Which of those around the base. */
enum direction {
    DIRECTION_TENSE,  /* as the tense of the clause has it */
    DIRECTION_RECENT, /* the last that has begun, unless the tense is future */
    DIRECTION_LAST,   /* the last that is over */
    DIRECTION_THIS,   /* the one of this year or week */
    DIRECTION_NEXT,   /* the next that has not begun */
};

struct mention {
    int64_t begin, end; /* terms, half-open */
    enum timex type;
    enum way way;
    enum base base;
    enum direction direction;
    struct text text;    /* of WAY_TEXT */
    struct date date;    /* of WAY_DATE and WAY_NEAREST */
    struct text holiday; /* its rule (date_holidays.tsv) where it is one; else ptr NULL */
    enum unit unit;      /* of WAY_SHIFT */
    int64_t count;       /* of WAY_SHIFT; COUNT_UNKNOWN: past or future only */
    int years;           /* to add in the end: the quarter a year ago */
    int weeks;           /* the same: Tuesday next week */
    struct clock clock;
    struct text mod;  /* the `mod` of TIMEX3, or ptr NULL */
    enum grain grain; /* of WAY_SHIFT: of the value */
    bool keeps_grain; /* of WAY_SHIFT: the base's own grain, where that is at least a day and no longer */
    bool vague;       /* of WAY_SHIFT: several years ago */
    bool months;      /* of a length: several months of a year that are reported on together */
    bool quarter_of;  /* the quarter that the date is of: the quarter ended Sept. 30 */
    bool compared;    /* the year-ago quarter: told from the quarter spoken of; grain year: a period */
    bool fiscal;      /* a quarter of a fiscal year: which days it has is not known */
    bool anniversary; /* whose day is not told: that of a day right before it */
    bool dropped;     /* is none after all: an age */
};

enum { COUNT_UNKNOWN = 1 << 30 };

typedef ARRAY(struct mention) mention_array;

#endif
