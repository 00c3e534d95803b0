/* Text for people: one space for white space, and nothing in it that a terminal or a Markdown reader would
 * act on. */
#ifndef RENDER_ESCAPE_H
#define RENDER_ESCAPE_H

#include "../common/arena.h"

/* White space as one space each; control characters and those that turn the direction of writing as \uXXXX.
 * Returns the same bytes when nothing changes, else memory of the arena. */
struct text escape_text(struct arena *arena, struct text t);

/* With CommonMark's escapes and character references, so that its readers see the same string. Valid inside a
 * paragraph, a list item or a cell of a table, at its beginning too. */
struct text escape_md(struct arena *arena, struct text t);

/* Columns on a terminal. */
size_t text_columns(struct text t);

/* Cuts a line of at most `columns` off *rest, at a space where there is one; *rest begins after that space,
 * and has no address when nothing is left. */
struct text text_wrap(struct text *rest, size_t columns);

#endif
