/* Quarters, halves, seasons, fiscal years; holidays. */
#include "grammar.h"

LEXICON(date_holidays);

/* The year around a quarter or a season: stated (1988), of the calendar around today (this year's), or
 * unknown. */
struct around {
    int year;       /* stated, or YEAR_UNKNOWN */
    bool shifted;   /* this year, last year, next year */
    int64_t shift;  /* years from the document's */
    int years_back; /* the year-ago quarter: to take off in the end */
};

#define NOTHING_AROUND ((struct around){YEAR_UNKNOWN, false, 0, 0})

/* `1988`, `fiscal 1988`, `last year`, `last year's`, `fiscal`, `year-ago`. */
static int64_t read_around(const struct reader *r, int64_t i, struct around *around)
{
    int64_t k = skip(r, i, CLASS_FISCAL);
    k = skip_joint(r, k);
    int64_t end = year_read(r, k, &around->year);
    if (end > k && at(r, k)->digits == 4)
        return skip(r, end, CLASS_POSSESSIVE);
    around->year = YEAR_UNKNOWN;
    const struct sense *which = term_sense(r->terms, k, CLASS_WHICH);
    if (which && is(r, k + 1, CLASS_YEAR)) {
        around->shifted = true;
        around->shift = which->value;
        return skip(r, k + 2, CLASS_POSSESSIVE);
    }
    int64_t ago = skip_joint(r, k + 1);
    if (is(r, k, CLASS_YEAR) && (is(r, ago, CLASS_AGO) || is(r, ago, CLASS_BEFORE))) {
        around->years_back = 1;
        return ago + 1;
    }
    return k;
}

/* `of 1988`, `of last year`, `last year`, `a year ago`, `1988` behind a quarter or a season. */
static int64_t read_around_behind(const struct reader *r, int64_t i, struct around *around)
{
    int64_t k = skip(r, i, CLASS_COMMA);
    k = skip(r, k, CLASS_OF);
    k = k == i ? skip(r, k, CLASS_IN) : k;
    struct around found = NOTHING_AROUND;
    int64_t end = read_around(r, skip(r, k, CLASS_THE), &found);
    bool any = found.year != YEAR_UNKNOWN || found.shifted;
    if (!any && is(r, k, CLASS_ARTICLE) && is(r, k + 1, CLASS_YEAR) &&
        (is(r, k + 2, CLASS_AGO) || is(r, k + 2, CLASS_BEFORE))) {
        found.years_back = 1;
        any = true;
        end = k + 3;
    }
    if (!any || is(r, end - 1, CLASS_POSSESSIVE)) /* not: the first half, last year's fourth quarter */
        return i;
    *around = found;
    return end;
}

static void set_period(struct mention *m, struct around around, enum grain grain, int part)
{
    m->date = (struct date){grain, around.year, part, 0, 0};
    m->way = around.year == YEAR_UNKNOWN ? WAY_NEAREST : WAY_DATE;
    m->direction = around.shifted                                  ? DIRECTION_THIS
                   : grain == GRAIN_QUARTER || grain == GRAIN_HALF ? DIRECTION_RECENT
                                                                   : DIRECTION_TENSE;
    m->years = around.shifted ? (int)around.shift : -around.years_back;
}

/* first-quarter, third quarter, Q3, 3Q, second half. */
static int64_t read_part_of_year(const struct reader *r, int64_t i, enum grain *grain, int *part)
{
    const struct term *term = at(r, i);
    const struct sense *ordinal = term_sense(r->terms, i, CLASS_ORDINAL);
    if (ordinal && ordinal->value >= 1 && ordinal->value <= 4) {
        int64_t k = skip_joint(r, i + 1);
        k = skip(r, k, CLASS_FISCAL);
        if (unit_at(r, k) == UNIT_QUARTER || (ordinal->value <= 2 && is(r, k, CLASS_HALF))) {
            *grain = is(r, k, CLASS_HALF) ? GRAIN_HALF : GRAIN_QUARTER;
            *part = ordinal->value;
            return k + 1;
        }
    }
    bool letter_first = text_equal(term->form, TEXT("q")) || text_equal(term->form, TEXT("h"));
    const struct term *number = letter_first ? at(r, i + 1) : term,
                      *letter = letter_first ? term : at(r, i + 1);
    bool half = text_equal(letter->form, TEXT("h"));
    if (number->digits == 1 && number->number >= 1 && number->number <= (half ? 2 : 4) &&
        at(r, i + 1)->glued && letter->capital && (half || text_equal(letter->form, TEXT("q")))) {
        *grain = half ? GRAIN_HALF : GRAIN_QUARTER;
        *part = number->number;
        return i + 2;
    }
    return i;
}

/* The second of `the second and third quarters`, which share their noun: the end of it, that of the last in
 * *last. */
