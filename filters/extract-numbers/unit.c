/* Units: percentages, quantities and ages. */
#include "unit.h"

#include "entry.h"
#include "modifier.h"
#include "money.h"

LEXICON(number_units);

enum { LONGEST_UNIT = 6, HEAT_CONTEXT = 30 }; /* pieces */

/* A unit that needs digits: `5 m`, `816 000 t`, not `five m`. */
static bool fits_digits(const struct reading *r, const struct figure *figure, int64_t at, int64_t end,
                        struct text entry)
{
    if (!entry_has(entry, TEXT("digits")) && end - at > 1)
        return true;
    const struct piece *unit = piece_at(r->pieces, at);
    bool digits = piece_at(r->pieces, figure->numeral.begin)->literal ||
                  piece_at(r->pieces, figure->numeral.end - 1)->literal;
    bool named = !unit->glued && unit->raw.len == 1 && piece_at(r->pieces, end)->capital;
    if (entry_has(entry, TEXT("small")) && unit->capital) /* 5G is no mass */
        return false;
    return (!entry_has(entry, TEXT("digits")) || digits) && !named;
}

/* `50 km/ms`, `metres per second`: one unit per another, of time where it is `a`. */
static int64_t take_per(const struct reading *r, struct figure *figure, int64_t at)
{
    struct text entry;
    bool per = piece_is(r->pieces, at, TEXT("per")) || piece_is(r->pieces, at, TEXT("/"));
    bool article = piece_is_article(r->pieces, at);
    if ((!per && !article) || text_equal(figure->dimension, TEXT("time")) ||
        text_equal(figure->dimension, TEXT("age")) || figure->kind != FIGURE_QUANTITY)
        return at;
    int64_t end = entry_longest(r, number_units, at + 1, LONGEST_UNIT, &entry);
    if (end == at + 1)
        return at;
    struct text values = entry_first(entry), symbol = text_cut(&values, ' '),
                dimension = text_cut(&values, ' ');
    if (!text_equal(dimension, TEXT("time")) && !(per && figure->dimension.len))
        return at;
    figure->unit = arena_printf(r->arena, "%.*s/%.*s", TEXT_ARGS(figure->unit), TEXT_ARGS(symbol));
    figure->dimension = TEXT("rate");
    return end;
}

static void set_unit(const struct reading *r, struct figure *figure, struct text entry, int64_t end)
{
    struct text values = entry_first(entry);
    figure->unit = text_cut(&values, ' ');
    figure->dimension = text_cut(&values, ' ');
    figure->kind = text_equal(figure->dimension, TEXT("percent")) ? FIGURE_PERCENT : FIGURE_QUANTITY;
    figure->end = end;
    figure->end = take_per(r, figure, end);
}

/* Whether a number with this unit may be a share of it: `quarter-point`, `half a percentage point`. */
static bool is_part(const struct figure *figure)
{
    return figure->numeral.fraction && number_compare(figure->value, number_of(1)) < 0;
}

/* `[kg]`, `<kg>`: a unit in brackets. */
static int64_t unit_in_brackets(const struct reading *r, int64_t at, struct text *entry)
{
    if (!piece_is(r->pieces, at, TEXT("[")) && !piece_is(r->pieces, at, TEXT("<")))
        return at;
    int64_t end = entry_longest(r, number_units, at + 1, LONGEST_UNIT, entry);
    bool closed = piece_is(r->pieces, end, TEXT("]")) || piece_is(r->pieces, end, TEXT(">"));
    return end > at + 1 && closed ? end + 1 : at;
}

static int64_t unit_behind(const struct reading *r, const struct figure *figure, int64_t at,
                           struct text *entry)
{
    int64_t end = entry_longest(r, number_units, at, LONGEST_UNIT, entry);
    const struct piece *piece = piece_at(r->pieces, at);
    if (end <= at + 1 && piece->class == PIECE_WORD &&
        entry_by_capitals(number_units, piece->raw, entry)) /* Nm is no nm */
        end = at + 1;
    if (end == at && is_part(figure) &&
        lexicon_find(number_units,
                     arena_printf(r->arena, "part %.*s", TEXT_ARGS(piece_at(r->pieces, at)->form)),
                     entry) == LEXICON_ENTRY)
        end = at + 1;
    if (end == at)
        end = unit_in_brackets(r, at, entry);
    return end > at && fits_digits(r, figure, at, end, entry_first(*entry)) ? end : at;
}

