/* Numerals: the grammar of numbers.
 *
 *   sum      = term {["and"] term}            each term below the last multiplier of the one before
 *   term     = small ["hundred" [["and"] small]] [scale | "dozen"]  |  part [["of"] "a"] scale
 *   small    = digits | unit | ten ["-"] unit | "a"
 *   part     = sum ["-"] parts | "a" ordinal | "half" | ½ | n/d
 *   ordinal  = [sum ["and"]] [ten "-"] ordinal
 */
#include "grammar.h"

enum { LONGEST_DECIMALS = 12 };

/* ---- terms and sums ---- */

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

/* What a numeral is made of so far. */
struct sum {
    struct number value;
    struct number limit; /* the next term is below it; 0: there is none */
    bool fraction;       /* nothing can follow */
    bool scaled;
};

static int64_t take_term(const struct reader *r, int64_t i, struct sum *term)
{
    struct number part;
    *term = (struct sum){.limit = number_of(0)};
    int64_t end = part_take(r, i, &term->value);
    if (end == i && class_at(r, i) == PIECE_QUARTER && scale_is_at(r, i + 1)) {
        term->value = number_of(1);
        end = number_divide(&term->value, number_of(4)) ? i + 1 : i;
    }
    if (end == i)
        end = part_take_counted(r, i, &term->value);
    if (end > i) {
        int64_t scaled = take_part_of_scale(r, end, &term->value, &term->limit);
        term->scaled = scaled > end;
        term->fraction = true;
        return scaled;
    }
    end = small_take_hundreds(r, i, &term->value, &term->limit);
    if (end == i)
        return i;
    term->scaled = !number_is(term->limit, 0);
    end = take_point(r, end, &term->value);
    int64_t mixed = part_take_mixed(r, end, &part);
    if (mixed > end && number_is_whole(term->value) && number_add(&term->value, part)) {
        end = mixed;
        term->fraction = true;
    }
    int64_t scale = skip_hyphen(r, end);
    struct number limit;
    if (scale_is_at(r, scale) && scale_take(r, &scale, &term->value, &limit)) {
        end = scale;
        term->limit = limit;
        term->scaled = true;
        int64_t behind = part_take_mixed(r, end, &part);
        bool large = number_compare(limit, number_of(1000000)) >= 0 && is_and(r, end);
        if (behind > end && large && !scale_is_at(r, behind) && number_multiply(&part, limit) &&
            number_add(&term->value, part)) {
            end = behind;
            term->fraction = true;
        }
    }
    return end;
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

static int64_t take_sum(const struct reader *r, int64_t i, struct sum *sum)
{
    int64_t end = take_term(r, i, sum);
    while (end > i && !number_is(sum->limit, 0)) {
        struct sum term;
        int64_t begin = is_and(r, end) ? end + 1 : end, next = take_whole_term(r, begin, &term);
        if (next == begin || number_compare(term.value, sum->limit) >= 0 || number_is(term.value, 0) ||
            (begin == end && is_article(r, begin)))
            break;
        /* `in 2 million 500 homes` is no sum; `4 thousand 3 hundred` is */
        if (piece_at(r->pieces, begin)->literal && !term.scaled && begin == end)
            break;
        if (!number_add(&sum->value, term.value))
            break;
        sum->limit = term.limit;
        sum->fraction = sum->fraction || term.fraction;
        end = next;
    }
    return end;
}

/* ---- ordinals ---- */

/* `fifth`, `21st`, `twenty-fifth`. */
static int64_t take_ordinal(const struct reader *r, int64_t i, struct number *value)
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
static int64_t take_ordinal_behind(const struct reader *r, int64_t i, struct sum *sum)
{
    struct number ordinal;
    if (piece_at(r->pieces, i - 1)->literal)
        return i;
    int64_t begin = skip_hyphen(r, is_and(r, i) ? i + 1 : i), end = take_ordinal(r, begin, &ordinal);
    if (end == begin || piece_at(r->pieces, end - 1)->literal)
        return i;
    if (begin == i && number_compare(ordinal, number_of(100)) >= 0)
        return number_multiply(&sum->value, ordinal) ? end : i;
    bool joined = begin > i || number_compare(sum->limit, number_of(100)) <= 0 || end - begin > 1;
    return joined && number_compare(ordinal, sum->limit) < 0 && number_add(&sum->value, ordinal) ? end : i;
}

/* ---- vague numbers ---- */

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

/* `hundreds`, `tens of thousands`, `several hundred`: at least twice what is named. */
static int64_t take_vague(const struct reader *r, int64_t i, struct number *value)
{
    struct number limit;
    int64_t end = i + 1;
    *value = number_of(2);
    if (class_at(r, i) == PIECE_FEW) {
        enum piece_class scale = class_at(r, end);
        if ((scale != PIECE_DOZEN && scale != PIECE_HUNDRED && scale != PIECE_SCALE) ||
            !scale_take(r, &end, value, &limit))
            return i;
        if (scale == PIECE_HUNDRED && class_at(r, end) == PIECE_SCALE) /* several hundred thousand */
            scale_take(r, &end, value, &limit);
        return end;
    }
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

/* ---- the whole ---- */

static bool is_minus_sign(const struct reader *r, int64_t i)
{
    const struct piece *piece = piece_at(r->pieces, i), *before = piece_at(r->pieces, i - 1);
    bool sign = piece_is(r->pieces, i, TEXT("-")) || piece_is(r->pieces, i, TEXT("−"));
    bool apart = !piece->glued || piece_is(r->pieces, i - 1, TEXT("(")) || before->form.len == 0;
    int64_t digits = piece_is(r->pieces, i + 1, TEXT(".")) ? i + 2 : i + 1; /* -.05 */
    return sign && apart && piece_at(r->pieces, i + 1)->glued && piece_at(r->pieces, digits)->literal &&
           piece_at(r->pieces, digits)->glued;
}

static bool read_vague(const struct reader *r, int64_t i, struct numeral *numeral)
{
    int64_t end = take_vague(r, i, &numeral->value);
    if (end == i)
        return false;
    numeral->kind = NUMERAL_VAGUE;
    numeral->end = end;
    return true;
}

/* `a couple of`, `a couple hundred`, `a couple of dozen`. */
static bool read_couple(const struct reader *r, int64_t i, struct numeral *numeral)
{
    struct number limit;
    int64_t end = i + 1;
    if (class_at(r, i) != PIECE_COUPLE || !is_article(r, i - 1))
        return false;
    if (piece_is(r->pieces, end, TEXT("of")) && scale_is_at(r, end + 1))
        end++;
    numeral->value = number_of(2);
    numeral->scaled = scale_is_at(r, end) && scale_take(r, &end, &numeral->value, &limit);
    numeral->approximate = true;
    numeral->end = end;
    return numeral->scaled || piece_is(r->pieces, end, TEXT("of"));
}

static bool read_plain(const struct reader *r, int64_t i, struct numeral *numeral)
{
    struct sum sum;
    int64_t end = take_ordinal(r, i, &sum.value);
    if (end > i) {
        numeral->kind = NUMERAL_ORDINAL;
        numeral->value = sum.value;
        numeral->end = end;
        return true;
    }
    if (class_at(r, i) == PIECE_NONE) {
        numeral->value = number_of(0);
        numeral->end = i + 1;
        return true;
    }
    end = take_sum(r, i, &sum);
    if (end == i)
        return false;
    struct number denominator;
    int64_t parts =
        sum.fraction ? end
                     : part_take_denominator(r, skip_hyphen(r, end), number_is(sum.value, 1), &denominator);
    int64_t ordinal = sum.fraction ? end : take_ordinal_behind(r, end, &sum);
    if (!sum.fraction && parts > skip_hyphen(r, end) && class_at(r, parts - 1) == PIECE_PARTS &&
        number_divide(&sum.value, denominator)) {
        end = parts;
        sum.fraction = true;
    } else if (ordinal > end) {
        numeral->kind = NUMERAL_ORDINAL;
        end = ordinal;
    }
    numeral->value = sum.value;
    numeral->scaled = sum.scaled;
    numeral->fraction = sum.fraction;
    numeral->literal = piece_at(r->pieces, i)->literal && !sum.scaled && !sum.fraction;
    numeral->end = end;
    return true;
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

/* `minus 5`; not `plus or minus 5`. */
static bool is_minus_word(const struct reader *r, int64_t i)
{
    return class_at(r, i) == PIECE_MINUS &&
           !(piece_is(r->pieces, i - 1, TEXT("or")) && piece_is(r->pieces, i - 2, TEXT("plus")));
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
