/* Pairs: ranges, ratios and shares. */
#include "pairs.h"

#include "nouns.h"

enum {
    CONTEXT_BEFORE = 8, /* pieces in which a word tells a tally or a change */
    CONTEXT_BEHIND = 4,
    LARGEST_SHARE = 10, /* `3 in 10`, not `3 in 24` */
};

static bool is_between(const struct reading *r, int64_t i, struct text word)
{
    return piece_is(r->pieces, i, word);
}

/* Whether a word of the class stands close before `begin` or behind `end`. */
static bool is_near(const struct reading *r, int64_t begin, int64_t end, struct text class)
{
    for (int64_t i = begin - CONTEXT_BEFORE; i < begin; i++)
        if (context_is_word(r, i, class))
            return true;
    for (int64_t i = end; i < end + CONTEXT_BEHIND; i++)
        if (context_is_word(r, i, class))
            return true;
    return false;
}

/* A noun that is no vote and no point stands behind b: `lost 200 to 250 men` is no score. */
static bool counts_things(const struct reading *r, const struct figure *b)
{
    const struct piece *noun = piece_at(r->pieces, b->end);
    return noun->class == PIECE_WORD && noun_tag(noun->form) == TAG_NOUN &&
           noun_singular(r->arena, noun->form).ptr && !context_is_word(r, b->end, TEXT("ballot"));
}

/* Whether the words around speak of votes or games. */
static bool is_tally(const struct reading *r, const struct figure *a, const struct figure *b)
{
    return (is_near(r, a->begin, b->end, TEXT("vote")) || is_near(r, a->begin, b->end, TEXT("score"))) &&
           !counts_things(r, b);
}

static bool is_bare(const struct figure *figure)
{
    return figure->kind == FIGURE_CARDINAL && figure->has_value && !figure->value.negative;
}

static bool is_bare_whole(const struct figure *figure)
{
    return is_bare(figure) && number_is_whole(figure->value) && !figure->numeral.fraction;
}

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

static void join(struct figure *a, struct figure *b, enum figure_kind kind)
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

/* `rose from 12 to 15 percent`: two figures of one unit. */
static void share_unit(struct figure *a, const struct figure *b)
{
    if (!is_bare(a) || b->unit.len == 0 || !b->has_value)
        return;
    a->kind = b->kind;
    a->unit = b->unit;
    a->dimension = b->dimension;
}

static bool join_range(const struct reading *r, struct figure *a, struct figure *b)
{
    if (!units_agree(a, b))
        return false;
    struct figure first = *a;
    share_scale(r, &first, b);
    if (number_compare(first.value, b->value) >= 0)
        return false;
    *a = first;
    join(a, b, FIGURE_RANGE);
    return true;
}

/* `10-5`, `7 to 2`: the larger first, or in talk of votes and games. */
static bool join_ratio(const struct reading *r, struct figure *a, struct figure *b)
{
    if (!is_bare_whole(a) || !is_bare_whole(b) || (b->numeral.scaled && !a->numeral.scaled))
        return false;
    if (number_compare(a->value, b->value) < 0 && !is_tally(r, a, b))
        return false;
    join(a, b, FIGURE_RATIO);
    return true;
}

/* `1 in 5`, `two out of three`: a share has a value. */
static bool join_share(struct figure *a, struct figure *b)
{
    struct number share = a->value;
    if (!is_bare_whole(a) || !is_bare_whole(b) || number_compare(a->value, b->value) >= 0 ||
        number_is(a->value, 0) || !number_divide(&share, b->value))
        return false;
    join(a, b, FIGURE_RATIO);
    a->value = share;
    a->has_value = true;
    return true;
}

