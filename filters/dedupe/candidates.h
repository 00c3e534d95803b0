/* Candidates: the pairs of statements that are worth comparing, found by an inverted index over their content
 * terms. A pair whose shared terms cannot reach the score is not compared; a term of very many statements is
 * no index. */
#ifndef DEDUPE_CANDIDATES_H
#define DEDUPE_CANDIDATES_H

#include "linkage.h"
#include "nodes.h"

/* What a pair must reach, thousandths. */
struct candidate_limits {
    uint32_t sentences;
    uint32_t clauses; /* where one of the two is a clause */
};

/* Adds an edge for each pair of nodes of different documents that may be the same statement: the score is
 * reached and nothing keeps them apart. */
void candidates_find(const struct statements *statements, const struct nodes *nodes,
                     struct candidate_limits limits, edge_array *edges);

#endif
