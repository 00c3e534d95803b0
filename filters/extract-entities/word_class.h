/* Word classes: what part of speech a word usually is. */
#ifndef ENTITIES_WORD_CLASS_H
#define ENTITIES_WORD_CLASS_H

#include "../common/text.h"

enum word_class { CLASS_NOUN, CLASS_ADJECTIVE, CLASS_VERB, CLASS_OTHER };

/* By data/number_tags.tsv and endings; a word that is not there is a noun. */
enum word_class word_class_of(struct text lower);

#endif
