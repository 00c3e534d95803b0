/* Dates told from another one: weekdays, today, last week, this summer, that day, the day before. */
#include "grammar.h"

/* last, this, next, following; the article before it counts. */
struct which {
    int value;    /* -1, 0, 1 */
    bool article; /* the last, the next */
    bool spoken;  /* told from the date last spoken of */
    bool past;    /* the word `past`, which makes a length of time */
};

static int64_t read_which(const struct reader *r, int64_t i, struct which *which)
{
    static const struct text narrated[] = {{"previous", 8}, {"preceding", 9}, {"prior", 5}};
    *which = (struct which){0, false, false, false};
    int64_t k = skip(r, i, CLASS_THE);
    which->article = k > i;
    const struct sense *sense = term_sense(r->terms, k, CLASS_WHICH);
    if (sense) {
        which->value = sense->value;
        which->past = text_equal(at(r, k)->form, TEXT("past"));
        for (size_t n = 0; n < sizeof narrated / sizeof *narrated; n++)
            which->spoken |= text_equal(at(r, k)->form, narrated[n]);
        return k + 1;
    }
    sense = term_sense(r->terms, k, CLASS_SPOKEN);
    if (!sense)
        return i;
    which->value = sense->value;
    which->spoken = true;
    return k + 1;
}

static enum direction direction_of(struct which which)
{
    return which.value < 0 ? DIRECTION_LAST : which.value > 0 ? DIRECTION_NEXT : DIRECTION_THIS;
}

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
    int64_t k = read_which(r, i, &which);
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
    m->direction = k > i ? direction_of(which) : DIRECTION_TENSE;
    m->date = (struct date){GRAIN_DAY, YEAR_UNKNOWN, 0, 0, value_at(r, k, CLASS_WEEKDAY)};
    return k > i ? k + 1 : read_of_week(r, k + 1, m);
}

/* Behind `the day before`: nothing that it would be before. */
static bool ends_phrase(const struct reader *r, int64_t i)
{
    const struct term *next = at(r, i);
    return next->raw.len <= 1 || is(r, i, CLASS_AND) || is(r, i, CLASS_IN) || is(r, i, CLASS_POSSESSIVE);
}

/* last June, this summer, next spring. */
static int64_t read_month_or_season(const struct reader *r, int64_t i, struct mention *m)
{
    struct which which;
    int64_t k = read_which(r, i, &which);
    const struct sense *month = term_sense(r->terms, k, CLASS_MONTH),
                       *season = term_sense(r->terms, k, CLASS_SEASON);
    if (k == i || (!month && !season) || (month && !at(r, k)->capital))
        return i;
    if (which.spoken && !which.value && (month || !ends_phrase(r, k + 1)))
        return i; /* those that fall; that summer, */
    if (at(r, k + 1)->digits && month)
        return i; /* this February 24 */
    m->way = WAY_NEAREST;
    m->base = which.spoken ? BASE_SPOKEN : BASE_DOCUMENT;
    m->direction = direction_of(which);
    m->date = (struct date){month ? GRAIN_MONTH : GRAIN_SEASON, YEAR_UNKNOWN,
                            month ? month->value : season->value, 0, 0};
    return k + 1;
}

/* last night, this morning, that evening, the next morning. */
static int64_t read_part(const struct reader *r, int64_t i, struct mention *m)
{
    struct which which;
    struct clock clock;
    int64_t k = read_which(r, i, &which), end = clock_read_part(r, k, &clock);
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

/* last week, this year, the next day, that month, the current fiscal year. */
static int64_t read_unit(const struct reader *r, int64_t i, struct mention *m)
{
    struct which which;
    int64_t k = read_which(r, i, &which);
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

/* the day before, the year after, the week earlier. */
static int64_t read_before(const struct reader *r, int64_t i, struct mention *m)
{
    if (!is(r, i, CLASS_THE) || !is(r, i + 1, CLASS_UNIT) || unit_at(r, i + 1) < UNIT_DAY)
        return i;
    bool before = is(r, i + 2, CLASS_BEFORE), after = is(r, i + 2, CLASS_AFTER) && !is(r, i + 2, CLASS_ON);
    if ((!before && !after) || (!is(r, i + 2, CLASS_SHADE) && !ends_phrase(r, i + 3)))
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

/* year's end, year-end, the month's end. */
static int64_t read_end(const struct reader *r, int64_t i, struct mention *m)
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

/* the quarter, the weekend, the full year, the fiscal year; behind `end of`, also the month and the week. */
static int64_t read_bare_unit(const struct reader *r, int64_t i, struct mention *m)
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
    {read_unit, TELLS_WHICH, TELLS_WHICH},
    {read_before, 0, CLASS_BIT(CLASS_UNIT)},
    {read_bare_unit, 0, CLASS_BIT(CLASS_UNIT) | CLASS_BIT(CLASS_MORE) | CLASS_BIT(CLASS_FISCAL)},
    {read_end, CLASS_BIT(CLASS_UNIT), CLASS_BIT(CLASS_UNIT)},
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
