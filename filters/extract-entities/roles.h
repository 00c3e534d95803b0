/* Roles: who somebody is, by the words beside the name: `French President Emmanuel Macron`, `Olena Hrytsak,
 * Ukraine's deputy foreign minister,`, `The governor, Helen Ashby-Moore,`. Mr., Ms., Sir and the like tell no
 * role. */
#ifndef ENTITIES_ROLES_H
#define ENTITIES_ROLES_H

#include "mentions.h"

/* roles[i] is the role of mentions[i], with one space wherever there is white space, or ptr NULL. */
void roles_find(const struct facts *facts, const struct mention *mentions, size_t count, struct arena *arena,
                struct text *roles);

#endif
