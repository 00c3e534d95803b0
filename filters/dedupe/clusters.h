/* Clusters: the statements of different documents that say the same, and the records that tell of them. */
#ifndef DEDUPE_CLUSTERS_H
#define DEDUPE_CLUSTERS_H

#include "../common/annotate.h"
#include "statements.h"

/* One `# cluster.N` line to be. */
struct cluster_record {
    uint32_t document, sentence; /* indices, in the corpus and in the document */
    uint32_t first, last;        /* words of the document */
    bool is_clause;              /* not the whole sentence */
    bool representative;
    uint64_t id; /* XXH64 over the sorted texts of the cluster's members, each with a line feed behind it */
};

struct clusters {
    ARRAY(struct cluster_record) records; /* by document, sentence, whole sentences first, word */
    size_t next;                          /* the first record that is not yet written */
};

/* Finds the clusters among the statements; `threshold` in thousandths. */
void clusters_find(struct clusters *clusters, const struct corpus *corpus,
                   const struct statements *statements, uint32_t threshold);

/* Adds the records of document `index` as comments; documents come in the order of the corpus. Where the
 * layer is kept, sentences that have a record keep theirs and get no other. */
void clusters_annotate(struct clusters *clusters, const struct corpus *corpus, uint32_t index,
                       struct annotations *annotations, struct arena *arena);

void clusters_free(struct clusters *clusters);

#endif
