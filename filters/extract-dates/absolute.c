/* Dates told by the calendar: Feb. 25, 2025; 25 February; 25/2/2025; 2025-02-25; the 24th of February. */
#include "grammar.h"

static bool is_day(const struct term *term, int *day)
{
    *day = term_is_own(term, CLASS_ORDINAL) ? term->own->value : term->digits <= 2 ? term->number : -1;
    return *day >= 1 && *day <= 31;
}

/* A month's name. `may`, `march`, `jan` and `mar` are words too: they need a capital. */
static bool is_month(const struct reader *r, int64_t i)
{
    return is(r, i, CLASS_MONTH) && (at(r, i)->capital || at(r, i)->raw.len > 5);
}

/* A day number behind a month that is no other number: not `May 12 people`, `June 3.5`. */
static bool is_day_behind(const struct reader *r, int64_t i, int *day)
{
    const struct term *next = at(r, i + 1);
    if (!is_day(at(r, i), day))
        return false;
    if (next->glued && ((is(r, i + 1, CLASS_COLON) && at(r, i + 2)->digits && at(r, i + 2)->glued) ||
                        text_equal(next->form, TEXT("%"))))
        return false;
    return !text_equal(next->form, TEXT("%")) && !text_equal(next->form, TEXT("percent"));
}

static void set_day(struct mention *m, int year, int month, int day)
{
    m->date = (struct date){GRAIN_DAY, year, month, day, 0};
    m->way = year == YEAR_UNKNOWN ? WAY_NEAREST : WAY_DATE;
}

static bool is_valid(int year, int month, int day)
{
    if (month < 1 || month > 12 || day < 1)
        return false;
    return day <= calendar_month_length(year == YEAR_UNKNOWN ? 2000 : year, month);
}

/* `last year`, `of this year` behind a month or a day: where it ends. */
static int64_t read_told_year(const struct reader *r, int64_t i, bool day, struct mention *m)
{
    int64_t k = skip(r, i, CLASS_OF);
    bool two = day && k == i && value_at(r, k, CLASS_WHICH) == 0; /* Easter falls on April 6 this year */
    if (!is(r, k, CLASS_WHICH) || !is(r, k + 1, CLASS_YEAR) || two)
        return i;
    m->direction = DIRECTION_THIS;
    m->years = value_at(r, k, CLASS_WHICH);
    return k + 2;
}

/* Whether a month's name with nothing behind it is more likely another word: `may` and `march` at the start
 * of a sentence, the March for Life, and names of people (Theresa May). */
static bool is_doubtful(const struct reader *r, int64_t i)
{
    const struct term *term = at(r, i), *before = at(r, i - 1), *next = at(r, i + 1);
    bool march = text_equal(term->form, TEXT("march")), led = is(r, i - 1, CLASS_IN);
    bool name = before->capital && before->classes == 0 && !before->known->tense;
    if (march && !led &&
        (text_equal(next->form, TEXT("for")) || (is(r, i + 1, CLASS_ON) && at(r, i + 2)->capital)))
        return true;
    return (term->raw.len <= 3 || march || text_equal(term->form, TEXT("april")) ||
            text_equal(term->form, TEXT("june"))) &&
           (i == 0 || name || (next->capital && !led));
}

/* February 25, 2025; Feb. 25: the end of it, or i. */
static int64_t read_month_and_day(const struct reader *r, int64_t i, struct mention *m)
{
    int month = value_at(r, i, CLASS_MONTH), day, year = YEAR_UNKNOWN;
    int64_t k = i + 1, number = is(r, k, CLASS_THE) && term_is_own(at(r, k + 1), CLASS_ORDINAL) ? k + 1 : k;
    if (!is_day_behind(r, number, &day) || !is_valid(YEAR_UNKNOWN, month, day))
        return i;
    int64_t end = year_read_behind(r, number + 1, &year);
    bool has_year = end > number + 1 && is_valid(year, month, day);
    set_day(m, has_year ? year : YEAR_UNKNOWN, month, day);
    return has_year ? end : read_told_year(r, number + 1, true, m);
}

