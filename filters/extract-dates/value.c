/* Values: dates of every length, and moving them. */
#include "value.h"

/* The month a season begins in, in the northern half of the world. */
static const int season_months[] = {0, 3, 6, 9, 12};

struct date date_of_day(int64_t day)
{
    struct civil civil = calendar_civil(day);
    return (struct date){GRAIN_DAY, civil.year, civil.month, civil.day, 0};
}

bool date_is_known(struct date date)
{
    if (date.year == YEAR_UNKNOWN)
        return false;
    return date.grain <= GRAIN_YEAR || (date.part && (date.grain != GRAIN_DAY || date.day));
}

int64_t date_first_day(struct date date)
{
    switch (date.grain) {
    case GRAIN_HALF:
        return calendar_day(date.year, date.part * 6 - 5, 1);
    case GRAIN_QUARTER:
        return calendar_day(date.year, date.part * 3 - 2, 1);
    case GRAIN_SEASON:
        return calendar_day(date.year, season_months[date.part], 1);
    case GRAIN_MONTH:
        return calendar_day(date.year, date.part, 1);
    case GRAIN_WEEK:
        return calendar_week_start(date.year, date.part);
    case GRAIN_WEEKEND:
        return calendar_week_start(date.year, date.part) + 5;
    case GRAIN_DAY:
        return calendar_day(date.year, date.part, date.day);
    default:
        return calendar_day(date.year, 1, 1);
    }
}

int64_t date_last_day(struct date date)
{
    switch (date.grain) {
    case GRAIN_CENTURY:
        return calendar_day(date.year + 100, 1, 0);
    case GRAIN_DECADE:
        return calendar_day(date.year + 10, 1, 0);
    case GRAIN_YEAR:
        return calendar_day(date.year + 1, 1, 0);
    case GRAIN_HALF:
        return calendar_day(date.year, date.part * 6 + 1, 0);
    case GRAIN_QUARTER:
        return calendar_day(date.year, date.part * 3 + 1, 0);
    case GRAIN_SEASON:
        return calendar_day(date.year, season_months[date.part] + 3, 0);
    case GRAIN_MONTH:
        return calendar_day(date.year, date.part + 1, 0);
    case GRAIN_WEEK:
        return date_first_day(date) + 6;
    case GRAIN_WEEKEND:
        return date_first_day(date) + 1;
    default:
        return date_first_day(date);
    }
}

static int season_of_month(int month)
{
    return month % 12 / 3 == 0 ? SEASON_WINTER : month % 12 / 3;
}

static int round_down(int year, int to)
{
    return year - (year % to + to) % to;
}

struct date date_widened(struct date date, enum grain grain)
{
    struct date wide = {grain, date.year, 0, 0, 0};
    if (grain == GRAIN_CENTURY)
        wide.year = round_down(date.year, 100);
    if (grain == GRAIN_DECADE)
        wide.year = round_down(date.year, 10);
    if (grain <= GRAIN_YEAR || date.grain < grain)
        return wide;
    int64_t day = date_first_day(date);
    struct civil civil = calendar_civil(day);
    struct iso_week week = calendar_iso_week(day);
    switch (grain) {
    case GRAIN_HALF:
        wide.part = civil.month > 6 ? 2 : 1;
        break;
    case GRAIN_QUARTER:
        wide.part = (civil.month + 2) / 3;
        break;
    case GRAIN_SEASON: /* January and February are of the winter that began the year before */
        wide.part = season_of_month(civil.month);
        wide.year -= civil.month < 3;
        break;
    case GRAIN_MONTH:
        wide.part = civil.month;
        break;
    case GRAIN_WEEK:
    case GRAIN_WEEKEND:
        wide.year = week.year;
        wide.part = week.week;
        break;
    default:
        return date;
    }
    return wide;
}

enum grain unit_grain(enum unit unit)
{
    static const enum grain grains[UNIT_COUNT] = {
        [UNIT_SECOND] = GRAIN_DAY,    [UNIT_MINUTE] = GRAIN_DAY,      [UNIT_HOUR] = GRAIN_DAY,
        [UNIT_DAY] = GRAIN_DAY,       [UNIT_WEEKEND] = GRAIN_WEEKEND, [UNIT_WEEK] = GRAIN_WEEK,
        [UNIT_FORTNIGHT] = GRAIN_DAY, [UNIT_MONTH] = GRAIN_MONTH,     [UNIT_QUARTER] = GRAIN_QUARTER,
        [UNIT_SEASON] = GRAIN_SEASON, [UNIT_HALF] = GRAIN_HALF,       [UNIT_YEAR] = GRAIN_YEAR,
        [UNIT_DECADE] = GRAIN_DECADE, [UNIT_CENTURY] = GRAIN_CENTURY, [UNIT_MILLENNIUM] = GRAIN_CENTURY,
    };
    return grains[unit];
}

/* ---- shifting ---- */

/* Days in a unit, and months; one of them. */
static const int unit_days[UNIT_COUNT] = {
    [UNIT_DAY] = 1, [UNIT_WEEKEND] = 7, [UNIT_WEEK] = 7, [UNIT_FORTNIGHT] = 14};
static const int unit_months[UNIT_COUNT] = {
    [UNIT_MONTH] = 1, [UNIT_QUARTER] = 3,  [UNIT_SEASON] = 3,     [UNIT_HALF] = 6,
    [UNIT_YEAR] = 12, [UNIT_DECADE] = 120, [UNIT_CENTURY] = 1200, [UNIT_MILLENNIUM] = 12000};

static bool shift_days(struct date *date, int64_t days)
{
    if (date->grain < GRAIN_WEEK)
        return false;
    struct date day = date_of_day(date_first_day(*date) + days);
    *date = date_widened(day, date->grain);
    return true;
}

/* By months, where the date's parts are that long at most. */
static bool shift_months(struct date *date, int64_t months)
{
    static const int part_months[] = {
        [GRAIN_HALF] = 6, [GRAIN_QUARTER] = 3, [GRAIN_SEASON] = 3, [GRAIN_MONTH] = 1, [GRAIN_DAY] = 1};
    if (date->grain == GRAIN_WEEK || date->grain == GRAIN_WEEKEND) {
        struct date day = date_of_day(date_first_day(*date) + 3);
        if (!shift_months(&day, months))
            return false;
        *date = date_widened(day, date->grain);
        return true;
    }
    int step = date->grain <= GRAIN_YEAR ? 12 : part_months[date->grain];
    if (months % step)
        return false;
    int64_t parts = months / step, parts_of_year = 12 / step;
    int64_t all = date->year * parts_of_year + (date->part ? date->part - 1 : 0) + parts;
    int64_t year = all / parts_of_year - (all % parts_of_year < 0);
    date->year = (int)year;
    if (date->part)
        date->part = (int)(all - year * parts_of_year) + 1;
    if (date->day && date->day > calendar_month_length(date->year, date->part))
        date->day = calendar_month_length(date->year, date->part);
    return true;
}

bool date_shift(struct date *date, enum unit unit, int64_t count)
{
    struct date shifted = *date;
    if (!date_is_known(*date) || count < -LATEST_YEAR * 400 || count > LATEST_YEAR * 400)
        return false;
    bool done = unit_months[unit] ? shift_months(&shifted, count * unit_months[unit])
                                  : unit_days[unit] && shift_days(&shifted, count * unit_days[unit]);
    if (!done || shifted.year < 0 || shifted.year > LATEST_YEAR)
        return false;
    *date = shifted;
    return true;
}
