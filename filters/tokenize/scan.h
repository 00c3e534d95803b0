/* The scanner: text to tokens, by the conventions of UD English (EWT and GUM).
 *
 * White space parts tokens; a run without any is cut as follows. Addresses, @names, #tags, emoticons and file
 * names stay whole (whole.h). Letters and digits run on over an apostrophe, over `.` `,` `:` `/` between
 * digits, over the stops of U.S. and p.m., over & between capitals, and over a hyphen behind a prefix
 * (data/token_prefixes.tsv); every other hyphen is a token. A number's unit is parted from it (5 km, 10 pm:
 * data/token_units.tsv). Runs of one mark (... -- !! ?!) are one token, every other mark its own. Clitics
 * make words, not tokens (clitic.h). */
#ifndef TOKENIZE_SCAN_H
#define TOKENIZE_SCAN_H

#include "token.h"

/* Adds the tokens of t (valid UTF-8, below 4 GiB, TEXT_SLACK readable bytes behind it) to *pieces.
 * `complete`: the text ends here; else its last run may go on and is left out. Returns the bytes looked at.
 */
size_t scan_text(struct text t, bool complete, piece_array *pieces);

#endif
