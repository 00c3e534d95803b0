/* Ordinals: alone, and behind a sum. */
#include "grammar.h"

/* `fifth`, `21st`, `twenty-fifth`. */
int64_t ordinal_take(const struct reader *r, int64_t i, struct number *value)
{
    bool tens = class_at(r, i) == PIECE_TEN;
    int64_t at = tens ? skip_hyphen(r, i + 1) : i;
    const struct piece *piece = piece_at(r->pieces, at);
    if (piece->class != PIECE_ORDINAL || (tens && (piece->literal || piece->value.numerator >= 10)))
        return i;
    *value = piece->value;
    return !tens || number_add(value, piece_at(r->pieces, i)->value) ? at + 1 : i;
}

/* The ordinal that a sum before it belongs to: `one hundred and fifth`, `three trillionth`. */
int64_t ordinal_take_behind(const struct reader *r, int64_t i, struct sum *sum)
{
    struct number ordinal;
    if (piece_at(r->pieces, i - 1)->literal)
        return i;
    int64_t begin = skip_hyphen(r, is_and(r, i) ? i + 1 : i), end = ordinal_take(r, begin, &ordinal);
    if (end == begin || piece_at(r->pieces, end - 1)->literal)
        return i;
    if (begin == i && number_compare(ordinal, number_of(100)) >= 0)
        return number_multiply(&sum->value, ordinal) ? end : i;
    bool joined = begin > i || number_compare(sum->limit, number_of(100)) <= 0 || end - begin > 1;
    return joined && number_compare(ordinal, sum->limit) < 0 && number_add(&sum->value, ordinal) ? end : i;
}
