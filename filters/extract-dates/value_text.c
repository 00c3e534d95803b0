/* Values as TIMEX3 writes them. */
#include "value.h"

static const char *const season_names[] = {"XX", "SP", "SU", "FA", "WI"};

struct text clock_text(struct arena *arena, struct clock clock)
{
    struct text time, zone = TEXT("");
    if (clock.hour < 0)
        return clock.part.ptr ? arena_printf(arena, "T%.*s", TEXT_ARGS(clock.part)) : TEXT("");
    if (clock.second >= 0)
        time = arena_printf(arena, "T%02d:%02d:%02d", clock.hour, clock.minute, clock.second);
    else
        time = arena_printf(arena, "T%02d:%02d", clock.hour, clock.minute < 0 ? 0 : clock.minute);
    if (clock.zone == 0) {
        zone = TEXT("Z");
    } else if (clock.zone > ZONE_LOCAL) {
        int minutes = clock.zone < 0 ? -clock.zone : clock.zone;
        zone = arena_printf(arena, "%c%02d:%02d", clock.zone < 0 ? '-' : '+', minutes / 60, minutes % 60);
    }
    return arena_join(arena, (struct text[]){time, zone}, 2);
}

/* So many digits of a number. */
static char *put_digits(char *at, int number, int digits)
{
    for (int i = digits - 1; i >= 0; i--, number /= 10)
        at[i] = (char)('0' + number % 10);
    return at + digits;
}

/* A certain day: nearly all dates are one, and this is much faster than printf. */
static struct text day_text(struct arena *arena, struct date date)
{
    char *memory = arena_allocate(arena, sizeof "2025-02-24"), *at = put_digits(memory, date.year, 4);
    *at++ = '-';
    at = put_digits(at, date.part, 2);
    *at++ = '-';
    at = put_digits(at, date.day, 2);
    return text_between(memory, at);
}

static struct text part_text(struct arena *arena, struct date date)
{
    const char *const unknown[] = {
        [GRAIN_HALF] = "-HX",  [GRAIN_QUARTER] = "-QX",     [GRAIN_SEASON] = "-XX", [GRAIN_MONTH] = "-XX",
        [GRAIN_WEEK] = "-WXX", [GRAIN_WEEKEND] = "-WXX-WE", [GRAIN_DAY] = "-XX-XX"};
    if (date.grain <= GRAIN_YEAR)
        return TEXT("");
    if (!date.part)
        return text_of(unknown[date.grain]);
    switch (date.grain) {
    case GRAIN_HALF:
        return arena_printf(arena, "-H%d", date.part);
    case GRAIN_QUARTER:
        return arena_printf(arena, "-Q%d", date.part);
    case GRAIN_SEASON:
        return arena_printf(arena, "-%s", season_names[date.part]);
    case GRAIN_WEEK:
        return arena_printf(arena, "-W%02d", date.part);
    case GRAIN_WEEKEND:
        return arena_printf(arena, "-W%02d-WE", date.part);
    case GRAIN_DAY:
        return date.day ? arena_printf(arena, "-%02d-%02d", date.part, date.day)
                        : arena_printf(arena, "-%02d-XX", date.part);
    default:
        return arena_printf(arena, "-%02d", date.part);
    }
}

static struct text year_text(struct arena *arena, struct date date)
{
    if (date.year == YEAR_UNKNOWN)
        return date.grain == GRAIN_CENTURY ? TEXT("XX") : TEXT("XXXX");
    if (date.grain == GRAIN_CENTURY)
        return arena_printf(arena, "%02dXX", date.year / 100);
    if (date.grain == GRAIN_DECADE)
        return arena_printf(arena, "%03dX", date.year / 10);
    return arena_printf(arena, "%04d", date.year);
}

struct text date_text(struct arena *arena, struct date date, struct clock clock)
{
    bool certain = date.grain == GRAIN_DAY && date.part && date.day && date.year >= 0 && !clock_is_set(clock);
    if (certain)
        return day_text(arena, date);
    struct text time = clock_text(arena, clock);
    if (date.weekday && !date.day) {
        struct text day = arena_printf(arena, "XXXX-WXX-%d", date.weekday);
        return arena_join(arena, (struct text[]){day, time}, 2);
    }
    return arena_join(arena, (struct text[]){year_text(arena, date), part_text(arena, date), time}, 3);
}

struct text duration_text(struct arena *arena, struct text count, enum unit unit)
{
    /* What ISO 8601 has no letter for is counted in what it has one for; of TIMEX2 where the count is
     * unknown. */
    static const struct {
        const char *before, *after, *after_unknown;
        unsigned times;
    } forms[UNIT_COUNT] = {
        [UNIT_SECOND] = {"PT", "S", "S", 1},        [UNIT_MINUTE] = {"PT", "M", "M", 1},
        [UNIT_HOUR] = {"PT", "H", "H", 1},          [UNIT_DAY] = {"P", "D", "D", 1},
        [UNIT_WEEKEND] = {"P", "WE", "WE", 1},      [UNIT_WEEK] = {"P", "W", "W", 1},
        [UNIT_FORTNIGHT] = {"P", "W", "W", 2},      [UNIT_MONTH] = {"P", "M", "M", 1},
        [UNIT_QUARTER] = {"P", "M", "Q", 3},        [UNIT_SEASON] = {"P", "M", "M", 3},
        [UNIT_HALF] = {"P", "M", "M", 6},           [UNIT_YEAR] = {"P", "Y", "Y", 1},
        [UNIT_DECADE] = {"P", "Y", "DE", 10},       [UNIT_CENTURY] = {"P", "Y", "CE", 100},
        [UNIT_MILLENNIUM] = {"P", "Y", "ML", 1000},
    };
    size_t number;
    if (forms[unit].times > 1 && text_to_size(count, &number) && number <= SIZE_MAX / forms[unit].times)
        return arena_printf(arena, "%s%zu%s", forms[unit].before, number * forms[unit].times,
                            forms[unit].after);
    const char *after = forms[unit].times > 1 ? forms[unit].after_unknown : forms[unit].after;
    return arena_printf(arena, "%s%.*s%s", forms[unit].before, TEXT_ARGS(count), after);
}
