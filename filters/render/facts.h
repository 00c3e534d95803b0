/* Facts: the figures and names of a statement, each with the reports that have it in a sentence on the same
 * matter. */
#ifndef RENDER_FACTS_H
#define RENDER_FACTS_H

#include "select.h"

struct fact {
    struct text text;          /* `93 votes`; names of the same reports together, parted by commas */
    const uint32_t *documents; /* ascending, counted from 1 */
    size_t document_count;
};

typedef ARRAY(struct fact) fact_array;

/* Adds the facts of the line: figures in its order, then names, those of most reports first. In the digest's
 * memory. */
void facts_of_line(struct digest *digest, const struct items *items, uint32_t line, fact_array *facts);

#endif
