/* Spaced ellipses: runs of full stops with a blank between them (. . .), by the three-or-four-dot method of
 * the style guides (Chicago Manual of Style 13.50-58): three stand for words left out inside a sentence;
 * four, for words left out at its end; a stop that clings to a word and three more: the sentence ends with
 * the first, the next one begins with an omission. */
#ifndef TOKENIZE_ELLIPSIS_H
#define TOKENIZE_ELLIPSIS_H

#include "boundary.h"

enum ellipsis { ELLIPSIS_NONE, ELLIPSIS_GOES_ON, ELLIPSIS_ENDS };

/* What a spaced ellipsis says of the gap behind token i: nothing, that the sentence goes on, or that it ends.
 */
enum ellipsis ellipsis_at(const struct stretch *stretch, size_t i);

#endif
