/* Resolving mentions. */
#include "resolve.h"

/* ---- holidays ---- */

static int next_number(struct text *rest)
{
    struct text field = rest->ptr ? text_cut(rest, ' ') : (struct text){NULL, 0};
    size_t value = 0;
    bool negative = field.ptr && text_starts(field, TEXT("-"));
    if (!field.ptr || !text_to_size(negative ? text_skip(field, 1) : field, &value))
        return 0;
    return negative ? -(int)value : (int)value;
}

/* The day of a rule of date_holidays.tsv in that year. */
static struct date holiday_of(struct text rule, int year)
{
    struct text rest = rule, name = text_cut(&rest, ' ');
    if (text_equal(name, TEXT("easter")))
        return date_of_day(calendar_easter(year) + next_number(&rest));
    if (text_equal(name, TEXT("nth"))) {
        int nth = next_number(&rest), weekday = next_number(&rest), month = next_number(&rest);
        return date_of_day(calendar_nth_weekday(year, month, weekday, nth) + next_number(&rest));
    }
    if (text_equal(name, TEXT("last"))) {
        int month = next_number(&rest);
        return date_of_day(calendar_day(year, month + 1, 0));
    }
    rest = name;
    size_t month = 1, day = 1;
    text_to_size(text_cut(&rest, '-'), &month);
    if (rest.ptr)
        text_to_size(rest, &day);
    return (struct date){GRAIN_DAY, year, (int)month, (int)day, 0};
}

/* ---- the nearest ---- */

static struct date in_year(const struct mention *m, int year)
{
    if (m->holiday.ptr)
        return holiday_of(m->holiday, year);
    struct date date = m->date;
    date.year = year;
    return date;
}

/* February 29 is of leap years only. */
static bool exists(struct date date)
{
    return date.grain != GRAIN_DAY || date.day <= calendar_month_length(date.year, date.part);
}

/* Days between. */
static int64_t distance_to(struct date date, int64_t day)
{
    int64_t first = date_first_day(date), last = date_last_day(date);
    return day < first ? first - day : day > last ? day - last : 0;
}

/* Whether the tense is to be doubted: the date is much nearer the other way (`a dividend was declared,
 * payable Dec. 15`). */
static bool is_far(enum grain grain, int64_t distance, int64_t other)
{
    enum { MUCH_NEARER = 3, MUCH_NEARER_MONTH = 6 };
    return distance > (grain == GRAIN_DAY ? MUCH_NEARER : MUCH_NEARER_MONTH) * other;
}

/* Of the one before (or around) the day and the one after it. */
static struct date choose(struct date before, struct date after, int64_t day, enum direction direction,
                          enum tense tense)
{
    int64_t back = distance_to(before, day), ahead = distance_to(after, day);
    if (direction == DIRECTION_LAST)
        return before;
    if (direction == DIRECTION_NEXT)
        return after;
    if (direction == DIRECTION_RECENT)
        return tense == TENSE_FUTURE && ahead < back ? after : before;
    if (back == 0)
        return before;
    if (tense == TENSE_PAST || tense == TENSE_SAID)
        return is_far(before.grain, back, ahead) ? after : before;
    if (tense == TENSE_FUTURE)
        return is_far(before.grain, ahead, back) ? before : after;
    return back <= ahead ? before : after;
}

static struct date nearest_in_year(const struct mention *m, struct date base, enum tense tense)
{
    int64_t day = date_first_day(base);
    struct date before = in_year(m, base.year), after = before;
    if (m->direction == DIRECTION_THIS)
        return before;
    bool last = m->direction == DIRECTION_LAST;
    int from = base.year + 1, tries = 9; /* a leap year at least every eight */
    while (tries-- && (!exists(before = in_year(m, from)) ||
                       (last ? date_last_day(before) >= day : date_first_day(before) > day)))
        from--;
    from = base.year - 1;
    tries = 9;
    while (tries-- && (!exists(after = in_year(m, from)) || date_first_day(after) <= day))
        from++;
    return choose(before, after, day, m->direction, tense);
}

