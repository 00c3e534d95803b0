/* Units: percentages, quantities and ages. */
#include "unit.h"

#include "entry.h"
#include "feet.h"
#include "heat.h"
#include "modifier.h"
#include "money.h"

LEXICON(number_units);

enum { LONGEST_UNIT = 6 }; /* pieces */

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

static void set_money(struct figure *figure, struct text code, int64_t end)
{
    figure->kind = FIGURE_MONEY;
    figure->unit = code;
    figure->end = end;
}

/* The unit at `at` with what may follow it. */
static void take_whole_unit(const struct reading *r, struct figure *figure, int64_t at)
{
    struct text entry;
    int64_t end = unit_behind(r, figure, at, &entry);
    if (end == at)
        return;
    struct figure bare = *figure;
    set_unit(r, figure, entry, end);
    heat_take_below_zero(r, figure);
    feet_take_inches(r, figure);
    unit_take_half(r, figure);
    if (!heat_fits(r, figure, at))
        *figure = bare;
}

/* Takes the unit that begins at `end`, behind the number. */
static void unit_take_at(const struct reading *r, struct figure *figure, int64_t end)
{
    struct text entry, code;
    int64_t at = piece_is_hyphen(r->pieces, end) ? end + 1 : end, found;
    int64_t whole = skip_to_whole(r, figure, end), begin = whole > end ? whole : at;
    if (money_is_millions(r, at, &code) && number_multiply(&figure->value, number_of(1000000))) {
        set_money(figure, code, at + 1);
        return;
    }
    if ((found = money_behind(r, figure, begin, &code)) > begin) {
        set_money(figure, code, found);
        money_take_coins(r, figure, true);
    } else if (whole > end && (found = unit_behind(r, figure, whole, &entry)) > whole) {
        set_unit(r, figure, entry, found);
    } else {
        take_whole_unit(r, figure, at);
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
        feet_take_primes(r, figure);
    if (figure->unit.len == 0)
        heat_take_bare_below_zero(r, figure);
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
