/* Roles: who somebody is, by the words beside the name. */
#include "roles.h"

#include "role_search.h"

void roles_find(const struct facts *facts, const struct mention *mentions, size_t count, struct arena *arena,
                struct text *roles)
{
    for (size_t i = 0; i < count; i++) {
        roles[i] = (struct text){NULL, 0};
        if (mentions[i].type != TYPE_PERSON)
            continue;
        const struct sentence *s = &facts->document->sentences.items[mentions[i].sentence];
        struct role_search search = {facts, mentions, count, i, s->first_word, s->first_word + s->word_count};
        roles[i] = role_before(&search, arena);
        if (!roles[i].ptr)
            roles[i] = role_behind(&search, arena);
    }
}
