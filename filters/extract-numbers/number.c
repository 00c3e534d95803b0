/* Exact numbers. */
#include "number.h"

#include "../common/ascii.h"

enum { SHORT_DIGITS = 36, MAX_EXPONENT = 300 };

static uint128 common_divisor(uint128 a, uint128 b)
{
    while (b) {
        uint128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

static void reduce(struct number *n)
{
    if (n->denominator == 1 && n->numerator) /* by far the commonest, and 128-bit division is slow */
        return;
    uint128 divisor = common_divisor(n->numerator, n->denominator);
    n->numerator /= divisor;
    n->denominator /= divisor;
    if (n->numerator == 0)
        n->negative = false;
}

struct number number_of(uint64_t n)
{
    return (struct number){.numerator = n, .denominator = 1};
}

/* ---- arithmetic ---- */

bool number_add(struct number *a, struct number b)
{
    struct number sum = *a;
    uint128 left, right;
    if (a->digits.ptr || b.digits.ptr || a->negative != b.negative)
        return false;
    if (__builtin_mul_overflow(a->numerator, b.denominator, &left) ||
        __builtin_mul_overflow(b.numerator, a->denominator, &right) ||
        __builtin_add_overflow(left, right, &sum.numerator) ||
        __builtin_mul_overflow(a->denominator, b.denominator, &sum.denominator))
        return false;
    reduce(&sum);
    *a = sum;
    return true;
}

bool number_multiply(struct number *a, struct number b)
{
    struct number product = {.negative = a->negative != b.negative};
    if (a->digits.ptr || b.digits.ptr ||
        __builtin_mul_overflow(a->numerator, b.numerator, &product.numerator) ||
        __builtin_mul_overflow(a->denominator, b.denominator, &product.denominator))
        return false;
    reduce(&product);
    *a = product;
    return true;
}

bool number_divide(struct number *a, struct number b)
{
    if (b.digits.ptr || b.numerator == 0)
        return false;
    struct number inverse = {.numerator = b.denominator, .denominator = b.numerator, .negative = b.negative};
    return number_multiply(a, inverse);
}

static uint128 power_of_ten(unsigned exponent)
{
    uint128 power = 1;
    while (exponent--)
        power *= 10;
    return power;
}

bool number_scale(struct number *a, unsigned exponent)
{
    if (exponent > SHORT_DIGITS)
        return false;
    return number_multiply(a, (struct number){.numerator = power_of_ten(exponent), .denominator = 1});
}

static int compare_sizes(struct number a, struct number b)
{
    if (a.denominator == b.denominator)
        return (a.numerator > b.numerator) - (a.numerator < b.numerator);
    uint128 whole_a = a.numerator / a.denominator, whole_b = b.numerator / b.denominator;
    if (whole_a != whole_b)
        return whole_a < whole_b ? -1 : 1;
    uint128 left, right;
    if (__builtin_mul_overflow(a.numerator % a.denominator, b.denominator, &left) ||
        __builtin_mul_overflow(b.numerator % b.denominator, a.denominator, &right))
        return 0;
    return (left > right) - (left < right);
}

int number_compare(struct number a, struct number b)
{
    if (a.digits.ptr || b.digits.ptr)
        return a.digits.ptr && b.digits.ptr ? text_compare(a.digits, b.digits) : a.digits.ptr ? 1 : -1;
    if (a.negative != b.negative)
        return a.negative ? -1 : 1;
    return a.negative ? compare_sizes(b, a) : compare_sizes(a, b);
}

bool number_is(struct number n, uint64_t value)
{
    return !n.digits.ptr && !n.negative && n.denominator == 1 && n.numerator == value;
}

bool number_is_whole(struct number n)
{
    return n.digits.ptr ? text_find(n.digits, TEXT(".")) == SIZE_MAX : n.denominator == 1;
}

/* ---- reading ---- */

/* How the separators of a literal part it: each of its digit groups, and what stands before it. */
struct layout {
    size_t separators; /* of the kind asked for */
    size_t last;       /* length of the last group */
    bool thousands;    /* first group 1-3 digits, last 3, those between 3 (or 2, as in India) */
};

static struct layout layout_of(struct text t, char separator)
{
    struct layout layout = {.thousands = true};
    for (struct text rest = t; rest.ptr;) {
        bool first = rest.ptr == t.ptr;
        struct text group = text_cut(&rest, separator);
        layout.last = group.len;
        layout.separators += rest.ptr != NULL;
        if (first      ? group.len < 1 || group.len > 3
            : rest.ptr ? group.len < 2 || group.len > 3
                       : group.len != 3)
            layout.thousands = false;
    }
    return layout;
}

/* Which of `,` and `.` is the decimal separator of t (0: none); false where t is no single number. */
static bool decimal_separator(struct text t, char *decimal)
{
    const char *comma = memchr(t.ptr, ',', t.len), *point = memchr(t.ptr, '.', t.len);
    *decimal = 0;
    if (!comma && !point)
        return true;
    if (comma && point) {
        *decimal = comma < point ? '.' : ',';
        struct text whole = text_between(t.ptr, comma < point ? point : comma);
        struct layout rest = layout_of(t, *decimal);
        return rest.separators == 1 && layout_of(whole, comma < point ? ',' : '.').thousands;
    }
    struct layout layout = layout_of(t, comma ? ',' : '.');
    if (layout.thousands && (comma || layout.separators > 1))
        return true;
    *decimal = comma ? ',' : '.';
    return layout.separators == 1 && (point || (layout.last <= 2 && comma != t.ptr));
}

/* The digits of t with a point for the decimal separator, without leading and trailing zeros. */
static struct text normalized(struct arena *arena, struct text t, char decimal)
{
    char *out = arena_allocate(arena, t.len + 2);
    size_t used = 0, point = SIZE_MAX;
    for (size_t i = 0; i < t.len; i++) {
        if (t.ptr[i] == decimal) {
            if (used == 0)
                out[used++] = '0';
            point = used;
            out[used++] = '.';
        } else if (ascii_is_digit(t.ptr[i]) && !(used == 1 && out[0] == '0')) {
            out[used++] = t.ptr[i];
        } else if (ascii_is_digit(t.ptr[i])) {
            out[0] = t.ptr[i];
        }
    }
    if (point != SIZE_MAX) {
        while (used > point && out[used - 1] == '0')
            used--;
        if (used == point + 1)
            used--;
    }
    return (struct text){out, used};
}

/* Takes `e10`, `E-1` off the end; false when there is an exponent that is too large. */
static bool cut_exponent(struct text *t, int *exponent)
{
    *exponent = 0;
    size_t at = text_find(*t, TEXT("e"));
    if (at == SIZE_MAX)
        at = text_find(*t, TEXT("E"));
    if (at == SIZE_MAX)
        return true;
    size_t value, skip = at + 1;
    bool negative = t->ptr[skip] == '-';
    if (negative || t->ptr[skip] == '+')
        skip++;
    if (!text_to_size(text_skip(*t, skip), &value) || value > MAX_EXPONENT)
        return false;
    t->len = at;
    *exponent = negative ? -(int)value : (int)value;
    return true;
}

static bool apply_exponent(struct number *n, int exponent)
{
    if (exponent == 0)
        return true;
    unsigned size = (unsigned)(exponent < 0 ? -exponent : exponent);
    if (size > SHORT_DIGITS || n->digits.ptr)
        return false;
    struct number power = {.numerator = power_of_ten(size), .denominator = 1};
    return exponent < 0 ? number_divide(n, power) : number_multiply(n, power);
}

bool number_read(struct arena *arena, struct text literal, struct number *n)
{
    char decimal;
    int exponent;
    if (!cut_exponent(&literal, &exponent) || literal.len == 0 || !decimal_separator(literal, &decimal))
        return false;
    struct text digits = normalized(arena, literal, decimal);
    *n = (struct number){.denominator = 1};
    if (digits.len > SHORT_DIGITS) {
        n->digits = digits;
        return exponent == 0;
    }
    bool fraction = false;
    for (size_t i = 0; i < digits.len; i++) {
        if (digits.ptr[i] == '.') {
            fraction = true;
            continue;
        }
        n->numerator = n->numerator * 10 + (unsigned)(digits.ptr[i] - '0');
        if (fraction)
            n->denominator *= 10;
    }
    reduce(n);
    return apply_exponent(n, exponent);
}

/* ---- writing ---- */

/* Writes n before `end` in at least `width` digits; returns where it begins. */
static char *write_digits(char *end, uint128 n, unsigned width)
{
    char *at = end;
    for (unsigned i = 0; i < width || n; i++, n /= 10)
        *--at = (char)('0' + (int)(n % 10));
    return at;
}

/* How many decimals the fraction 1/n has, or -1 where they have no end (or are too many). */
static int decimals_of(uint128 denominator)
{
    uint128 power = 1;
    for (int decimals = 0; decimals <= SHORT_DIGITS; decimals++, power *= 10)
        if (power % denominator == 0)
            return decimals;
    return -1;
}

/* A whole number that fits a machine's word. */
static struct text short_text(struct arena *arena, uint64_t n, bool negative)
{
    char buffer[24], *end = buffer + sizeof buffer, *at = end;
    do
        *--at = (char)('0' + (int)(n % 10));
    while (n /= 10);
    if (negative)
        *--at = '-';
    return arena_copy(arena, text_between(at, end));
}

struct text number_text(struct arena *arena, struct number n)
{
    if (!n.digits.ptr && n.denominator == 1 && n.numerator <= UINT64_MAX)
        return short_text(arena, (uint64_t)n.numerator, n.negative);
    char buffer[128];
    char *end = buffer + sizeof buffer, *at = end;
    int decimals = n.digits.ptr ? 0 : decimals_of(n.denominator);
    const char *sign = n.negative ? "-" : "";
    if (n.digits.ptr)
        return arena_printf(arena, "%s%.*s", sign, TEXT_ARGS(n.digits));
    if (decimals < 0) {
        at = write_digits(at, n.denominator, 1);
        *--at = '/';
        at = write_digits(at, n.numerator, 1);
    } else {
        if (decimals) {
            uint128 factor = power_of_ten((unsigned)decimals) / n.denominator;
            at = write_digits(at, n.numerator % n.denominator * factor, (unsigned)decimals);
            *--at = '.';
        }
        at = write_digits(at, n.numerator / n.denominator, 1);
    }
    return arena_join(arena, (struct text[]){text_of(sign), text_between(at, end)}, 2);
}
