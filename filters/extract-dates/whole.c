/* A whole expression: a date with what stands around it: early, the end of, about; a day and its time. */
#include "grammar.h"

LEXICON(date_phrases);

static const struct text type_names[] = {{"DATE", 4}, {"TIME", 4}, {"DURATION", 8}, {"SET", 3}};

/* now, recently, the near future. */
static int64_t read_phrase(const struct reader *r, int64_t i, struct mention *m)
{
    struct text value;
    int64_t end = phrase_longest(r, date_phrases, i, &value);
    if (end == i)
        return i;
    struct text type = text_cut(&value, ' ');
    m->dropped = text_equal(type, TEXT("NONE"));
    for (unsigned k = 0; k < sizeof type_names / sizeof *type_names; k++)
        if (text_equal(type, type_names[k]))
            m->type = (enum timex)k;
    m->way = WAY_TEXT;
    m->text = value;
    return end;
}

#define COUNTS \
    (CLASS_BIT(CLASS_NUMBER) | CLASS_BIT(CLASS_TEN) | CLASS_BIT(CLASS_SCALE) | CLASS_BIT(CLASS_COUPLE) | \
     CLASS_BIT(CLASS_SOME) | CLASS_BIT(CLASS_HALF) | CLASS_BIT(CLASS_ARTICLE))

/* What each kind can begin with: classes, digits, the first word of a phrase; `behind`: what goes on behind
 * `the`, besides digits. */
static const struct kind {
    read_mention *read;
    uint64_t classes, behind;
    bool digits, phrase;
} kinds[] = {
    {repeat_read,
     CLASS_BIT(CLASS_EVERY) | CLASS_BIT(CLASS_WEEKDAYS) | CLASS_BIT(CLASS_WEEKDAY) | CLASS_BIT(CLASS_PARTS) |
         CLASS_BIT(CLASS_REPEAT) | CLASS_BIT(CLASS_ARTICLE) | CLASS_BIT(CLASS_UNITS),
     0, false, false},
    {holiday_read, 0, 0, false, true},
    {period_read,
     CLASS_BIT(CLASS_THE) | CLASS_BIT(CLASS_FISCAL) | CLASS_BIT(CLASS_WHICH) | CLASS_BIT(CLASS_UNIT) |
         CLASS_BIT(CLASS_ORDINAL) | CLASS_BIT(CLASS_LETTER) | CLASS_BIT(CLASS_SEASON) |
         CLASS_BIT(CLASS_POSSESSIVE),
     CLASS_BIT(CLASS_FISCAL) | CLASS_BIT(CLASS_WHICH) | CLASS_BIT(CLASS_UNIT) | CLASS_BIT(CLASS_ORDINAL) |
         CLASS_BIT(CLASS_LETTER) | CLASS_BIT(CLASS_SEASON) | CLASS_BIT(CLASS_POSSESSIVE) |
         CLASS_BIT(CLASS_HYPHEN),
     true, false},
    {relative_read,
     CLASS_BIT(CLASS_THE) | CLASS_BIT(CLASS_TODAY) | CLASS_BIT(CLASS_WEEKDAY) | CLASS_BIT(CLASS_WHICH) |
         CLASS_BIT(CLASS_SPOKEN) | CLASS_BIT(CLASS_UNIT),
     CLASS_BIT(CLASS_WHICH) | CLASS_BIT(CLASS_SPOKEN) | CLASS_BIT(CLASS_UNIT) | CLASS_BIT(CLASS_MORE) |
         CLASS_BIT(CLASS_FISCAL),
     false, false},
    {compared_read,
     CLASS_BIT(CLASS_THE) | CLASS_BIT(CLASS_ITS) | CLASS_BIT(CLASS_WHICH) | CLASS_BIT(CLASS_SPOKEN) |
         CLASS_BIT(CLASS_UNIT) | CLASS_BIT(CLASS_ORDINAL) | CLASS_BIT(CLASS_NUMBER) | CLASS_BIT(CLASS_TEN) |
         CLASS_BIT(CLASS_ARTICLE),
     CLASS_BIT(CLASS_WHICH) | CLASS_BIT(CLASS_SPOKEN) | CLASS_BIT(CLASS_UNIT) | CLASS_BIT(CLASS_ORDINAL) |
         CLASS_BIT(CLASS_OTHER) | CLASS_BIT(CLASS_POSSESSIVE) | COUNTS,
     true, false},
    {length_read,
     CLASS_BIT(CLASS_THE) | CLASS_BIT(CLASS_ITS) | CLASS_BIT(CLASS_WHICH) | CLASS_BIT(CLASS_SPOKEN) |
         CLASS_BIT(CLASS_ORDINAL) | CLASS_BIT(CLASS_UNITS) | CLASS_BIT(CLASS_UNIT) | COUNTS,
     CLASS_BIT(CLASS_WHICH) | CLASS_BIT(CLASS_SPOKEN) | CLASS_BIT(CLASS_ORDINAL) | CLASS_BIT(CLASS_EDGE) |
         CLASS_BIT(CLASS_UNITS) | CLASS_BIT(CLASS_UNIT) | CLASS_BIT(CLASS_HYPHEN) | COUNTS,
     true, false},
    {absolute_read,
     CLASS_BIT(CLASS_MONTH) | CLASS_BIT(CLASS_THE) | CLASS_BIT(CLASS_EDGE) | CLASS_BIT(CLASS_POSSESSIVE) |
         CLASS_BIT(CLASS_DECADE) | CLASS_BIT(CLASS_ORDINAL) | CLASS_BIT(CLASS_NUMBER) | CLASS_BIT(CLASS_TEN),
     CLASS_BIT(CLASS_EDGE) | CLASS_BIT(CLASS_MONTH) | CLASS_BIT(CLASS_POSSESSIVE) | CLASS_BIT(CLASS_DECADE) |
         CLASS_BIT(CLASS_WHICH) | CLASS_BIT(CLASS_ORDINAL) | CLASS_BIT(CLASS_NUMBER) | CLASS_BIT(CLASS_TEN) |
         CLASS_BIT(CLASS_YEAR),
     true, false},
    {read_phrase, 0, 0, false, true},
};

