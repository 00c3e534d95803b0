/* Measures: every figure of a sentence with what belongs to it. */
#include "measure.h"

#include "decade.h"
#include "money.h"
#include "nouns.h"
#include "trigger.h"
#include "unit.h"

/* The minus of `-$5`. */
static bool is_minus(const struct reading *r, int64_t at)
{
    bool minus = piece_is(r->pieces, at, TEXT("-")) || piece_is(r->pieces, at, TEXT("−"));
    return minus && !piece_at(r->pieces, at)->glued && piece_at(r->pieces, at + 1)->glued;
}

/* `$5 US`, `$5-million`, `$3 million dollars`: the name again. */
static void skip_name_again(const struct reading *r, struct figure *figure)
{
    struct text again;
    int64_t behind = money_behind(r, figure, figure->end, &again);
    if (behind > figure->end && !piece_at(r->pieces, behind)->literal)
        figure->end = behind;
}

/* `$5`, `-$5`, `US$ 1.2 billion`: returns the end of the figure, or `at`. */
static int64_t read_money(struct reading *r, int64_t at)
{
    struct text code;
    int64_t begin = is_minus(r, at) ? at + 1 : at, number = money_before(r, begin, &code);
    struct numeral numeral;
    if (number == begin || !numeral_read(r->pieces, r->arena, number, true, &numeral) ||
        numeral.kind != NUMERAL_CARDINAL)
        return at;
    struct figure figure = figure_from(&numeral);
    figure.begin = figure.modifier_begin = at;
    figure.kind = FIGURE_MONEY;
    figure.unit = code;
    if (begin > at)
        figure.value.negative = true;
    skip_name_again(r, &figure);
    money_take_coins(r, &figure, false);
    array_push(r->figures, figure);
    return figure.end;
}

/* `a mile`, `a tonne`: one of it, not `$75 a tonne`. */
static int64_t read_one_unit(struct reading *r, int64_t at)
{
    const struct piece *before = piece_at(r->pieces, at - 1);
    bool behind_figure = r->figures->count && r->figures->items[r->figures->count - 1].end == at;
    if (behind_figure || (before->class == PIECE_WORD && word_tag_of(before->form) == TAG_NOUN))
        return at;
    struct figure figure = figure_from(&(struct numeral){.begin = at, .end = at + 1, .value = number_of(1)});
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
    struct figure figure = figure_from(&numeral);
    unit_take(r, &figure);
    if (figure.end == at + 1 || text_equal(figure.dimension, TEXT("time")))
        return at;
    array_push(r->figures, figure);
    return figure.end;
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
    if (piece->class == PIECE_DECADE && (end = decade_read(r, at)) > at)
        return end;
    struct numeral numeral;
    if (!numeral_read(r->pieces, r->arena, at, false, &numeral))
        return article ? read_one_unit(r, at) : read_quarter(r, at);
    struct figure figure = figure_from(&numeral);
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
