/* Classes of words that matter when sentences are chosen. */
#include "words.h"

#include "../common/lexicon.h"
#include "../common/unicode.h"

LEXICON(render_words);

bool word_has_class(struct arena *arena, struct text form, const char *class)
{
    struct text classes;
    if (!(lexicon_find(render_words, text_lower(arena, form), &classes) & LEXICON_ENTRY))
        return false;
    while (classes.ptr)
        if (text_equal(text_cut(&classes, ';'), text_of(class)))
            return true;
    return false;
}
