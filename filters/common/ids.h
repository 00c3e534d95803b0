/* Document ids: one document, one id. One that comes again in a run becomes `ID~2`, `ID~3`… (a counted
 * repair). */
#ifndef COMMON_IDS_H
#define COMMON_IDS_H

#include "arena.h"
#include "diag.h"

struct ids_slot {
    uint64_t hash; /* of the id; ids are told apart by their 64 bits */
    size_t count;  /* times seen; 0: free */
};

/* Begin with {0}. */
struct ids {
    struct ids_slot *slots;
    size_t size, used;
};

/* The id, or a different one in memory of the arena when it was seen before: a repair, unless place.file is
 * NULL. */
struct text ids_unique(struct ids *ids, struct arena *arena, struct text id, struct place place);

void ids_free(struct ids *ids);

#endif
