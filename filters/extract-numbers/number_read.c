/* Reading exact numbers. */
#include "../common/ascii.h"
#include "number.h"

enum { MAX_EXPONENT = 300 };

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
    struct number power = number_of(1);
    if (exponent == 0)
        return true;
    if (n->digits.ptr || !number_scale(&power, (unsigned)(exponent < 0 ? -exponent : exponent)))
        return false;
    return exponent < 0 ? number_divide(n, power) : number_multiply(n, power);
}

/* The value of digits with at most one point. */
static struct number value_of(struct text digits)
{
    struct number n = {.denominator = 1};
    bool fraction = false;
    for (size_t i = 0; i < digits.len; i++) {
        if (digits.ptr[i] == '.') {
            fraction = true;
            continue;
        }
        n.numerator = n.numerator * 10 + (unsigned)(digits.ptr[i] - '0');
        if (fraction)
            n.denominator *= 10;
    }
    number_reduce(&n);
    return n;
}

bool number_read(struct arena *arena, struct text literal, struct number *n)
{
    char decimal;
    int exponent;
    if (!cut_exponent(&literal, &exponent) || literal.len == 0 || !decimal_separator(literal, &decimal))
        return false;
    struct text digits = normalized(arena, literal, decimal);
    if (digits.len > NUMBER_DIGITS) {
        *n = (struct number){.digits = digits, .denominator = 1};
        return exponent == 0;
    }
    *n = value_of(digits);
    return apply_exponent(n, exponent);
}
