/* Entity words: what data/entity_words.tsv says of words in and beside names. */
#include "entity_words.h"

#include "../common/lexicon.h"

LEXICON(entity_words);

unsigned entity_words_find(struct text lower)
{
    static const struct {
        const char *value;
        unsigned bit;
    } bits[] = {{"suffix", ENTITY_SUFFIX}, {"body", ENTITY_BODY}, {"form", ENTITY_FORM},
                {"m", ENTITY_MAN},         {"f", ENTITY_WOMAN},   {"prefix", ENTITY_PREFIX}};
    struct text values;
    unsigned found = 0;
    if (!(lexicon_find(entity_words, lower, &values) & LEXICON_ENTRY))
        return 0;
    while (values.len) {
        struct text value = text_cut(&values, ';');
        for (size_t i = 0; i < sizeof bits / sizeof *bits; i++)
            if (text_equal(value, text_of(bits[i].value)))
                found |= bits[i].bit;
    }
    return found;
}