static int64_t read_shared(const struct reader *r, int64_t i, enum grain *grain, int *part, int64_t *last)
{
    const struct sense *ordinal = term_sense(r->terms, i, CLASS_ORDINAL);
    if (!ordinal || !(is(r, i + 1, CLASS_AND) || is(r, i + 1, CLASS_OR) || is(r, i + 1, CLASS_TO)))
        return i;
    int64_t k = skip(r, i + 2, CLASS_THE);
    *last = read_part_of_year(r, k, grain, part);
    if (*last == k || *grain != GRAIN_QUARTER || ordinal->value < 1 || ordinal->value > 4)
        return i;
    *part = ordinal->value;
    return i + 1;
}

/* the third quarter of last year; the 1988 second quarter; this year's first half. */
static int64_t read_quarter(const struct reader *r, int64_t i, struct mention *m)
{
    struct around around = NOTHING_AROUND;
    enum grain grain;
    int part;
    int64_t k = skip(r, i, CLASS_THE);
    bool article = k > i;
    k = read_around(r, k, &around);
    bool before = k > i + (article ? 1 : 0);
    k = skip_joint(r, k);
    int64_t end = read_part_of_year(r, k, &grain, &part), last = end;
    if (end == k)
        end = read_shared(r, k, &grain, &part, &last);
    if (end == k)
        return i;
    int64_t behind = around.year == YEAR_UNKNOWN ? read_around_behind(r, last, &around) : end;
    if (last > end)
        behind = end; /* the year stands behind the second */
    if (grain == GRAIN_HALF && behind == end && !before && is(r, k, CLASS_ORDINAL))
        return i; /* the first half of the match */
    set_period(m, around, grain, part);
    for (int64_t n = i; n < end; n++)
        m->fiscal |= is(r, n, CLASS_FISCAL);
    return behind;
}

/* A season. `fall` and `spring` are words too, so alone they need a word of time before them. */
static int64_t read_season(const struct reader *r, int64_t i, struct mention *m)
{
    struct around around = NOTHING_AROUND;
    int64_t k = skip(r, i, CLASS_THE);
    bool article = k > i;
    k = read_around(r, k, &around);
    bool before = around.year != YEAR_UNKNOWN || around.shifted;
    const struct sense *season = term_sense(r->terms, k, CLASS_SEASON);
    if (!season)
        return i;
    bool doubtful = season->value == SEASON_AUTUMN || season->value == SEASON_SPRING;
    int64_t end = around.year == YEAR_UNKNOWN ? read_around_behind(r, k + 1, &around) : k + 1;
    bool behind = end > k + 1;
    bool led = is(r, i - 1, CLASS_IN) || is(r, i - 1, CLASS_EDGE) || is(r, i - 1, CLASS_TO) ||
               is(r, i - 1, CLASS_OF);
    bool fall = text_equal(at(r, k)->form, TEXT("fall"));
    if (!before && !behind && (fall || !article) && !(led && (article || !doubtful)))
        return i;
    if (!before && !behind && doubtful && article && !led)
        return i;
    set_period(m, around, GRAIN_SEASON, season->value);
    return end;
}

/* fiscal 1989, fiscal year 2024, FY2024, the fiscal year; the year it is named for. */
static int64_t read_fiscal(const struct reader *r, int64_t i, struct mention *m)
{
    int64_t k = skip(r, i, CLASS_FISCAL);
    bool letters = text_equal(at(r, i)->form, TEXT("fy")) && at(r, i)->capital;
    if (letters)
        k = i + 1;
    if (k == i)
        return i;
    k = skip(r, k, CLASS_YEAR);
    int year;
    int64_t end = year_read(r, k, &year);
    if (end == k && letters && at(r, k)->digits == 2 && at(r, k)->glued) {
        year = (at(r, k)->number < 50 ? 2000 : 1900) + at(r, k)->number;
        end = k + 1;
    }
    if (end == k)
        return i;
    m->way = WAY_DATE;
    m->date = (struct date){GRAIN_YEAR, year, 0, 0, 0};
    return end;
}

int64_t period_read(const struct reader *r, int64_t i, struct mention *m)
{
    static read_mention *const readers[] = {read_quarter, read_season, read_fiscal};
    return read_first(readers, sizeof readers / sizeof *readers, r, i, m);
}

int64_t holiday_read(const struct reader *r, int64_t i, struct mention *m)
{
    struct text rule = {NULL, 0};
    int64_t found = at(r, i)->capital ? phrase_longest(r, date_holidays, i, &rule) : i;
    if (found == i)
        return i;
    struct around around = NOTHING_AROUND;
    int64_t end = read_around_behind(r, found, &around);
    m->holiday = rule;
    set_period(m, around, GRAIN_DAY, 0);
    return end;
}
