/* Ratios: tallies and scores. */
#include "nouns.h"
#include "pair.h"

/* A noun that is no vote and no point stands behind b: `lost 200 to 250 men` is no score. */
static bool counts_things(const struct reading *r, const struct figure *b)
{
    const struct piece *noun = piece_at(r->pieces, b->end);
    return noun->class == PIECE_WORD && word_tag_of(noun->form) == TAG_NOUN &&
           noun_singular(r->arena, noun->form).ptr && !context_is_word(r, b->end, TEXT("ballot"));
}

bool ratio_is_tally(const struct reading *r, const struct figure *a, const struct figure *b)
{
    return (pair_is_near(r, a->begin, b->end, TEXT("vote")) ||
            pair_is_near(r, a->begin, b->end, TEXT("score"))) &&
           !counts_things(r, b);
}

bool ratio_join(const struct reading *r, struct figure *a, struct figure *b)
{
    if (!pair_is_bare_whole(a) || !pair_is_bare_whole(b) || (b->numeral.scaled && !a->numeral.scaled))
        return false;
    if (number_compare(a->value, b->value) < 0 && !ratio_is_tally(r, a, b))
        return false;
    pair_join(a, b, FIGURE_RATIO);
    return true;
}

bool ratio_join_votes(const struct reading *r, struct figure *a, struct figure *b)
{
    if (!context_is_word(r, a->end, TEXT("vote")) || !piece_is(r->pieces, a->end + 1, TEXT("to")) ||
        !pair_is_bare_whole(a) || !pair_is_bare_whole(b))
        return false;
    uint32_t votes = piece_at(r->pieces, a->end)->word;
    pair_join(a, b, FIGURE_RATIO);
    a->unit = TEXT("vote");
    a->of = (struct words){votes, votes};
    return true;
}
