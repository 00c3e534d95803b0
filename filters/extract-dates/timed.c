/* Dates with times of day: Monday morning; Friday at 8:30 a.m.; 9 a.m. EST Tuesday; noon; the night of
 * Feb. 24. */
#include "grammar.h"

/* A certain day: what can have a time of day. */
static bool is_day(const struct mention *m)
{
    bool day = m->way == WAY_SHIFT ? m->grain == GRAIN_DAY : m->way != WAY_TEXT && m->date.grain == GRAIN_DAY;
    return day && m->type == TIMEX_DATE && !m->dropped && !clock_is_set(m->clock);
}

static bool is_weekday(const struct mention *m)
{
    return is_day(m) && m->way == WAY_NEAREST && m->date.weekday;
}

/* Friday, Oct. 23: the day tells more than its name. */
static int64_t read_behind_weekday(const struct reader *r, int64_t end, struct mention *m)
{
    int64_t k = skip(r, end, CLASS_COMMA);
    if (k == end && text_equal(at(r, k)->form, TEXT("the")))
        k = end;
    struct mention day = NEW_MENTION(k);
    int64_t day_end = absolute_read(r, k, &day);
    if (!is_weekday(m) || day_end == k || !is_day(&day) || day.date.weekday)
        return end;
    *m = day;
    return day_end;
}

/* The time behind a day: Monday morning; Friday at 8:30 a.m.; Feb. 24, 4 p.m. */
static int64_t read_clock_behind(const struct reader *r, int64_t end, struct mention *m)
{
    struct clock clock;
    int64_t k = end, part = clock_read_part(r, skip(r, end, CLASS_EDGE), &clock);
    if (part > skip(r, end, CLASS_EDGE)) {
        k = part;
    } else {
        int64_t place = skip(r, end, CLASS_COMMA);
        place = is(r, place, CLASS_AT) ? place + 1 : place;
        struct text mod;
        int64_t about = count_read_modifier(r, place, &mod);
        if (is(r, place - 1, CLASS_AT) || place == end)
            place = about;
        k = clock_read(r, place, &clock);
        if (k == place)
            return end;
    }
    m->clock = clock;
    m->type = TIMEX_TIME;
    return k;
}

static int64_t read_day_and_clock(const struct reader *r, int64_t i, struct mention *m)
{
    int64_t end = core_read(r, i, m);
    if (end == i || !is_day(m))
        return end;
    end = read_behind_weekday(r, end, m);
    return is_day(m) ? read_clock_behind(r, end, m) : end;
}

/* `the early hours of` a day, `the small hours on` one: its morning, where the day begins. */
static int64_t read_hours_of(const struct reader *r, int64_t i, struct clock *clock)
{
    int64_t k = skip(r, i, CLASS_THE);
    bool early = text_equal(at(r, k)->form, TEXT("early")) || text_equal(at(r, k)->form, TEXT("small"));
    if (k == i || !early || !text_equal(at(r, k + 1)->form, TEXT("hours")) ||
        (!is(r, k + 2, CLASS_OF) && !is(r, k + 2, CLASS_ON)))
        return i;
    *clock = NO_CLOCK;
    clock->part = TEXT("MO");
    return k + 2;
}

/* Whether 10:30 at i, with nothing else that makes it a time of day, has a word of time before it: else it
 * may be the length of a film, or a score. */
static bool is_led_clock(const struct reader *r, int64_t i)
{
    static const struct text leads[] = {{"by", 2},      {"since", 5}, {"about", 5}, {"around", 6},
                                        {"between", 7}, {"past", 4},  {"until", 5}, {"the", 3}};
    const uint64_t classes = CLASS_BIT(CLASS_AT) | CLASS_BIT(CLASS_TO) | CLASS_BIT(CLASS_FROM) |
                             CLASS_BIT(CLASS_BEFORE) | CLASS_BIT(CLASS_AFTER) | CLASS_BIT(CLASS_AND) |
                             CLASS_BIT(CLASS_OR) | CLASS_BIT(CLASS_EDGE);
    if (at(r, i - 1)->classes & classes)
        return true;
    for (size_t k = 0; k < sizeof leads / sizeof *leads; k++)
        if (text_equal(at(r, i - 1)->form, leads[k]))
            return true;
    return false;
}

