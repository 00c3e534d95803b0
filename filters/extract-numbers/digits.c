/* Digits: numbers that are not in words. */
#include "../common/ascii.h"
#include "grammar.h"

enum { LONGEST_GROUPS = 12, LONGEST_POWER = 40 };

bool digits_are_plain(struct text t)
{
    for (size_t i = 0; i < t.len; i++)
        if (!ascii_is_digit(t.ptr[i]))
            return false;
    return t.len > 0;
}

/* Whether the piece is one more group of three behind a space: `816 000`. The last may have decimals. */
static bool is_group(const struct reader *r, int64_t i)
{
    const struct piece *piece = piece_at(r->pieces, i);
    if (piece->class != PIECE_NUMBER || piece->glued || piece->raw.len < 3)
        return false;
    struct text head = {piece->raw.ptr, 3};
    return digits_are_plain(head) && (piece->raw.len == 3 || piece->raw.ptr[3] == '.');
}

/* `816 000`, `1 414 021 100`, `1 234 567.89`. */
static int64_t take_groups(const struct reader *r, int64_t i, struct number *value)
{
    const struct piece *first = piece_at(r->pieces, i);
    *value = first->value;
    int64_t end = i + 1;
    if (first->raw.len > 3 || !digits_are_plain(first->raw) || first->raw.ptr[0] == '0')
        return end;
    while (end - i <= LONGEST_GROUPS && is_group(r, end) && piece_at(r->pieces, end - 1)->raw.len <= 3)
        end++;
    /* a row of a table is no number */
    bool row = (class_at(r, i - 1) == PIECE_NUMBER && !first->glued) ||
               (class_at(r, end) == PIECE_NUMBER && !piece_at(r->pieces, end)->glued);
    if (end == i + 1 || end - i > LONGEST_GROUPS || row)
        return i + 1;
    size_t length = 0, used = 0;
    for (int64_t k = i; k < end; k++)
        length += piece_at(r->pieces, k)->raw.len;
    char *joined = arena_allocate(r->arena, length);
    for (int64_t k = i; k < end; k++) {
        struct text raw = piece_at(r->pieces, k)->raw;
        memcpy(joined + used, raw.ptr, raw.len);
        used += raw.len;
    }
    return number_read(r->arena, (struct text){joined, length}, value) ? end : i + 1;
}

/* The whole number at i with its sign, up to LONGEST_POWER; returns its end. */
static int64_t take_exponent(const struct reader *r, int64_t i, unsigned *size, bool *negative)
{
    *negative = piece_is(r->pieces, i, TEXT("-"));
    int64_t at = *negative || piece_is(r->pieces, i, TEXT("+")) ? i + 1 : i;
    const struct piece *piece = piece_at(r->pieces, at);
    if (piece->class != PIECE_NUMBER || !piece->glued || !number_is_whole(piece->value) ||
        number_compare(piece->value, number_of(LONGEST_POWER)) > 0)
        return i;
    *size = (unsigned)piece->value.numerator;
    return at + 1;
}

/* `10^6`, `2.5^-1`, and `12e-1` where a tokenizer parted it. */
static int64_t take_power(const struct reader *r, int64_t i, struct number *value)
{
    bool power = piece_is(r->pieces, i, TEXT("^")), ten = piece_is(r->pieces, i, TEXT("e")), negative;
    unsigned size = 0;
    if ((!power && !ten) || !piece_at(r->pieces, i)->glued)
        return i;
    int64_t end = take_exponent(r, i + 1, &size, &negative);
    struct number base = ten ? number_of(10) : *value, result = ten ? *value : number_of(1);
    if (end == i + 1)
        return i;
    for (; size; size--)
        if (negative ? !number_divide(&result, base) : !number_multiply(&result, base))
            return i;
    *value = result;
    return end;
}

/* `.25`, where a tokenizer parted it. */
static bool is_leading_point(const struct reader *r, int64_t i)
{
    const struct piece *digits = piece_at(r->pieces, i + 1);
    bool apart = !piece_at(r->pieces, i)->glued || class_at(r, i - 1) == PIECE_MARK;
    return piece_is(r->pieces, i, TEXT(".")) && apart && digits->class == PIECE_NUMBER && digits->glued &&
           digits_are_plain(digits->raw);
}

static int64_t take_decimals(const struct reader *r, int64_t i, struct number *value)
{
    struct text digits = piece_at(r->pieces, i + 1)->raw, point = piece_at(r->pieces, i)->form;
    return number_read(r->arena, arena_join(r->arena, (struct text[]){point, digits}, 2), value) ? i + 2 : i;
}

int64_t digits_take(const struct reader *r, int64_t i, struct number *value)
{
    if (is_leading_point(r, i))
        return take_decimals(r, i, value);
    if (class_at(r, i) != PIECE_NUMBER)
        return i;
    return take_power(r, take_groups(r, i, value), value);
}
