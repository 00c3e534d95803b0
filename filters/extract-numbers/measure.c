/* Measures: every figure of a sentence with what belongs to it. */
#include "measure.h"

#include "money.h"
#include "nouns.h"
#include "trigger.h"
#include "unit.h"

static struct figure figure_of(const struct numeral *numeral)
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

/* `$5`, `-$5`, `US$ 1.2 billion`: returns the end of the figure, or `at`. */
static int64_t read_money(struct reading *r, int64_t at)
{
    struct text code;
    int64_t sign = (piece_is(r->pieces, at, TEXT("-")) || piece_is(r->pieces, at, TEXT("−"))) &&
                           !piece_at(r->pieces, at)->glued && piece_at(r->pieces, at + 1)->glued
                       ? 1
                       : 0;
    int64_t number = money_before(r, at + sign, &code);
    struct numeral numeral;
    if (number == at + sign || !numeral_read(r->pieces, r->arena, number, true, &numeral) ||
        numeral.kind != NUMERAL_CARDINAL)
        return at;
    struct figure figure = figure_of(&numeral);
    figure.begin = figure.modifier_begin = at;
    figure.kind = FIGURE_MONEY;
    figure.unit = code;
    if (sign)
        figure.value.negative = true;
    /* `$5 US`, `$5-million`, `$3 million dollars`: the name again */
    struct text again;
    int64_t behind = money_behind(r, &figure, figure.end, &again);
    if (behind > figure.end && !piece_at(r->pieces, behind)->literal)
        figure.end = behind;
    money_take_coins(r, &figure, false);
    array_push(r->figures, figure);
    return figure.end;
}

/* `a mile`, `a tonne`: one of it, not `$75 a tonne`. */
static int64_t read_one_unit(struct reading *r, int64_t at)
{
    const struct piece *before = piece_at(r->pieces, at - 1);
    bool behind_figure = r->figures->count && r->figures->items[r->figures->count - 1].end == at;
    if (behind_figure || (before->class == PIECE_WORD && noun_tag(before->form) == TAG_NOUN))
        return at;
    struct figure figure = figure_of(&(struct numeral){.begin = at, .end = at + 1, .value = number_of(1)});
    if (unit_take_one(r, at, &figure) == at)
        return at;
    array_push(r->figures, figure);
    return figure.end;
}

/* `quarter-point`, `quarter of a percentage point`, `quarter-mile`: a quarter only with what it is a part of.
 */
static int64_t read_quarter(struct reading *r, int64_t at)
{
    struct numeral numeral = {.begin = at, .end = at + 1, .value = number_of(1), .fraction = true};
    if (piece_at(r->pieces, at)->class != PIECE_QUARTER || !number_divide(&numeral.value, number_of(4)))
        return at;
    struct figure figure = figure_of(&numeral);
    unit_take(r, &figure);
    if (figure.end == at + 1 || text_equal(figure.dimension, TEXT("time")))
        return at;
    array_push(r->figures, figure);
    return figure.end;
}

/* Which years of a decade are meant by a word before it; the decade's first is 0. */
static const struct {
    struct text word;
    unsigned first, last;
} decade_parts[] = {
    {{"early", 5}, 0, 3}, {{"low", 3}, 0, 3},  {{"mid", 3}, 4, 6},   {{"middle", 6}, 4, 6},
    {{"late", 4}, 7, 9},  {{"high", 4}, 7, 9}, {{"upper", 5}, 7, 9},
};

/* `in her mid-20s`, `in the upper 30s` of degrees: a range about a decade of ages or of heat; years are no
 * figure. */
static int64_t read_decade(struct reading *r, int64_t at)
{
    uint128 decade = piece_at(r->pieces, at)->value.numerator;
    if (piece_at(r->pieces, at)->class != PIECE_DECADE || decade < 20 || decade > 90)
        return at;
    int64_t begin = at, before = piece_is_hyphen(r->pieces, at - 1) ? at - 2 : at - 1;
    unsigned first = 0, last = 9;
    for (size_t i = 0; i < sizeof decade_parts / sizeof *decade_parts; i++)
        if (piece_is(r->pieces, before, decade_parts[i].word)) {
            first = decade_parts[i].first;
            last = decade_parts[i].last;
            begin = before;
        }
    bool owned = context_is_word(r, begin - 1, TEXT("possessive"));
    if (!owned && (begin == at || !unit_is_heat_near(r, at)))
        return at;
    struct numeral numeral = {.begin = at, .end = at + 1, .value = piece_at(r->pieces, at)->value};
    struct figure figure = figure_of(&numeral);
    figure.begin = figure.modifier_begin = before == at - 2 ? begin : at;
    figure.kind = FIGURE_RANGE;
    figure.has_value = false;
    figure.has_low = figure.has_high = true;
    figure.low = number_of((uint64_t)decade + first);
    figure.high = number_of((uint64_t)decade + last);
    figure.modifier = "~";
    figure.unit = owned ? TEXT("a") : TEXT("°");
    figure.dimension = owned ? TEXT("age") : TEXT("angle");
    array_push(r->figures, figure);
    return at + 1;
}

/* Marks that a numeral may begin with: -5, −5, .25, ½. */
static bool may_begin_numeral(const struct piece *mark, const struct piece *next)
{
    return next->glued || (unsigned char)mark->form.ptr[0] >= 0xC2;
}

/* `a hundred`, `a third`, `a mile`, `a year and a half`: what follows an article is no plain word, or a unit.
 */
static bool may_begin_one(const struct reading *r, int64_t article)
{
    const struct piece *next = piece_at(r->pieces, article + 1);
    return next->class != PIECE_WORD || trigger_is(next->form) ||
           piece_is(r->pieces, article + 2, TEXT("and")) || piece_is_hyphen(r->pieces, article + 2);
}

static int64_t read_figure(struct reading *r, int64_t at)
{
    const struct piece *piece = piece_at(r->pieces, at);
    int64_t end = at;
    bool word = piece->class == PIECE_WORD, mark = piece->class == PIECE_MARK;
    if ((word || mark) && money_may_begin(r, at) && (end = read_money(r, at)) > at)
        return end;
    bool article = word && piece_is_article(r->pieces, at);
    if ((word && (!article || !may_begin_one(r, at))) ||
        (mark && !may_begin_numeral(piece, piece_at(r->pieces, at + 1))))
        return at;
    if (piece->class == PIECE_DECADE && (end = read_decade(r, at)) > at)
        return end;
    struct numeral numeral;
    if (!numeral_read(r->pieces, r->arena, at, false, &numeral))
        return article ? read_one_unit(r, at) : read_quarter(r, at);
    struct figure figure = figure_of(&numeral);
    if (figure.kind == FIGURE_CARDINAL)
        unit_take(r, &figure);
    array_push(r->figures, figure);
    return figure.end;
}

void measure_read(struct reading *reading)
{
    int64_t count = (int64_t)reading->pieces->list.count;
    for (int64_t i = 0; i < count;) {
        int64_t end = read_figure(reading, i);
        i = end > i ? end : i + 1;
    }
}
