/* Entities: which mentions name the same one. */
#include "entities.h"

#include <stdlib.h>

#include "../common/lexicon.h"
#include "../common/unicode.h"
#include "entity_words.h"
#include "phrases.h"
#include "short_names.h"

LEXICON(country_names);

/* Names of regions that are no countries here, told apart from the types. */
enum { REGIONS = 2000 };

/* ---- finding ---- */

static bool is_initial(struct text part)
{
    return part.len == 1 || (part.len == 2 && part.ptr[1] == '.');
}

/* `Mr. Keller` is a man of that name; else whoever has it last, but no woman while there is one of whom
 * nothing tells it. */
static uint32_t find_gendered(const struct entities *entities, const struct naming *naming)
{
    const struct aliases *aliases = &entities->aliases;
    uint32_t found = short_names_find_gendered(aliases, naming->lower, naming->gender);
    if (found != ALIAS_NONE)
        return found;
    found = aliases_find(aliases, TYPE_PERSON, naming->lower);
    if (found == ALIAS_NONE || entities->items.items[found].gender == GENDER_UNKNOWN)
        return found;
    uint32_t other = short_names_find_gendered(aliases, naming->lower, GENDER_UNKNOWN);
    return other != ALIAS_NONE ? other : found;
}

static uint32_t find_person(const struct entities *entities, const struct naming *naming, struct arena *arena)
{
    uint32_t found = naming->gender != GENDER_UNKNOWN
                         ? find_gendered(entities, naming)
                         : aliases_find(&entities->aliases, TYPE_PERSON, naming->lower);
    if (found != ALIAS_NONE || naming->single)
        return found;
    found = aliases_find(&entities->aliases, TYPE_PERSON, naming_outer(naming->lower, false, arena));
    if (found != ALIAS_NONE)
        return found;
    found = aliases_find(&entities->aliases, TYPE_PERSON, naming_outer(naming->lower, true, arena));
    if (found == ALIAS_NONE)
        return found;
    bool open =
        is_initial(naming_first(naming->text)) || is_initial(naming_first(entities->items.items[found].full));
    return open ? found : ALIAS_NONE;
}

static struct text without_stops(struct text lower, struct arena *arena)
{
    char *copy = arena_allocate(arena, lower.len + 1), *at = copy;
    for (size_t i = 0; i < lower.len; i++)
        if (lower.ptr[i] != '.')
            *at++ = lower.ptr[i];
    return text_between(copy, at);
}

static uint32_t find_entity(const struct entities *entities, const struct naming *naming, struct arena *arena)
{
    if (naming->type == TYPE_PERSON)
        return find_person(entities, naming, arena);
    uint32_t found = aliases_find(&entities->aliases, naming->type, naming->lower);
    if (found == ALIAS_NONE && naming->canonical.ptr)
        found = aliases_find(&entities->aliases, naming->type, naming->canonical);
    if (found == ALIAS_NONE && naming->type == TYPE_ORGANIZATION && naming->single &&
        text_is_all_upper(naming->text))
        found = aliases_find(&entities->aliases, TYPE_ORGANIZATION, without_stops(naming->lower, arena));
    return found;
}

/* ---- noting ---- */

/* A name in its usual case: ALL CAPITALS of people and places become `New York`; organizations keep theirs.
 */
static struct text usual_case(const struct naming *naming, struct arena *arena)
{
    enum { LONGEST_ACRONYM = 4 };
    size_t longest = naming->type == TYPE_LOCATION ? LONGEST_ACRONYM - 1 : LONGEST_ACRONYM; /* `IRAN` */
    if (naming->type == TYPE_ORGANIZATION || naming->text.len <= longest ||
        !text_is_all_upper(naming->text) || naming->text.len != naming->lower.len)
        return naming->text;
    char *copy = arena_allocate(arena, naming->text.len);
    bool begins_character = false; /* its first character may have several bytes */
    for (size_t i = 0; i < naming->text.len; i++) {
        bool begins = i == 0 || naming->text.ptr[i - 1] == ' ' || naming->text.ptr[i - 1] == '-';
        bool inside = (naming->text.ptr[i] & 0xC0) == 0x80 && begins_character;
        begins_character = begins || inside;
        copy[i] = begins_character ? naming->text.ptr[i] : naming->lower.ptr[i];
    }
    return (struct text){copy, naming->text.len};
}

/* The longer name, and of `NARYN` and `Naryn` the one in its usual case. */
static bool is_fuller(struct text a, struct text b)
{
    return a.len != b.len ? a.len > b.len : text_is_all_upper(b) && !text_is_all_upper(a);
}

