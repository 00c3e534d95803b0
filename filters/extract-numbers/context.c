/* Words that tell what a number beside them is: data/number_context.tsv. */
#include "../common/lexicon.h"
#include "figure.h"

LEXICON(number_context);

static bool has_class(struct text classes, struct text class)
{
    while (classes.ptr)
        if (text_equal(text_cut(&classes, ';'), class))
            return true;
    return false;
}

bool context_is(const struct reading *reading, int64_t begin, int64_t end, struct text class)
{
    struct text classes;
    struct text phrase = end == begin + 1 ? piece_at(reading->pieces, begin)->form
                                          : pieces_phrase(reading->pieces, reading->arena, begin, end);
    return (lexicon_find(number_context, phrase, &classes) & LEXICON_ENTRY) && has_class(classes, class);
}

bool context_is_word(const struct reading *reading, int64_t i, struct text class)
{
    return context_is(reading, i, i + 1, class);
}

bool context_begins(const struct reading *reading, int64_t i)
{
    return lexicon_find(number_context, piece_at(reading->pieces, i)->form, NULL) & LEXICON_PREFIX;
}

bool context_is_month(const struct reading *reading, int64_t i)
{
    return piece_at(reading->pieces, i)->capital && context_is_word(reading, i, TEXT("month"));
}
