/* Entities: which mentions name the same one. */
#include "entities.h"

#include <stdlib.h>

#include "../common/lexicon.h"
#include "../common/unicode.h"

LEXICON(country_names);

/* ---- the parts of a name ---- */

static struct text first_part(struct text name)
{
    return text_cut(&name, ' ');
}

static struct text last_part(struct text name)
{
    size_t at = name.len;
    while (at && name.ptr[at - 1] != ' ')
        at--;
    return text_skip(name, at);
}

static bool is_initial(struct text part)
{
    return part.len == 1 || (part.len == 2 && part.ptr[1] == '.');
}

/* `first last`, or `f last` with only the initial: what differing middle names and initials leave alike. */
static struct text outer_parts(struct text name, bool initial, struct arena *arena)
{
    struct text first = first_part(name);
    if (initial && first.len)
        first.len = 1;
    struct text pieces[] = {first, TEXT(" "), last_part(name)};
    return arena_join(arena, pieces, 3);
}

/* The initials of the words of an organization that have capitals: `Bank of England` is `be` and, with the
 * small word, `boe`. */
static struct text initials(struct text name, struct text lower, bool small, struct arena *arena)
{
    char *letters = arena_allocate(arena, name.len + 1), *at = letters;
    bool same = name.len == lower.len;
    for (size_t i = 0; same && i < name.len; i++) {
        bool begins = i == 0 || name.ptr[i - 1] == ' ' || name.ptr[i - 1] == '-';
        bool capital = name.ptr[i] >= 'A' && name.ptr[i] <= 'Z';
        if (begins && (capital || small) && lower.ptr[i] >= 'a' && lower.ptr[i] <= 'z')
            *at++ = lower.ptr[i];
    }
    return text_between(letters, at);
}

static struct text without_stops(struct text lower, struct arena *arena)
{
    char *copy = arena_allocate(arena, lower.len + 1), *at = copy;
    for (size_t i = 0; i < lower.len; i++)
        if (lower.ptr[i] != '.')
            *at++ = lower.ptr[i];
    return text_between(copy, at);
}

/* ---- names of each type ---- */

/* A mention as it is linked. */
struct naming {
    enum entity_type type;
    struct text text; /* with one space wherever there is white space */
    struct text lower;
    struct text canonical; /* a well-known organization's full name; ptr NULL */
    bool single;           /* one word, or words joined by hyphens */
};

static struct naming naming_of(const struct facts *facts, const struct mention *mention, struct arena *arena)
{
    struct naming naming = {.type = mention->type};
    naming.text = phrases_text(facts, mention->first, mention->last, arena);
    naming.lower = text_lower(arena, naming.text);
    naming.single = !memchr(naming.text.ptr, ' ', naming.text.len);
    naming.canonical = mention->type == TYPE_ORGANIZATION ? phrases_value(PHRASE_ORGANIZATION, naming.text)
                                                          : (struct text){NULL, 0};
    return naming;
}

static void add_person_aliases(struct entities *entities, const struct naming *naming, uint32_t entity,
                               bool latest, struct arena *arena)
{
    aliases_add(&entities->aliases, TYPE_PERSON, last_part(naming->lower), entity, latest);
    aliases_add(&entities->aliases, TYPE_PERSON, first_part(naming->lower), entity, false);
    aliases_add(&entities->aliases, TYPE_PERSON, outer_parts(naming->lower, false, arena), entity, latest);
    aliases_add(&entities->aliases, TYPE_PERSON, outer_parts(naming->lower, true, arena), entity, latest);
}

/* `von der Leyen` for `Ursula von der Leyen`, `Security Council` for `UN Security Council`. */
static void add_endings(struct entities *entities, const struct naming *naming, uint32_t entity, bool latest)
{
    for (size_t i = 1; i < naming->lower.len; i++)
        if (naming->lower.ptr[i - 1] == ' ')
            aliases_add(&entities->aliases, naming->type, text_skip(naming->lower, i), entity, latest);
}

static void add_organization_aliases(struct entities *entities, const struct naming *naming, uint32_t entity,
                                     bool latest, struct arena *arena)
{
    struct text letters = initials(naming->text, naming->lower, false, arena);
    if (letters.len > 1)
        aliases_add(&entities->aliases, TYPE_ORGANIZATION, letters, entity, latest);
    letters = initials(naming->text, naming->lower, true, arena);
    if (letters.len > 1)
        aliases_add(&entities->aliases, TYPE_ORGANIZATION, letters, entity, latest);
    struct text rest = text_skip(naming->lower, first_part(naming->lower).len);
    if (text_starts(rest, TEXT(" of ")) || text_starts(rest, TEXT(" for ")))
        aliases_add(&entities->aliases, TYPE_ORGANIZATION, first_part(naming->lower), entity, latest);
}

