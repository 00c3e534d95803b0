/* The steps of the method over one sentence: the longest mention at each place, from left to right, and what
 * goes on behind one: Dec. 4-9, May 24 and 25, 2012-13. */
#include "sentence.h"

enum { FARTHEST_CORE = 6 }; /* terms from where a mention begins to what it is told by */

/* Classes that a mention begins with, besides those it is told by. */
static const uint64_t beginnings =
    TRIGGER_CLASSES | CLASS_BIT(CLASS_NUMBER) | CLASS_BIT(CLASS_TEN) | CLASS_BIT(CLASS_SCALE) |
    CLASS_BIT(CLASS_COUPLE) | CLASS_BIT(CLASS_ARTICLE) | CLASS_BIT(CLASS_SOME) | CLASS_BIT(CLASS_HALF) |
    CLASS_BIT(CLASS_ORDINAL) | CLASS_BIT(CLASS_WHICH) | CLASS_BIT(CLASS_SPOKEN) | CLASS_BIT(CLASS_EVERY) |
    CLASS_BIT(CLASS_EDGE) | CLASS_BIT(CLASS_SHADE) | CLASS_BIT(CLASS_FISCAL) | CLASS_BIT(CLASS_THE) |
    CLASS_BIT(CLASS_POSSESSIVE) | CLASS_BIT(CLASS_ITS) | CLASS_BIT(CLASS_LETTER);

/* Whether a mention can be told by the term. */
static bool is_core(const struct term *term)
{
    return (term->classes & (TRIGGER_CLASSES | CLASS_BIT(CLASS_PERIOD) | CLASS_BIT(CLASS_ANNIVERSARY))) ||
           term->known->phrase || term_begins_with_digit(term);
}

/* Whether a mention can begin at the term: a look that spares the rest. */
static bool may_begin(const struct term *term)
{
    return (term->classes & beginnings) || term->known->phrase || term->known->modifier ||
           term_begins_with_digit(term);
}

/* Whether the term may be one of a mention at all. */
static bool is_any(const struct term *term)
{
    return term->classes || term->known->phrase || term->known->modifier || term_begins_with_digit(term);
}

/* Whether a mention that begins at i goes on behind it, or is all there. */
static bool leads_on(const struct reader *r, int64_t i)
{
    return is_core(at(r, i)) || at(r, i)->known->modifier || is_any(at(r, i + 1));
}

static bool ends_there(const struct reader *r, int64_t i)
{
    const struct term *next = at(r, i);
    bool word = next->raw.len &&
                ((next->form.ptr[0] >= 'a' && next->form.ptr[0] <= 'z') || next->capital || next->digits);
    return !word || is(r, i, CLASS_AND) || is(r, i, CLASS_IN) || is(r, i, CLASS_TO) || is(r, i, CLASS_AT) ||
           is(r, i, CLASS_OR) || is(r, i, CLASS_ON);
}

/* The second of two days of one month: the 9 of Dec. 4-9. */
static int64_t read_next_day(const struct reader *r, const struct mention *first, int64_t i,
                             struct mention *m)
{
    int64_t k = i + 1;
    const struct term *number = at(r, k);
    if (!is(r, i, CLASS_TO) && !is(r, i, CLASS_AND) && !is(r, i, CLASS_COMMA) && !is(r, i, CLASS_OR))
        return i;
    bool day = first->type == TIMEX_DATE && first->way != WAY_TEXT && first->date.grain == GRAIN_DAY &&
               first->date.day && !first->holiday.ptr && !first->date.weekday;
    if (!day || number->digits < 1 || number->digits > 2 || number->number <= first->date.day ||
        number->number > calendar_month_length(2000, first->date.part))
        return i;
    int year;
    int64_t behind = year_read_behind(r, k + 1, &year);
    if (behind == k + 1 && !ends_there(r, k + 1))
        return i;
    *m = NEW_MENTION(k);
    m->way = behind > k + 1 ? WAY_DATE : first->way;
    m->date = first->date;
    m->date.day = number->number;
    if (behind > k + 1)
        m->date.year = year;
    m->begin = k;
    m->end = behind;
    return behind;
}

/* The second of two years: the 13 of 2012-13. */
static int64_t read_next_year(const struct reader *r, const struct mention *first, int64_t i,
                              struct mention *m)
{
    const struct term *number = at(r, i + 1);
    if (first->way != WAY_DATE || first->date.grain != GRAIN_YEAR || number->digits != 2 || !number->glued ||
        (!is_joint(r, i) && !is(r, i, CLASS_SLASH)) || is_joint(r, i + 2) ||
        at(r, first->end - 1)->digits != 4)
        return i;
    int year = first->date.year - first->date.year % 100 + number->number;
    if (year <= first->date.year)
        return i;
    *m = *first;
    m->date.year = year;
    m->begin = i + 1;
    m->end = i + 2;
    m->mod = (struct text){NULL, 0};
    return i + 2;
}

