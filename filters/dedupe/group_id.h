/* Group ids: XXH64 over the texts of the members in byte order, each with a line feed behind it; so the same
 * members have the same id in any order of the input. Written as `c` and 16 hexadecimal digits. */
#ifndef DEDUPE_GROUP_ID_H
#define DEDUPE_GROUP_ID_H

#include <stddef.h>
#include <stdint.h>

#include "../common/text.h"

/* Sorts the texts. */
uint64_t group_id(struct text *texts, size_t count);

#endif
