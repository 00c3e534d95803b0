/* The MISC column and the values in it (newsfilters(5)): `key=value|key=value`, `_` when empty.
 * In values and records: \s space, \t \n \r, \p for `|`, \\ for `\`, any other control character or separator
 * \uXXXX. */
#ifndef COMMON_MISC_H
#define COMMON_MISC_H

#include "arena.h"

/* The stored value of a key, or ptr NULL; also where misc.ptr is. */
struct text misc_get(struct text misc, struct text key);

/* The set of first letters that keys have, for a quick "none of these keys here": bit c % 64. */
#define MISC_INITIAL(c) ((uint64_t)1 << ((unsigned char)(c)&63))

/* What is wrong with a MISC column (an item without `=`, a key twice), or NULL; adds its keys' initials to
 * *initials. */
const char *misc_problem(struct text misc, uint64_t *initials);

/* A value as it is stored: `value` with the escapes. List items have `;` and `,` escaped too.
 * Returns the same bytes when nothing needs escaping, else memory of the arena. */
struct text misc_escape(struct arena *arena, struct text value);
struct text misc_escape_item(struct arena *arena, struct text value);

/* The value behind a stored one; the same bytes when it holds no escape, else memory of the arena. */
struct text misc_unescape(struct arena *arena, struct text stored);

#endif
