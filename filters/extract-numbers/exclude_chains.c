/* Digits joined by marks that are dates, telephone numbers and the like: 5/17/2018, 555-1212. */
#include "exclude_rules.h"

/* Digits on both sides of the mark, without space. */
static bool is_joined_by(const struct reading *r, const struct figure *a, const struct figure *b,
                         struct text mark)
{
    return b->begin == a->end + 1 && piece_is(r->pieces, a->end, mark) &&
           piece_at(r->pieces, a->end)->glued && piece_at(r->pieces, b->begin)->glued && a->numeral.literal &&
           b->numeral.literal;
}

static bool is_joined(const struct reading *r, const struct figure *a, bool *stroke)
{
    bool slash = is_joined_by(r, a, a + 1, TEXT("/"));
    *stroke = *stroke || slash;
    return slash || is_joined_by(r, a, a + 1, TEXT("-"));
}

static size_t raw_length(const struct reading *r, const struct figure *figure)
{
    return piece_at(r->pieces, figure->numeral.begin)->raw.len;
}

static bool is_telephone(const struct reading *r, const struct figure *first, const struct figure *last)
{
    return last == first + 1 && raw_length(r, first) == 3 && raw_length(r, last) == 4;
}

void exclude_chains(const struct reading *r)
{
    struct figure *end = r->figures->items + r->figures->count;
    for (struct figure *first = r->figures->items, *last; first < end; first = last + 1) {
        bool stroke = false;
        last = first;
        while (last + 1 < end && is_joined(r, last, &stroke))
            last++;
        if (stroke || last > first + 1 || is_telephone(r, first, last))
            for (struct figure *figure = first; figure <= last; figure++)
                figure->dropped = true;
    }
}
