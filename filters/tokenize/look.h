/* The look of a token, as the boundary model sees it: its form case-folded and hashed, and its shape. */
#ifndef TOKENIZE_LOOK_H
#define TOKENIZE_LOOK_H

#include "token.h"

/* Fills hash and shape of a piece whose start, end and kind are set. TEXT_SLACK bytes behind the text may be read. */
void look_fill(struct text scanned, struct piece *piece);

#endif
