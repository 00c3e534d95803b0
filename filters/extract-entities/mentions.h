/* Mentions: the mention finder. Document in, mentions with their types out; the
 * entities behind them, roles and states are found by other modules from
 * mentions alone, so another finder can take this one's place. */
#ifndef ENTITIES_MENTIONS_H
#define ENTITIES_MENTIONS_H

#include "evidence.h"
#include "names.h"

/* Words [first, last] of the document; mentions are in order, within a
 * sentence, and never overlap. */
struct mention {
    uint32_t first, last;
    uint32_t sentence;     /* index in the document */
    enum entity_type type; /* never TYPE_NONE */
    int margin;            /* how far the next type is behind, in hundredths of a logarithm
                              of odds; 0: unknown */
};

typedef ARRAY(struct mention) mention_array;

/* Adds the mentions of a document or window; `names` is what earlier windows of
 * the document have said. */
void mentions_find(const struct facts *facts, struct names *names, struct arena *arena,
                   mention_array *mentions);

#endif
