/* Clitics: where one token is several syntactic words (Russia's, don't, cannot, gonna). */
#ifndef TOKENIZE_CLITIC_H
#define TOKENIZE_CLITIC_H

#include "token.h"

/* Sets words and splits of a token that is a word. `form` is its text. */
void clitic_split(struct text form, struct piece *piece);

/* The same for a form of ASCII letters only, which has no apostrophe. */
void clitic_split_plain(struct text form, struct piece *piece);

#endif
