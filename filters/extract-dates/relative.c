/* Dates told from another one: weekdays, today, this summer, last night; stretch.c has those of units. */
#include "stretch.h"
#include "which.h"

/* today, tonight; the day before yesterday. */
static int64_t read_today(const struct reader *r, int64_t i, struct mention *m)
{
    int64_t k = i, more = 0;
    if (is(r, i, CLASS_THE) && unit_at(r, i + 1) == UNIT_DAY &&
        (is(r, i + 2, CLASS_BEFORE) || is(r, i + 2, CLASS_AFTER))) {
        more = is(r, i + 2, CLASS_BEFORE) ? -1 : 1;
        k = i + 3;
    }
    const struct sense *today = term_sense(r->terms, k, CLASS_TODAY);
    if (!today || (more && today->value != more))
        return i;
    /* USA Today, and the like */
    if (today->value == 0 && at(r, k)->capital && k > 0 && at(r, k - 1)->capital && !at(r, k - 1)->digits)
        return i;
    mention_shift(m, UNIT_DAY, today->value + more, BASE_DOCUMENT);
    if (today->name.len == 2) {
        m->type = TIMEX_TIME;
        m->clock.part = today->name;
    }
    return k + 1;
}

/* `next week`, `of last week` behind a weekday: where it ends. */
static int64_t read_of_week(const struct reader *r, int64_t i, struct mention *m)
{
    int64_t k = skip(r, i, CLASS_OF);
    const struct sense *which = term_sense(r->terms, k, CLASS_WHICH);
    if (!which || unit_at(r, k + 1) != UNIT_WEEK || !is(r, k + 1, CLASS_UNIT))
        return i;
    m->direction = DIRECTION_THIS;
    m->weeks = which->value;
    return k + 2;
}

/* Monday, last Monday, the following Monday; Monday of last week. */
static int64_t read_weekday(const struct reader *r, int64_t i, struct mention *m)
{
    struct which which;
    int64_t k = which_read(r, i, &which);
    if (k > i && !which.value && which.spoken)
        return i; /* said that Friday */
    const struct term *term = at(r, k);
    if (!is(r, k, CLASS_WEEKDAY) || (!term->capital && term->raw.len < 6))
        return i;
    if (term->raw.len == 3 && !is(r, k + 1, CLASS_COMMA) && !is(r, k + 1, CLASS_MONTH) &&
        !at(r, k + 1)->digits)
        return i;
    m->way = WAY_NEAREST;
    m->base = which.spoken ? BASE_SPOKEN : BASE_DOCUMENT;
    m->direction = k > i ? which_direction(which) : DIRECTION_TENSE;
    m->date = (struct date){GRAIN_DAY, YEAR_UNKNOWN, 0, 0, value_at(r, k, CLASS_WEEKDAY)};
    return k > i ? k + 1 : read_of_week(r, k + 1, m);
}

/* last June, this summer, next spring. */
static int64_t read_month_or_season(const struct reader *r, int64_t i, struct mention *m)
{
    struct which which;
    int64_t k = which_read(r, i, &which);
    const struct sense *month = term_sense(r->terms, k, CLASS_MONTH),
                       *season = term_sense(r->terms, k, CLASS_SEASON);
    if (k == i || (!month && !season) || (month && !at(r, k)->capital))
        return i;
    if (which.spoken && !which.value && (month || !which_ends_phrase(r, k + 1)))
        return i; /* those that fall; that summer, */
    if (at(r, k + 1)->digits && month)
        return i; /* this February 24 */
    m->way = WAY_NEAREST;
    m->base = which.spoken ? BASE_SPOKEN : BASE_DOCUMENT;
    m->direction = which_direction(which);
    m->date = (struct date){month ? GRAIN_MONTH : GRAIN_SEASON, YEAR_UNKNOWN,
                            month ? month->value : season->value, 0, 0};
    return k + 1;
}

/* last night, this morning, that evening, the next morning. */
static int64_t read_part(const struct reader *r, int64_t i, struct mention *m)
{
    struct which which;
    struct clock clock;
    int64_t k = which_read(r, i, &which), end = clock_read_part(r, k, &clock);
    if (k == i || end == k)
        return i;
    bool night = text_equal(clock.part, TEXT("NI")) || text_equal(clock.part, TEXT("EV"));
    if (which.past || (which.value < 0 && !night && !which.spoken))
        return i;
    m->clock = clock;
    bool spoken = which.spoken || which.value > 0;
    mention_shift(m, UNIT_DAY, which.value, BASE_DOCUMENT);
    m->base = spoken ? BASE_SPOKEN : BASE_DOCUMENT;
    m->type = TIMEX_TIME;
    return end;
}

#define TELLS_WHICH (CLASS_BIT(CLASS_WHICH) | CLASS_BIT(CLASS_SPOKEN))

/* What each can begin with, and go on with behind `the`: a look that spares most of the reading. */
static const struct form {
    read_mention *read;
    uint64_t classes, behind;
} forms[] = {
    {read_today, CLASS_BIT(CLASS_TODAY), CLASS_BIT(CLASS_UNIT)},
    {read_weekday, CLASS_BIT(CLASS_WEEKDAY) | TELLS_WHICH, TELLS_WHICH},
    {read_month_or_season, TELLS_WHICH, TELLS_WHICH},
    {read_part, TELLS_WHICH, TELLS_WHICH},
    {stretch_read_unit, TELLS_WHICH, TELLS_WHICH},
    {stretch_read_before, 0, CLASS_BIT(CLASS_UNIT)},
    {stretch_read_bare_unit, 0, CLASS_BIT(CLASS_UNIT) | CLASS_BIT(CLASS_MORE) | CLASS_BIT(CLASS_FISCAL)},
    {stretch_read_end, CLASS_BIT(CLASS_UNIT), CLASS_BIT(CLASS_UNIT)},
};

int64_t relative_read(const struct reader *r, int64_t i, struct mention *m)
{
    bool article = is(r, i, CLASS_THE);
    uint64_t classes = at(r, article ? i + 1 : i)->classes;
    int64_t longest = i;
    struct mention found = NEW_MENTION(i);
    for (size_t k = 0; k < sizeof forms / sizeof *forms; k++) {
        if (!(classes & (article ? forms[k].behind : forms[k].classes)))
            continue;
        int64_t end = forms[k].read(r, i, &found);
        if (end > longest) {
            *m = found;
            longest = end;
        }
        if (end > i)
            found = NEW_MENTION(i);
    }
    return longest;
}
