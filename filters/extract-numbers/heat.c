/* Heat. */
#include "heat.h"

enum { HEAT_CONTEXT = 30 }; /* pieces */

bool heat_is_near(const struct reading *r, int64_t at)
{
    for (int64_t i = at - HEAT_CONTEXT; i < at + HEAT_CONTEXT; i++)
        if (context_is_word(r, i, TEXT("temperature")))
            return true;
    return false;
}

bool heat_fits(const struct reading *r, const struct figure *figure, int64_t at)
{
    const struct piece *piece = piece_at(r->pieces, at);
    if (piece->raw.len != 1 || !text_equal(figure->dimension, TEXT("temperature")))
        return true;
    return piece->capital && heat_is_near(r, at);
}

static bool is_below_zero(const struct reading *r, int64_t at)
{
    return piece_is(r->pieces, at, TEXT("below")) && piece_is(r->pieces, at + 1, TEXT("zero"));
}

static bool is_below_freezing(const struct reading *r, int64_t at)
{
    return piece_is(r->pieces, at, TEXT("below")) && piece_is(r->pieces, at + 1, TEXT("freezing"));
}

void heat_take_below_zero(const struct reading *r, struct figure *figure)
{
    bool angle = text_equal(figure->dimension, TEXT("angle")),
         heat = text_equal(figure->dimension, TEXT("temperature"));
    if (!(angle || heat) || !(is_below_zero(r, figure->end) || is_below_freezing(r, figure->end)))
        return;
    if (angle) {
        figure->unit = TEXT("°C");
        figure->dimension = TEXT("temperature");
    }
    figure->value.negative = true;
    figure->end += 2;
}

void heat_take_bare_below_zero(const struct reading *r, struct figure *figure)
{
    if (!is_below_zero(r, figure->end))
        return;
    figure->kind = FIGURE_QUANTITY;
    figure->unit = TEXT("°");
    figure->dimension = TEXT("angle");
    figure->value.negative = true;
    figure->end += 2;
}
