/* What leads to a noun phrase: determiners, and another number with what stands before it. */
#include "phrase.h"

enum { LONGEST_LEAD = 4 }; /* pieces */

/* The number in `of its last 12 games`, `of the bloc's 15 members`, `of an expected 90 witnesses`; `at` for
 * none. */
static int64_t skip_to_number(const struct reading *r, int64_t at)
{
    for (int64_t i = at; i < at + LONGEST_LEAD; i++) {
        if (phrase_is_possessive(r, i)) /* a mark to the pieces */
            continue;
        if (!phrase_is_word(r, i))
            return piece_at(r->pieces, i)->class >= PIECE_NUMBER ? i : at;
        struct text singular;
        if (phrase_is_plural(r, i, &singular) &&
            !phrase_is_possessive(r, i + 1)) /* of Americans 18 and older */
            return at;
        bool participle = phrase_tag(r, i) == TAG_VERB && piece_at(r->pieces, i + 1)->class >= PIECE_NUMBER;
        if (!phrase_leads_on(r, i) && !participle)
            return at;
    }
    return at;
}

/* Words in front of a noun phrase behind `of`: the, its, these; and another number: `seven of the nine
 * members`. */
int64_t phrase_skip_determiners(const struct reading *r, int64_t at)
{
    static const struct text pronouns[] = {{"them", 4}, {"us", 2}, {"which", 5}, {"whom", 4}};
    for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
        if (piece_is(r->pieces, at, pronouns[i]))
            return at;
    while (phrase_is_word(r, at) && phrase_tag(r, at) == TAG_FUNCTION && !piece_is(r->pieces, at, TEXT("of")))
        at++;
    at = skip_to_number(r, at);
    while (!phrase_is_word(r, at) && piece_at(r->pieces, at)->class >= PIECE_NUMBER)
        at++;
    /* `of his nine-year sentence` */
    return piece_is_hyphen(r->pieces, at) ? at + 2 : at;
}
