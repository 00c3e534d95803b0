/* The grammar of dates, inside: what its files share. Each function reads at term i and returns where what it
 * has read ends, or i itself when there is nothing of its kind. None looks further than a few terms, so the
 * time grows with the length of the text whatever stands in it. */
#ifndef EXTRACT_DATES_GRAMMAR_H
#define EXTRACT_DATES_GRAMMAR_H

#include "../common/lexicon.h"
#include "mention.h"

struct reader {
    const struct terms *terms;
    struct arena *arena;
};

static inline const struct term *at(const struct reader *r, int64_t i)
{
    return term_at(r->terms, i);
}

static inline bool is(const struct reader *r, int64_t i, enum class class)
{
    return term_is(r->terms, i, class);
}

static inline int value_at(const struct reader *r, int64_t i, enum class class)
{
    return term_value(r->terms, i, class);
}

static inline int64_t skip(const struct reader *r, int64_t i, enum class class)
{
    return is(r, i, class) ? i + 1 : i;
}

/* A hyphen or dash with nothing on either side. */
static inline bool is_joint(const struct reader *r, int64_t i)
{
    return is(r, i, CLASS_HYPHEN) && at(r, i)->glued && at(r, i + 1)->glued;
}

static inline int64_t skip_joint(const struct reader *r, int64_t i)
{
    return is_joint(r, i) ? i + 1 : i;
}

#define NEW_MENTION(first) \
    ((struct mention){ \
        .begin = (first), .clock = NO_CLOCK, .date = {.year = YEAR_UNKNOWN}, .grain = GRAIN_DAY})

/* One sort of mention that may begin at token i: the end of it, or i and *m as it was. */
typedef int64_t read_mention(const struct reader *r, int64_t i, struct mention *m);

/* The first of `count` sorts that begins at token i: the end of it, or i and *m as it was. */
static inline int64_t read_first(read_mention *const *readers, size_t count, const struct reader *r,
                                 int64_t i, struct mention *m)
{
    int64_t end = i;
    for (size_t k = 0; k < count && end == i; k++)
        end = readers[k](r, i, m);
    return end;
}

/* Makes a mention so many units from the base. */
static inline void mention_shift(struct mention *m, enum unit unit, int64_t count, enum base base)
{
    m->way = WAY_SHIFT;
    m->unit = unit;
    m->count = count;
    m->base = base;
    m->grain = unit_grain(unit);
}

/* count.c: how many. */
struct count {
    struct text text; /* `3`, `2.5`, `X` */
    int64_t number;   /* -1: not known, or no whole number */
    bool article;     /* only `a` or `an` */
    bool vague;       /* several, few */
    bool half;        /* and a half: not in text */
};

int64_t count_read(const struct reader *r, int64_t i, struct count *count);
int64_t count_read_modifier(const struct reader *r, int64_t i, struct text *mod); /* about, at least */
int64_t count_read_half(const struct reader *r, int64_t i);                       /* and a half */

/* Whether a fixed phrase or a holiday may begin at i: a look that spares the lexicons. */
static inline bool phrase_may_begin(const struct reader *r, int64_t i)
{
    const struct known *known = at(r, i)->known;
    const struct term *next = at(r, i + 1);
    return known->phrase && (known->whole || next->glued || next->known->in_phrase);
}

/* The longest phrase of the lexicon that begins at i. */
int64_t phrase_longest(const struct reader *r, struct lexicon lexicon, int64_t i, struct text *value);

/* A unit, in the singular or plural; UNIT_COUNT for none. */
enum unit unit_at(const struct reader *r, int64_t i);

/* clock.c: times of day. */
int64_t clock_read(const struct reader *r, int64_t i, struct clock *clock);      /* 8:30 a.m. EST, noon */
int64_t clock_read_part(const struct reader *r, int64_t i, struct clock *clock); /* morning */
void clock_set_part(struct clock *clock, struct text part);                      /* 8 of the evening is 20 */

/* year.c: years and what consists of them. */
int64_t year_read(const struct reader *r, int64_t i, int *year); /* 1989, nineteen eighty-nine */
int64_t year_read_behind(const struct reader *r, int64_t i,
                         int *year); /* `, 1989`, `of 1989`, behind a month */
int64_t year_read_mention(const struct reader *r, int64_t i, struct mention *m);
int64_t decade_read(const struct reader *r, int64_t i, struct mention *m);
int64_t century_read(const struct reader *r, int64_t i, struct mention *m);

/* absolute.c: dates told by the calendar. */
int64_t absolute_read(const struct reader *r, int64_t i, struct mention *m);

/* period.c: quarters, halves, seasons, fiscal years, holidays. */
int64_t period_read(const struct reader *r, int64_t i, struct mention *m);
int64_t holiday_read(const struct reader *r, int64_t i, struct mention *m);

/* relative.c: weekdays, today, last week, the day before. */
int64_t relative_read(const struct reader *r, int64_t i, struct mention *m);

/* compared.c: the year-ago quarter, the third anniversary. */
int64_t compared_read(const struct reader *r, int64_t i, struct mention *m);

/* length.c: lengths of time, and what they reach from now: three years ago. */
int64_t length_read(const struct reader *r, int64_t i, struct mention *m);

/* repeat.c: every day, Mondays, $5 a year. */
int64_t repeat_read(const struct reader *r, int64_t i, struct mention *m);

/* core.c: the longest of all of the above. */
int64_t core_read(const struct reader *r, int64_t i, struct mention *m);

/* timed.c: the same with a time of day. */
int64_t timed_read(const struct reader *r, int64_t i, struct mention *m);

/* whole.c: the same with what stands around it: early, the end of, about. */
int64_t whole_read(const struct reader *r, int64_t i, struct mention *m);

#endif
