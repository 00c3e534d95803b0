/* Number words that are no numbers: idioms, pronouns, adverbs. */
#include "exclude_rules.h"
#include "nouns.h"

enum { LONGEST_IDIOM = 4 };

static bool is_idiom(const struct reading *r, const struct figure *figure)
{
    bool begins = context_begins(r, figure->begin);
    for (int64_t end = figure->begin + 2; begins && end <= figure->begin + LONGEST_IDIOM; end++)
        if (context_is(r, figure->begin, end, TEXT("idiom")))
            return true;
    int64_t last = figure->begin + 1;
    if (piece_at(r->pieces, figure->begin)->literal ||
        (!context_begins(r, last - 2) && !context_begins(r, last - 3)))
        return false;
    if (context_is(r, last - 2, last + 1, TEXT("idiom_around")))
        return true;
    return figure->kind <= FIGURE_ORDINAL && (context_is(r, last - 2, last, TEXT("idiom_before")) ||
                                              context_is(r, last - 3, last, TEXT("idiom_before")));
}

/* `first half`, `two-and-a-half-hearted`: the word half without a number's place. */
static bool is_half_of_game(const struct reading *r, const struct figure *figure)
{
    const struct piece *half = piece_at(r->pieces, figure->begin),
                       *before = piece_at(r->pieces, figure->begin - 1);
    if (half->class != PIECE_HALF || figure->unit.len || figure->numeral.scaled)
        return false;
    return before->class == PIECE_ORDINAL ||
           (before->class == PIECE_WORD && word_tag_of(before->form) == TAG_ADJECTIVE) ||
           piece_is_hyphen(r->pieces, figure->end);
}

/* `none against`, not `none of them`. */
static bool is_idle_none(const struct reading *r, const struct figure *figure)
{
    return piece_at(r->pieces, figure->begin)->class == PIECE_NONE &&
           !context_is_word(r, figure->end, TEXT("against"));
}

bool exclude_idiom(const struct reading *r, const struct figure *figure)
{
    return is_idiom(r, figure) || is_half_of_game(r, figure) || is_idle_none(r, figure);
}

/* `one` as a pronoun. */
static bool is_pronoun(const struct reading *r, const struct figure *figure)
{
    if (!piece_is(r->pieces, figure->begin, TEXT("one")) || figure->end != figure->begin + 1 ||
        figure->unit.len)
        return false;
    return !context_is_word(r, figure->end, TEXT("against"));
}

/* `the first six months`: the number is the figure. */
static bool is_number_behind(const struct reading *r, const struct figure *figure)
{
    const struct figure *next = figure + 1;
    return next < r->figures->items + r->figures->count && next->begin == figure->end && !next->dropped &&
           next->kind != FIGURE_ORDINAL;
}

/* `first` as an adverb, `a second` of time: small ordinals in words need their noun or an article. */
static bool is_adverb(const struct reading *r, const struct figure *figure)
{
    const struct piece *piece = piece_at(r->pieces, figure->begin);
    bool small = figure->end == figure->begin + 1 && !piece->literal &&
                 number_compare(figure->value, number_of(3)) <= 0;
    if (figure->kind == FIGURE_ORDINAL && small && is_number_behind(r, figure))
        return true;
    if (figure->kind != FIGURE_ORDINAL || !small || context_is_word(r, figure->begin - 1, TEXT("determiner")))
        return false;
    const struct piece *behind = piece_at(r->pieces, figure->end);
    bool verb = behind->class == PIECE_WORD && word_tag_of(behind->form) == TAG_VERB;
    bool noun = text_ends(behind->form, TEXT("ing")) && !context_is_word(r, figure->end + 1, TEXT("object"));
    return !figure_has_noun(figure) || (verb && !noun);
}

bool exclude_word(const struct reading *r, const struct figure *figure)
{
    return is_pronoun(r, figure) || is_adverb(r, figure);
}
