/* The span views: rows from one sentence after another. */
#ifndef RENDER_SPANS_H
#define RENDER_SPANS_H

#include "view.h"

extern const struct field sentence_fields[], token_fields[], entity_fields[], number_fields[], date_fields[];

view_document sentences_rows, tokens_rows, words_rows, entities_rows, numbers_rows, dates_rows;

/* The words of `num_of=6-7` (numbers in the sentence; pieces parted by commas), as text; ptr NULL for none.
 */
struct text words_text(struct arena *arena, const struct document *document, const struct sentence *sentence,
                       struct text ranges);

/* The role of a sentence's paragraph: what it says itself, `before` inside a paragraph, else unknown (ptr
 * NULL). */
struct text sentence_role(const struct sentence *sentence, struct text before);

/* The sentence's cluster record, unparsed (misc_get reads it): the one of the whole sentence, else the one of
 * most words; ptr NULL for none. */
struct text sentence_cluster(const struct sentence *sentence);

#endif
