/* Character types, as far as tokenization needs them: one byte of flags for each code point. */
#ifndef TOKENIZE_CHARTYPE_H
#define TOKENIZE_CHARTYPE_H

#include "../common/text.h"

enum {
    CHAR_SPACE = 1,   /* parts tokens: White_Space and control characters */
    CHAR_LETTER = 2,  /* letters and marks, and what joins them: soft hyphen, joiners */
    CHAR_DIGIT = 4,   /* decimal digits */
    CHAR_UPPER = 8,   /* with CHAR_LETTER: upper or title case */
    CHAR_OPENER = 16, /* opening brackets and quotation marks */
    CHAR_CLOSER = 32, /* closing brackets and quotation marks; " and ' are both */
    CHAR_FINAL = 64,  /* . ! ? … and their like in other scripts */
    CHAR_GLUE = 128,  /* clings to the character before it: variation selectors, skin tones, joiners, flags */
};

/* Type of the character at the start of non-empty, valid UTF-8 t; its length in bytes in *length. */
unsigned chartype_at(struct text t, size_t *length);

extern const unsigned char chartype_ascii[128];

static inline bool chartype_is_word(unsigned type)
{
    return type & (CHAR_LETTER | CHAR_DIGIT);
}

#endif
