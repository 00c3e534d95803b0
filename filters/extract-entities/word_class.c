/* Word classes: what part of speech a word usually is. */
#include "word_class.h"

#include "../common/lexicon.h"

LEXICON(number_tags);

enum word_class word_class_of(struct text lower)
{
    struct text tag;
    if (lexicon_find(number_tags, lower, &tag) & LEXICON_ENTRY) {
        if (text_equal(tag, TEXT("adjective")))
            return CLASS_ADJECTIVE;
        return text_equal(tag, TEXT("verb")) ? CLASS_VERB : CLASS_OTHER;
    }
    if (lower.len > 5 && (text_ends(lower, TEXT("ed")) || text_ends(lower, TEXT("ing"))))
        return CLASS_VERB;
    return lower.len > 4 && text_ends(lower, TEXT("ly")) ? CLASS_OTHER : CLASS_NOUN;
}
