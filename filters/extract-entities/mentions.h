/* Mentions: the mention finder. Document in, mentions with their types out; the entities behind them, roles
 * and states are found by other modules from mentions alone, so another finder can take this one's place. */
#ifndef ENTITIES_MENTIONS_H
#define ENTITIES_MENTIONS_H

#include "evidence.h"
#include "names.h"

/* Words [first, last] of the document; mentions are in order, within a sentence, and never overlap. */
struct mention {
    uint32_t first, last;
    uint32_t sentence;     /* index in the document */
    enum entity_type type; /* never TYPE_NONE */
};

typedef ARRAY(struct mention) mention_array;

/* Adds the mentions of a document or window; `names` is what earlier windows of the document have said. */
void mentions_find(const struct facts *facts, struct names *names, struct arena *arena,
                   mention_array *mentions);

/* The candidates of the plain sentences with all their evidence: what the weights are learnt from. */
struct weighed {
    candidate_array candidates;
    ARRAY(struct evidence_set) evidence; /* one for each candidate */
};
void mentions_weigh(const struct facts *facts, struct names *names, struct arena *arena,
                    struct weighed *weighed);

#endif
