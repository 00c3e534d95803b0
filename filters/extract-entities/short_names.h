/* Short names: what else an entity may be called in the same document. */
#ifndef ENTITIES_SHORT_NAMES_H
#define ENTITIES_SHORT_NAMES_H

#include "aliases.h"
#include "naming.h"

/* Makes the name and what it may be shortened to names of the entity; `latest` as in aliases_add. */
void short_names_add(struct aliases *aliases, const struct naming *naming, uint32_t entity, bool latest,
                     struct arena *arena);

/* `Ortega` of `Luis Alberto Ortega Villanueva`: a word inside a person's name is one where nobody else has
 * it. */
void short_names_add_middle(struct aliases *aliases, const struct naming *naming, uint32_t entity);

/* Makes the surname that of a man, a woman, or of one of whom nothing tells it. */
void short_names_add_gendered(struct aliases *aliases, const struct naming *naming, enum gender gender,
                              uint32_t entity, bool latest);

/* The person of a surname and gender, or ALIAS_NONE. */
uint32_t short_names_find_gendered(const struct aliases *aliases, struct text surname, enum gender gender);

#endif