static bool begins_with_digit(const struct term *term)
{
    return term->raw.len && term->raw.ptr[0] >= '0' && term->raw.ptr[0] <= '9';
}

/* A look that spares most of the reading: whether there can be such a mention at i. */
static bool may_read(const struct reader *r, int64_t i, const struct kind *kind)
{
    const struct term *term = at(r, i), *next = at(r, i + 1);
    if (kind->phrase)
        return phrase_may_begin(r, i);
    if (term->classes == CLASS_BIT(CLASS_THE))
        return (kind->classes & CLASS_BIT(CLASS_THE)) &&
               ((next->classes & kind->behind) || begins_with_digit(next));
    return (term->classes & kind->classes) || (kind->digits && begins_with_digit(term));
}

/* The longest of all kinds. */
static int64_t read_core(const struct reader *r, int64_t i, struct mention *m)
{
    int64_t longest = i;
    struct mention found = NEW_MENTION(i);
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        if (!may_read(r, i, &kinds[k]))
            continue;
        int64_t end = kinds[k].read(r, i, &found);
        if (end > longest) {
            *m = found;
            longest = end;
        }
        if (end > i)
            found = NEW_MENTION(i);
    }
    return longest;
}

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
    int64_t end = read_core(r, i, m);
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
    int64_t end = read_core(r, k, day);
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
    return (at(r, i)->classes & first) || begins_with_digit(at(r, i));
}

static int64_t read_plain(const struct reader *r, int64_t i, struct mention *m)
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

/* early, late, mid-, the end of, earlier, later in: where the date begins; *mod is what it does. */
static int64_t read_edge(const struct reader *r, int64_t i, struct text *mod)
{
    int64_t k = skip(r, i, CLASS_THE);
    const struct sense *edge = term_sense(r->terms, k, CLASS_EDGE),
                       *shade = term_sense(r->terms, k, CLASS_SHADE);
    if (shade && k == i) {
        *mod = shade->name;
        k = skip(r, k + 1, CLASS_ON);
        return skip(r, k, CLASS_IN);
    }
    if (!edge)
        return i;
    *mod = edge->name;
    if (is(r, k + 1, CLASS_OF))
        return k + 2;
    int64_t core = skip_joint(r, k + 1);
    core = skip(r, core, CLASS_IN);
    return core;
}

