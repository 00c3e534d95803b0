/* Linkage: groups out of scored pairs. The best pair joins first; two groups join only where every member of
 * one has an edge to every member of the other (complete linkage), so that no chain of small steps leads from
 * one statement to quite another, and where those edges are good enough on the average. */
#ifndef DEDUPE_LINKAGE_H
#define DEDUPE_LINKAGE_H

#include <stddef.h>
#include <stdint.h>

#include "../common/memory.h"

struct edge {
    uint32_t a, b;  /* nodes, a < b */
    uint32_t score; /* thousandths */
};

typedef ARRAY(struct edge) edge_array;

/* Nodes are numbered in an order that does not depend on the order of the input: it decides between equal
 * scores. */
struct linkage {
    uint32_t count;   /* nodes */
    uint32_t *group;  /* of each node: the least node of its group */
    uint32_t *next;   /* of each node: the next of its group, in a ring */
    edge_array edges; /* sorted by a, b */
};

/* Begins with each node alone. */
void linkage_begin(struct linkage *linkage, uint32_t count);

/* Adds edges, then joins the groups whose edges have this mean (thousandths) at least. */
void linkage_join(struct linkage *linkage, const struct edge *edges, size_t count, uint32_t mean);

/* The score of two nodes; 0 where they have no edge. */
uint32_t linkage_score(const struct linkage *linkage, uint32_t a, uint32_t b);

void linkage_free(struct linkage *linkage);

#endif
