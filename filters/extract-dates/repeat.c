/* Repeating times: every day, each Monday, Mondays, weekly, $5 a year. */
#include "grammar.h"

static void set_set(struct mention *m, struct text value)
{
    m->type = TIMEX_SET;
    m->way = WAY_TEXT;
    m->text = value;
}

/* every day, every two weeks, every other month, each Monday, every July, every morning. */
static int64_t read_every(const struct reader *r, int64_t i, struct mention *m)
{
    struct count count = {.text = TEXT("1"), .number = 1};
    int64_t k = i + 1;
    if (!is(r, i, CLASS_EVERY))
        return i;
    bool other = text_equal(at(r, k)->form, TEXT("other"));
    if (other) {
        count.text = TEXT("2");
        k++;
    } else if (count_read(r, k, &count) > k && !count.article) {
        k = count_read(r, k, &count);
    } else {
        count = (struct count){.text = TEXT("1"), .number = 1};
        k = skip(r, k, CLASS_MORE);
    }
    enum unit unit = unit_at(r, k);
    bool per = text_equal(at(r, i)->form, TEXT("per"));
    if (unit < UNIT_COUNT && !(per && unit < UNIT_DAY)) {
        set_set(m, duration_text(r->arena, count.text, unit));
        return k + 1;
    }
    const struct sense *part = term_sense(r->terms, k + 1, CLASS_PART);
    if (is(r, k, CLASS_WEEKDAY) && at(r, k)->capital && part) {
        set_set(m, arena_printf(r->arena, "XXXX-WXX-%dT%.*s", value_at(r, k, CLASS_WEEKDAY),
                                TEXT_ARGS(part->name)));
        return k + 2;
    }
    if (is(r, k, CLASS_WEEKDAY) && at(r, k)->capital)
        set_set(m, arena_printf(r->arena, "XXXX-WXX-%d", value_at(r, k, CLASS_WEEKDAY)));
    else if (is(r, k, CLASS_MONTH) && at(r, k)->capital)
        set_set(m, arena_printf(r->arena, "XXXX-%02d", value_at(r, k, CLASS_MONTH)));
    else if (is(r, k, CLASS_SEASON))
        set_set(m, date_text(r->arena,
                             (struct date){GRAIN_SEASON, YEAR_UNKNOWN, value_at(r, k, CLASS_SEASON), 0, 0},
                             NO_CLOCK));
    else if (is(r, k, CLASS_PART))
        set_set(m, arena_printf(r->arena, "XXXX-XX-XXT%.*s",
                                TEXT_ARGS(term_sense(r->terms, k, CLASS_PART)->name)));
    else
        return i;
    return k + 1;
}

/* Mondays, on weekend mornings; `the past three summers` is left to lengths. */
static int64_t read_plural(const struct reader *r, int64_t i, struct mention *m)
{
    const struct sense *parts = term_sense(r->terms, i, CLASS_PARTS);
    if (is(r, i, CLASS_UNITS) && unit_at(r, i) == UNIT_WEEKEND && is(r, i - 1, CLASS_ON)) {
        set_set(m, TEXT("XXXX-WXX-WE"));
        return i + 1;
    }
    if (is(r, i, CLASS_WEEKDAYS)) {
        set_set(m, arena_printf(r->arena, "XXXX-WXX-%d", value_at(r, i, CLASS_WEEKDAYS)));
        return i + 1;
    }
    if (is(r, i, CLASS_WEEKDAY) && is(r, i + 1, CLASS_PARTS)) {
        struct text part = term_sense(r->terms, i + 1, CLASS_PARTS)->name;
        set_set(m,
                arena_printf(r->arena, "XXXX-WXX-%dT%.*s", value_at(r, i, CLASS_WEEKDAY), TEXT_ARGS(part)));
        return i + 2;
    }
    if (parts && (is(r, i - 1, CLASS_IN) || is(r, i - 1, CLASS_ON))) {
        set_set(m, arena_printf(r->arena, "XXXX-XX-XXT%.*s", TEXT_ARGS(parts->name)));
        return i + 1;
    }
    return i;
}

/* daily, weekly; not the Daily News, nor the party daily Pravda. */
static int64_t read_adverb(const struct reader *r, int64_t i, struct mention *m)
{
    const struct sense *repeat = term_sense(r->terms, i, CLASS_REPEAT);
    const struct term *next = at(r, i + 1);
    bool name = next->capital && next->classes == 0 && next->raw.len > 1 && next->raw.ptr[1] >= 'a';
    if (!repeat || name || (at(r, i)->capital && i > 0))
        return i;
    set_set(m, repeat->name);
    return i + 1;
}

static bool is_number(const struct reader *r, int64_t i)
{
    return at(r, i)->digits || is(r, i, CLASS_NUMBER) || is(r, i, CLASS_TEN) || is(r, i, CLASS_SCALE) ||
           term_begins_with_digit(at(r, i));
}

/* $5 a year, 20 people a day, twice a week. */
static int64_t read_rate(const struct reader *r, int64_t i, struct mention *m)
{
    static const struct text measures[] = {{"percent", 7}, {"%", 1},     {"once", 4},    {"twice", 5},
                                           {"times", 5},   {"share", 5}, {"billion", 7}, {"barrels", 7},
                                           {"hours", 5},   {"days", 4}};
    if (!is(r, i, CLASS_ARTICLE) || !is(r, i + 1, CLASS_UNIT) || is(r, i + 2, CLASS_AGO) ||
        is(r, i + 2, CLASS_SHADE) || is_joint(r, i + 2))
        return i;
    enum unit unit = unit_at(r, i + 1);
    bool rate = is_number(r, i - 1);
    for (size_t k = 0; k < sizeof measures / sizeof *measures; k++)
        rate |= text_equal(at(r, i - 1)->form, measures[k]);
    bool plural =
        at(r, i - 1)->raw.len > 3 && !at(r, i - 1)->capital &&
        (text_ends(at(r, i - 1)->form, TEXT("s")) || text_equal(at(r, i - 1)->form, TEXT("people")));
    if ((!rate && !(plural && is_number(r, i - 2))) || unit < UNIT_DAY)
        return i;
    set_set(m, duration_text(r->arena, TEXT("1"), unit));
    return i + 2;
}

int64_t repeat_read(const struct reader *r, int64_t i, struct mention *m)
{
    static read_mention *const readers[] = {read_every, read_plural, read_adverb, read_rate};
    return read_first(readers, sizeof readers / sizeof *readers, r, i, m);
}
