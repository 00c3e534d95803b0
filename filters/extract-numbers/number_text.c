/* Writing exact numbers. */
#include "number.h"

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
    for (int decimals = 0; decimals <= NUMBER_DIGITS; decimals++, power *= 10)
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

/* A fraction in decimals, or with a stroke where those have no end; before `end`. */
static char *write_fraction(char *end, struct number n)
{
    int decimals = decimals_of(n.denominator);
    if (decimals < 0) {
        char *stroke = write_digits(end, n.denominator, 1) - 1;
        *stroke = '/';
        return write_digits(stroke, n.numerator, 1);
    }
    struct number power = number_of(1);
    number_scale(&power, (unsigned)decimals);
    if (decimals) {
        uint128 factor = power.numerator / n.denominator;
        end = write_digits(end, n.numerator % n.denominator * factor, (unsigned)decimals);
        *--end = '.';
    }
    return write_digits(end, n.numerator / n.denominator, 1);
}

struct text number_text(struct arena *arena, struct number n)
{
    char buffer[128], *end = buffer + sizeof buffer;
    struct text sign = n.negative ? TEXT("-") : TEXT("");
    if (n.digits.ptr)
        return arena_join(arena, (struct text[]){sign, n.digits}, 2);
    if (n.denominator == 1 && n.numerator <= UINT64_MAX)
        return short_text(arena, (uint64_t)n.numerator, n.negative);
    return arena_join(arena, (struct text[]){sign, text_between(write_fraction(end, n), end)}, 2);
}