/* Feb. 25, 2025; February 25; February 2025; February; February last year. */
static int64_t read_month_first(const struct reader *r, int64_t i, struct mention *m)
{
    if (!is_month(r, i))
        return i;
    int64_t day_end = read_month_and_day(r, i, m);
    if (day_end > i)
        return day_end;
    int year = YEAR_UNKNOWN;
    int64_t k = i + 1, end = year_read_behind(r, k, &year);
    bool has_year = end > k;
    if (!has_year)
        end = read_told_year(r, k, false, m);
    if (end == k && is_doubtful(r, i))
        return i;
    m->way = has_year ? WAY_DATE : WAY_NEAREST;
    m->date = (struct date){GRAIN_MONTH, has_year ? year : YEAR_UNKNOWN, value_at(r, i, CLASS_MONTH), 0, 0};
    return end;
}

/* the September quarter: that which ends with the month. */
static int64_t read_month_quarter(const struct reader *r, int64_t i, struct mention *m)
{
    int64_t k = skip(r, i, CLASS_THE);
    if (!is_month(r, k) || !is(r, k + 1, CLASS_UNIT) || unit_at(r, k + 1) != UNIT_QUARTER)
        return i;
    m->way = WAY_NEAREST;
    m->date = (struct date){GRAIN_MONTH, YEAR_UNKNOWN, value_at(r, k, CLASS_MONTH), 0, 0};
    m->quarter_of = true;
    return k + 2;
}

/* 25 February 2025; the 24th of February; 24-Feb-2025. */
static int64_t read_day_first(const struct reader *r, int64_t i, struct mention *m)
{
    int day, year = YEAR_UNKNOWN;
    int64_t k = skip(r, i, CLASS_THE);
    if (!is_day(at(r, k), &day) || (k > i && !term_is_own(at(r, k), CLASS_ORDINAL)))
        return i;
    bool ordinal = term_is_own(at(r, k), CLASS_ORDINAL);
    k = ordinal ? skip(r, k + 1, CLASS_OF) : k + 1;
    k = skip_joint(r, k);
    if (!is_month(r, k) || !is_valid(YEAR_UNKNOWN, value_at(r, k, CLASS_MONTH), day))
        return i;
    int month = value_at(r, k, CLASS_MONTH);
    k++;
    int64_t behind = skip_joint(r, k), end = year_read_behind(r, behind, &year);
    if (end == behind || !is_valid(year, month, day)) {
        end = k;
        year = YEAR_UNKNOWN;
    }
    set_day(m, year, month, day);
    return end > k ? end : read_told_year(r, end, true, m);
}

static int full_year(const struct term *term)
{
    if (term->digits == 4)
        return term->number;
    return term->number + (term->number < 50 ? 2000 : 1900);
}

/* Three numbers with one mark between, all written together. */
static bool is_joined(const struct reader *r, int64_t i, enum class mark)
{
    for (int64_t k = i + 1; k < i + 5; k++)
        if (!at(r, k)->glued)
            return false;
    return at(r, i)->digits && at(r, i + 2)->digits && at(r, i + 4)->digits && is(r, i + 1, mark) &&
           is(r, i + 3, mark);
}

/* 2025-02-25; 25/2/2025, 02/25/25, 25.02.2025: month first with strokes where both are possible, as in the
 * United States; day first with points. */
static int64_t read_numeric(const struct reader *r, int64_t i, struct mention *m)
{
    bool stroke = is_joined(r, i, CLASS_SLASH), hyphen = is_joined(r, i, CLASS_HYPHEN),
         point = is_joined(r, i, CLASS_POINT);
    const struct term *a = at(r, i), *b = at(r, i + 2), *c = at(r, i + 4);
    if (!(stroke || hyphen || point) || b->digits > 2 || (i > 0 && a->glued && !at(r, i)->part))
        return i;
    int year, month, day;
    if (a->digits == 4 && c->digits <= 2) {
        year = a->number;
        month = b->number;
        day = c->number;
    } else if (a->digits <= 2 && (c->digits == 4 || c->digits == 2)) {
        bool day_first = point || a->number > 12;
        year = full_year(c);
        month = (int)(day_first ? b->number : a->number);
        day = (int)(day_first ? a->number : b->number);
    } else {
        return i;
    }
    if (!is_valid(year, month, day) || year < 1500 || year > 2200)
        return i;
    set_day(m, year, month, day);
    int64_t end = i + 5, clock = end;
    if (text_equal(at(r, end)->form, TEXT("t")) && at(r, end)->glued)
        clock = clock_read(r, end + 1, &m->clock);
    if (clock > end + 1) {
        m->type = TIMEX_TIME;
        end = clock;
    }
    return end;
}

