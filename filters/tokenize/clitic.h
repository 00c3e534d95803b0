/* Clitics: where one token is several syntactic words (Russia's, don't, cannot, gonna). */
#ifndef TOKENIZE_CLITIC_H
#define TOKENIZE_CLITIC_H

#include "token.h"

/* Sets words and splits of a token that is a word. `form` is its text. */
void clitic_split(struct text form, struct piece *piece);

#define CLITIC_LETTER(c) (1u << ((c) - 'a'))

/* Whether a word may be a joined one: no entry of the list is longer, or ends in other letters. Spares nearly
 * all words the look-up. */
static inline bool clitic_may_be_joined(struct text form)
{
    static const uint32_t last_letters = CLITIC_LETTER('t') | CLITIC_LETTER('a') | CLITIC_LETTER('e') |
                                         CLITIC_LETTER('m') | CLITIC_LETTER('s');
    static const uint32_t before_them = CLITIC_LETTER('n') | CLITIC_LETTER('o') | CLITIC_LETTER('m') |
                                        CLITIC_LETTER('v') | CLITIC_LETTER('r') | CLITIC_LETTER('t') |
                                        CLITIC_LETTER('e') | CLITIC_LETTER('y') | CLITIC_LETTER('i');
    unsigned last = (unsigned)(form.ptr[form.len - 1] | 0x20) - 'a',
             before = (unsigned)(form.ptr[form.len - 2] | 0x20) - 'a';
    return last < 26 && before < 26 && (last_letters >> last & 1) && (before_them >> before & 1);
}

void clitic_look_up(struct text form, struct piece *piece); /* for the next only */

/* The same as clitic_split for a form of ASCII letters only, which has no apostrophe. */
static inline void clitic_split_plain(struct text form, struct piece *piece)
{
    if (form.len >= 2 && form.len < 8 && clitic_may_be_joined(form))
        clitic_look_up(form, piece);
}

#endif
