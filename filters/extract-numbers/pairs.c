/* Pairs: what stands between two figures, and which sort of pair that makes. */
#include "pairs.h"

#include "pair.h"

enum { CONTEXT_BEFORE = 8, CONTEXT_BEHIND = 4 }; /* pieces in which a word tells a tally or a change */

bool pair_is_near(const struct reading *r, int64_t begin, int64_t end, struct text class)
{
    for (int64_t i = begin - CONTEXT_BEFORE; i < begin; i++)
        if (context_is_word(r, i, class))
            return true;
    for (int64_t i = end; i < end + CONTEXT_BEHIND; i++)
        if (context_is_word(r, i, class))
            return true;
    return false;
}

void pair_join(struct figure *a, struct figure *b, enum figure_kind kind)
{
    if (a->unit.len == 0) {
        a->unit = b->unit;
        a->dimension = b->dimension;
        a->hyphenated = b->hyphenated;
    }
    a->kind = kind;
    a->low = a->value;
    a->high = b->value;
    a->has_value = false;
    a->has_low = a->has_high = true;
    a->end = b->end;
    b->dropped = true;
}

static bool is_dash(const struct reading *r, int64_t i)
{
    return piece_is(r->pieces, i, TEXT("-")) || piece_is(r->pieces, i, TEXT("–")) ||
           (piece_is(r->pieces, i, TEXT("~")) && piece_at(r->pieces, i)->glued);
}

/* `2012-13`, `2019-2022` */
static bool are_years(const struct reading *r, const struct figure *a, const struct figure *b)
{
    bool short_year = piece_at(r->pieces, b->begin)->raw.len == 2;
    return figure_looks_like_year(r, a) && pair_is_bare(b) && (figure_looks_like_year(r, b) || short_year);
}

static bool join_best(const struct reading *r, struct figure *a, struct figure *b)
{
    return (ratio_is_tally(r, a, b) && ratio_join(r, a, b)) || range_join(r, a, b) || ratio_join(r, a, b);
}

static bool join_dash(const struct reading *r, struct figure *a, struct figure *b)
{
    if (are_years(r, a, b)) {
        a->dropped = b->dropped = true;
        return true;
    }
    bool spaced =
        !piece_at(r->pieces, a->end)->glued && !piece_is(r->pieces, a->end, TEXT("–")) && !a->numeral.literal;
    return !spaced && join_best(r, a, b);
}

static bool join_to(const struct reading *r, struct figure *a, struct figure *b)
{
    bool from = piece_is(r->pieces, a->begin - 1, TEXT("from"));
    bool change = pair_is_near(r, a->begin, a->begin, TEXT("change"));
    if (figure_looks_like_year(r, a) && figure_looks_like_year(r, b))
        return false;
    if (from && change)
        range_share_unit(a, b);
    if (from)
        return !change && range_join(r, a, b);
    return !(change && range_is_step(r, a, b)) && join_best(r, a, b);
}

static bool join_between(const struct reading *r, struct figure *a, struct figure *b)
{
    bool years = figure_looks_like_year(r, a) && figure_looks_like_year(r, b);
    return !years && range_join(r, a, b);
}

/* `2-to-1`, `one-in-three`. */
static bool join_hyphenated(const struct reading *r, struct figure *a, struct figure *b)
{
    if (piece_is(r->pieces, a->end + 1, TEXT("in")))
        return share_join_in(r, a, b);
    return piece_is(r->pieces, a->end + 1, TEXT("to")) && piece_is_hyphen(r->pieces, a->end + 2) &&
           (range_join(r, a, b) || ratio_join(r, a, b));
}

/* `25- to 34-year-olds`; of `10- and 12-year-olds` the unit of the second is the first one's, too. */
static bool join_hanging(const struct reading *r, struct figure *a, struct figure *b)
{
    int64_t at = a->end + 1;
    if (piece_is(r->pieces, at, TEXT("to")))
        return range_join(r, a, b);
    if (piece_is(r->pieces, at, TEXT("and")) || piece_is(r->pieces, at, TEXT("or")))
        range_share_unit(a, b);
    return false;
}

/* One piece between the two. */
static bool join_by(const struct reading *r, struct figure *a, struct figure *b)
{
    struct text between = piece_at(r->pieces, a->end)->form;
    if (is_dash(r, a->end))
        return join_dash(r, a, b);
    if (text_equal(between, TEXT("to")) || text_equal(between, TEXT("through")))
        return join_to(r, a, b);
    if (text_equal(between, TEXT("and")) && piece_is(r->pieces, a->begin - 1, TEXT("between")))
        return join_between(r, a, b);
    if (text_equal(between, TEXT("or")))
        return range_join_or(r, a, b);
    if (text_equal(between, TEXT("in")))
        return share_join_in(r, a, b);
    return text_equal(between, TEXT("over")) && share_join_over(r, a, b);
}

static bool join_pair(const struct reading *r, struct figure *a, struct figure *b)
{
    int64_t gap = b->begin - a->end, at = a->end;
    if (gap == 1)
        return join_by(r, a, b);
    if (gap == 2 && is_dash(r, at) && piece_at(r->pieces, at)->glued)
        return join_hanging(r, a, b);
    if (share_is_said(r, at, b->begin))
        return share_join(a, b);
    if (gap == 2)
        return ratio_join_votes(r, a, b);
    return gap == 3 && piece_is_hyphen(r->pieces, at) && join_hyphenated(r, a, b);
}

void pairs_join(struct reading *reading)
{
    for (size_t i = 0; i + 1 < reading->figures->count; i++) {
        struct figure *a = &reading->figures->items[i], *b = a + 1;
        if (!a->dropped && !b->dropped && join_pair(reading, a, b))
            i++;
    }
}
