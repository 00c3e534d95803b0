/* Terms and sums: `two thousand two hundred`, `1.2 million`, `three and a half`. */
#include "grammar.h"

enum { LONGEST_DECIMALS = 12 };

/* Decimals in words: `point zero three`, `point eleven`. */
static int64_t take_point(const struct reader *r, int64_t i, struct number *value)
{
    if (class_at(r, i) != PIECE_POINT || class_at(r, i + 1) < PIECE_UNIT || class_at(r, i + 1) > PIECE_TEN)
        return i;
    struct number place = number_of(1), digit;
    int64_t end = i + 1;
    for (int64_t next; (next = small_take(r, end, &digit)) > end && end - i < LONGEST_DECIMALS; end = next) {
        if (class_at(r, end) == PIECE_NUMBER ||
            !number_divide(&place, number_of(digit.numerator < 10 ? 10 : 100)) ||
            !number_multiply(&digit, place) || !number_add(value, digit))
            return i;
    }
    return end;
}

/* A part times a scale: `half a million`, `a quarter million`, `two thirds of a million`, `half a dozen`. */
static int64_t take_part_of_scale(const struct reader *r, int64_t i, struct number *value,
                                  struct number *limit)
{
    int64_t at = i;
    if (piece_is(r->pieces, at, TEXT("of")) || piece_is_hyphen(r->pieces, at))
        at++;
    if (is_article(r, at))
        at++;
    return scale_is_at(r, at) && scale_take(r, &at, value, limit) ? at : i;
}

/* A part, and what it is a part of: `two thirds`, `half a million`, `quarter million`. */
static int64_t take_part(const struct reader *r, int64_t i, struct sum *term)
{
    int64_t end = part_take(r, i, &term->value);
    if (end == i && class_at(r, i) == PIECE_QUARTER && scale_is_at(r, i + 1)) {
        term->value = number_of(1);
        end = number_divide(&term->value, number_of(4)) ? i + 1 : i;
    }
    if (end == i)
        end = part_take_counted(r, i, &term->value);
    if (end == i)
        return i;
    int64_t scaled = take_part_of_scale(r, end, &term->value, &term->limit);
    term->scaled = scaled > end;
    term->fraction = true;
    return scaled;
}

/* `and a half` of the term before i. */
static int64_t take_mixed(const struct reader *r, int64_t i, struct sum *term)
{
    struct number part;
    int64_t end = part_take_mixed(r, i, &part);
    if (end == i || !number_is_whole(term->value) || !number_add(&term->value, part))
        return i;
    term->fraction = true;
    return end;
}

/* `and a half` behind a scale is of it: `two million and a half`. */
static int64_t take_mixed_of_scale(const struct reader *r, int64_t i, struct number scale, struct sum *term)
{
    struct number part;
    int64_t end = part_take_mixed(r, i, &part);
    bool large = number_compare(scale, number_of(1000000)) >= 0 && is_and(r, i);
    if (end == i || !large || scale_is_at(r, end) || !number_multiply(&part, scale) ||
        !number_add(&term->value, part))
        return i;
    term->fraction = true;
    return end;
}

static int64_t take_scale(const struct reader *r, int64_t i, struct sum *term)
{
    int64_t end = skip_hyphen(r, i);
    struct number scale;
    if (!scale_is_at(r, end) || !scale_take(r, &end, &term->value, &scale))
        return i;
    term->limit = scale;
    term->scaled = true;
    return take_mixed_of_scale(r, end, scale, term);
}

static int64_t take_term(const struct reader *r, int64_t i, struct sum *term)
{
    *term = (struct sum){.limit = number_of(0)};
    int64_t end = take_part(r, i, term);
    if (end > i)
        return end;
    end = small_take_hundreds(r, i, &term->value, &term->limit);
    if (end == i)
        return i;
    term->scaled = !number_is(term->limit, 0);
    end = take_point(r, end, &term->value);
    return take_scale(r, take_mixed(r, end, term), term);
}

/* A further term of a sum: the parts behind `two hundred three fifths` are of the whole sum. */
static int64_t take_whole_term(const struct reader *r, int64_t i, struct sum *term)
{
    *term = (struct sum){.limit = number_of(0)};
    int64_t end = small_take_hundreds(r, i, &term->value, &term->limit);
    if (end == i || scale_is_at(r, end) || is_and(r, end))
        return take_term(r, i, term);
    term->scaled = !number_is(term->limit, 0);
    return end;
}

/* Whether the term from `begin` goes on with the sum that ends at `end`: `4 thousand 3 hundred`, not `in 2
 * million 500 homes`. */
static bool goes_on(const struct reader *r, int64_t end, int64_t begin, const struct sum *sum,
                    const struct sum *term)
{
    if (number_compare(term->value, sum->limit) >= 0 || number_is(term->value, 0))
        return false;
    return begin > end || !(is_article(r, begin) || (piece_at(r->pieces, begin)->literal && !term->scaled));
}

int64_t sum_take(const struct reader *r, int64_t i, struct sum *sum)
{
    int64_t end = take_term(r, i, sum);
    while (end > i && !number_is(sum->limit, 0)) {
        struct sum term;
        int64_t begin = is_and(r, end) ? end + 1 : end, next = take_whole_term(r, begin, &term);
        if (next == begin || !goes_on(r, end, begin, sum, &term) || !number_add(&sum->value, term.value))
            break;
        sum->limit = term.limit;
        sum->fraction = sum->fraction || term.fraction;
        end = next;
    }
    return end;
}