/* Where the unit of a part may begin: `half a mile`, `a quarter of an hour`, `two tenths of a point`. */
static int64_t skip_to_whole(const struct reading *r, const struct figure *figure, int64_t at)
{
    int64_t next = at;
    if (!is_part(figure))
        return at;
    if (piece_is(r->pieces, next, TEXT("of")))
        next++;
    bool article = piece_is_article(r->pieces, next);
    if (next > at && piece_is(r->pieces, next, TEXT("one")))
        article = true;
    return article ? next + 1 : at;
}

/* `10 degrees below zero`; bare degrees are of heat where it is spoken of. */
static void take_below_zero(const struct reading *r, struct figure *figure)
{
    bool angle = text_equal(figure->dimension, TEXT("angle")),
         heat = text_equal(figure->dimension, TEXT("temperature"));
    if (!(angle || heat) || !(piece_is(r->pieces, figure->end, TEXT("below")) &&
                              (piece_is(r->pieces, figure->end + 1, TEXT("zero")) ||
                               piece_is(r->pieces, figure->end + 1, TEXT("freezing")))))
        return;
    if (angle) {
        figure->unit = TEXT("°C");
        figure->dimension = TEXT("temperature");
    }
    figure->value.negative = true;
    figure->end += 2;
}

/* `40 below zero` */
static void take_bare_below_zero(const struct reading *r, struct figure *figure)
{
    if (!piece_is(r->pieces, figure->end, TEXT("below")) ||
        !piece_is(r->pieces, figure->end + 1, TEXT("zero")))
        return;
    figure->kind = FIGURE_QUANTITY;
    figure->unit = TEXT("°");
    figure->dimension = TEXT("angle");
    figure->value.negative = true;
    figure->end += 2;
}

/* `5 ft 2 in`, `5 feet and 2 inches`, `6-foot-3`: feet with inches. */
static void take_inches(const struct reading *r, struct figure *figure)
{
    if (!text_equal(figure->unit, TEXT("ft")) || !number_is_whole(figure->value))
        return;
    int64_t at = figure->end;
    bool hyphen = piece_is_hyphen(r->pieces, at),
         joined = piece_is(r->pieces, at, TEXT("and")) || piece_is(r->pieces, at, TEXT(","));
    struct numeral inches;
    if (!numeral_read(r->pieces, r->arena, hyphen || joined ? at + 1 : at, false, &inches) ||
        inches.kind != NUMERAL_CARDINAL || number_compare(inches.value, number_of(12)) >= 0)
        return;
    int64_t end = inches.end;
    struct text entry;
    int64_t behind = piece_is_hyphen(r->pieces, end) ? end + 1 : end;
    bool named = piece_is(r->pieces, behind, TEXT("in")) ||
                 (entry_longest(r, number_units, behind, 1, &entry) > behind &&
                  text_starts(entry_first(entry), TEXT("in ")));
    struct number part = inches.value;
    if ((!named && (!hyphen || joined)) || !number_divide(&part, number_of(12)) ||
        !number_add(&figure->value, part))
        return;
    figure->end = named ? behind + 1 : end;
}

bool unit_is_heat_near(const struct reading *r, int64_t at)
{
    for (int64_t i = at - HEAT_CONTEXT; i < at + HEAT_CONTEXT; i++)
        if (context_is_word(r, i, TEXT("temperature")))
            return true;
    return false;
}

/* C and F alone are degrees where heat is spoken of. */
static bool is_heat(const struct reading *r, const struct figure *figure, int64_t at)
{
    const struct piece *piece = piece_at(r->pieces, at);
    if (piece->raw.len != 1 || !text_equal(figure->dimension, TEXT("temperature")))
        return true;
    return piece->capital && unit_is_heat_near(r, at);
}

