/* The phrase whose head is the first plural, or the last of several in a row: `sports teams`. */
#include "phrase.h"

/* `14 three-pointers`: a number that is part of a word. */
static bool is_hyphenated_number(const struct reading *r, int64_t i)
{
    return piece_at(r->pieces, i)->class >= PIECE_NUMBER && piece_is_hyphen(r->pieces, i + 1);
}

static bool goes_on(const struct reading *r, int64_t i)
{
    return phrase_is_word(r, i)
               ? phrase_leads_on(r, i) || phrase_is_possessive(r, i + 1) || phrase_joins_adjectives(r, i)
               : phrase_is_passable(r, i);
}

struct phrase phrase_plural(const struct reading *r, int64_t at)
{
    struct phrase phrase = {.begin = at, .head = -1};
    struct text singular;
    for (int64_t i = at; i < at + LONGEST_PHRASE; i++) {
        if (piece_is_hyphen(r->pieces, i))
            phrase.head = -1;
        if (phrase_is_plural(r, i, &singular) && (phrase.head < 0 || phrase_tag(r, i) == TAG_NOUN)) {
            phrase.head = i;
            phrase.unit = singular;
            if (context_is_word(r, i, TEXT("multiple"))) /* 12 times earnings */
                break;
        } else if (phrase_is_possessive(r, i)) {
            phrase.head = -1;
        } else if (phrase.head >= 0 || !(is_hyphenated_number(r, i) || goes_on(r, i))) {
            break;
        }
    }
    return phrase;
}
