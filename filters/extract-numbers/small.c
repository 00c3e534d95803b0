/* Small numbers: below a hundred in words, or digits; and hundreds. */
#include "grammar.h"

static bool is_part_word(const struct reader *r, int64_t i)
{
    return class_at(r, i) == PIECE_PARTS || class_at(r, i) == PIECE_ORDINAL;
}

/* Below a hundred in words, or digits. */
int64_t small_take(const struct reader *r, int64_t i, struct number *value)
{
    const struct piece *piece = piece_at(r->pieces, i);
    int64_t digits = digits_take(r, i, value);
    if (digits > i)
        return digits;
    if (piece->class != PIECE_UNIT && piece->class != PIECE_TEN)
        return i;
    *value = piece->value;
    if (piece->class == PIECE_UNIT)
        return i + 1;
    int64_t next = skip_hyphen(r, i + 1);
    const struct piece *unit = piece_at(r->pieces, next);
    if (next > i + 1 && is_part_word(r, next) && piece_at(r->pieces, next)->value.numerator < 10)
        return i;
    if (unit->class == PIECE_UNIT && unit->value.numerator > 0 && unit->value.numerator < 10 &&
        number_add(value, unit->value))
        return next + 1;
    return i + 1;
}

/* The small number behind a hundred: `and six`, `twenty-one`; not the `two` of `and two hundred`. */
static int64_t take_rest_of_hundred(const struct reader *r, int64_t i, struct number *value)
{
    struct number rest;
    int64_t begin = is_and(r, i) ? i + 1 : i, end = small_take(r, begin, &rest);
    if (end == begin || number_is(rest, 0) || number_compare(rest, number_of(100)) >= 0)
        return i;
    if (class_at(r, begin) == PIECE_NUMBER && (begin == i || !number_is_whole(rest)))
        return i;
    enum piece_class behind = class_at(r, end);
    if (behind == PIECE_HUNDRED || behind == PIECE_DOZEN || behind == PIECE_VAGUE ||
        (begin > i && (behind == PIECE_QUARTERS || behind == PIECE_HALF)))
        return i;
    return number_add(value, rest) ? end : i;
}

/* `two hundred and six`, `322 hundred`, `a hundred`, `57`; the multiplier in *limit, 0 for none. */
int64_t small_take_hundreds(const struct reader *r, int64_t i, struct number *value, struct number *limit)
{
    int64_t end = i;
    bool bare =
        class_at(r, i) == PIECE_HUNDRED && class_at(r, i + 1) == PIECE_SCALE; /* per hundred thousand */
    if (bare || (is_article(r, i) && scale_is_at(r, i + 1))) {
        *value = number_of(1);
        end = bare ? i : i + 1;
    } else {
        end = small_take(r, i, value);
    }
    if (end == i && !bare)
        return i;
    *limit = number_of(0);
    int64_t hundred = class_at(r, skip_hyphen(r, end)) == PIECE_HUNDRED ? skip_hyphen(r, end) : end;
    if (class_at(r, hundred) == PIECE_HUNDRED && scale_take(r, &hundred, value, limit))
        end = take_rest_of_hundred(r, hundred, value);
    return end;
}
