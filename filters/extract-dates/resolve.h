/* Resolving: from a mention to its value, by the day of the report and the dates spoken of before. */
#ifndef EXTRACT_DATES_RESOLVE_H
#define EXTRACT_DATES_RESOLVE_H

#include "tense.h"

/* A date that others are told from. */
struct anchor {
    struct date date;
    struct text name; /* what stands in `date_anchor`: published, option, or the text of the date */
};

/* What is known in a document so far; name.ptr NULL where nothing is. */
struct anchors {
    struct anchor document;   /* a day */
    struct anchor spoken;     /* the date last spoken of */
    struct anchor spoken_day; /* the last of them that is a day */
    bool day_is_near;         /* that day was spoken of a few sentences ago at most */
    struct anchor quarter;    /* the last of them that is a quarter, or the last day of one */
    bool quarter_is_fiscal;   /* and its days are not those of the calendar */
    struct anchor beside;     /* the quarter or month that `a year earlier` is compared with */
    bool beside_months;       /* several months were spoken of since: the first nine months */
};

struct resolved {
    struct text value;
    struct text anchor; /* what it was told from, or ptr NULL where the text says it all */
    struct date date;   /* where known says so */
    bool known;
};

/* Texts in memory of the arena. */
struct resolved resolve(const struct mention *mention, const struct anchors *anchors, enum tense tense,
                        struct arena *arena);

#endif
