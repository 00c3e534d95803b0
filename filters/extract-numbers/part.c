/* Parts: two-thirds, a quarter, ½, 3/4, and a half. */
#include "grammar.h"
#include "nouns.h"

/* The denominator at i: `thirds`, `twenty-fifths`, `hundredths`; with `one` also `third`, `half`, `quarter`.
 */
int64_t part_take_denominator(const struct reader *r, int64_t i, bool one, struct number *value)
{
    const struct piece *ten = piece_at(r->pieces, i);
    bool tens = ten->class == PIECE_TEN;
    int64_t at = tens ? skip_hyphen(r, i + 1) : i;
    const struct piece *piece = piece_at(r->pieces, at);
    uint128 n = piece->value.numerator;
    bool parts = piece->class == PIECE_PARTS || (one && piece->class == PIECE_ORDINAL && !piece->literal);
    if (parts && (tens ? n < 10 : n > 2)) {
        *value = piece->value;
        return !tens || number_add(value, ten->value) ? at + 1 : i;
    }
    bool half = one && piece->class == PIECE_HALF, quarter = one && piece->class == PIECE_QUARTER;
    if (tens || (!half && !quarter && piece->class != PIECE_QUARTERS))
        return i;
    *value = number_of(half ? 2 : 4);
    return at + 1;
}

/* The ending of 2/3rds, 3/4ths. */
static int64_t skip_parts_ending(const struct reader *r, int64_t i)
{
    bool ending = piece_is(r->pieces, i, TEXT("rds")) || piece_is(r->pieces, i, TEXT("ths"));
    return ending && piece_at(r->pieces, i)->glued ? i + 1 : i;
}

/* `3/4`, with nothing between: parts as people write them, not 24/7 or 9/11. */
static int64_t take_stroke(const struct reader *r, int64_t i, struct number *value)
{
    static const uint16_t usual[] = {2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100, 1000};
    const struct piece *above = piece_at(r->pieces, i), *below = piece_at(r->pieces, i + 2);
    bool named = below->class == PIECE_ORDINAL && below->literal; /* 1/3rd */
    if (above->class != PIECE_NUMBER || (below->class != PIECE_NUMBER && !named) ||
        !piece_is(r->pieces, i + 1, TEXT("/")) || !piece_at(r->pieces, i + 1)->glued || !below->glued ||
        !digits_are_plain(above->raw) || piece_is(r->pieces, i + 3, TEXT("/")) ||
        piece_is(r->pieces, i - 1, TEXT("/")))
        return i;
    for (size_t k = 0; k < sizeof usual / sizeof *usual; k++)
        if (number_is(below->value, usual[k]) && number_compare(above->value, number_of(100)) < 0) {
            *value = above->value;
            return number_divide(value, below->value) ? skip_parts_ending(r, i + 3) : i;
        }
    return i;
}

/* Whether a part may end before piece i: `a third of`, `by a third.`, not the ordinal of `a third man`. */
static bool ends_part(const struct reader *r, int64_t i)
{
    const struct piece *piece = piece_at(r->pieces, i);
    if (piece->class == PIECE_MARK || piece->class == PIECE_SCALE)
        return !piece_is_hyphen(r->pieces, i);
    return piece->class == PIECE_WORD && word_tag_of(piece->form) == TAG_FUNCTION;
}

/* A part that stands alone: ½, 3/4, `half`, `a third`, `a quarter`. */
int64_t part_take(const struct reader *r, int64_t i, struct number *value)
{
    int64_t end = take_stroke(r, i, value);
    if (end > i)
        return end;
    enum piece_class class = class_at(r, i);
    if (class == PIECE_FRACTION || class == PIECE_HALF) {
        *value = class == PIECE_HALF ? number_of(1) : piece_at(r->pieces, i)->value;
        return class == PIECE_FRACTION || number_divide(value, number_of(2)) ? i + 1 : i;
    }
    if (!is_article(r, i))
        return i;
    struct number denominator;
    end = part_take_denominator(r, i + 1, true, &denominator);
    enum piece_class what = class_at(r, i + 1);
    if (end == i + 1 || what == PIECE_QUARTERS || what == PIECE_PARTS ||
        (what != PIECE_HALF && !ends_part(r, end)))
        return i;
    *value = number_of(1);
    return number_divide(value, denominator) ? end : i;
}

/* A part with its numerator in words or digits: `two-thirds`, `five eighths`, `three quarters`, `one half`.
 */
int64_t part_take_counted(const struct reader *r, int64_t i, struct number *value)
{
    struct number numerator, denominator, limit;
    int64_t middle = small_take_hundreds(r, i, &numerator, &limit);
    if (middle == i)
        return i;
    int64_t end = part_take_denominator(r, skip_hyphen(r, middle), number_is(numerator, 1), &denominator);
    if (end == skip_hyphen(r, middle) || (class_at(r, end - 1) == PIECE_QUARTERS && !number_is(numerator, 3)))
        return i;
    *value = numerator;
    return number_divide(value, denominator) ? end : i;
}

/* `1/2`, ½ right behind a whole number. */
static int64_t take_behind(const struct reader *r, int64_t i, struct number *value)
{
    if (class_at(r, i) == PIECE_FRACTION) {
        *value = piece_at(r->pieces, i)->value;
        return i + 1;
    }
    bool apart = piece_at(r->pieces, i - 1)->literal && !piece_at(r->pieces, i)->glued;
    return apart ? take_stroke(r, i, value) : i;
}

/* `a half` of `three and a half miles`: what follows is counted by the whole. */
static int64_t take_one_part(const struct reader *r, int64_t i, struct number *value)
{
    struct number denominator;
    int64_t part = skip_hyphen(r, i + 1), end = part_take_denominator(r, part, true, &denominator);
    *value = number_of(1);
    return end > part && number_divide(value, denominator) ? end : i;
}

/* `and a half`, `-and-a-half`, `and two thirds`, `1/2`, ½ behind a whole number. */
int64_t part_take_mixed(const struct reader *r, int64_t i, struct number *value)
{
    int64_t joint = skip_hyphen(r, i);
    if (!is_and(r, joint))
        return take_behind(r, i, value);
    int64_t begin = skip_hyphen(r, joint + 1);
    bool article = is_article(r, begin), alone = article || class_at(r, begin) == PIECE_FRACTION;
    int64_t end = alone ? part_take(r, begin, value) : part_take_counted(r, begin, value);
    if (end == begin && article)
        end = take_one_part(r, begin, value);
    return end == begin || number_compare(*value, number_of(1)) >= 0 ? i : end;
}
