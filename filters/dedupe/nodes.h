/* Nodes: statements that are the same term by term are one, so that a sentence which a thousand reports share
 * is compared once. Nodes are numbered by content, not by the order of the input. */
#ifndef DEDUPE_NODES_H
#define DEDUPE_NODES_H

#include "statements.h"

struct node {
    uint32_t begin, end; /* its members in `members` */
};

struct nodes {
    ARRAY(uint32_t) members;  /* statements, by their index; those of one document stand together */
    ARRAY(struct node) items; /* sentences by their hash, then clauses by theirs */
    uint32_t sentence_count;  /* nodes that are sentences */
    uint32_t *of;             /* of each statement: its node */
};

/* The statements must outlive the nodes. */
void nodes_make(struct nodes *nodes, const struct statements *statements);
void nodes_free(struct nodes *nodes);

/* The statement that stands for the node. */
static inline const struct statement *node_statement(const struct nodes *nodes,
                                                     const struct statements *statements, uint32_t node)
{
    return &statements->items.items[nodes->members.items[nodes->items.items[node].begin]];
}

/* Whether one document has a member in both. */
bool nodes_share_document(const struct nodes *nodes, const struct statements *statements, uint32_t a,
                          uint32_t b);

#endif
