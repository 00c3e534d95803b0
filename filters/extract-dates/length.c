/* Lengths of time (three years, a 10-hour trip, the past few weeks), and what they reach: three years ago. */
#include "grammar.h"

enum { MOST_MORE = 3, MONTHS_OF_YEAR = 12, HOURS_OF_DAY = 24 };

/* Half of a unit, in smaller ones. */
static struct text half_of(const struct reader *r, struct count count, enum unit unit)
{
    static const struct {
        enum unit unit;
        const char *before, *half, *alone;
    } halves[] = {
        {UNIT_MINUTE, "PT%lldM", "30S", "PT30S"},
        {UNIT_HOUR, "PT%lldH", "30M", "PT30M"},
        {UNIT_DAY, "P%lldD", "T12H", "PT12H"},
        {UNIT_YEAR, "P%lldY", "6M", "P6M"},
    };
    if (unit == UNIT_DECADE || unit == UNIT_CENTURY) {
        int64_t years = unit == UNIT_DECADE ? 10 : 100;
        return arena_printf(r->arena, "P%lldY", (long long)(count.number * years + years / 2));
    }
    for (size_t i = 0; i < sizeof halves / sizeof *halves; i++) {
        if (halves[i].unit != unit)
            continue;
        if (count.number == 0)
            return text_of(halves[i].alone);
        struct text whole = duration_text(r->arena, count.text, unit), half = text_of(halves[i].half);
        return arena_join(r->arena, (struct text[]){whole, half}, 2);
    }
    struct text decimal = arena_printf(r->arena, "%lld.5", (long long)count.number);
    return duration_text(r->arena, decimal, unit);
}

/* Behind `three years before`: nothing that it would be before. */
static bool ends_phrase(const struct reader *r, int64_t i)
{
    return at(r, i)->raw.len <= 1 || is(r, i, CLASS_AND);
}

/* ago, earlier, later, from now: where it ends; -1 or 1 in *way, and what from. */
static int64_t read_reach(const struct reader *r, int64_t i, int *way, enum base *base)
{
    int64_t k = skip_joint(r, i);
    *base = BASE_SPOKEN;
    if (is(r, k, CLASS_AGO)) {
        *way = -1;
        *base = BASE_DOCUMENT;
        return k + 1;
    }
    if ((is(r, i, CLASS_FROM) && is(r, i + 1, CLASS_NOW)) || is(r, i, CLASS_HENCE)) {
        *way = 1;
        *base = BASE_DOCUMENT;
        return is(r, i, CLASS_HENCE) ? i + 1 : i + 2;
    }
    bool before = is(r, k, CLASS_BEFORE), after = is(r, k, CLASS_AFTER) && !is(r, k, CLASS_ON);
    if ((!before && !after) || (!is(r, k, CLASS_SHADE) && !ends_phrase(r, k + 1)))
        return i;
    *way = before ? -1 : 1;
    return k + 1;
}

static void set_reach(struct mention *m, struct count count, enum unit unit, int way, enum base base)
{
    m->type = TIMEX_DATE;
    m->way = WAY_SHIFT;
    m->base = base;
    m->unit = unit;
    m->grain = unit_grain(unit);
    m->vague = count.number < 0;
    m->count = count.number < 0 ? way * COUNT_UNKNOWN : way * count.number;
    m->keeps_grain = unit == UNIT_YEAR && count.number == 1 && !count.half;
    if (unit < UNIT_DAY) {
        m->unit = UNIT_DAY;
        if (count.number >= 0)
            m->count = unit == UNIT_HOUR ? way * (count.number / HOURS_OF_DAY) : 0;
    }
    if (count.half && unit == UNIT_YEAR && count.number >= 0) {
        m->unit = UNIT_MONTH;
        m->grain = GRAIN_MONTH;
        m->count = way * (count.number * MONTHS_OF_YEAR + MONTHS_OF_YEAR / 2);
    }
}

/* Singular behind one, plural behind more. */
static bool is_countable(const struct reader *r, int64_t i, const struct count *count)
{
    return count->number == 1 ? is(r, i, CLASS_UNIT) : is(r, i, CLASS_UNITS);
}

