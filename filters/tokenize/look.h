/* The look of a token, as the boundary model sees it: its form case-folded and hashed, and its shape. */
#ifndef TOKENIZE_LOOK_H
#define TOKENIZE_LOOK_H

#include "token.h"

/* Flags of piece.gaps: what makes a gap a candidate for a sentence boundary, and what else the model keeps
 * count of. */
enum {
    GAP_CLOSES = 1, /* behind it: closing punctuation, an abbreviation, a mark that is no comma */
    GAP_OPENS = 2,  /* before it: a capital, an opening mark, a number, such a mark */
    GAP_PAIRS = 4,  /* a quotation mark or a bracket */
};

/* As look_fill for a word of ASCII letters only. */
void look_fill_plain(const char *form, size_t length, struct piece *piece);

/* Fills hash, shape, opens and gaps of a piece whose start, end and kind are set. TEXT_SLACK bytes behind the
 * text may be read. */
void look_fill(struct text scanned, struct piece *piece);

#endif