static void add_aliases(struct entities *entities, const struct naming *naming, uint32_t entity, bool latest,
                        struct arena *arena)
{
    aliases_add(&entities->aliases, naming->type, naming->lower, entity, latest);
    if (naming->canonical.ptr)
        aliases_add(&entities->aliases, naming->type, naming->canonical, entity, latest);
    if (naming->single)
        return;
    if (naming->type == TYPE_PERSON)
        add_person_aliases(entities, naming, entity, latest, arena);
    if (naming->type == TYPE_ORGANIZATION)
        add_organization_aliases(entities, naming, entity, latest, arena);
    if (naming->type == TYPE_PERSON || naming->type == TYPE_ORGANIZATION)
        add_endings(entities, naming, entity, latest);
}

static uint32_t find_person(const struct entities *entities, const struct naming *naming, struct arena *arena)
{
    uint32_t found = aliases_find(&entities->aliases, TYPE_PERSON, naming->lower);
    if (found != ALIAS_NONE || naming->single)
        return found;
    found = aliases_find(&entities->aliases, TYPE_PERSON, outer_parts(naming->lower, false, arena));
    if (found != ALIAS_NONE)
        return found;
    found = aliases_find(&entities->aliases, TYPE_PERSON, outer_parts(naming->lower, true, arena));
    if (found == ALIAS_NONE)
        return found;
    bool open =
        is_initial(first_part(naming->text)) || is_initial(first_part(entities->items.items[found].full));
    return open ? found : ALIAS_NONE;
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

/* A name in its usual case: ALL CAPITALS of people and places become `New York`; organizations keep theirs.
 */
static struct text usual_case(const struct naming *naming, struct arena *arena)
{
    enum { LONGEST_ACRONYM = 4 };
    if (naming->type == TYPE_ORGANIZATION || naming->text.len <= LONGEST_ACRONYM ||
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

static void note(struct entities *entities, const struct naming *naming, bool latest, struct arena *arena)
{
    struct text text = usual_case(naming, arena);
    uint32_t found = find_entity(entities, naming, arena);
    if (found == ALIAS_NONE) {
        found = (uint32_t)entities->items.count;
        array_push(&entities->items, (struct entity){arena_copy(&entities->arena, text), naming->type});
    } else if (is_fuller(text, entities->items.items[found].full)) {
        entities->items.items[found].full = arena_copy(&entities->arena, text);
    }
    add_aliases(entities, naming, found, latest, arena);
}

/* ---- places with a code ---- */

struct link entities_place(struct text code)
{
    struct text name;
    struct link link = {code, code};
    if (lexicon_find(country_names, code, &name) & LEXICON_ENTRY)
        link.name = text_cut(&name, ';');
    return link;
}

static struct text demonym_of(struct text name)
{
    struct text value = phrases_value(PHRASE_DEMONYM, name);
    if (!value.ptr && text_ends(name, TEXT("s")))
        value = phrases_value(PHRASE_DEMONYM, (struct text){name.ptr, name.len - 1});
    return value;
}

/* The code of a country that the mention names, or of which it is an adjective; else ptr NULL. */
static struct text place_code(const struct naming *naming, struct arena *arena)
{
    struct text code = {NULL, 0};
    struct text names[] = {naming->text, usual_case(naming, arena)};
    for (size_t i = 0; i < sizeof names / sizeof *names && !code.ptr; i++) {
        if (naming->type == TYPE_LOCATION)
            code = phrases_value(PHRASE_COUNTRY, names[i]);
        if (naming->type == TYPE_LOCATION && !code.ptr)
            code = phrases_value(PHRASE_REGION, names[i]);
        if (naming->type == TYPE_OTHER)
            code = demonym_of(names[i]);
    }
    return code.ptr ? text_cut(&code, ';') : code;
}

/* ---- linking ---- */

void entities_link(struct entities *entities, const struct facts *facts, const struct mention *mentions,
                   size_t count, struct arena *arena, struct link *links)
{
    struct naming *namings = arena_allocate(arena, (count + 1) * sizeof *namings);
    for (size_t i = 0; i < count; i++)
        namings[i] = naming_of(facts, &mentions[i], arena);
    /* Longer names first, so that a short one before them finds them. */
    for (int single = 0; single < 2; single++)
        for (size_t i = 0; i < count; i++)
            if (namings[i].single == single)
                note(entities, &namings[i], false, arena);
    for (size_t i = 0; i < count; i++) {
        struct text code = place_code(&namings[i], arena);
        if (code.ptr) {
            links[i] = entities_place(code);
            continue;
        }
        if (!namings[i].single)
            note(entities, &namings[i], true, arena);
        uint32_t found = find_entity(entities, &namings[i], arena);
        links[i].id = links[i].name =
            found == ALIAS_NONE ? namings[i].text : entities->items.items[found].full;
        struct text canonical = phrases_value(PHRASE_ORGANIZATION, links[i].id);
        if (namings[i].type == TYPE_ORGANIZATION && canonical.ptr)
            links[i].name = text_cut(&canonical, ';');
    }
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