/* `today`, `this month` behind `a year ago`: to the day, to the month. */
static int64_t read_to_the(const struct reader *r, int64_t i, struct mention *m)
{
    bool this = value_at(r, i, CLASS_WHICH) == 0 && is(r, i, CLASS_WHICH) && is(r, i + 1, CLASS_UNIT);
    bool today = is(r, i, CLASS_TODAY) && value_at(r, i, CLASS_TODAY) == 0;
    enum grain grain = today ? GRAIN_DAY : this ? unit_grain(unit_at(r, i + 1)) : GRAIN_CENTURY;
    if (m->base != BASE_DOCUMENT || grain <= m->grain)
        return i;
    m->grain = grain;
    m->keeps_grain = false;
    return today ? i + 1 : i + 2;
}

/* `-old`, `years of age`: an age, which is no date. */
static int64_t read_age(const struct reader *r, int64_t i)
{
    int64_t k = skip_joint(r, i);
    if (is(r, k, CLASS_OLD))
        return k + 1;
    return is(r, i, CLASS_OF) && is(r, i + 1, CLASS_OLD) ? i + 2 : i;
}

/* `or so`, `or two`. */
static int64_t read_or_so(const struct reader *r, int64_t i, struct mention *m)
{
    if (!is(r, i, CLASS_OR) || !(is(r, i + 1, CLASS_SO) || is(r, i + 1, CLASS_MORE)))
        return i;
    m->mod = is(r, i + 1, CLASS_SO) ? TEXT("APPROX") : TEXT("EQUAL_OR_MORE");
    return i + 2;
}

/* 12 to 18, two or three, 10-15: both ends, of which the first counts. */
static int64_t read_count(const struct reader *r, int64_t i, struct count *count)
{
    int64_t end = count_read(r, i, count);
    struct count high;
    if (end == i || count->article || count->vague)
        return end;
    if (is(r, end, CLASS_TO) || is(r, end, CLASS_OR)) {
        int64_t high_end = count_read(r, end + 1, &high);
        if (high_end > end + 1 && high.number > count->number && count->number > 0 && !high.article)
            return high_end;
    }
    return end;
}

/* The parts of a length: the last | three | full | years. */
struct length {
    bool article, told; /* the, last */
    bool counted, plural, hyphen;
    struct count count;
    enum unit unit;
    int64_t unit_place, end;
};

static int64_t read_parts(const struct reader *r, int64_t i, struct length *length)
{
    int64_t k = is(r, i, CLASS_ITS) ? i + 1 : skip(r, i, CLASS_THE), which = k;
    length->article = k > i;
    while (which < k + 2 && (is(r, which, CLASS_WHICH) || is(r, which, CLASS_SPOKEN) ||
                             (is(r, which, CLASS_ORDINAL) && value_at(r, which, CLASS_ORDINAL) == 1) ||
                             (is(r, which, CLASS_EDGE) && length->article)))
        which++;
    length->told = which > k;
    int64_t end = read_count(r, which, &length->count);
    length->counted = end > which;
    if (!length->counted)
        length->count = (struct count){.text = TEXT("X"), .number = -1, .vague = true};
    for (int n = 0; n < MOST_MORE && length->counted && is(r, end, CLASS_MORE); n++)
        end++;
    length->unit_place = skip_joint(r, end);
    length->hyphen = length->unit_place > end;
    length->unit = unit_at(r, length->unit_place);
    length->plural = is(r, length->unit_place, CLASS_UNITS);
    length->end = length->unit_place + 1;
    return length->unit == UNIT_COUNT ? i : length->end;
}

static bool is_long(const struct reader *r, int64_t i)
{
    return is_joint(r, i) && text_equal(at(r, i + 1)->form, TEXT("long"));
}

static bool is_length(const struct reader *r, int64_t i, const struct length *length)
{
    bool quarter = length->unit == UNIT_QUARTER, second = length->unit == UNIT_SECOND;
    if (quarter && (!length->plural || length->hyphen)) /* three-quarters */
        return false;
    if (length->counted) /* not `a second round` */
        return !(length->article && length->count.article) &&
               !(second && !length->plural && length->count.article);
    if (at(r, length->unit_place)->capital && i > 0)
        return false; /* the New York Times, Days Inn */
    if (!length->plural)
        return !(length->told && length->article) && is_long(r, length->end);
    return length->told || !(second || quarter);
}