/* 6'4" */
static void take_primes(const struct reading *r, struct figure *figure)
{
    static const struct text feet[] = {{"'", 1}, {"’", 3}, {"′", 3}},
                             inches[] = {{"\"", 1}, {"”", 3}, {"″", 3}};
    int64_t at = figure->end;
    const struct piece *number = piece_at(r->pieces, at + 1), *mark = piece_at(r->pieces, at);
    bool foot = false, inch = false;
    for (size_t i = 0; i < sizeof feet / sizeof *feet; i++) {
        foot = foot || text_equal(mark->form, feet[i]);
        inch = inch || piece_is(r->pieces, at + 2, inches[i]);
    }
    struct number part = number->value;
    if (!foot || !inch || !mark->glued || !number->glued || number->class != PIECE_NUMBER ||
        !piece_at(r->pieces, at + 2)->glued || number_compare(part, number_of(12)) >= 0 ||
        !number_divide(&part, number_of(12)) || !number_add(&figure->value, part))
        return;
    figure->kind = FIGURE_QUANTITY;
    figure->unit = TEXT("ft");
    figure->dimension = TEXT("length");
    figure->end = at + 3;
}

/* Takes the unit that begins at `end`, behind the number. */
static void unit_take_at(const struct reading *r, struct figure *figure, int64_t end)
{
    struct text entry, code;
    int64_t at = piece_is_hyphen(r->pieces, end) ? end + 1 : end, found;
    int64_t whole = skip_to_whole(r, figure, end);
    if (money_is_millions(r, at, &code) && number_multiply(&figure->value, number_of(1000000))) {
        figure->kind = FIGURE_MONEY;
        figure->unit = code;
        figure->end = at + 1;
        return;
    }
    if ((found = money_behind(r, figure, whole > end ? whole : at, &code)) > (whole > end ? whole : at)) {
        figure->kind = FIGURE_MONEY;
        figure->unit = code;
        figure->end = found;
        money_take_coins(r, figure, true);
    } else if (whole > end && (found = unit_behind(r, figure, whole, &entry)) > whole) {
        set_unit(r, figure, entry, found);
    } else if ((found = unit_behind(r, figure, at, &entry)) > at) {
        struct figure bare = *figure;
        set_unit(r, figure, entry, found);
        take_below_zero(r, figure);
        take_inches(r, figure);
        unit_take_half(r, figure);
        if (!is_heat(r, figure, at))
            *figure = bare;
    }
    figure->hyphenated = at > end;
}

void unit_take(const struct reading *r, struct figure *figure)
{
    if (money_take_vague(r, figure))
        return;
    unit_take_at(r, figure, figure->end);
    int64_t inner = figure->unit.len ? figure->end : modifier_skip_inner(r, figure->end);
    if (inner > figure->end)
        unit_take_at(r, figure, inner);
    if (figure->unit.len == 0 && figure->numeral.literal)
        take_primes(r, figure);
    if (figure->unit.len == 0)
        take_bare_below_zero(r, figure);
}

bool unit_take_half(const struct reading *r, struct figure *figure)
{
    static const struct text words[] = {{"and", 3}, {"a", 1}, {"half", 4}};
    struct number half = number_of(1);
    int64_t at = figure->end;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        at = piece_is_hyphen(r->pieces, at) ? at + 1 : at;
        if (!piece_is(r->pieces, at++, words[i]))
            return false;
    }
    if (!number_divide(&half, number_of(2)) || !number_add(&figure->value, half))
        return false;
    figure->end = at;
    return true;
}

int64_t unit_take_one(const struct reading *r, int64_t at, struct figure *figure)
{
    struct text entry;
    int64_t end = entry_longest(r, number_units, at + 1, LONGEST_UNIT, &entry);
    if (end == at + 1)
        return at;
    struct figure bare = *figure;
    set_unit(r, figure, entry, end);
    bool one = entry_has(entry_first(entry), TEXT("one")) && !piece_is_hyphen(r->pieces, end);
    if (unit_take_half(r, figure) || one)
        return figure->end;
    *figure = bare;
    return at;
}
