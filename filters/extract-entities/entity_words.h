/* Entity words: what data/entity_words.tsv says of words in and beside names. */
#ifndef ENTITIES_ENTITY_WORDS_H
#define ENTITIES_ENTITY_WORDS_H

#include "../common/text.h"

enum {
    ENTITY_SUFFIX = 1,
    ENTITY_BODY = 2,
    ENTITY_FORM = 4,
    ENTITY_MAN = 8,
    ENTITY_WOMAN = 16,
    ENTITY_PREFIX = 32
};

/* The bits of a word in lower case; 0 when it has none. */
unsigned entity_words_find(struct text lower);

#endif
