/* Nouns: their singulars. */
#include "nouns.h"

#include "../common/lexicon.h"

LEXICON(number_nouns);

/* The endings of plurals: what to cut off and what to put there instead. An ending with nothing to cut is no
 * plural. */
static const struct {
    const char *ending;
    size_t cut;
    const char *add;
} endings[] = {
    {"ss", 0, ""},   {"us", 0, ""},      {"is", 0, ""},    {"'s", 0, ""},  {"ies", 3, "y"},
    {"ches", 2, ""}, {"shes", 2, ""},    {"sses", 2, ""},  {"xes", 2, ""}, {"zzes", 2, ""},
    {"s", 1, ""},    {"women", 2, "an"}, {"men", 2, "an"},
};

struct text noun_singular(struct arena *arena, struct text form)
{
    static const struct text none = {NULL, 0};
    struct text singular;
    if (lexicon_find(number_nouns, form, &singular) & LEXICON_ENTRY)
        return text_equal(singular, TEXT("-")) ? none : singular;
    for (size_t i = 0; form.len > 3 && i < sizeof endings / sizeof *endings; i++) {
        if (!text_ends(form, text_of(endings[i].ending)))
            continue;
        if (endings[i].cut == 0)
            return none;
        struct text stem = {form.ptr, form.len - endings[i].cut};
        return *endings[i].add ? arena_join(arena, (struct text[]){stem, text_of(endings[i].add)}, 2) : stem;
    }
    return none;
}
