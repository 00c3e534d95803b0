/* The calendar. Days and civil dates by Howard Hinnant's days_from_civil and civil_from_days
 * ("chrono-Compatible Low-Level Date Algorithms"); Easter by the anonymous algorithm (Nature, 1876; Meeus,
 * Butcher). */
#include "calendar.h"

enum { DAYS_OF_ERA = 146097, YEARS_OF_ERA = 400, DAYS_TO_EPOCH = 719468 };

static int64_t floor_divide(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

int64_t calendar_day(int year, int month, int day)
{
    int64_t months = (int64_t)year * 12 + month - 1;
    int64_t y = floor_divide(months, 12), m = months - y * 12 + 1;
    y -= m <= 2; /* years begin in March, so that the leap day comes last */
    int64_t era = floor_divide(y, YEARS_OF_ERA), year_of_era = y - era * YEARS_OF_ERA;
    int64_t day_of_year = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * DAYS_OF_ERA + day_of_era - DAYS_TO_EPOCH;
}

struct civil calendar_civil(int64_t day)
{
    day += DAYS_TO_EPOCH;
    int64_t era = floor_divide(day, DAYS_OF_ERA), day_of_era = day - era * DAYS_OF_ERA;
    int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / (DAYS_OF_ERA - 1)) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t month = (5 * day_of_year + 2) / 153;
    int64_t day_of_month = day_of_year - (153 * month + 2) / 5 + 1;
    month += month < 10 ? 3 : -9;
    return (struct civil){(int)(year_of_era + era * YEARS_OF_ERA + (month <= 2)), (int)month,
                          (int)day_of_month};
}

int calendar_weekday(int64_t day)
{
    return (int)(day + 3 - floor_divide(day + 3, 7) * 7) + 1;
}

int calendar_month_length(int year, int month)
{
    return (int)(calendar_day(year, month + 1, 1) - calendar_day(year, month, 1));
}

int64_t calendar_week_start(int year, int week)
{
    int64_t fourth = calendar_day(year, 1, 4); /* always in week 1 */
    return fourth - (calendar_weekday(fourth) - 1) + 7 * (int64_t)(week - 1);
}

struct iso_week calendar_iso_week(int64_t day)
{
    int year = calendar_civil(day - calendar_weekday(day) + 4).year;
    return (struct iso_week){year, (int)((day - calendar_week_start(year, 1)) / 7) + 1};
}

int64_t calendar_easter(int year)
{
    int a = year % 19, b = year / 100, c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return calendar_day(year, n / 31, n % 31 + 1);
}

int64_t calendar_nth_weekday(int year, int month, int weekday, int nth)
{
    if (nth > 0) {
        int64_t first = calendar_day(year, month, 1);
        return first + (weekday - calendar_weekday(first) + 7) % 7 + 7 * (int64_t)(nth - 1);
    }
    int64_t last = calendar_day(year, month + 1, 0);
    return last - (calendar_weekday(last) - weekday + 7) % 7 + 7 * (int64_t)(nth + 1);
}
