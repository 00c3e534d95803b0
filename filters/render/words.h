/* Classes of words that matter when sentences are chosen (data/render_words.tsv, which tells what each
 * means). */
#ifndef RENDER_WORDS_H
#define RENDER_WORDS_H

#include "../common/arena.h"

bool word_has_class(struct arena *arena, struct text form, const char *class);

#endif