static struct date nearest_weekend(struct date base, enum tense tense)
{
    struct date weekend = date_widened(base, GRAIN_WEEKEND);
    if (calendar_weekday(date_first_day(base)) < 6 && tense != TENSE_FUTURE)
        date_shift(&weekend, UNIT_WEEKEND, -1);
    return weekend;
}

static struct date nearest_weekday(const struct mention *m, struct date base, enum tense tense)
{
    int64_t day = date_first_day(base);
    int since = (calendar_weekday(day) - m->date.weekday + 7) % 7;
    if (m->direction == DIRECTION_LAST)
        return date_of_day(day - (since ? since : 7));
    if (m->direction == DIRECTION_NEXT)
        return date_of_day(day + 7 - since);
    if (m->direction == DIRECTION_THIS) /* of this week */
        return date_of_day(day - calendar_weekday(day) + m->date.weekday);
    if (!since)
        return date_of_day(day);
    return date_of_day(tense == TENSE_FUTURE ? day + 7 - since : day - since);
}

/* ---- shifting ---- */

/* The base that is fine enough for the mention. */
static const struct anchor *base_of(const struct mention *m, const struct anchors *anchors)
{
    enum grain grain = m->way == WAY_SHIFT ? m->grain : m->way == WAY_NEAREST ? GRAIN_DAY : GRAIN_YEAR;
    const struct anchor *spoken = grain >= GRAIN_WEEK ? &anchors->spoken_day : &anchors->spoken;
    bool clock_alone = m->way == WAY_SHIFT && m->count == 0 && m->clock.hour >= 0; /* at 8 p.m. */
    bool of_spoken =
        (m->base == BASE_SPOKEN && !(clock_alone && !anchors->day_is_near)) || !anchors->document.name.ptr;
    if (m->keeps_grain && anchors->beside.name.ptr)
        return &anchors->beside; /* a year ago, beside a quarter: the same quarter */
    if (of_spoken && spoken->name.ptr && (spoken->date.grain >= grain || m->keeps_grain))
        return spoken;
    return anchors->document.name.ptr ? &anchors->document : NULL;
}

static bool shift(const struct mention *m, struct date base, bool beside, struct date *date)
{
    bool keeps = m->keeps_grain && beside;
    *date = keeps ? base : date_widened(base, m->grain);
    if (m->unit == UNIT_FORTNIGHT)
        *date = date_widened(base, GRAIN_WEEK);
    return m->count == 0 || date_shift(date, m->unit, m->count);
}

/* The quarter: the one spoken of, else the last that is over. */
static bool find_quarter(const struct mention *m, const struct anchors *anchors, struct resolved *resolved)
{
    const struct anchor *base = anchors->quarter.name.ptr ? &anchors->quarter : &anchors->document;
    if (!base->name.ptr)
        return false;
    bool months = anchors->beside_months && m->grain == GRAIN_YEAR; /* the 1988 period: nine months of it */
    resolved->anchor = base->name;
    resolved->date = date_widened(base->date, months ? GRAIN_YEAR : GRAIN_QUARTER);
    if (!months && base == &anchors->document && !date_shift(&resolved->date, UNIT_QUARTER, -1))
        return false;
    if (m->compared && m->date.year != YEAR_UNKNOWN)
        resolved->date.year = m->date.year;
    return true;
}

