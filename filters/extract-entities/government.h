/* Governments: capitals and seats of government that stand for the state, told by the words beside them:
 * `Washington abstained`, `Moscow's demands`, `told the Kremlin`; but `in Moscow`, `London's streets`. */
#ifndef ENTITIES_GOVERNMENT_H
#define ENTITIES_GOVERNMENT_H

#include "mentions.h"

/* codes[i] is the code of the state that mentions[i] stands for, or ptr NULL. */
void government_find(const struct facts *facts, const struct mention *mentions, size_t count,
                     struct arena *arena, struct text *codes);

#endif
