/* Figures: what several steps ask of one. */
#include "figure.h"

bool figure_looks_like_year(const struct reading *r, const struct figure *figure)
{
    return figure_is_literal_whole(figure) && piece_at(r->pieces, figure->begin)->raw.len == 4 &&
           figure->end == figure->begin + 1 && number_compare(figure->value, number_of(1500)) >= 0 &&
           number_compare(figure->value, number_of(2100)) < 0;
}