static bool takes_edge(const struct mention *m)
{
    return !m->dropped && !m->mod.ptr && (m->type == TIMEX_DATE || m->type == TIMEX_TIME) &&
           !(m->way == WAY_TEXT) && !clock_is_set(m->clock);
}

static int64_t read_with_edge(const struct reader *r, int64_t i, struct mention *m)
{
    struct text mod;
    int64_t k = read_edge(r, i, &mod);
    if (k == i)
        return i;
    struct mention found = NEW_MENTION(k);
    int64_t end = read_plain(r, k, &found);
    if (end == k || found.dropped)
        return i;
    if (!takes_edge(&found) && !clock_is_set(found.clock))
        return i;
    *m = found;
    m->mod = clock_is_set(found.clock) ? (struct text){NULL, 0} : mod;
    return end;
}

static int64_t read_with_modifier(const struct reader *r, int64_t i, struct mention *m)
{
    struct text mod;
    int64_t k = count_read_modifier(r, i, &mod);
    if (k == i)
        return i;
    struct mention found = NEW_MENTION(k);
    int64_t end = read_plain(r, k, &found);
    bool length = found.type == TIMEX_DURATION && found.way == WAY_TEXT && !is(r, k, CLASS_THE) &&
                  !is(r, k, CLASS_WHICH);
    bool reach = found.way == WAY_SHIFT && found.count != 0 && !is(r, k, CLASS_THE) &&
                 !is(r, k, CLASS_WHICH) && !is(r, k, CLASS_TODAY);
    bool date = text_equal(mod, TEXT("APPROX")) && (found.way == WAY_DATE || found.way == WAY_NEAREST) &&
                found.type == TIMEX_DATE && !found.date.weekday;
    if (end == k || (!found.dropped && !length && !reach && !date))
        return i;
    *m = found;
    if (!m->mod.ptr)
        m->mod = mod;
    return end;
}

static bool is_quote(const struct reader *r, int64_t i)
{
    static const struct text quotes[] = {{"\"", 1}, {"“", 3}, {"”", 3}, {"''", 2},
                                         {"``", 2}, {"‘", 3}, {"'", 1}, {"’", 3}};
    for (size_t k = 0; k < sizeof quotes / sizeof *quotes; k++)
        if (text_equal(at(r, i)->raw, quotes[k]))
            return true;
    return false;
}

/* The name of a programme: `This Week,` and `60 Minutes` between quotation marks and nothing else. */
static bool is_title(const struct reader *r, int64_t begin, int64_t end, const struct mention *m)
{
    bool mark = is(r, end, CLASS_COMMA) || is(r, end, CLASS_POINT);
    bool capital = at(r, begin)->capital || at(r, end - 1)->capital;
    bool words = m->way == WAY_SHIFT || m->type == TIMEX_DURATION;
    return capital && words && is_quote(r, begin - 1) && is_quote(r, mark ? end + 1 : end);
}

/* Whether early, the end of, later can begin at i. */
static bool may_be_edge(const struct reader *r, int64_t i)
{
    return is(r, is(r, i, CLASS_THE) ? i + 1 : i, CLASS_EDGE) || is(r, i, CLASS_SHADE);
}

int64_t whole_read(const struct reader *r, int64_t i, struct mention *m)
{
    read_mention *const forms[] = {read_plain, may_be_edge(r, i) ? read_with_edge : NULL,
                                   at(r, i)->known->modifier ? read_with_modifier : NULL};
    int64_t longest = i;
    for (size_t k = 0; k < sizeof forms / sizeof *forms; k++) {
        if (!forms[k])
            continue;
        struct mention found = NEW_MENTION(i);
        int64_t end = forms[k](r, i, &found);
        if (end > longest) {
            *m = found;
            longest = end;
        }
    }
    m->begin = i;
    m->end = longest;
    if (longest > i && is_title(r, i, longest, m))
        m->dropped = true;
    return longest;
}
