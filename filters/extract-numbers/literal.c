/* Literals: digits with separators, exponents and endings. */
#include "literal.h"

#include "../common/ascii.h"

/* The digits at the start of t with the separators inside them. */
static size_t literal_length(struct text t)
{
    size_t i = 0;
    while (i < t.len && (ascii_is_digit(t.ptr[i]) || ((t.ptr[i] == ',' || t.ptr[i] == '.') && i + 1 < t.len &&
                                                      ascii_is_digit(t.ptr[i + 1]))))
        i++;
    return i;
}

/* The length of an exponent (`e10`, `E-1`) behind a literal, or 0. */
static size_t exponent_length(struct text t)
{
    size_t i = 1;
    if (t.len < 2 || (t.ptr[0] != 'e' && t.ptr[0] != 'E'))
        return 0;
    if (t.ptr[1] == '+' || t.ptr[1] == '-')
        i = 2;
    size_t digits = i;
    while (i < t.len && ascii_is_digit(t.ptr[i]))
        i++;
    return i > digits && (i == t.len || !ascii_may_be_letter(t.ptr[i])) ? i : 0;
}

static const struct text ordinal_endings[] = {TEXT_INIT("st"), TEXT_INIT("nd"), TEXT_INIT("rd"),
                                              TEXT_INIT("th")};
static const struct text decade_endings[] = {TEXT_INIT("s"), TEXT_INIT("'s"), TEXT_INIT("’s")};

/* The length of the ending at the start of t that is all letters up to the next mark, or 0. */
static size_t ending_length(struct text t, const struct text *endings, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char memory[4];
        size_t length = endings[i].len;
        if (t.len >= length &&
            text_equal(ascii_lower_into(memory, (struct text){t.ptr, length}), endings[i]) &&
            (t.len == length || (!ascii_may_be_letter(t.ptr[length]) && !ascii_is_digit(t.ptr[length]))))
            return length;
    }
    return 0;
}

size_t literal_clock_length(struct text t)
{
    size_t i = 0;
    bool colon = false;
    while (i < t.len && (ascii_is_digit(t.ptr[i]) ||
                         (t.ptr[i] == ':' && i && i + 1 < t.len && ascii_is_digit(t.ptr[i + 1])))) {
        colon = colon || t.ptr[i] == ':';
        i++;
    }
    return colon ? i : 0;
}

size_t literal_read(struct arena *arena, struct text t, enum piece_class *class, struct number *value)
{
    size_t length = literal_length(t);
    length += exponent_length(text_skip(t, length));
    bool read = number_read(arena, (struct text){t.ptr, length}, value);
    struct text behind = text_skip(t, length);
    size_t ordinal = ending_length(behind, ordinal_endings, 4),
           decade = ending_length(behind, decade_endings, 3);
    bool whole = read && number_is_whole(*value);
    *class = !read              ? PIECE_CODE
             : whole && ordinal ? PIECE_ORDINAL
             : whole && decade  ? PIECE_DECADE
                                : PIECE_NUMBER;
    return length + (*class == PIECE_ORDINAL ? ordinal : *class == PIECE_DECADE ? decade : 0);
}