/* `and 4 months` behind `11 years`: added to *text where the unit is a smaller one. */
static int64_t read_rest(const struct reader *r, int64_t i, enum unit unit, struct text *text)
{
    struct count count;
    int64_t k = is(r, i, CLASS_AND) || is(r, i, CLASS_COMMA) ? i + 1 : i, end = count_read(r, k, &count);
    enum unit rest = unit_at(r, end);
    bool counted = end > k && count.number > 0 && !count.article && !count.half;
    if (!counted || rest >= unit || rest == UNIT_QUARTER || rest == UNIT_WEEKEND ||
        !is_countable(r, end, &count))
        return i;
    struct text part = text_skip(duration_text(r->arena, count.text, rest), 1); /* without its P */
    if (unit < UNIT_DAY)
        part = text_skip(part, 1); /* there is a T before it */
    *text = arena_join(r->arena, (struct text[]){*text, part}, 2);
    return end + 1;
}

/* a quarter of a century, a quarter century, a quarter of an hour. */
static int64_t read_quarter_of(const struct reader *r, int64_t i, struct mention *m)
{
    int64_t k = skip(r, i, CLASS_ARTICLE);
    int64_t noun = skip(r, k + 1, CLASS_OF);
    noun = noun > k + 1 ? skip(r, noun, CLASS_ARTICLE) : skip_joint(r, noun);
    enum unit unit = unit_at(r, noun);
    if (k == i || unit_at(r, k) != UNIT_QUARTER || (unit != UNIT_CENTURY && unit != UNIT_HOUR))
        return i;
    m->type = TIMEX_DURATION;
    m->way = WAY_TEXT;
    m->text = unit == UNIT_CENTURY ? TEXT("P25Y") : TEXT("PT15M");
    return noun + 1;
}

/* the past three summers. */
static int64_t read_seasons(const struct reader *r, int64_t i, struct mention *m)
{
    struct count count;
    int64_t which = skip(r, i, CLASS_THE), k = skip(r, which, CLASS_WHICH), end = count_read(r, k, &count);
    if (end == k || count.article || !is(r, end, CLASS_SEASONS))
        return i;
    struct date season = {GRAIN_SEASON, YEAR_UNKNOWN, value_at(r, end, CLASS_SEASONS), 0, 0};
    struct text name = text_skip(date_text(r->arena, season, NO_CLOCK), sizeof "XXXX-" - 1);
    m->type = TIMEX_DURATION;
    m->way = WAY_TEXT;
    m->text = arena_printf(r->arena, "P%.*s%.*s", TEXT_ARGS(count.text), TEXT_ARGS(name));
    return end + 1;
}

/* will one day, might one day: no length. */
static bool is_some_day(const struct reader *r, int64_t i, const struct length *length)
{
    enum tense tense = at(r, i - 1)->known->tense;
    return length->unit == UNIT_DAY && length->count.number == 1 && is(r, i, CLASS_NUMBER) &&
           (tense == TENSE_FUTURE || tense == TENSE_MODAL);
}

static int64_t read_length(const struct reader *r, int64_t i, struct mention *m)
{
    struct length length;
    if (read_parts(r, i, &length) == i || !is_length(r, i, &length) || is_some_day(r, i, &length))
        return i;
    struct count count = length.count;
    int64_t end = length.end, half = count_read_half(r, end), age = i;
    if (!length.counted && !length.plural)
        count = (struct count){.text = TEXT("1"), .number = 1};
    if (half > end && length.counted) {
        count.half = true;
        end = half;
    }
    age = read_age(r, end);
    if ((!length.told || length.hyphen) && length.counted && age > end) {
        m->dropped = true;
        return age;
    }
    int way;
    enum base base;
    int64_t reach = length.told ? end : read_reach(r, end, &way, &base);
    if (reach > end && base == BASE_SPOKEN && count.number < 0)
        end = reach; /* a few days later: no day that could be told */
    else if (reach > end && !(length.hyphen && !is(r, reach - 1, CLASS_AGO))) {
        set_reach(m, count, length.unit, way, base);
        return read_to_the(r, reach, m);
    }
    if (is_long(r, end))
        end += 2;
    m->type = TIMEX_DURATION;
    m->way = WAY_TEXT;
    m->months = length.unit == UNIT_MONTH && (count.number == 6 || count.number == 9);
    m->text = count.half && count.number >= 0 ? half_of(r, count, length.unit)
                                              : duration_text(r->arena, count.text, length.unit);
    if (length.counted && length.count.number > 0 && !count.half && !length.hyphen)
        end = read_rest(r, end, length.unit, &m->text);
    return read_or_so(r, end, m);
}

int64_t length_read(const struct reader *r, int64_t i, struct mention *m)
{
    static read_mention *const readers[] = {read_length, read_quarter_of, read_seasons};
    return read_first(readers, sizeof readers / sizeof *readers, r, i, m);
}
