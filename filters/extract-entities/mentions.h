/* Mentions: the mention finder. Document in, mentions with their types out; the entities behind them, roles
 * and states are found by other modules from mentions alone, so another finder can take this one's place. */
#ifndef ENTITIES_MENTIONS_H
#define ENTITIES_MENTIONS_H

#include "phrases.h"

enum entity_type { TYPE_PERSON, TYPE_ORGANIZATION, TYPE_LOCATION, TYPE_OTHER, TYPES };

/* `PER`, `ORG`, `LOC`, `MISC`. */
extern const char *const entity_type_names[TYPES];

/* Words [first, last] of the document; mentions are in order, within a sentence, and never overlap. */
struct mention {
    uint32_t first, last;
    uint32_t sentence; /* index in the document */
    enum entity_type type;
};

typedef ARRAY(struct mention) mention_array;

/* Adds the mentions of a document or window. */
void mentions_find(const struct facts *facts, struct arena *arena, mention_array *mentions);

#endif
