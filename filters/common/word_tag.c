/* Word tags: the lexicon, and endings. */
#include "word_tag.h"

#include "lexicon.h"

LEXICON(word_tags);

enum word_tag word_tag_of(struct text form)
{
    struct text tag;
    if (lexicon_find(word_tags, form, &tag) & LEXICON_ENTRY)
        switch (tag.ptr[2]) {
        case 'j': /* adjective */
            return TAG_ADJECTIVE;
        case 'r': /* verb */
            return TAG_VERB;
        case 'v': /* adverb */
            return TAG_ADVERB;
        default:
            return TAG_FUNCTION;
        }
    if (form.len > 5 && (text_ends(form, TEXT("ed")) || text_ends(form, TEXT("ing"))))
        return TAG_VERB;
    if (form.len > 4 && text_ends(form, TEXT("ly")))
        return TAG_ADVERB;
    return TAG_NOUN;
}
