/* Ranges: two figures of one unit, the smaller first. */
#include "pair.h"

/* Whether b can end a range that a begins: the same unit, or one that the second alone names. */
static bool units_agree(const struct figure *a, const struct figure *b)
{
    if (a->kind == FIGURE_ORDINAL || b->kind == FIGURE_ORDINAL || !a->has_value || !b->has_value)
        return false;
    if (text_equal(a->unit, b->unit))
        return true;
    return a->unit.len == 0 || (b->unit.len == 0 && a->kind == FIGURE_MONEY && a->begin < a->numeral.begin);
}

/* `5 to 10 million`: the scale of the second counts for the first. */
static void share_scale(const struct reading *r, struct figure *a, const struct figure *b)
{
    if (a->numeral.scaled || !b->numeral.scaled || a->numeral.fraction)
        return;
    unsigned exponent = numeral_scale_at(r->pieces, r->arena, b->numeral.end - 1, b->kind == FIGURE_MONEY);
    struct number scale = number_of(1), small = b->value;
    if (exponent == 0 || !number_scale(&scale, exponent) || !number_divide(&small, scale))
        return;
    if (number_compare(a->value, small) < 0)
        number_multiply(&a->value, scale);
}

void range_share_unit(struct figure *a, const struct figure *b)
{
    if (!pair_is_bare(a) || b->unit.len == 0 || !b->has_value)
        return;
    a->kind = b->kind;
    a->unit = b->unit;
    a->dimension = b->dimension;
}

bool range_join(const struct reading *r, struct figure *a, struct figure *b)
{
    if (!units_agree(a, b))
        return false;
    struct figure first = *a;
    share_scale(r, &first, b);
    if (number_compare(first.value, b->value) >= 0)
        return false;
    *a = first;
    pair_join(a, b, FIGURE_RANGE);
    return true;
}

/* Whether `a to b` behind a word of change is the step and where it led: `rose 3 to 120`, `fell by 0.9 years
 * to 76 years`, `slipped 2% to 3%`; not `rise 3 to 5 percent`, `raise it by 3 to 5`, `may grow 2% to 3%`. A
 * range is of like numbers and names its unit once, save that percents and money may be named twice. */
bool range_is_step(const struct reading *r, const struct figure *a, const struct figure *b)
{
    bool by = piece_is(r->pieces, a->begin - 1, TEXT("by"));
    struct number ten_times = a->value;
    if (!by && !context_is_word(r, a->begin - 1, TEXT("change")))
        return false;
    if (!number_multiply(&ten_times, number_of(10)) || number_compare(ten_times, b->value) <= 0)
        return true;
    bool both = a->unit.len > 0 && b->unit.len > 0;
    if (a->kind == FIGURE_PERCENT || a->kind == FIGURE_MONEY)
        return by ? a->kind == FIGURE_PERCENT && both : context_is_word(r, a->begin - 1, TEXT("changed"));
    return by ? both : both || b->unit.len == 0;
}

bool range_join_or(const struct reading *r, struct figure *a, struct figure *b)
{
    struct number next = a->value;
    if (!pair_is_bare_whole(a) || a->numeral.scaled || !number_add(&next, number_of(1)) ||
        number_compare(next, b->value) != 0)
        return false;
    return range_join(r, a, b);
}