/* The month behind `in` or `of` at i, with or without its year: the end of it, or i. */
static int64_t read_month_behind(const struct reader *r, int64_t i, struct mention *month)
{
    if (!(is(r, i, CLASS_OF) || is(r, i, CLASS_IN)) || !is_month(r, i + 1))
        return i;
    int64_t end = read_month_first(r, i + 1, month);
    return end > i + 1 && month->date.grain == GRAIN_MONTH && !month->quarter_of ? end : i;
}

/* the first Monday in October; the last day of May: the rule of a holiday says it for any year. */
static int64_t read_nth_day(const struct reader *r, int64_t i, struct mention *m)
{
    int64_t k = skip(r, i, CLASS_THE);
    bool last = value_at(r, k, CLASS_WHICH) == -1 && text_equal(at(r, k)->form, TEXT("last"));
    int nth = last ? -1 : value_at(r, k, CLASS_ORDINAL);
    bool weekday = is(r, k + 1, CLASS_WEEKDAY),
         day = is(r, k + 1, CLASS_UNIT) && unit_at(r, k + 1) == UNIT_DAY;
    struct mention month = NEW_MENTION(i);
    if (!(weekday || day) || (day && k == i) || (nth != 1 && nth != -1 && (nth < 1 || nth > 5 || day)))
        return i;
    int64_t end = read_month_behind(r, k + 2, &month);
    if (end == k + 2)
        return i;
    *m = month;
    m->date.grain = GRAIN_DAY;
    m->date.day = day ? 1 : 0;
    if (weekday)
        m->holiday =
            arena_printf(r->arena, "nth %d %d %d", nth, value_at(r, k + 1, CLASS_WEEKDAY), month.date.part);
    else if (last)
        m->holiday = arena_printf(r->arena, "last %d", month.date.part);
    return end;
}

/* 2025-02, 02/2025. */
static int64_t read_numeric_month(const struct reader *r, int64_t i, struct mention *m)
{
    const struct term *a = at(r, i), *b = at(r, i + 2);
    bool glued = at(r, i + 1)->glued && b->glued;
    if (!glued || at(r, i + 3)->glued)
        return i;
    bool iso = a->digits == 4 && b->digits == 2 && is(r, i + 1, CLASS_HYPHEN) && b->raw.ptr[0] == '0';
    bool stroke = b->digits == 4 && a->digits <= 2 && a->digits && is(r, i + 1, CLASS_SLASH);
    int64_t year = iso ? a->number : b->number, month = iso ? b->number : a->number;
    if ((!iso && !stroke) || month < 1 || month > 12 || year < 1900 || year > 2100)
        return i;
    /* 2008-09 is a season as often as a month: only where the second is not the next year */
    if (iso && year % 100 + 1 == month)
        return i;
    m->way = WAY_DATE;
    m->date = (struct date){GRAIN_MONTH, (int)year, (int)month, 0, 0};
    return i + 3;
}

/* 9/11: the attacks, as news writes them. */
static int64_t read_eleventh(const struct reader *r, int64_t i, struct mention *m)
{
    bool same = at(r, i)->number == 9 && at(r, i)->digits == 1 && is(r, i + 1, CLASS_SLASH) &&
                at(r, i + 1)->glued && at(r, i + 2)->number == 11 && at(r, i + 2)->glued;
    if (!same || is(r, i + 3, CLASS_SLASH))
        return i;
    set_day(m, 2001, 9, 11);
    return i + 3;
}

int64_t absolute_read(const struct reader *r, int64_t i, struct mention *m)
{
    static read_mention *const readers[] = {
        read_numeric,  read_month_quarter, read_month_first, read_day_first, read_numeric_month,
        read_eleventh, read_nth_day,       decade_read,      century_read,   year_read_mention};
    return read_first(readers, sizeof readers / sizeof *readers, r, i, m);
}
