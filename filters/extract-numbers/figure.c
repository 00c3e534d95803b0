/* Figures: what several steps ask of one. */
#include "figure.h"

struct figure figure_from(const struct numeral *numeral)
{
    struct figure figure = {.begin = numeral->begin,
                            .end = numeral->end,
                            .numeral = *numeral,
                            .kind = numeral->kind == NUMERAL_ORDINAL ? FIGURE_ORDINAL : FIGURE_CARDINAL,
                            .modifier_begin = numeral->begin,
                            .of = NO_WORDS,
                            .as_of = NO_WORDS};
    figure.has_value = numeral->kind != NUMERAL_VAGUE;
    figure.value = numeral->value;
    if (!figure.has_value) {
        figure.has_low = true;
        figure.low = numeral->value;
    }
    if (!figure.has_value || numeral->approximate)
        figure.modifier = "~";
    return figure;
}

bool figure_looks_like_year(const struct reading *r, const struct figure *figure)
{
    return figure_is_literal_whole(figure) && piece_at(r->pieces, figure->begin)->raw.len == 4 &&
           figure->end == figure->begin + 1 && number_compare(figure->value, number_of(1500)) >= 0 &&
           number_compare(figure->value, number_of(2100)) < 0;
}
