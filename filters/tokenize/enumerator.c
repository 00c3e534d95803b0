/* Enumerators at the start of list items. */
#include "enumerator.h"

static bool is_bullet(struct text form)
{
    return text_equal(form, TEXT("\xE2\x80\xA2")) || text_equal(form, TEXT("\xE2\x81\x83")) ||
           text_equal(form, TEXT("("));
}

static bool closes(struct text form)
{
    return text_equal(form, TEXT(".")) || text_equal(form, TEXT(")")) || text_equal(form, TEXT(".)"));
}

/* The digits (at most 3) or the one small letter that the form is, a full stop behind it allowed for the
 * letter. */
static struct text number_of(struct text form)
{
    size_t n = 0;
    while (n < form.len && n < 3 && (unsigned char)(form.ptr[n] - '0') < 10)
        n++;
    if (n == 0 && form.len && (unsigned char)(form.ptr[0] - 'a') < 26)
        n = 1;
    bool stop = n + 1 == form.len && form.ptr[n] == '.';
    return n == form.len || stop ? (struct text){form.ptr, n} : (struct text){NULL, 0};
}

/* Tokens of closing marks at token i that cling to the token before it: `.` `)` or `.` and `)`. */
static size_t count_closing(struct text scanned, const struct piece *pieces, size_t count, size_t i)
{
    size_t n = 0;
    while (n < 2 && i + n < count && pieces[i + n].start == pieces[i + n - 1].end &&
           closes(piece_text(scanned, &pieces[i + n])))
        n++;
    return n;
}

struct text enumerator_at(struct text scanned, const struct piece *pieces, size_t count, size_t i,
                          size_t *length)
{
    size_t bullet = i < count && is_bullet(piece_text(scanned, &pieces[i]));
    *length = 0;
    i += bullet;
    if (i >= count)
        return (struct text){NULL, 0};
    struct text form = piece_text(scanned, &pieces[i]), number = number_of(form);
    size_t closing = number.len ? count_closing(scanned, pieces, count, i + 1) : 0;
    if (!closing && (number.len == 0 || number.len == form.len))
        return (struct text){NULL, 0};
    *length = bullet + 1 + closing;
    return number;
}

bool enumerator_follows(struct text number, struct text next)
{
    size_t a, b;
    if (text_to_size(number, &a) && text_to_size(next, &b))
        return b == a + 1;
    return number.len == 1 && next.len == 1 && number.ptr[0] >= 'a' && next.ptr[0] == number.ptr[0] + 1;
}
