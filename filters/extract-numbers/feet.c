/* Feet with inches. */
#include "feet.h"

#include "entry.h"

LEXICON(number_units);

static bool add_inches(struct figure *figure, struct number inches)
{
    return number_compare(inches, number_of(12)) < 0 && number_divide(&inches, number_of(12)) &&
           number_add(&figure->value, inches);
}

/* Where the name of inches ends that begins at `at`; `at` for none. */
static int64_t skip_name(const struct reading *r, int64_t at)
{
    struct text entry;
    int64_t begin = piece_is_hyphen(r->pieces, at) ? at + 1 : at;
    bool named =
        piece_is(r->pieces, begin, TEXT("in")) || (entry_longest(r, number_units, begin, 1, &entry) > begin &&
                                                   text_starts(entry_first(entry), TEXT("in ")));
    return named ? begin + 1 : at;
}

void feet_take_inches(const struct reading *r, struct figure *figure)
{
    if (!text_equal(figure->unit, TEXT("ft")) || !number_is_whole(figure->value))
        return;
    int64_t at = figure->end;
    bool hyphen = piece_is_hyphen(r->pieces, at),
         joined = piece_is(r->pieces, at, TEXT("and")) || piece_is(r->pieces, at, TEXT(","));
    struct numeral inches;
    if (!numeral_read(r->pieces, r->arena, hyphen || joined ? at + 1 : at, false, &inches) ||
        inches.kind != NUMERAL_CARDINAL)
        return;
    int64_t end = skip_name(r, inches.end);
    bool named = end > inches.end;
    if ((named || hyphen) && add_inches(figure, inches.value))
        figure->end = end;
}

/* Whether the piece at i is a mark for feet, or for inches. */
static bool is_prime(const struct reading *r, int64_t i, const struct text marks[3])
{
    bool prime = false;
    for (size_t k = 0; k < 3; k++)
        prime = prime || piece_is(r->pieces, i, marks[k]);
    return prime && piece_at(r->pieces, i)->glued;
}

void feet_take_primes(const struct reading *r, struct figure *figure)
{
    static const struct text feet[] = {TEXT_INIT("'"), TEXT_INIT("’"), TEXT_INIT("′")},
                             inches[] = {TEXT_INIT("\""), TEXT_INIT("”"), TEXT_INIT("″")};
    int64_t at = figure->end;
    const struct piece *number = piece_at(r->pieces, at + 1);
    if (!is_prime(r, at, feet) || !is_prime(r, at + 2, inches) || !number->glued ||
        number->class != PIECE_NUMBER || !add_inches(figure, number->value))
        return;
    figure->kind = FIGURE_QUANTITY;
    figure->unit = TEXT("ft");
    figure->dimension = TEXT("length");
    figure->end = at + 3;
}
