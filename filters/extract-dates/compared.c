/* Dates told by comparison: the year-ago quarter, the same period last year; anniversaries. */
#include "grammar.h"

static bool is_period(const struct reader *r, int64_t i)
{
    return is(r, i, CLASS_PERIOD) || unit_at(r, i) == UNIT_QUARTER;
}

/* year-ago, year-earlier: where it ends. */
static int64_t read_year_ago(const struct reader *r, int64_t i)
{
    int64_t ago = skip_joint(r, i + 1);
    bool joined = is(r, i, CLASS_YEAR) && ago > i + 1;
    return joined && (is(r, ago, CLASS_AGO) || is(r, ago, CLASS_SHADE)) ? ago + 1 : i;
}

/* The quarter spoken of, that many years from then; `noun`: the word for it. */
static void set_compared(const struct reader *r, int64_t noun, struct mention *m, int years)
{
    mention_shift(m, UNIT_QUARTER, COUNT_UNKNOWN, BASE_SPOKEN);
    m->grain = is(r, noun, CLASS_PERIOD) ? GRAIN_YEAR : GRAIN_QUARTER;
    m->compared = true;
    m->years = years;
}

/* year-ago, the year-earlier quarter, the latest period, the 1988 quarter, the same period last year. */
static int64_t read_compared(const struct reader *r, int64_t i, struct mention *m)
{
    int64_t k = skip(r, i, CLASS_THE), ago = read_year_ago(r, k), end = ago;
    if (ago > k) {
        if (is_period(r, ago)) {
            set_compared(r, ago, m, -1);
            return ago + 1;
        }
        mention_shift(m, UNIT_YEAR, -1, BASE_SPOKEN);
        m->keeps_grain = true;
        return end;
    }
    if (value_at(r, k, CLASS_WHICH) == -1 && is(r, k + 1, CLASS_YEAR) && is(r, k + 2, CLASS_POSSESSIVE) &&
        is_period(r, k + 3)) {
        set_compared(r, k + 3, m, -1);
        return k + 4;
    }
    int year;
    end = k > i ? year_read(r, k, &year) : k;
    if (end > k && at(r, k)->digits == 4 && is_period(r, end)) {
        set_compared(r, end, m, 0);
        m->date.year = year;
        return end + 1;
    }
    bool same = is(r, k, CLASS_SPOKEN) || text_equal(at(r, k)->form, TEXT("corresponding")) ||
                text_equal(at(r, k)->form, TEXT("comparable"));
    if (k > i && (same || is(r, k, CLASS_WHICH)) && is(r, k + 1, CLASS_PERIOD)) {
        end = k + 2;
        int64_t last = skip(r, end, CLASS_OF);
        bool last_year = value_at(r, last, CLASS_WHICH) == -1 && is(r, last + 1, CLASS_YEAR);
        bool year_ago = is(r, last, CLASS_ARTICLE) && is(r, last + 1, CLASS_YEAR) &&
                        (is(r, last + 2, CLASS_AGO) || is(r, last + 2, CLASS_SHADE));
        bool compared = last_year || year_ago;
        if (same && !compared)
            return i;
        set_compared(r, k + 1, m, compared ? -1 : 0);
        return compared ? last + (last_year ? 2 : 3) : end;
    }
    return i;
}

/* the third anniversary of the attack: known where a date with its year follows. */
static int64_t read_anniversary(const struct reader *r, int64_t i, struct mention *m)
{
    enum { LOOK_BEHIND = 8 };
    int64_t k = is(r, i, CLASS_THE) || is(r, i, CLASS_ITS) ? i + 1 : i;
    const struct sense *ordinal = term_sense(r->terms, k, CLASS_ORDINAL);
    int64_t noun = skip_joint(r, k + 1);
    int years = ordinal ? ordinal->value : 0;
    if (!ordinal && (unit_at(r, skip_joint(r, k + 1)) == UNIT_YEAR)) {
        struct count count;
        if (count_read(r, k, &count) > k)
            years = (int)count.number;
        noun = skip_joint(r, k + 1) + 1;
    }
    if (years <= 0 || years > 1000 || !is(r, noun, CLASS_ANNIVERSARY))
        return i;
    m->way = WAY_SHIFT;
    m->count = COUNT_UNKNOWN;
    m->unit = UNIT_DAY;
    m->base = BASE_DOCUMENT;
    m->anniversary = true;
    for (int64_t n = noun + 1; is(r, noun + 1, CLASS_OF) && n < noun + LOOK_BEHIND; n++) {
        struct mention date = NEW_MENTION(n);
        if (absolute_read(r, n, &date) > n && date.way == WAY_DATE && date.date.grain >= GRAIN_YEAR) {
            m->way = WAY_DATE;
            m->date = date.date;
            m->years = years;
            m->anniversary = false;
            break;
        }
    }
    return noun + 1;
}

int64_t compared_read(const struct reader *r, int64_t i, struct mention *m)
{
    int64_t end = read_compared(r, i, m);
    return end > i ? end : read_anniversary(r, i, m);
}