/* What an unanchored date is relative to: `publication-P1D`, `publication<` for the last such day. */
static struct text relation(struct arena *arena, const struct mention *m, enum tense tense)
{
    const char *way = m->direction == DIRECTION_LAST ? "<" : m->direction == DIRECTION_NEXT ? ">" : "";
    if (m->way == WAY_SHIFT && m->count != COUNT_UNKNOWN && m->count != -COUNT_UNKNOWN) {
        int64_t count = m->count < 0 ? -m->count : m->count;
        struct text length = duration_text(arena, arena_printf(arena, "%lld", (long long)count), m->unit);
        if (count)
            return arena_printf(arena, "publication%c%.*s", m->count < 0 ? '-' : '+', TEXT_ARGS(length));
    } else if (m->way == WAY_NEAREST && m->direction <= DIRECTION_RECENT) {
        way = tense == TENSE_PAST || tense == TENSE_SAID ? "<=" : tense == TENSE_FUTURE ? ">=" : "";
    }
    return arena_printf(arena, "publication%s", way);
}

/* ---- all ---- */

static struct resolved unanchored(const struct mention *m, enum tense tense, struct arena *arena)
{
    struct date date = m->way == WAY_NEAREST ? m->date : (struct date){m->grain, YEAR_UNKNOWN, 0, 0, 0};
    if (m->holiday.ptr) {
        date = holiday_of(m->holiday, 2000);
        bool fixed = ascii_is_digit(m->holiday.ptr[0]);
        date = fixed ? (struct date){GRAIN_DAY, YEAR_UNKNOWN, date.part, date.day, 0}
                     : (struct date){GRAIN_DAY, YEAR_UNKNOWN, 0, 0, 0};
    }
    bool time_alone = m->way == WAY_SHIFT && m->count == 0 && m->clock.hour >= 0;
    struct text value = time_alone ? clock_text(arena, m->clock) : date_text(arena, date, m->clock);
    return (struct resolved){.value = value, .anchor = relation(arena, m, tense)};
}

static bool find_date(const struct mention *m, const struct anchors *anchors, enum tense tense,
                      struct resolved *resolved)
{
    if (m->way == WAY_DATE && !(m->quarter_of && anchors->quarter_is_fiscal)) {
        resolved->date = m->holiday.ptr ? in_year(m, m->date.year) : m->date;
        if (m->quarter_of)
            resolved->date = date_widened(resolved->date, GRAIN_QUARTER);
        return true;
    }
    if (m->compared || (m->quarter_of && anchors->quarter_is_fiscal))
        return find_quarter(m, anchors, resolved);
    const struct anchor *base = base_of(m, anchors);
    if (!base || m->count == COUNT_UNKNOWN || m->count == -COUNT_UNKNOWN)
        return false;
    resolved->anchor = base->name;
    if (m->way == WAY_SHIFT)
        return shift(m, base->date, base == &anchors->beside, &resolved->date);
    if (m->date.grain == GRAIN_WEEKEND) {
        resolved->date = nearest_weekend(base->date, tense);
        return true;
    }
    resolved->date = m->date.weekday && !m->holiday.ptr ? nearest_weekday(m, base->date, tense)
                                                        : nearest_in_year(m, base->date, tense);
    if (!exists(resolved->date))
        return false;
    if (m->quarter_of)
        resolved->date = date_widened(resolved->date, GRAIN_QUARTER);
    return true;
}

static struct text reference(const struct mention *m)
{
    return m->count < 0 ? TEXT("PAST_REF") : TEXT("FUTURE_REF");
}

struct resolved resolve(const struct mention *m, const struct anchors *anchors, enum tense tense,
                        struct arena *arena)
{
    struct resolved resolved = {.known = false};
    if (m->way == WAY_TEXT) {
        resolved.value = m->text;
        return resolved;
    }
    if (m->way == WAY_SHIFT && m->base == BASE_DOCUMENT && m->vague) {
        resolved.value = reference(m);
        return resolved;
    }
    bool found = find_date(m, anchors, tense, &resolved);
    if (found && m->years)
        found = date_shift(&resolved.date, UNIT_YEAR, m->years);
    if (found && m->weeks)
        found = date_shift(&resolved.date, UNIT_WEEK, m->weeks);
    if (!found)
        return unanchored(m, tense, arena);
    resolved.known = true;
    resolved.value = date_text(arena, resolved.date, m->clock);
    return resolved;
}
