/* Groups: the statements of different documents that say the same, before anything is said of them in the
 * stream. Sentences join first; then clauses, with one another and with the groups there are. */
#ifndef DEDUPE_GROUPS_H
#define DEDUPE_GROUPS_H

#include "linkage.h"
#include "nodes.h"

struct groups {
    const struct statements *statements;
    struct nodes nodes;
    struct linkage linkage;
    uint32_t *sentence_group; /* of each node that is a sentence: its group when only sentences had joined */
};

/* `threshold` in thousandths; the statements must outlive the groups. */
void groups_find(struct groups *groups, const struct statements *statements, uint32_t threshold);
void groups_free(struct groups *groups);

/* The group, among whole sentences, of the sentence that a statement stands in. */
uint32_t groups_of_sentence(const struct groups *groups, const struct statement *statement);

#endif