/* The day behind a time: `on Thursday`, `of Feb. 24`; the end of it, or i. */
static int64_t read_day_of_clock(const struct reader *r, int64_t i, struct mention *day)
{
    int64_t k = skip(r, i, CLASS_COMMA);
    k = is(r, k, CLASS_ON) || is(r, k, CLASS_OF) ? k + 1 : k;
    int64_t end = core_read(r, k, day);
    if (end > k)
        end = read_behind_weekday(r, end, day);
    return end > k && is_day(day) ? end : i;
}

/* mid-afternoon yesterday; the night of Feb. 24; the early hours of Thursday morning. */
static int64_t read_part_and_day(const struct reader *r, int64_t i, struct mention *m)
{
    struct clock clock = NO_CLOCK, again;
    int64_t k = skip(r, i, CLASS_THE);
    k = at(r, k)->known->senses[0].class == CLASS_EDGE ? skip_joint(r, k + 1) : k;
    int64_t end = clock_read_part(r, k, &clock), hours = end > k ? i : read_hours_of(r, i, &clock);
    if (end == k && hours == i)
        return i;
    end = hours > i ? hours : end;
    struct mention day = NEW_MENTION(end);
    int64_t day_end = read_day_of_clock(r, end, &day);
    if (day_end == end)
        return i; /* in the morning: of no certain day */
    *m = day;
    m->clock = clock;
    m->type = TIMEX_TIME;
    return hours > i ? clock_read_part(r, day_end, &again) : day_end;
}

/* 9 a.m. EST Tuesday; noon on Thursday; 11 o'clock Monday night; 8:30. */
static int64_t read_clock_and_day(const struct reader *r, int64_t i, struct mention *m)
{
    int64_t part_end = read_part_and_day(r, i, m);
    if (part_end > i)
        return part_end;
    struct clock clock = NO_CLOCK, again = NO_CLOCK;
    int64_t end = clock_read(r, i, &clock);
    struct mention day = NEW_MENTION(end);
    int64_t day_end = end > i ? read_day_of_clock(r, end, &day) : end;
    if (day_end > end) {
        *m = day;
        end = clock_read_part(r, day_end, &again);
        if (end > day_end)
            clock_set_part(&clock, again.part);
    } else if (end == i || (end == i + 3 && at(r, end - 1)->digits && !is_led_clock(r, i))) {
        return i;
    } else {
        mention_shift(m, UNIT_DAY, 0, BASE_SPOKEN);
    }
    m->clock = clock;
    m->type = TIMEX_TIME;
    return end;
}

/* Whether a time of day can begin at i. */
static bool may_be_clock(const struct reader *r, int64_t i)
{
    static const uint64_t first = CLASS_BIT(CLASS_PART) | CLASS_BIT(CLASS_HOUR) | CLASS_BIT(CLASS_NUMBER) |
                                  CLASS_BIT(CLASS_EDGE),
                          behind = CLASS_BIT(CLASS_PART) | CLASS_BIT(CLASS_EDGE) | CLASS_BIT(CLASS_OTHER);
    if (is(r, i, CLASS_THE))
        return (at(r, i + 1)->classes & behind) != 0;
    return (at(r, i)->classes & first) || term_begins_with_digit(at(r, i));
}

int64_t timed_read(const struct reader *r, int64_t i, struct mention *m)
{
    if (!may_be_clock(r, i))
        return read_day_and_clock(r, i, m);
    struct mention timed = NEW_MENTION(i);
    int64_t clock_end = read_clock_and_day(r, i, &timed), day_end = read_day_and_clock(r, i, m);
    if (clock_end > day_end) {
        *m = timed;
        return clock_end;
    }
    return day_end;
}
