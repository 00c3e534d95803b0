/* Nouns: which words can head what is counted, and their singular. */
#ifndef EXTRACT_NUMBERS_NOUNS_H
#define EXTRACT_NUMBERS_NOUNS_H

#include "../common/arena.h"

enum noun_tag { TAG_NOUN, TAG_ADJECTIVE, TAG_VERB, TAG_ADVERB, TAG_FUNCTION };

/* The usual part of speech of a lower-case form; a word that data/number_tags.tsv does not have is a noun,
 * save that endings tell participles (-ed, -ing) and adverbs (-ly). */
enum noun_tag noun_tag(struct text form);

/* The singular of a lower-case form, or ptr NULL when it is no plural. Memory of the arena, or the form's
 * own. */
struct text noun_singular(struct arena *arena, struct text form);

#endif
