/* Numerals: the grammar of numbers.
 *
 *   sum      = term {["and"] term}            each term below the last multiplier of the one before
 *   term     = small ["hundred" [["and"] small]] [scale | "dozen"]  |  part [["of"] "a"] scale
 *   small    = digits | unit | ten ["-"] unit | "a"
 *   part     = sum ["-"] parts | "a" ordinal | "half" | ½ | n/d
 *   ordinal  = [sum ["and"]] [ten "-"] ordinal
 */
#include "grammar.h"

static bool is_minus_sign(const struct reader *r, int64_t i)
{
    const struct piece *piece = piece_at(r->pieces, i), *before = piece_at(r->pieces, i - 1);
    bool sign = piece_is(r->pieces, i, TEXT("-")) || piece_is(r->pieces, i, TEXT("−"));
    bool apart = !piece->glued || piece_is(r->pieces, i - 1, TEXT("(")) || before->form.len == 0;
    int64_t digits = piece_is(r->pieces, i + 1, TEXT(".")) ? i + 2 : i + 1; /* -.05 */
    return sign && apart && piece_at(r->pieces, i + 1)->glued && piece_at(r->pieces, digits)->literal &&
           piece_at(r->pieces, digits)->glued;
}

/* `minus 5`; not `plus or minus 5`. */
static bool is_minus_word(const struct reader *r, int64_t i)
{
    return class_at(r, i) == PIECE_MINUS &&
           !(piece_is(r->pieces, i - 1, TEXT("or")) && piece_is(r->pieces, i - 2, TEXT("plus")));
}

static bool read_vague(const struct reader *r, int64_t i, struct numeral *numeral)
{
    int64_t end = vague_take(r, i, &numeral->value);
    if (end == i)
        return false;
    numeral->kind = NUMERAL_VAGUE;
    numeral->end = end;
    return true;
}

static bool read_couple(const struct reader *r, int64_t i, struct numeral *numeral)
{
    int64_t end = vague_take_couple(r, i, &numeral->value, &numeral->scaled);
    if (end == i)
        return false;
    numeral->approximate = true;
    numeral->end = end;
    return true;
}

static bool read_ordinal(const struct reader *r, int64_t i, struct numeral *numeral)
{
    int64_t end = ordinal_take(r, i, &numeral->value);
    if (end == i)
        return false;
    numeral->kind = NUMERAL_ORDINAL;
    numeral->end = end;
    return true;
}

static bool read_none(const struct reader *r, int64_t i, struct numeral *numeral)
{
    if (class_at(r, i) != PIECE_NONE)
        return false;
    numeral->value = number_of(0);
    numeral->end = i + 1;
    return true;
}

/* What makes a sum that ends at `end` a fraction: `thirty fifths`, `one fifth`; its end, `end` for nothing.
 */
static int64_t take_denominator(const struct reader *r, int64_t end, struct sum *sum)
{
    struct number denominator;
    int64_t begin = skip_hyphen(r, end),
            parts = part_take_denominator(r, begin, number_is(sum->value, 1), &denominator);
    if (parts == begin || class_at(r, parts - 1) != PIECE_PARTS || !number_divide(&sum->value, denominator))
        return end;
    sum->fraction = true;
    return parts;
}

static bool read_sum(const struct reader *r, int64_t i, struct numeral *numeral)
{
    struct sum sum;
    int64_t end = sum_take(r, i, &sum);
    if (end == i)
        return false;
    if (!sum.fraction) {
        int64_t whole = end;
        end = take_denominator(r, whole, &sum);
        int64_t ordinal = sum.fraction ? end : ordinal_take_behind(r, whole, &sum);
        numeral->kind = ordinal > end ? NUMERAL_ORDINAL : NUMERAL_CARDINAL;
        end = ordinal;
    }
    numeral->value = sum.value;
    numeral->scaled = sum.scaled;
    numeral->fraction = sum.fraction;
    numeral->literal = piece_at(r->pieces, i)->literal && !sum.scaled && !sum.fraction;
    numeral->end = end;
    return true;
}

static bool read_plain(const struct reader *r, int64_t i, struct numeral *numeral)
{
    return read_ordinal(r, i, numeral) || read_none(r, i, numeral) || read_sum(r, i, numeral);
}

/* The denominator of `five one-hundredths`, `one one hundred and fifth`. */
static int64_t take_long_denominator(const struct reader *r, int64_t i, struct number *value)
{
    struct numeral ordinal = {.kind = NUMERAL_CARDINAL};
    if (class_at(r, i) != PIECE_UNIT || !number_is(piece_at(r->pieces, i)->value, 1))
        return i;
    int64_t parts = skip_hyphen(r, i + 1);
    if (class_at(r, parts) == PIECE_PARTS) {
        *value = piece_at(r->pieces, parts)->value;
        return number_compare(*value, number_of(100)) >= 0 ? parts + 1 : i;
    }
    if (!read_plain(r, i, &ordinal) || ordinal.kind != NUMERAL_ORDINAL)
        return i;
    *value = ordinal.value;
    return number_compare(*value, number_of(100)) >= 0 ? ordinal.end : i;
}

static bool read_cardinal(const struct reader *r, int64_t i, struct numeral *numeral)
{
    struct number denominator;
    if (!read_plain(r, i, numeral))
        return false;
    if (numeral->kind == NUMERAL_ORDINAL || numeral->scaled || numeral->fraction)
        return true;
    int64_t end = take_long_denominator(r, numeral->end, &denominator);
    if (end > numeral->end && number_divide(&numeral->value, denominator)) {
        numeral->end = end;
        numeral->fraction = true;
        numeral->literal = false;
    }
    return true;
}

bool numeral_read(const struct pieces *pieces, struct arena *arena, int64_t at, bool money,
                  struct numeral *numeral)
{
    struct reader r = {pieces, arena, money};
    *numeral = (struct numeral){.begin = at, .kind = NUMERAL_CARDINAL};
    bool minus = is_minus_word(&r, at);
    bool sign = is_minus_sign(&r, at);
    int64_t i = minus || sign ? at + 1 : at;
    if (!minus && !sign && (read_vague(&r, i, numeral) || read_couple(&r, i, numeral)))
        return true;
    if (!read_cardinal(&r, i, numeral) || ((minus || sign) && numeral->kind == NUMERAL_ORDINAL))
        return false;
    numeral->value.negative = (minus || sign) && !number_is(numeral->value, 0);
    numeral->negative_sign = sign;
    return true;
}