static uint32_t note(struct entities *entities, const struct naming *naming, bool latest, struct arena *arena)
{
    struct text text = usual_case(naming, arena);
    uint32_t found = find_entity(entities, naming, arena);
    if (found == ALIAS_NONE) {
        found = (uint32_t)entities->items.count;
        array_push(&entities->items, (struct entity){arena_copy(&entities->arena, text), naming->type, 0});
    } else if (is_fuller(text, entities->items.items[found].full)) {
        entities->items.items[found].full = arena_copy(&entities->arena, text);
    }
    short_names_add(&entities->aliases, naming, found, latest, arena);
    return found;
}

struct turn {
    size_t words, index;
};

static int compare_turns(const void *a, const void *b)
{
    const struct turn *x = a, *y = b;
    if (x->words != y->words)
        return x->words < y->words ? 1 : -1;
    return x->index < y->index ? -1 : x->index > y->index;
}

/* How early a name has its turn: by its words, but `Donald Trump Jr.` behind `Donald Trump`. */
static size_t turn_of(const struct naming *naming)
{
    enum { JUNIOR = 2 };
    size_t words = naming_words(naming->text);
    return words > 1 && naming_without_suffix(naming->lower).len < naming->lower.len ? JUNIOR
                                                                                     : words + (words > 1);
}

static void note_middles(struct entities *entities, const struct naming *namings, size_t count,
                         struct arena *arena)
{
    for (size_t i = 0; i < count; i++)
        if (namings[i].type == TYPE_PERSON && !namings[i].single)
            short_names_add_middle(&entities->aliases, &namings[i],
                                   find_entity(entities, &namings[i], arena));
}

/* Longer names first, so that a short one before them finds them. */
static void note_all(struct entities *entities, const struct naming *namings, size_t count,
                     struct arena *arena)
{
    struct turn *turns = arena_allocate(arena, (count + 1) * sizeof *turns);
    for (size_t i = 0; i < count; i++)
        turns[i] = (struct turn){turn_of(&namings[i]), i};
    if (count)
        qsort(turns, count, sizeof *turns, compare_turns);
    size_t i = 0;
    while (i < count && turns[i].words > 1)
        note(entities, &namings[turns[i++].index], false, arena);
    note_middles(entities, namings, count, arena);
    while (i < count)
        note(entities, &namings[turns[i++].index], false, arena);
}

/* ---- people of one surname ---- */

/* Who is a man or a woman is known before surnames alone are told apart by it. */
static void note_genders(struct entities *entities, const struct naming *namings, size_t count,
                         struct arena *arena)
{
    uint32_t *found = arena_allocate(arena, (count + 1) * sizeof *found);
    for (size_t i = 0; i < count; i++) {
        bool full = namings[i].type == TYPE_PERSON && !namings[i].single;
        found[i] = full ? find_entity(entities, &namings[i], arena) : ALIAS_NONE;
        if (found[i] != ALIAS_NONE && namings[i].gender != GENDER_UNKNOWN)
            entities->items.items[found[i]].gender = namings[i].gender;
    }
    for (size_t i = 0; i < count; i++)
        if (found[i] != ALIAS_NONE)
            short_names_add_gendered(&entities->aliases, &namings[i], entities->items.items[found[i]].gender,
                                     found[i], false);
}

/* ---- names given in brackets ---- */

/* `Disaster Authority (AFAD)`, `Disaster Authority, or AFAD,`. */
static bool gives_another_name(const struct facts *facts, const struct mention *a, const struct mention *b)
{
    if (a->sentence != b->sentence || b->first < a->last + 2)
        return false;
    struct text mark = facts->words[a->last + 1].lower, last = facts->words[b->first - 1].lower;
    if (b->first == a->last + 2)
        return text_equal(mark, TEXT("("));
    return b->first == a->last + 3 && text_equal(mark, TEXT(",")) && text_equal(last, TEXT("or"));
}

static bool is_acronym(const struct naming *naming)
{
    size_t capitals = 0;
    for (size_t i = 0; i < naming->text.len; i++)
        capitals += naming->text.ptr[i] >= 'A' && naming->text.ptr[i] <= 'Z';
    return naming->single && capitals > 1 && naming->text.len <= 3 * capitals;
}

/* `Springfield News (CNN)`: the well-known acronym of something else. */
static bool is_another(const struct naming *full, const struct naming *acronym)
{
    struct text own = full->canonical.ptr ? full->canonical : full->lower;
    return acronym->canonical.ptr && !text_equal(acronym->canonical, own);
}

static void note_brackets(struct entities *entities, const struct facts *facts,
                          const struct mention *mentions, const struct naming *namings, size_t count,
                          struct arena *arena)
{
    for (size_t i = 0; i + 1 < count; i++) {
        if (!gives_another_name(facts, &mentions[i], &mentions[i + 1]))
            continue;
        bool first_short = is_acronym(&namings[i]), second_short = is_acronym(&namings[i + 1]);
        if (first_short == second_short)
            continue;
        const struct naming *full = &namings[i + first_short], *acronym = &namings[i + !first_short];
        bool organized = full->type == TYPE_ORGANIZATION || full->type == TYPE_OTHER;
        if (!organized || full->single || is_another(full, acronym))
            continue;
        uint32_t entity = find_entity(entities, full, arena);
        aliases_add(&entities->aliases, acronym->type, acronym->lower, entity, true);
        aliases_add(&entities->aliases, full->type, acronym->lower, entity, true);
    }
}

