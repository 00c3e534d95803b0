/* Entities: which mentions name the same one. Countries have their ISO 3166 code as id; any other entity the
 * fullest of its names that the document has shown so far, or shows later in the same window. */
#ifndef ENTITIES_ENTITIES_H
#define ENTITIES_ENTITIES_H

#include "aliases.h"
#include "mentions.h"
#include "naming.h"

struct entity {
    struct text full; /* its fullest name, in memory of the entities' arena */
    enum entity_type type;
    enum gender gender;
};

/* The entities of a document, kept over its windows. Begin with {0}. */
struct entities {
    struct arena arena;
    ARRAY(struct entity) items;
    struct aliases aliases; /* by full name, shortened, and by initials */
};

struct link {
    struct text id;
    struct text
        name; /* a country's usual name, an organization's full name where it is well known, else the id */
};

/* Fills links[count]; roles[count] are the mentions' roles. Texts live in the arena or the entities. */
void entities_link(struct entities *entities, const struct facts *facts, const struct mention *mentions,
                   size_t count, const struct text *roles, struct arena *arena, struct link *links);

/* A state by its code, as the id and name of a mention; the European Union as the document has named it. */
struct link entities_state(const struct entities *entities, struct text code, struct arena *arena);

void entities_clear(struct entities *entities);
void entities_free(struct entities *entities);

#endif
