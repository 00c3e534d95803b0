/* Roles: who somebody is, by the words beside the name. */
#include "roles.h"

#include "role_search.h"

/* `Gen. Azamat Toktosunov, the country's emergencies chief,`: an office behind says more than a rank before.
 */
static struct text role_of(const struct role_search *search, struct arena *arena)
{
    uint32_t first = search->mentions[search->index].first;
    struct text before = role_before(search, arena);
    bool rank = before.ptr && !memchr(before.ptr, ' ', before.len) && role_is_rank(search, first - 1);
    if (before.ptr && !rank)
        return before;
    struct text behind = role_behind(search, arena);
    return behind.ptr ? behind : before;
}

void roles_find(const struct facts *facts, const struct mention *mentions, size_t count, struct arena *arena,
                struct text *roles)
{
    for (size_t i = 0; i < count; i++) {
        const struct sentence *s = &facts->document->sentences.items[mentions[i].sentence];
        struct role_search search = {facts, mentions, count, i, s->first_word, s->first_word + s->word_count};
        bool person = mentions[i].type == TYPE_PERSON;
        roles[i] = person ? role_of(&search, arena) : (struct text){NULL, 0};
    }
}
