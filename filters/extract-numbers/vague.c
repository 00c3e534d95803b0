/* Numbers that tell no number: `hundreds`, `tens of thousands`, `several hundred`, `a couple of`. */
#include "grammar.h"

/* `hundreds`; also in digits, where `of` follows: `1000s of`. */
static bool is_vague(const struct reader *r, int64_t i)
{
    const struct piece *piece = piece_at(r->pieces, i);
    if (piece->class != PIECE_DECADE)
        return piece->class == PIECE_VAGUE; /* only numbers have a value */
    bool round =
        number_is(piece->value, 100) || number_is(piece->value, 1000) || number_is(piece->value, 1000000);
    return round && piece_is(r->pieces, i + 1, TEXT("of"));
}

/* `several hundred`, `a few dozen`, `several hundred thousand`. */
static int64_t take_few(const struct reader *r, int64_t i, struct number *value)
{
    struct number limit;
    int64_t end = i + 1;
    enum piece_class scale = class_at(r, end);
    if ((scale != PIECE_DOZEN && scale != PIECE_HUNDRED && scale != PIECE_SCALE) ||
        !scale_take(r, &end, value, &limit))
        return i;
    if (scale == PIECE_HUNDRED && class_at(r, end) == PIECE_SCALE)
        scale_take(r, &end, value, &limit);
    return end;
}

/* `hundreds`, `tens of thousands`, `several hundred`: at least twice what is named. */
int64_t vague_take(const struct reader *r, int64_t i, struct number *value)
{
    int64_t end = i + 1;
    *value = number_of(2);
    if (class_at(r, i) == PIECE_FEW)
        return take_few(r, i, value);
    const struct piece *piece = piece_at(r->pieces, i);
    if (!is_vague(r, i) || !number_multiply(value, piece->value))
        return i;
    while (piece_is(r->pieces, end, TEXT("of")) && class_at(r, end + 1) == PIECE_VAGUE &&
           number_multiply(value, piece_at(r->pieces, end + 1)->value))
        end += 2;
    /* scores and tens are more often something else */
    bool weak = number_is(piece->value, 20) || number_is(piece->value, 10);
    return weak && end == i + 1 && !piece_is(r->pieces, end, TEXT("of")) ? i : end;
}

/* `a couple of`, `a couple hundred`, `a couple of dozen`. */
int64_t vague_take_couple(const struct reader *r, int64_t i, struct number *value, bool *scaled)
{
    struct number limit;
    int64_t end = i + 1;
    if (class_at(r, i) != PIECE_COUPLE || !is_article(r, i - 1))
        return i;
    if (piece_is(r->pieces, end, TEXT("of")) && scale_is_at(r, end + 1))
        end++;
    *value = number_of(2);
    *scaled = scale_is_at(r, end) && scale_take(r, &end, value, &limit);
    return *scaled || piece_is(r->pieces, end, TEXT("of")) ? end : i;
}
