/* Exact numbers: arithmetic and comparing. */
#include "number.h"

static uint128 common_divisor(uint128 a, uint128 b)
{
    while (b) {
        uint128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

void number_reduce(struct number *n)
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
    number_reduce(&sum);
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
    number_reduce(&product);
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

bool number_scale(struct number *a, unsigned exponent)
{
    struct number power = number_of(1);
    if (exponent > NUMBER_DIGITS)
        return false;
    while (exponent--)
        power.numerator *= 10;
    return number_multiply(a, power);
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
