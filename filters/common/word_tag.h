/* Word tags: the usual part of speech of a word, where no tagger has read its sentence. */
#ifndef COMMON_WORD_TAG_H
#define COMMON_WORD_TAG_H

#include "text.h"

enum word_tag { TAG_NOUN, TAG_ADJECTIVE, TAG_VERB, TAG_ADVERB, TAG_FUNCTION };

/* The tag of a lower-case form; a word that data/word_tags.tsv does not have is a noun, save that endings
 * tell participles (-ed, -ing) and adverbs (-ly). */
enum word_tag word_tag_of(struct text form);

#endif
