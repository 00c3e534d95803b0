/* What stays one token though it holds marks: web and mail addresses, file names, @names, #tags, emoticons.
 */
#ifndef TOKENIZE_WHOLE_H
#define TOKENIZE_WHOLE_H

#include "../common/text.h"

/* The length of such a token at the start of `run` (no white space in it, not empty), or 0. `at_start`: the
 * run begins here, white space or the text's edge stands before it. */
size_t whole_length(struct text run, bool at_start);

#endif
