/* Money: currencies before and behind a number. */
#include "money.h"

#include "entry.h"

LEXICON(number_currencies);

enum { CENTS = 100 }; /* of which the smallest coins make one */

static struct text currency_code(const struct reading *r, struct text entry, int64_t begin, int64_t end)
{
    struct text values = entry_first(entry);
    if (end == begin + 1 && piece_is(r->pieces, begin, TEXT("$")))
        return r->dollar;
    return text_cut(&values, ' ');
}

static bool is_symbol(const struct piece *piece)
{
    struct text form = piece->form;
    return form.len && (form.ptr[form.len - 1] == '$' || (unsigned char)form.ptr[0] >= 0xC2);
}

/* `US$`, `US $`, `c $`; not the article and the sign of `a $5 note`, nor `told us $5`. */
static bool is_one_sign(const struct reading *r, int64_t at, int64_t end)
{
    const struct piece *first = piece_at(r->pieces, at);
    bool apart = end - at > 1 && !piece_at(r->pieces, end - 1)->glued;
    return !apart || (first->capital && first->raw.len > 1) || text_equal(first->raw, TEXT("c"));
}

int64_t money_before(const struct reading *r, int64_t at, struct text *code)
{
    struct text entry;
    int64_t end = entry_longest(r, number_currencies, at, 3, &entry);
    if (end > at && is_symbol(piece_at(r->pieces, end - 1)) && is_one_sign(r, at, end)) {
        *code = currency_code(r, entry, at, end);
        return end;
    }
    const struct piece *piece = piece_at(r->pieces, at);
    if (piece->class == PIECE_WORD && entry_by_capitals(number_currencies, piece->raw, &entry)) {
        *code = entry_first(entry);
        return at + 1;
    }
    return at;
}

bool money_is_millions(const struct reading *r, int64_t at, struct text *code)
{
    struct text raw = piece_at(r->pieces, at)->raw, entry;
    if (raw.len != 4 || raw.ptr[0] != 'M' || !entry_by_capitals(number_currencies, text_skip(raw, 1), &entry))
        return false;
    *code = entry_first(entry);
    return true;
}

/* Weak words (won, pounds) are money only behind a large number. */
static bool is_large(const struct figure *figure)
{
    return figure->numeral.scaled && number_compare(figure->value, number_of(100000)) >= 0;
}

int64_t money_behind(const struct reading *r, const struct figure *figure, int64_t at, struct text *code)
{
    struct text entry;
    const struct piece *piece = piece_at(r->pieces, at);
    if (piece->class == PIECE_WORD && entry_by_capitals(number_currencies, piece->raw, &entry)) {
        const struct piece *next = piece_at(r->pieces, at + 1);
        *code = entry_first(entry);
        return next->literal && next->glued ? at : at + 1;
    }
    int64_t end = entry_longest(r, number_currencies, at, 3, &entry);
    if (end == at || (entry_has(entry_first(entry), TEXT("weak")) && !is_large(figure)) ||
        (entry_has(entry_first(entry), TEXT("small")) && piece->capital)) /* two Mao suits */
        return at;
    /* `10 $ 30`: the sign belongs to the number behind it, unless cents follow that */
    if (is_symbol(piece_at(r->pieces, end - 1)) && piece_at(r->pieces, end)->literal &&
        piece_at(r->pieces, end)->glued)
        return at;
    *code = currency_code(r, entry, at, end);
    return end;
}

/* How many of the coin at `at` make one of its currency, 0 where there is none; where its name ends in *end.
 */
static size_t coin_at(const struct reading *r, int64_t at, int64_t *end)
{
    struct text entry;
    size_t parts = 0;
    *end = entry_longest(r, number_currencies, at, 3, &entry);
    if (*end == at)
        return 0;
    struct text fields = entry_first(entry);
    text_cut(&fields, ' ');
    struct text part = fields.ptr ? text_cut(&fields, ' ') : fields;
    return part.ptr && text_starts(part, TEXT("1/")) && text_to_size(text_skip(part, 2), &parts) ? parts : 0;
}

/* A number at the end of a clause counts the next smaller coin: `15 dollars 50`, `one kuai and five mao
 * five`. */
static bool is_bare_coin(const struct reading *r, const struct numeral *coins, size_t reached)
{
    bool tens = number_compare(coins->value, number_of(10)) >= 0;
    return piece_at(r->pieces, coins->end)->class == PIECE_MARK && tens == (reached == 1);
}

/* Adds the coins behind the figure; *reached: how many of the last ones taken make a whole. */
static bool take_coin(const struct reading *r, struct figure *figure, size_t *reached, bool bare)
{
    struct numeral coins;
    int64_t at = piece_is(r->pieces, figure->end, TEXT("and")) ? figure->end + 1 : figure->end, end;
    if (!numeral_read(r->pieces, r->arena, at, false, &coins) || coins.kind != NUMERAL_CARDINAL ||
        number_compare(coins.value, number_of(CENTS)) >= 0)
        return false;
    size_t parts = coin_at(r, coins.end, &end);
    if (!parts && bare && is_bare_coin(r, &coins, *reached)) {
        parts = CENTS;
        end = coins.end;
    }
    if (parts <= *reached || !number_divide(&coins.value, number_of(parts)) ||
        !number_add(&figure->value, coins.value))
        return false;
    *reached = parts;
    figure->end = end;
    return true;
}

void money_take_coins(const struct reading *r, struct figure *figure, bool bare)
{
    size_t reached = 1;
    if (figure->numeral.scaled || !number_is_whole(figure->value))
        return;
    while (reached < CENTS && take_coin(r, figure, &reached, bare))
        ;
}

bool money_take_vague(const struct reading *r, struct figure *figure)
{
    struct text code;
    if (figure->numeral.kind != NUMERAL_VAGUE || !piece_is(r->pieces, figure->end, TEXT("of")))
        return false;
    int64_t end = money_behind(r, figure, figure->end + 1, &code);
    if (end == figure->end + 1)
        return false;
    figure->kind = FIGURE_MONEY;
    figure->unit = code;
    figure->end = end;
    return true;
}

bool money_may_begin(const struct reading *r, int64_t at)
{
    const struct piece *first = piece_at(r->pieces, at);
    /* currencies in front are signs, codes in capitals, or `c $` */
    bool symbol = is_symbol(first), may;
    if (first->class == PIECE_WORD)
        may = first->capital || symbol || piece_at(r->pieces, at + 1)->class == PIECE_MARK;
    else
        may = first->class == PIECE_MARK && (symbol || piece_is(r->pieces, at, TEXT("-")));
    for (int64_t i = at + 1; may && i <= at + 4; i++) {
        const struct piece *piece = piece_at(r->pieces, i);
        if (piece->class != PIECE_WORD && piece->class != PIECE_MARK)
            return true;
        may = symbol || piece->glued || i == at + 1 || is_symbol(piece);
    }
    return false;
}
