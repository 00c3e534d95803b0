/* The quick look: which words make a sentence worth reading. */
#ifndef EXTRACT_NUMBERS_TRIGGER_H
#define EXTRACT_NUMBERS_TRIGGER_H

#include "../common/text.h"

/* Whether the word may hold a number: digits, or a word of number_words.tsv. */
bool trigger_is(struct text form);

/* Whether the word, or what stands before its first hyphen, begins an entry of number_words.tsv. */
bool trigger_is_number_word(struct text word);

#endif
