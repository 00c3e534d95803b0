/* Exact numbers: fractions of 128-bit integers, and decimal literals of any length. Never a double.
 *
 * A literal too long for arithmetic keeps its digits and can be written and compared for equality, not added.
 */
#ifndef EXTRACT_NUMBERS_NUMBER_H
#define EXTRACT_NUMBERS_NUMBER_H

#include "../common/arena.h"

__extension__ typedef unsigned __int128 uint128;

struct number {
    struct text digits;             /* a long literal in normal form, or ptr NULL */
    uint128 numerator, denominator; /* in lowest terms, where there are no digits */
    bool negative;
};

/* How many decimal digits numbers can have and be reckoned with. */
enum { NUMBER_DIGITS = 36 };

struct number number_of(uint64_t n);

/* Reads `816000`, `93,000`, `12,34,567.89`, `.25`, `1.111,11`, `5,00`, `1.3e6`. False for what is no single
 * number
 * (`1,2,3,4`, `1.5.2`) and for exponents past 300: those are left alone. */
bool number_read(struct arena *arena, struct text literal, struct number *n);

/* These are false, and leave *a as it was, when the result does not fit. */
bool number_add(struct number *a, struct number b);
bool number_multiply(struct number *a, struct number b);
bool number_divide(struct number *a, struct number b);
bool number_scale(struct number *a, unsigned exponent); /* times 10^exponent */

/* To lowest terms; 0 has no sign. */
void number_reduce(struct number *n);

/* Less than 0, 0, greater than 0. */
int number_compare(struct number a, struct number b);

bool number_is(struct number n, uint64_t value);
bool number_is_whole(struct number n);

/* A decimal, or `n/d` where that has no end. */
struct text number_text(struct arena *arena, struct number n);

#endif
