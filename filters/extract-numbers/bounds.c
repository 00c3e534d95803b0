/* Bounds: two figures of which one is the lower and the other the upper bound of one. */
#include "pair.h"
#include "pairs.h"

static bool is_lower(const struct figure *figure)
{
    return figure->modifier && figure->modifier[0] == '>' && figure->has_low && figure->kind != FIGURE_RANGE;
}

static bool is_upper(const struct figure *figure)
{
    return figure->modifier && figure->modifier[0] == '<' && figure->has_high && figure->kind != FIGURE_RANGE;
}

static void join_bounds(struct figure *a, struct figure *b)
{
    bool lower_first = is_lower(a) && is_upper(b), upper_first = is_upper(a) && is_lower(b);
    if (!lower_first && !upper_first)
        return;
    struct number low = lower_first ? a->low : b->low, high = lower_first ? b->high : a->high;
    if (number_compare(low, high) >= 0 || !(a->unit.len == 0 || text_equal(a->unit, b->unit)))
        return;
    pair_join(a, b, FIGURE_RANGE);
    a->low = low;
    a->high = high;
    a->modifier = NULL;
    a->of = b->of;
}

void pairs_join_bounds(struct reading *reading)
{
    for (size_t i = 0; i + 1 < reading->figures->count; i++) {
        struct figure *a = &reading->figures->items[i], *b = a + 1;
        bool joined = b->modifier_begin == a->end + 1 && piece_is(reading->pieces, a->end, TEXT("and"));
        if (!a->dropped && !b->dropped && joined)
            join_bounds(a, b);
    }
}