/* The first of two days of one month: the 24 of 24-25 February, the 24th of the 24th and 25th of February. */
static int64_t read_day_before(const struct reader *r, int64_t i, struct mention *m)
{
    int64_t first = skip(r, i, CLASS_THE), k = first + 2;
    const struct term *term = at(r, first);
    bool ordinal = term_is_own(term, CLASS_ORDINAL), digits = term->digits >= 1 && term->digits <= 2;
    int number = ordinal ? term->own->value : term->number;
    struct mention second = NEW_MENTION(k);
    if (!(ordinal || (digits && first == i)) || number < 1 ||
        (!is(r, first + 1, CLASS_TO) && !is(r, first + 1, CLASS_AND)))
        return i;
    if (ordinal ? !term_is_own(at(r, k), CLASS_ORDINAL) : at(r, k)->digits < 1 || at(r, k)->digits > 2)
        return i;
    if (absolute_read(r, k, &second) == k || second.date.grain != GRAIN_DAY || second.date.day <= number)
        return i;
    *m = second;
    m->date.day = number;
    m->begin = i;
    m->end = first + 1;
    return m->end;
}

/* What goes on behind the last mention. */
static int64_t read_on(const struct reader *r, int64_t i, const struct mention *last, struct mention *m)
{
    int64_t end = read_next_day(r, last, i, m);
    return end > i ? end : read_next_year(r, last, i, m);
}

static int64_t read_new(const struct reader *r, int64_t i, struct mention *m)
{
    int64_t end = read_day_before(r, i, m);
    return end > i ? end : whole_read(r, i, m);
}

static bool lacks_year(const struct mention *m)
{
    return m->type == TIMEX_DATE && m->way == WAY_NEAREST && m->direction == DIRECTION_TENSE &&
           !m->holiday.ptr && !m->quarter_of &&
           (m->date.grain == GRAIN_MONTH || (m->date.grain == GRAIN_DAY && m->date.day));
}

/* `March` of `between March and May 1996`, `May 24` of `May 24 and 25, 1996`: in the year that is told behind
 * both. */
static void share_year(const struct reader *r, struct mention *first, const struct mention *second)
{
    int64_t joint = first->end;
    bool joined = is(r, joint, CLASS_AND) || is(r, joint, CLASS_TO) || is(r, joint, CLASS_OR);
    bool told = second->type == TIMEX_DATE && second->date.grain == first->date.grain &&
                !second->holiday.ptr && second->date.part &&
                (second->way == WAY_DATE || second->direction == DIRECTION_THIS);
    if (!joined || second->begin != joint + 1 || !told || !lacks_year(first))
        return;
    int before = first->date.part > second->date.part; /* November to January 1996 */
    first->way = second->way;
    first->direction = second->direction;
    first->years = second->years - (second->way == WAY_NEAREST ? before : 0);
    first->date.year = second->date.year - (second->way == WAY_DATE ? before : 0);
}

/* `Monday, the third anniversary`, `Monday marks the third anniversary`: of that day. */
static void date_anniversary(const mention_array *before, struct mention *m)
{
    enum { FARTHEST = 4 }; /* terms */
    const struct mention *last = before->count ? &before->items[before->count - 1] : NULL;
    if (!m->anniversary || !last || last->end < m->begin - FARTHEST || last->dropped ||
        last->type != TIMEX_DATE)
        return;
    bool day = last->way == WAY_SHIFT ? last->grain == GRAIN_DAY : last->date.grain == GRAIN_DAY;
    if (!day || last->way == WAY_TEXT)
        return;
    struct mention same = *last;
    same.begin = m->begin;
    same.end = m->end;
    *m = same;
}

void sentence_mentions(const struct terms *terms, struct arena *arena, mention_array *mentions)
{
    struct reader r = {terms, arena};
    int64_t count = (int64_t)terms->list.count, core = 0; /* the first at or behind i */
    mentions->count = 0;
    for (int64_t i = 0; i < count;) {
        for (core = core < i ? i : core; core < count && !is_core(at(&r, core));)
            core++;
        bool goes_on = mentions->count && mentions->items[mentions->count - 1].end == i;
        bool new = core <= i + FARTHEST_CORE &&may_begin(at(&r, i)) && leads_on(&r, i);
        if (!goes_on && !new) {
            i++;
            continue;
        }
        struct mention mention = NEW_MENTION(i);
        int64_t end = goes_on ? read_on(&r, i, &mentions->items[mentions->count - 1], &mention) : i;
        if (end == i && new)
            end = read_new(&r, i, &mention);
        if (end > i) {
            date_anniversary(mentions, &mention);
            if (mentions->count)
                share_year(&r, &mentions->items[mentions->count - 1], &mention);
            array_push(mentions, mention);
        }
        i = end > i ? end : i + 1;
    }
}
