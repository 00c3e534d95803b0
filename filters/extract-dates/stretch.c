/* Stretches of the calendar: last week, the day before, year's end, the quarter. */
#include "stretch.h"

#include "which.h"

int64_t stretch_read_unit(const struct reader *r, int64_t i, struct mention *m)
{
    struct which which;
    int64_t k = which_read(r, i, &which);
    int64_t noun = skip(r, k, CLASS_FISCAL);
    enum unit unit = unit_at(r, noun);
    if (k == i || !is(r, noun, CLASS_UNIT) || unit < UNIT_DAY)
        return i;
    if (which.past || text_equal(at(r, k - 1)->form, TEXT("recent"))) {
        m->type = TIMEX_DURATION;
        m->text = duration_text(r->arena, TEXT("1"), unit);
        return noun + 1;
    }
    /* `the last day of the trial`, `the last year of the war` */
    if (which.article && which.value < 0 && !which.spoken && is(r, noun + 1, CLASS_OF))
        return i;
    bool narrated = which.spoken || (which.article && unit == UNIT_DAY);
    mention_shift(m, unit, which.value, narrated ? BASE_SPOKEN : BASE_DOCUMENT);
    if (unit == UNIT_QUARTER && text_equal(at(r, k - 1)->form, TEXT("latest"))) {
        m->base = BASE_DOCUMENT;
    }
    if (text_equal(at(r, noun)->form, TEXT("decade")) && which.article && which.value && !which.spoken) {
        m->type = TIMEX_DURATION;
        m->way = WAY_TEXT;
        m->text = TEXT("P10Y");
    }
    return noun + 1;
}

int64_t stretch_read_before(const struct reader *r, int64_t i, struct mention *m)
{
    if (!is(r, i, CLASS_THE) || !is(r, i + 1, CLASS_UNIT) || unit_at(r, i + 1) < UNIT_DAY)
        return i;
    bool before = is(r, i + 2, CLASS_BEFORE), after = is(r, i + 2, CLASS_AFTER) && !is(r, i + 2, CLASS_ON);
    if ((!before && !after) || (!is(r, i + 2, CLASS_SHADE) && !which_ends_phrase(r, i + 3)))
        return i;
    mention_shift(m, unit_at(r, i + 1), before ? -1 : 1, BASE_SPOKEN);
    return i + 3;
}

static bool says_ended(const struct reader *r, int64_t i)
{
    return text_equal(at(r, i)->form, TEXT("ended")) || text_equal(at(r, i)->form, TEXT("ending"));
}

/* `the year ended Sept. 30`: a year long, but not the calendar's. */
static bool is_ended(const struct reader *r, int64_t i)
{
    return unit_at(r, i - 1) == UNIT_YEAR && says_ended(r, i);
}

/* Whether the quarter before i is that of a day behind it: `ended Sept. 30`. */
static bool ends_on(const struct reader *r, int64_t i, struct mention *m)
{
    struct mention day = NEW_MENTION(i + 1);
    if (!says_ended(r, i) || absolute_read(r, i + 1, &day) == i + 1 || day.date.grain != GRAIN_DAY)
        return false;
    *m = day;
    m->quarter_of = true;
    return true;
}

int64_t stretch_read_end(const struct reader *r, int64_t i, struct mention *m)
{
    int64_t k = skip(r, i, CLASS_THE);
    enum unit unit = unit_at(r, k);
    int64_t end = skip_joint(r, is(r, k + 1, CLASS_POSSESSIVE) ? k + 2 : k + 1);
    if (!is(r, k, CLASS_UNIT) || unit < UNIT_WEEK || !text_equal(at(r, end)->form, TEXT("end")))
        return i;
    mention_shift(m, unit, 0, BASE_DOCUMENT);
    m->mod = TEXT("END");
    return end + 1;
}

/* Behind `end of`, `later in`. */
static bool is_behind_edge(const struct reader *r, int64_t i)
{
    return (is(r, i - 1, CLASS_OF) && is(r, i - 2, CLASS_EDGE)) ||
           (is(r, i - 1, CLASS_IN) && is(r, i - 2, CLASS_SHADE));
}

/* Whether `the` at i and the unit at k are a stretch of the calendar: not the year of the war, the day. */
static bool is_stretch(const struct reader *r, int64_t i, int64_t k)
{
    enum unit unit = unit_at(r, k);
    bool full = k > i + 1;
    bool ranked = is(r, i - 1, CLASS_OF) || is(r, k + 1, CLASS_OF) || is(r, k + 1, CLASS_THE);
    if (unit == UNIT_QUARTER)
        return !is(r, k + 1, CLASS_OF);
    return unit == UNIT_WEEKEND || (unit == UNIT_YEAR && (full || !ranked)) ||
           (unit == UNIT_WEEK && !ranked) || (unit >= UNIT_DAY && is_behind_edge(r, i));
}

/* the quarter, the quarter ended Sept. 30, the quarter a year ago; the noun is at k. */
static int64_t read_the_quarter(const struct reader *r, int64_t k, bool edge, struct mention *m)
{
    if (ends_on(r, k + 1, m))
        return k + 1;
    mention_shift(m, UNIT_QUARTER, edge ? 0 : COUNT_UNKNOWN, BASE_SPOKEN);
    m->compared = !edge;
    bool ago = is(r, k + 1, CLASS_ARTICLE) && is(r, k + 2, CLASS_YEAR) &&
               (is(r, k + 3, CLASS_AGO) || is(r, k + 3, CLASS_SHADE));
    if (edge || !ago)
        return k + 1;
    m->years = -1;
    return k + 4;
}

int64_t stretch_read_bare_unit(const struct reader *r, int64_t i, struct mention *m)
{
    int64_t k = i + 1;
    if (!is(r, i, CLASS_THE))
        return i;
    k += is(r, k, CLASS_MORE) || is(r, k, CLASS_FISCAL);
    if (!is(r, k, CLASS_UNIT) || is(r, k + 1, CLASS_ANNIVERSARY) || !is_stretch(r, i, k))
        return i;
    enum unit unit = unit_at(r, k);
    bool edge = is_behind_edge(r, i);
    if (unit == UNIT_QUARTER)
        return read_the_quarter(r, k, edge, m);
    if (is_ended(r, k + 1)) {
        m->type = TIMEX_DURATION;
        m->text = duration_text(r->arena, TEXT("1"), unit);
    } else if (unit == UNIT_WEEKEND) {
        m->way = WAY_NEAREST;
        m->date.grain = GRAIN_WEEKEND;
    } else {
        mention_shift(m, unit, 0, edge ? BASE_SPOKEN : BASE_DOCUMENT);
    }
    return k + 1;
}
