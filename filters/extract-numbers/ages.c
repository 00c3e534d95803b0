/* Ages. */
#include "ages.h"

enum { OLDEST = 120 };

/* `John Smith, 41, said`: an age. */
static bool is_age(const struct reading *r, const struct figure *figure)
{
    const struct piece *name = piece_at(r->pieces, figure->begin - 2);
    struct text behind = piece_at(r->pieces, figure->end)->form;
    bool ended = text_equal(behind, TEXT(",")) || text_equal(behind, TEXT(".")) ||
                 text_equal(behind, TEXT(";")) || text_equal(behind, TEXT(")")) || behind.len == 0;
    return figure_is_plain(figure) && figure_is_literal_whole(figure) && figure->unit.len == 0 && ended &&
           piece_is(r->pieces, figure->begin - 1, TEXT(",")) && name->capital && name->class == PIECE_WORD &&
           !context_is_month(r, figure->begin - 2) && number_compare(figure->value, number_of(OLDEST)) < 0;
}

/* `aged 41`, `age 87`, `ages 5 to 11`, `aged between 6 and 10`. */
static bool is_aged(const struct reading *r, const struct figure *figure)
{
    int64_t at = figure->begin - 1;
    if (piece_is(r->pieces, at, TEXT("between")) || piece_is(r->pieces, at, TEXT("from")))
        at--;
    return (figure_is_plain(figure) || figure->kind == FIGURE_RANGE) && figure->unit.len == 0 &&
           context_is_word(r, at, TEXT("age"));
}

/* The 21 and the 34 of `aged 18, 21 and 34`. */
static bool is_further_age(const struct reading *r, const struct figure *figure)
{
    if (figure == r->figures->items || !figure_is_plain(figure) || figure->unit.len ||
        !figure_is_literal_whole(figure))
        return false;
    int64_t between = figure[-1].end;
    bool joined = figure->begin == between + 1 &&
                  (piece_is(r->pieces, between, TEXT(",")) || piece_is(r->pieces, between, TEXT("and")));
    bool both = figure->begin == between + 2 && piece_is(r->pieces, between, TEXT(",")) &&
                piece_is(r->pieces, between + 1, TEXT("and"));
    return figure[-1].listed_age && (joined || both) && number_compare(figure->value, number_of(OLDEST)) < 0;
}

void age_set(struct figure *figure)
{
    if (figure->kind == FIGURE_CARDINAL)
        figure->kind = FIGURE_QUANTITY;
    figure->unit = TEXT("a");
    figure->dimension = TEXT("age");
}

void ages_read(struct reading *reading)
{
    for (size_t i = 0; i < reading->figures->count; i++) {
        struct figure *figure = &reading->figures->items[i];
        if (figure->dropped)
            continue;
        figure->listed_age = is_aged(reading, figure) || is_further_age(reading, figure);
        if (figure->listed_age || is_age(reading, figure))
            age_set(figure);
    }
}