/* ---- places with a code ---- */

static struct link link_of_code(struct text code)
{
    struct text name;
    struct link link = {code, code};
    if (lexicon_find(country_names, code, &name) & LEXICON_ENTRY)
        link.name = text_cut(&name, ';');
    return link;
}

struct link entities_state(const struct entities *entities, struct text code, struct arena *arena)
{
    struct link link = link_of_code(code);
    uint32_t found = aliases_find(&entities->aliases, TYPE_ORGANIZATION, text_lower(arena, code));
    if (found != ALIAS_NONE)
        link.id = entities->items.items[found].full;
    return link;
}

/* `Ukrainian`, `Ukrainians`, `pro-Ukrainian`. */
static struct text demonym_of(struct text name, struct arena *arena)
{
    struct text rest = name, prefix = text_cut(&rest, '-');
    if (rest.ptr && entity_words_find(text_lower(arena, prefix)) & ENTITY_PREFIX)
        name = rest;
    struct text value = phrases_value(PHRASE_DEMONYM, name);
    if (!value.ptr && text_ends(name, TEXT("s")))
        value = phrases_value(PHRASE_DEMONYM, (struct text){name.ptr, name.len - 1});
    return value;
}

static bool is_region(const struct entities *entities, const struct naming *naming)
{
    return naming->type == TYPE_LOCATION &&
           aliases_find(&entities->aliases, REGIONS, naming->lower) != ALIAS_NONE;
}

/* The code of a country that the mention names, or of which it is an adjective; else ptr NULL. */
static struct text place_code(const struct entities *entities, const struct naming *naming,
                              struct arena *arena)
{
    struct text code = {NULL, 0};
    struct text names[] = {naming->text, usual_case(naming, arena)};
    bool region = is_region(entities, naming);
    for (size_t i = 0; i < sizeof names / sizeof *names && !code.ptr; i++) {
        if (naming->type == TYPE_LOCATION && !region)
            code = phrases_value(PHRASE_COUNTRY, names[i]);
        if (naming->type == TYPE_LOCATION && !code.ptr)
            code = phrases_value(PHRASE_REGION, names[i]);
        if (naming->type == TYPE_OTHER)
            code = demonym_of(names[i], arena);
    }
    return code.ptr ? text_cut(&code, ';') : code;
}

static void note_regions(struct entities *entities, const struct naming *namings, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (namings[i].region)
            aliases_add(&entities->aliases, REGIONS, namings[i].lower, 0, false);
}

/* ---- linking ---- */

static struct link link_of(struct entities *entities, const struct naming *naming, struct arena *arena)
{
    struct text code = place_code(entities, naming, arena);
    if (code.ptr)
        return link_of_code(code);
    uint32_t found = ALIAS_NONE;
    if (!naming->single)
        found = note(entities, naming, true, arena);
    if (found != ALIAS_NONE && naming->type == TYPE_PERSON)
        short_names_add_gendered(&entities->aliases, naming, entities->items.items[found].gender, found,
                                 true);
    found = find_entity(entities, naming, arena);
    struct text full = found == ALIAS_NONE ? naming->text : entities->items.items[found].full;
    struct link link = {full, full};
    struct text canonical = phrases_value(PHRASE_ORGANIZATION, full);
    if (naming->type == TYPE_ORGANIZATION && canonical.ptr)
        link.name = text_cut(&canonical, ';');
    return link;
}

void entities_link(struct entities *entities, const struct facts *facts, const struct mention *mentions,
                   size_t count, const struct text *roles, struct arena *arena, struct link *links)
{
    struct naming *namings = arena_allocate(arena, (count + 1) * sizeof *namings);
    for (size_t i = 0; i < count; i++)
        namings[i] = naming_of(facts, &mentions[i], roles[i], arena);
    note_all(entities, namings, count, arena);
    note_genders(entities, namings, count, arena);
    note_brackets(entities, facts, mentions, namings, count, arena);
    note_regions(entities, namings, count);
    for (size_t i = 0; i < count; i++)
        links[i] = link_of(entities, &namings[i], arena);
}

void entities_clear(struct entities *entities)
{
    aliases_clear(&entities->aliases);
    entities->items.count = 0;
    arena_reset(&entities->arena);
}

void entities_free(struct entities *entities)
{
    aliases_free(&entities->aliases);
    array_free(&entities->items);
    arena_free(&entities->arena);
}
