/* Role behind: `Olena Hrytsak, a deputy foreign minister of Ukraine,`, `Mara Lind, who heads the trust,`. */
#include "phrases.h"
#include "role_search.h"

/* `handler`, `guitarist`: behind an article a noun with such an ending is what somebody is. */
static bool is_agent(const struct role_search *search, uint32_t word)
{
    static const char *const endings[] = {"er", "or", "ist", "ian", "man", "woman", "eer"};
    struct text lower = role_word(search, word)->lower;
    if (!role_is_noun(search, word) || lower.len < 6 || role_is_thing(search, word))
        return false;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (text_ends(lower, text_of(endings[i])))
            return true;
    return false;
}

/* Whether words [first, last] say what somebody is: an office or an occupation in them before any other
 * clause begins. */
static bool tells_role(const struct role_search *search, uint32_t first, uint32_t last)
{
    bool described =
        (role_word(search, first - 1)->cue & CUE_ARTICLE) || role_is_form(search, first, "former");
    for (uint32_t i = first; i <= last; i++) {
        const struct word_facts *w = role_word(search, i);
        if (role_is_head(search, i) || (described && is_agent(search, i)))
            return true;
        if (role_is_form(search, i, "who") || role_is_form(search, i, "which") ||
            role_is_form(search, i, "that"))
            return false;
        if (i == first && role_is_time(search, i))
            continue;
        if (w->cue & (CUE_SPEECH | CUE_ACT | CUE_BE))
            return false;
        bool modifier = w->is & (WORD_TITLE_MODIFIER | WORD_CAPITAL | WORD_POSSESSIVE | WORD_NUMBER);
        if (!modifier && (w->is & WORD_FUNCTION) && !(w->cue & CUE_ARTICLE) &&
            !role_is_form(search, i, "of") && !role_is_form(search, i, "former"))
            return false;
    }
    return false;
}

static bool closes(const struct role_search *search, uint32_t word)
{
    static const char *const forms[] = {",", ";", "(", ")", ".", "who", "\"", "”"};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (role_is_form(search, word, forms[i]))
            return true;
    return role_is_dash(search, word);
}

/* The last word before the apposition is closed; or `first` - 1. */
static uint32_t apposition_end(const struct role_search *search, uint32_t first)
{
    for (uint32_t i = first; i < search->end && i < first + LONGEST_ROLE; i++)
        if (closes(search, i))
            return i - 1;
    return first - 1;
}

/* Another person is named in words ... `last`, who may be the one that is meant. */
static bool names_another(const struct role_search *search, uint32_t last)
{
    size_t next = search->index + 1;
    return next < search->count && search->mentions[next].type == TYPE_PERSON &&
           search->mentions[next].first <= last;
}

static struct text apposition(const struct role_search *search, uint32_t first, struct arena *arena)
{
    if (role_word(search, first)->cue & CUE_ARTICLE)
        first++;
    uint32_t last = apposition_end(search, first);
    if (last + 1 <= first || !tells_role(search, first, last) || names_another(search, last))
        return (struct text){NULL, 0};
    return phrases_text(search->facts, first, last, arena);
}

/* `who heads the agency` ends where a second verb is joined. */
static uint32_t clause_end(const struct role_search *search, uint32_t first)
{
    uint32_t last = apposition_end(search, first);
    for (uint32_t i = first; i < last; i++)
        if (role_is_form(search, i, "and") && role_is_clause(search, i + 1))
            return i - 1;
    return last;
}

static struct text relative_clause(const struct role_search *search, uint32_t who, struct arena *arena)
{
    uint32_t verb = who + 1;
    if (role_is_form(search, verb, "is"))
        return apposition(search, verb + 1 + role_is_time(search, verb + 1), arena);
    while (verb < who + 3 && role_is_time(search, verb))
        verb++;
    uint32_t object = verb + 1;
    bool named = (role_word(search, object)->is & WORD_CAPITAL) || role_is_article(search, object);
    if (!role_is_verb(search, verb) || !named)
        return (struct text){NULL, 0};
    uint32_t last = clause_end(search, object);
    return last < object || names_another(search, last) ? (struct text){NULL, 0}
                                                        : phrases_text(search->facts, who, last, arena);
}

struct text role_behind(const struct role_search *search, struct arena *arena)
{
    uint32_t mark = search->mentions[search->index].last + 1, first = mark + 1;
    if (!role_is_form(search, mark, ",") && !role_is_dash(search, mark) && !role_is_form(search, mark, "("))
        return (struct text){NULL, 0};
    /* `, 34, a teacher,` */
    if ((role_word(search, first)->is & WORD_NUMBER) && role_is_form(search, first + 1, ","))
        first += 2;
    if (role_is_form(search, first, "who"))
        return relative_clause(search, first, arena);
    return apposition(search, first, arena);
}
