/* Shares: so many in or of so many. */
#include "nouns.h"
#include "pair.h"

enum { LARGEST_SHARE = 10 }; /* `3 in 10`, not `3 in 24` */

bool share_join(struct figure *a, struct figure *b)
{
    struct number share = a->value;
    if (!pair_is_bare_whole(a) || !pair_is_bare_whole(b) || number_compare(a->value, b->value) >= 0 ||
        number_is(a->value, 0) || !number_divide(&share, b->value))
        return false;
    pair_join(a, b, FIGURE_RATIO);
    a->value = share;
    a->has_value = true;
    return true;
}

/* `nearly three in ten`: no noun or verb stands before that it could belong to, as in `killed two in ten
 * days`. */
static bool is_share(const struct reading *r, const struct figure *a, const struct figure *b)
{
    const struct piece *before = piece_at(r->pieces, a->begin - 1);
    bool open = before->class == PIECE_MARK ||
                (before->class == PIECE_WORD &&
                 (word_tag_of(before->form) == TAG_FUNCTION || word_tag_of(before->form) == TAG_ADVERB));
    return open && number_compare(b->value, number_of(LARGEST_SHARE)) <= 0 && b->unit.len == 0;
}

bool share_join_in(const struct reading *r, struct figure *a, struct figure *b)
{
    if (figure_looks_like_year(r, b) || context_is_word(r, b->end, TEXT("month")))
        return false;
    return (number_is(a->value, 1) || is_share(r, a, b)) && share_join(a, b);
}

bool share_join_over(const struct reading *r, struct figure *a, struct figure *b)
{
    bool last = piece_at(r->pieces, b->end)->class == PIECE_MARK;
    bool negative = a->value.negative;
    a->value.negative = false;
    bool joined = last && pair_is_bare_whole(a) && number_is(a->value, 1) && share_join(a, b);
    a->value.negative = negative;
    return joined;
}

bool share_is_said(const struct reading *r, int64_t at, int64_t end)
{
    bool out = piece_is(r->pieces, at, TEXT("out")), of = piece_is(r->pieces, at + out, TEXT("of"));
    bool every = piece_is(r->pieces, end - 1, TEXT("every"));
    return (of || (!out && piece_is(r->pieces, at, TEXT("in")))) && (out || every) &&
           end == at + out + 1 + every;
}
