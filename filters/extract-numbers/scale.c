/* Scales: the words and letters that multiply (million, bn, k, dozen). */
#include "grammar.h"
#include "nouns.h"

/* What letters mean behind digits: always where they are capitals or money is spoken of. */
static const struct {
    char form[3];
    unsigned exponent;
    bool only_money; /* else a unit, or nothing */
} scale_letters[] = {{"k", 3, false}, {"m", 6, false}, {"mm", 6, false}, {"b", 9, false}, {"t", 12, true}};

/* `1.2m people`, `1.1m of them`: the letter m is a million where something is counted behind it. */
static bool counts_something(const struct pieces *pieces, struct arena *arena, int64_t i)
{
    if (piece_is(pieces, i, TEXT("of")))
        return piece_at(pieces, i + 1)->class == PIECE_WORD &&
               word_tag_of(piece_at(pieces, i + 1)->form) == TAG_FUNCTION;
    for (int steps = 0; steps < 3; steps++, i++) {
        const struct piece *piece = piece_at(pieces, i);
        if (piece->class != PIECE_WORD)
            return false;
        enum word_tag tag = word_tag_of(piece->form);
        if (tag == TAG_NOUN && noun_singular(arena, piece->form).ptr)
            return true;
        if (tag == TAG_FUNCTION || (tag == TAG_VERB && !text_ends(piece->form, TEXT("ed"))))
            return false;
    }
    return false;
}

/* `4K video`, `a 5K run`: the name of a kind of thing, which stands behind it; `12K.` and `150K followers`
 * count. */
static bool is_name_of_kind(const struct pieces *pieces, struct arena *arena, int64_t i)
{
    const struct piece *behind = piece_at(pieces, i + 1);
    return behind->class == PIECE_WORD && word_tag_of(behind->form) == TAG_NOUN &&
           !counts_something(pieces, arena, i + 1);
}

unsigned numeral_scale_at(const struct pieces *pieces, struct arena *arena, int64_t at, bool money)
{
    const struct piece *piece = piece_at(pieces, at);
    if (piece->class == PIECE_SCALE)
        return (unsigned)piece->value.numerator;
    if (piece->class != PIECE_WORD || !piece_at(pieces, at - 1)->literal)
        return 0;
    for (size_t i = 0; i < sizeof scale_letters / sizeof *scale_letters; i++) {
        if (!text_equal(piece->form, text_of(scale_letters[i].form)))
            continue;
        bool thousand = scale_letters[i].exponent == 3;
        bool large = !scale_letters[i].only_money && piece->glued && (piece->capital || thousand) &&
                     !(thousand && is_name_of_kind(pieces, arena, at));
        bool counted =
            !scale_letters[i].only_money && piece->glued && counts_something(pieces, arena, at + 1);
        return money || large || counted ? scale_letters[i].exponent : 0;
    }
    return 0;
}

/* Multiplies by the scale, hundred or dozen at *i and moves behind it. */
bool scale_take(const struct reader *r, int64_t *i, struct number *value, struct number *limit)
{
    struct number factor;
    unsigned exponent = numeral_scale_at(r->pieces, r->arena, *i, r->money);
    if (exponent) {
        factor = number_of(1);
        number_scale(&factor, exponent);
    } else if (class_at(r, *i) == PIECE_HUNDRED) {
        factor = number_of(100);
    } else if (class_at(r, *i) == PIECE_DOZEN) {
        factor = number_of(12);
    } else if (class_at(r, *i) == PIECE_VAGUE) { /* behind a number: two dozens, five hundreds */
        factor = piece_at(r->pieces, *i)->value;
    } else {
        return false;
    }
    if (!number_multiply(value, factor))
        return false;
    *limit = factor;
    ++*i;
    return true;
}

bool scale_is_at(const struct reader *r, int64_t i)
{
    enum piece_class class = class_at(r, i);
    return class == PIECE_HUNDRED || class == PIECE_SCALE || class == PIECE_DOZEN || class == PIECE_VAGUE ||
           numeral_scale_at(r->pieces, r->arena, i, r->money);
}
