/* Aliases: from names to entities. A name is told by its text and a type, so that a person and a place of one
 * name stay apart. */
#ifndef ENTITIES_ALIASES_H
#define ENTITIES_ALIASES_H

#include "../common/text.h"

#define ALIAS_NONE UINT32_MAX

struct alias {
    uint64_t hash; /* of type and name; 0: free */
    uint32_t entity;
};

/* Begin with {0}. */
struct aliases {
    struct alias *slots;
    size_t size, used;
};

/* The entity of a name, or ALIAS_NONE. */
uint32_t aliases_find(const struct aliases *aliases, unsigned type, struct text name);

/* Makes the name one of the entity. A name that another entity has goes over to this one only if `latest`: of
 * two with one short name, the one named last is meant from there on. */
void aliases_add(struct aliases *aliases, unsigned type, struct text name, uint32_t entity, bool latest);

/* Forgets all: the next document begins. */
void aliases_clear(struct aliases *aliases);
void aliases_free(struct aliases *aliases);

#endif
