/* Which words and marks a noun phrase may hold. */
#include "phrase.h"

bool phrase_is_word(const struct reading *r, int64_t i)
{
    enum piece_class class = piece_at(r->pieces, i)->class;
    return class == PIECE_WORD || class == PIECE_POINT || class == PIECE_QUARTER || class == PIECE_QUARTERS;
}

bool phrase_is_nominal(const struct reading *r, int64_t i)
{
    return phrase_is_word(r, i) && (phrase_tag(r, i) == TAG_NOUN || phrase_tag(r, i) == TAG_ADJECTIVE);
}

bool phrase_is_passable(const struct reading *r, int64_t i)
{
    if (piece_is_hyphen(r->pieces, i))
        return true;
    struct text form = piece_at(r->pieces, i)->form;
    if (text_equal(form, TEXT("\"")) || text_equal(form, TEXT("“")) || text_equal(form, TEXT("‘")))
        return !piece_at(r->pieces, i)->glued && piece_at(r->pieces, i + 1)->glued;
    return text_equal(form, TEXT(",")) && phrase_is_word(r, i - 1) && phrase_tag(r, i - 1) == TAG_ADJECTIVE &&
           phrase_is_word(r, i + 1) && phrase_tag(r, i + 1) == TAG_ADJECTIVE;
}

bool phrase_is_plural(const struct reading *r, int64_t i, struct text *singular)
{
    if (!phrase_is_word(r, i))
        return false;
    struct text form = piece_at(r->pieces, i)->form;
    *singular = noun_singular(r->arena, form);
    if (!singular->ptr)
        return false;
    enum word_tag tag = phrase_tag(r, i);
    if (tag == TAG_NOUN)
        return true;
    /* the dead, the injured: adjectives that stand for people when nothing follows that they could belong to
     */
    bool group = text_equal(*singular, form);
    bool followed = phrase_is_nominal(r, i + 1);
    return group && !followed;
}

bool phrase_is_possessive(const struct reading *r, int64_t i)
{
    return piece_is(r->pieces, i, TEXT("'s")) || piece_is(r->pieces, i, TEXT("’s"));
}

bool phrase_leads_on(const struct reading *r, int64_t i)
{
    enum word_tag tag = phrase_tag(r, i);
    if (tag == TAG_NOUN || tag == TAG_ADJECTIVE)
        return true;
    if (tag == TAG_FUNCTION || piece_is_hyphen(r->pieces, i + 1))
        return tag != TAG_FUNCTION;
    enum word_tag next = phrase_is_word(r, i + 1) ? phrase_tag(r, i + 1) : TAG_FUNCTION;
    return next == TAG_NOUN || next == TAG_ADJECTIVE || next == TAG_VERB;
}

bool phrase_joins_adjectives(const struct reading *r, int64_t i)
{
    bool joint = piece_is(r->pieces, i, TEXT("and")) || piece_is(r->pieces, i, TEXT("or"));
    return joint && phrase_is_word(r, i - 1) && phrase_is_word(r, i + 1) &&
           phrase_tag(r, i - 1) == TAG_ADJECTIVE && phrase_tag(r, i + 1) == TAG_ADJECTIVE;
}