/* Digits of a year, 1500 to 2099. */
static bool is_year(const struct reading *r, const struct figure *figure)
{
    return is_bare(figure) && figure->numeral.literal && piece_at(r->pieces, figure->begin)->raw.len == 4 &&
           figure->end == figure->begin + 1 && number_is_whole(figure->value) &&
           number_compare(figure->value, number_of(1500)) >= 0 &&
           number_compare(figure->value, number_of(2100)) < 0;
}

static bool is_dash(const struct reading *r, int64_t i)
{
    return piece_is(r->pieces, i, TEXT("-")) || piece_is(r->pieces, i, TEXT("–")) ||
           (piece_is(r->pieces, i, TEXT("~")) && piece_at(r->pieces, i)->glued);
}

static bool join_dash(const struct reading *r, struct figure *a, struct figure *b)
{
    /* 2012-13, 2019-2022 */
    bool short_year = piece_at(r->pieces, b->begin)->raw.len == 2;
    if (is_year(r, a) && is_bare(b) && (is_year(r, b) || short_year)) {
        a->dropped = b->dropped = true;
        return true;
    }
    bool spaced =
        !piece_at(r->pieces, a->end)->glued && !piece_is(r->pieces, a->end, TEXT("–")) && !a->numeral.literal;
    if (spaced)
        return false;
    return (is_tally(r, a, b) && join_ratio(r, a, b)) || join_range(r, a, b) || join_ratio(r, a, b);
}

/* Whether `a to b` behind a word of change is the step and where it led: `rose 3 to 120`, `fell by 0.9 years
 * to 76 years`, `slipped 2% to 3%`; not `rise 3 to 5 percent`, `raise it by 3 to 5`, `may grow 2% to 3%`. A
 * range is of like numbers and names its unit once, save that percents and money may be named twice. */
