/* Layout: how a text's lines make paragraphs. A blank line always ends one; a single line break does where
 * lines are paragraphs, and does not where a text is hard-wrapped. That is seen from the lines themselves: a
 * filler breaks a line about where the next word would not have fitted, which is seldom behind a sentence. */
#ifndef TOKENIZE_LAYOUT_H
#define TOKENIZE_LAYOUT_H

#include "../common/text.h"

struct layout {
    size_t width; /* of hard-wrapped lines, in code points; 0: not wrapped */
    bool parted;  /* blank lines stand between its paragraphs */
};

/* The layout of a text, seen from its beginning (at most the first 64 KiB). */
struct layout layout_detect(struct text beginning);

/* Whether the text goes on from `line` to the line right below it, `next`: both without their line ends, not
 * blank. */
bool layout_continues(const struct layout *layout, struct text line, struct text next);

#endif
