/* Decades of ages and of heat. */
#include "decade.h"

#include "heat.h"

struct part {
    struct text word;
    unsigned first, last; /* years; the decade's first is 0 */
};

/* Which years of a decade are meant by a word before it. */
static const struct part parts[] = {
    {TEXT_INIT("early"), 0, 3},  {TEXT_INIT("low"), 0, 3},  {TEXT_INIT("mid"), 4, 6},
    {TEXT_INIT("middle"), 4, 6}, {TEXT_INIT("late"), 7, 9}, {TEXT_INIT("high"), 7, 9},
    {TEXT_INIT("upper"), 7, 9},
};

/* The part that the piece at i names, or NULL. */
static const struct part *find_part(const struct reading *r, int64_t i)
{
    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
        if (piece_is(r->pieces, i, parts[k].word))
            return &parts[k];
    return NULL;
}

static struct figure make_range(const struct reading *r, int64_t at, const struct part *part, bool age)
{
    struct number decade = piece_at(r->pieces, at)->value;
    struct figure figure = figure_from(&(struct numeral){.begin = at, .end = at + 1, .value = decade});
    figure.kind = FIGURE_RANGE;
    figure.has_value = false;
    figure.has_low = figure.has_high = true;
    figure.low = number_of((uint64_t)decade.numerator + (part ? part->first : 0));
    figure.high = number_of((uint64_t)decade.numerator + (part ? part->last : 9));
    figure.modifier = "~";
    figure.unit = age ? TEXT("a") : TEXT("°");
    figure.dimension = age ? TEXT("age") : TEXT("angle");
    return figure;
}

int64_t decade_read(struct reading *r, int64_t at)
{
    uint128 decade = piece_at(r->pieces, at)->value.numerator;
    if (piece_at(r->pieces, at)->class != PIECE_DECADE || decade < 20 || decade > 90)
        return at;
    bool hyphen = piece_is_hyphen(r->pieces, at - 1);
    int64_t before = hyphen ? at - 2 : at - 1;
    const struct part *part = find_part(r, before);
    bool owned = context_is_word(r, (part ? before : at) - 1, TEXT("possessive"));
    if (!owned && !(part && heat_is_near(r, at)))
        return at;
    struct figure figure = make_range(r, at, part, owned);
    if (hyphen && part)
        figure.begin = figure.modifier_begin = before;
    array_push(r->figures, figure);
    return at + 1;
}