static bool is_step_to(const struct reading *r, const struct figure *a, const struct figure *b)
{
    bool by = is_between(r, a->begin - 1, TEXT("by"));
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

static bool join_to(const struct reading *r, struct figure *a, struct figure *b)
{
    bool from = is_between(r, a->begin - 1, TEXT("from"));
    bool change = is_near(r, a->begin, a->begin, TEXT("change"));
    if (is_year(r, a) && is_year(r, b))
        return false;
    if (from && change)
        share_unit(a, b);
    if (from)
        return !change && join_range(r, a, b);
    if (change && is_step_to(r, a, b))
        return false;
    return (is_tally(r, a, b) && join_ratio(r, a, b)) || join_range(r, a, b) || join_ratio(r, a, b);
}

/* `five or six`: neighbours. */
static bool join_or(const struct reading *r, struct figure *a, struct figure *b)
{
    struct number next = a->value;
    if (!is_bare_whole(a) || a->numeral.scaled || !number_add(&next, number_of(1)) ||
        number_compare(next, b->value) != 0)
        return false;
    return join_range(r, a, b);
}

/* `nearly three in ten`: no noun or verb stands before that it could belong to, as in `killed two in ten
 * days`. */
static bool is_share(const struct reading *r, const struct figure *a, const struct figure *b)
{
    const struct piece *before = piece_at(r->pieces, a->begin - 1);
    bool open = before->class == PIECE_MARK ||
                (before->class == PIECE_WORD &&
                 (noun_tag(before->form) == TAG_FUNCTION || noun_tag(before->form) == TAG_ADVERB));
    return open && number_compare(b->value, number_of(LARGEST_SHARE)) <= 0 && b->unit.len == 0;
}

/* `1 in 5`, `nearly one in three`, `three in ten`. */
static bool join_in(const struct reading *r, struct figure *a, struct figure *b)
{
    if (is_year(r, b) || context_is_word(r, b->end, TEXT("month")))
        return false;
    return (number_is(a->value, 1) || is_share(r, a, b)) && join_share(a, b);
}

/* Whether pieces from `at` on, up to `end`, say `of every`, `in every`, `out of`, `out of every`. */
static bool says_share(const struct reading *r, int64_t at, int64_t end)
{
    bool out = is_between(r, at, TEXT("out")), of = is_between(r, at + out, TEXT("of"));
    bool every = is_between(r, end - 1, TEXT("every"));
    return (of || (!out && is_between(r, at, TEXT("in")))) && (out || every) && end == at + out + 1 + every;
}

/* `2-to-1`: with hyphens. */
static bool join_hyphenated_to(const struct reading *r, struct figure *a, struct figure *b)
{
    bool joined = piece_is_hyphen(r->pieces, a->end) && is_between(r, a->end + 1, TEXT("to")) &&
                  piece_is_hyphen(r->pieces, a->end + 2);
    return joined && (join_range(r, a, b) || join_ratio(r, a, b));
}

/* `1 over 3`: at the end, or what follows is no noun. */
static bool join_over(const struct reading *r, struct figure *a, struct figure *b)
{
    bool last = piece_at(r->pieces, b->end)->class == PIECE_MARK;
    bool negative = a->value.negative;
    a->value.negative = false;
    bool joined = last && is_bare_whole(a) && number_is(a->value, 1) && join_share(a, b);
    a->value.negative = negative;
    return joined;
}

/* `seven votes to two`. */
static bool join_votes_to(const struct reading *r, struct figure *a, struct figure *b)
{
    if (!context_is_word(r, a->end, TEXT("vote")) || !is_between(r, a->end + 1, TEXT("to")) ||
        !is_bare_whole(a) || !is_bare_whole(b))
        return false;
    uint32_t votes = piece_at(r->pieces, a->end)->word;
    join(a, b, FIGURE_RATIO);
    a->unit = TEXT("vote");
    a->of = (struct words){votes, votes};
    return true;
}

/* `10- and 12-year-olds`: the unit of the second is the first one's, too. */
static bool share_hanging(const struct reading *r, int64_t at, struct figure *a, const struct figure *b)
{
    if (is_between(r, at, TEXT("and")) || is_between(r, at, TEXT("or")))
        share_unit(a, b);
    return false;
}

static bool join_pair(const struct reading *r, struct figure *a, struct figure *b)
{
    int64_t gap = b->begin - a->end, at = a->end;
    bool hangs = gap == 2 && is_dash(r, at) && piece_at(r->pieces, at)->glued; /* 25- to 34-year-olds */
    if (hangs)
        return is_between(r, at + 1, TEXT("to")) ? join_range(r, a, b) : share_hanging(r, at + 1, a, b);
    if (gap == 1 && is_dash(r, at))
        return join_dash(r, a, b);
    if (gap == 1 && (is_between(r, at, TEXT("to")) || is_between(r, at, TEXT("through"))))
        return join_to(r, a, b);
    if (gap == 1 && is_between(r, at, TEXT("and")) && is_between(r, a->begin - 1, TEXT("between")))
        return !(is_year(r, a) && is_year(r, b)) && join_range(r, a, b);
    if (gap == 1 && is_between(r, at, TEXT("or")))
        return join_or(r, a, b);
    if (gap == 1 && is_between(r, at, TEXT("in")))
        return join_in(r, a, b);
    if (gap == 1 && is_between(r, at, TEXT("over")))
        return join_over(r, a, b);
    if (says_share(r, at, b->begin))
        return join_share(a, b);
    if (gap == 3 && piece_is_hyphen(r->pieces, at))
        return is_between(r, at + 1, TEXT("in")) ? join_in(r, a, b) : join_hyphenated_to(r, a, b);
    if (gap == 2)
        return join_votes_to(r, a, b);
    return false;
}

void pairs_join(struct reading *reading)
{
    for (size_t i = 0; i + 1 < reading->figures->count; i++) {
        struct figure *a = &reading->figures->items[i], *b = a + 1;
        if (!a->dropped && !b->dropped && join_pair(reading, a, b))
            i++;
    }
}

/* ---- bounds ---- */

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
    join(a, b, FIGURE_RANGE);
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
