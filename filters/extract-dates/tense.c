/* Tense, from the words around a date. */
#include "tense.h"

enum { LOOK_BEFORE = 12, LOOK_BEHIND = 10, LEAD = 2, AUXILIARY = 3, NEAR = 3 };

static enum tense tense_at(const struct terms *terms, int64_t i)
{
    enum tense tense = term_at(terms, i)->known->tense;
    bool month = term_is(terms, i, CLASS_MONTH) && term_at(terms, i)->capital; /* May is no may */
    return month ? TENSE_NONE : tense;
}

static bool ends_clause(const struct terms *terms, int64_t i)
{
    struct text form = term_at(terms, i)->form;
    return form.len == 0 || text_equal(form, TEXT(";")) || text_equal(form, TEXT(":"));
}

/* The tense of an auxiliary right before a participle, a word or two between: TENSE_NONE where there is none.
 */
static enum tense auxiliary_before(const struct terms *terms, int64_t i)
{
    for (int64_t k = i - 1; k >= i - AUXILIARY && !ends_clause(terms, k); k--) {
        enum tense tense = tense_at(terms, k);
        if (tense == TENSE_OVER)
            return tense;
        if (tense == TENSE_FUTURE || tense == TENSE_MODAL || text_equal(term_at(terms, k)->form, TEXT("to")))
            return TENSE_FUTURE;
    }
    return TENSE_NONE;
}

/* `held` of `will be held`, `to be held`; not of `could not be held`. */
static bool is_future_passive(const struct terms *terms, int64_t i)
{
    return text_equal(term_at(terms, i - 1)->form, TEXT("be")) &&
           auxiliary_before(terms, i - 1) == TENSE_FUTURE;
}

/* `scheduled` of `had been scheduled`: it was to be, and is over. */
static bool is_over(const struct terms *terms, int64_t i)
{
    return text_equal(term_at(terms, i - 1)->form, TEXT("been")) &&
           auxiliary_before(terms, i - 1) == TENSE_OVER;
}

/* Whether `to` or `for` behind the word binds it to what is ahead: set for, due to. */
static bool is_bound(const struct terms *terms, int64_t i)
{
    struct text next = term_at(terms, i + 1)->form;
    enum tense tense = tense_at(terms, i), before = tense_at(terms, i - 1);
    if (tense == TENSE_LEAD) /* is due to; not: fell due to */
        return (before == TENSE_BE || before == TENSE_OVER) && text_equal(next, TEXT("to"));
    return tense == TENSE_BOUND && (text_equal(next, TEXT("to")) || text_equal(next, TEXT("for")));
}

/* What the word tells. */
static enum tense told_by(const struct terms *terms, int64_t i)
{
    enum tense tense = tense_at(terms, i);
    if (tense == TENSE_OVER)
        return TENSE_PAST;
    if (tense == TENSE_PAST)
        return is_future_passive(terms, i) ? TENSE_FUTURE : TENSE_PAST;
    if (tense == TENSE_FUTURE || is_bound(terms, i))
        return is_over(terms, i) ? TENSE_PAST : TENSE_FUTURE;
    return tense == TENSE_SAID ? TENSE_SAID : TENSE_NONE;
}

static bool is_not(const struct terms *terms, int64_t i)
{
    struct text form = term_at(terms, i)->form;
    return text_equal(form, TEXT("not")) || text_equal(form, TEXT("n't")) || text_equal(form, TEXT("n’t")) ||
           text_equal(form, TEXT("never"));
}

/* The last word before the date that tells. `May`, `would` count here alone, and not `would not`, which
 * refuses. */
static enum tense look_before(const struct terms *terms, const struct mention *mention)
{
    bool possessive = term_is(terms, mention->end, CLASS_POSSESSIVE);
    int64_t i = mention->begin - 1;
    for (int n = 0; n < LOOK_BEFORE && !ends_clause(terms, i); n++, i--) {
        enum tense tense = told_by(terms, i);
        if (tense != TENSE_NONE)
            return tense;
        if (tense_at(terms, i) == TENSE_MODAL && !possessive && !is_not(terms, i + 1))
            return TENSE_FUTURE;
    }
    return TENSE_NONE;
}

/* The first word behind the date that tells: `in April announced` is past. */
static enum tense look_behind(const struct terms *terms, int64_t i)
{
    for (int n = 0; n < LOOK_BEHIND && !ends_clause(terms, i); n++, i++) {
        enum tense tense = told_by(terms, i);
        if (tense != TENSE_NONE)
            return tense == TENSE_SAID && n < NEAR ? TENSE_PAST : tense;
    }
    return TENSE_NONE;
}

/* `until Friday`, `as soon as Tuesday`, `of record Dec. 21`: where that word stands, or -1. */
static int64_t find_lead(const struct terms *terms, int64_t begin)
{
    for (int64_t i = begin - 1; i >= begin - LEAD; i--)
        if (tense_at(terms, i) == TENSE_LEAD && !(term_is(terms, i + 1, CLASS_THE) && i < begin - 1))
            return i; /* not: by the Friday deadline */
    return -1;
}

/* `did not stop until Monday`, `until Monday they had not met`: Monday is over. */
static bool is_denied(const struct terms *terms, int64_t begin, int64_t end)
{
    for (int64_t i = begin - LOOK_BEFORE; i < end + LOOK_BEHIND; i++)
        if ((i < begin || i >= end) && is_not(terms, i) && tense_at(terms, i - 1) == TENSE_OVER)
            return true;
    return false;
}

/* said Thursday, said on Thursday, told reporters on Thursday that it will: not the day of what is told. */
static bool is_day_of_report(const struct terms *terms, const struct mention *mention)
{
    int64_t i = mention->begin - 1;
    if (term_is(terms, i, CLASS_ON))
        i--;
    if (tense_at(terms, i) == TENSE_SAID)
        return true;
    bool reports = text_equal(term_at(terms, mention->end)->form, TEXT("that"));
    for (int64_t k = i; reports && k >= i - LOOK_BEFORE && !ends_clause(terms, k); k--)
        if (tense_at(terms, k) == TENSE_SAID)
            return true;
    return false;
}

enum tense tense_around(const struct terms *terms, const struct mention *mention)
{
    int64_t lead = find_lead(terms, mention->begin);
    if (lead >= 0) {
        bool until = text_equal(term_at(terms, lead)->form, TEXT("until"));
        bool over =
            (until && is_denied(terms, mention->begin, mention->end)) ||
            (lead == 0 && look_behind(terms, mention->end) == TENSE_PAST); /* By Friday all had left */
        return over ? TENSE_PAST : TENSE_FUTURE;
    }
    if (is_day_of_report(terms, mention))
        return TENSE_PAST;
    enum tense before = look_before(terms, mention);
    if (before >= TENSE_PAST)
        return before;
    enum tense behind = look_behind(terms, mention->end);
    return behind >= TENSE_PAST ? behind : before ? before : behind;
}
