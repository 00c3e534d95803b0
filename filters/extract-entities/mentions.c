/* Mentions: the mention finder. Guesses by lexicons and rules first, then the tagger, which hears them; what
 * no example teaches it is put right behind it. */
#include "mentions.h"

#include <stdlib.h>

#include "guesses.h"
#include "phrases.h"
#include "tagger.h"

/* A seat of government is a place, also where it acts (`ner_as=government` is told from that). */
static bool is_seat(const struct facts *facts, const struct mention *mention)
{
    struct phrase phrase = phrases_match(facts, mention->first, mention->last + 1);
    return phrase.kind == PHRASE_CAPITAL && phrase.last == mention->last;
}

/* `Sterling fell`. */
static bool is_currency(const struct facts *facts, const struct mention *mention)
{
    return mention->first == mention->last && (facts->words[mention->first].is & WORD_CURRENCY);
}

void mentions_find(const struct facts *facts, struct names *names, struct arena *arena,
                   mention_array *mentions)
{
    mention_array guesses = {0};
    size_t first = mentions->count, kept = first;
    guesses_find(facts, names, arena, &guesses);
    tagger_find(facts, names, &guesses, arena, mentions);
    array_free(&guesses);
    for (size_t i = first; i < mentions->count; i++) {
        struct mention mention = mentions->items[i];
        if (mention.type == TYPE_ORGANIZATION && is_seat(facts, &mention))
            mention.type = TYPE_LOCATION;
        if (!is_currency(facts, &mention))
            mentions->items[kept++] = mention;
    }
    mentions->count = kept;
}
