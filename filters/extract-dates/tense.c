/* Tense, from the words around a date. */
#include "tense.h"

enum { LOOK_BEFORE = 12, LOOK_BEHIND = 10, LEAD = 2 };

static bool ends_clause(const struct terms *terms, int64_t i)
{
    struct text form = term_at(terms, i)->form;
    return form.len == 0 || text_equal(form, TEXT(";")) || text_equal(form, TEXT(":"));
}

/* The first word that tells, going `step` from i. */
static enum tense look(const struct terms *terms, int64_t i, int64_t step, int most)
{
    enum tense said = TENSE_NONE;
    for (int n = 0; n < most && !ends_clause(terms, i); n++, i += step) {
        enum tense tense = term_at(terms, i)->known->tense;
        /* `was expected`, `had scheduled`: what stands first, the participle, tells */
        if (tense == TENSE_PAST || tense == TENSE_FUTURE)
            return tense;
        bool bound = text_equal(term_at(terms, i + 1)->form, TEXT("to")) ||
                     text_equal(term_at(terms, i + 1)->form, TEXT("for"));
        if (tense == TENSE_BOUND && bound)
            return TENSE_FUTURE;
        if (tense == TENSE_SAID)
            said = tense;
    }
    return said;
}

/* `until Friday`, `as soon as Tuesday`, `of record Dec. 21`. */
static bool is_led(const struct terms *terms, int64_t begin)
{
    for (int64_t i = begin - 1; i >= begin - LEAD; i--)
        if (term_at(terms, i)->known->tense == TENSE_LEAD)
            return true;
    return false;
}

enum tense tense_around(const struct terms *terms, const struct mention *mention)
{
    if (is_led(terms, mention->begin))
        return TENSE_FUTURE;
    if (term_at(terms, mention->begin - 1)->known->tense == TENSE_SAID)
        return TENSE_PAST; /* said Thursday that it will */
    enum tense before = look(terms, mention->begin - 1, -1, LOOK_BEFORE);
    if (before >= TENSE_PAST)
        return before;
    enum tense behind = look(terms, mention->end, 1, LOOK_BEHIND);
    return behind >= TENSE_PAST ? behind : before ? before : behind;
}
