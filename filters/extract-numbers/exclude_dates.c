/* Dates and times, which are no quantities. */
#include "exclude_rules.h"
#include "modifier.h"

enum { SPAN_WORDS = 3 };

static bool is_day_of_month(const struct figure *figure)
{
    return (figure->kind == FIGURE_CARDINAL || figure->kind == FIGURE_ORDINAL) && figure->has_value &&
           number_is_whole(figure->value) && number_compare(figure->value, number_of(31)) <= 0 &&
           !figure->numeral.scaled;
}

/* `5 p.m.`, `1700 GMT`, `noon`. */
static bool is_clock(const struct reading *r, const struct figure *figure)
{
    return figure->kind == FIGURE_CARDINAL && context_is_word(r, figure->end, TEXT("clock")) &&
           number_is_whole(figure->value) && number_compare(figure->value, number_of(2400)) <= 0;
}

/* `February 24`, `24 February`, `the 24th of February`; not `in May 12 people`. */
static bool is_date(const struct reading *r, const struct figure *figure)
{
    if (!is_day_of_month(figure) || figure->unit.len)
        return false;
    if (context_is_month(r, figure->begin - 1))
        return true;
    if (context_is_month(r, figure->end))
        return !piece_is(r->pieces, figure->end, TEXT("may")) || figure->numeral.literal;
    return figure->kind == FIGURE_ORDINAL && piece_is(r->pieces, figure->end, TEXT("of")) &&
           context_is_month(r, figure->end + 1);
}

/* A word close before a length of time that says how long: `waited for 30 minutes before`, `won by 14 seconds
 * after`. */
static bool is_span(const struct reading *r, const struct figure *figure)
{
    for (int64_t i = figure->begin - SPAN_WORDS; i < figure->begin; i++)
        if (context_is_word(r, i, TEXT("span")))
            return true;
    return false;
}

/* `three years ago`, `two weeks later`, `ten years on,`: a moment, not a length of time. */
static bool is_moment(const struct reading *r, const struct figure *figure)
{
    if (!text_equal(figure->dimension, TEXT("time")))
        return false;
    if (context_is_word(r, figure->end, TEXT("moment_last")))
        return piece_at(r->pieces, figure->end + 1)->class == PIECE_MARK;
    if (context_is_word(r, figure->end, TEXT("moment_of")))
        return !is_span(r, figure);
    return context_is_word(r, figure->end, TEXT("moment")) ||
           context_is(r, figure->end, figure->end + 2, TEXT("moment"));
}

/* `21st century`, `the first half`. */
static bool is_century(const struct reading *r, const struct figure *figure)
{
    int64_t at = piece_is_hyphen(r->pieces, figure->end) ? figure->end + 1 : figure->end;
    return figure->kind == FIGURE_ORDINAL &&
           (piece_is(r->pieces, at, TEXT("century")) || piece_is(r->pieces, at, TEXT("centuries")));
}

/* The class of '16: a year without its century. */
static bool is_short_year(const struct reading *r, const struct figure *figure)
{
    const struct piece *mark = piece_at(r->pieces, figure->begin - 1);
    bool apostrophe = text_equal(mark->form, TEXT("'")) || text_equal(mark->form, TEXT("’")) ||
                      text_equal(mark->form, TEXT("‘"));
    return apostrophe && !mark->glued && piece_at(r->pieces, figure->begin)->glued &&
           figure_is_literal_whole(figure) && piece_at(r->pieces, figure->numeral.begin)->raw.len == 2;
}

/* The 9 of `Dec. 4-9`. */
static bool is_end_of_dates(const struct reading *r, const struct figure *figure)
{
    static const struct text links[] = {{"-", 1}, {"–", 3}, {"to", 2}, {"through", 7}};
    if (figure == r->figures->items || !is_day_of_month(figure) || figure->unit.len)
        return false;
    const struct figure *before = figure - 1;
    for (size_t i = 0; i < sizeof links / sizeof *links; i++)
        if (before->dropped && before->end + 1 == figure->begin && piece_is(r->pieces, before->end, links[i]))
            return context_is_month(r, before->begin - 1);
    return false;
}

bool exclude_date(const struct reading *r, const struct figure *figure)
{
    return is_clock(r, figure) || is_date(r, figure) || is_moment(r, figure) || is_century(r, figure) ||
           is_end_of_dates(r, figure) || is_short_year(r, figure);
}

/* `in 2012`, `the 2020 Democrats`, `2022.`; not `2000 people`, `more than 2016 votes`. Since four digits
 * without a comma are a year in nearly all news, only a round number with its noun right behind it is taken
 * for a count. */
bool exclude_year(const struct reading *r, const struct figure *figure)
{
    bool levels = context_is_word(r, figure->end, TEXT("yearly")); /* below 2005 levels */
    if (!figure_is_plain(figure) || !figure_looks_like_year(r, figure) ||
        (modifier_bounds(r, figure->begin) && !levels))
        return false;
    bool dated = context_is_word(r, figure->begin - 1, TEXT("dated"));
    bool round = figure->value.numerator % 100 == 0;
    return !round || !figure_has_noun(figure) || dated || context_is_month(r, figure->begin - 1);
}
