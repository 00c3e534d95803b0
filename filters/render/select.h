/* Selection: which sentences stand on the summary page.
 *
 * The best cover of what several reports say (concept coverage: Gillick and Favre 2009, "A scalable global
 * model for summarization"), chosen greedily: each step takes the sentence that adds most for its length, and
 * none that says what a chosen one says; a chosen one whose content the others have come to cover is taken
 * back. Concepts are names, figures, stems and pairs of neighbours; one counts by the number of reports that
 * have it. */
#ifndef RENDER_SELECT_H
#define RENDER_SELECT_H

#include "items.h"

struct choice {
    uint32_t line;
    uint64_t salience; /* how much of what several reports say is in it; for comparisons only */
    uint32_t
        *documents; /* the sentence's own first, then the others of its cluster, ascending, counted from 1 */
    size_t document_count;
};

typedef ARRAY(struct choice) choice_array;

/* Chooses sentences of `words` words in all, the most salient first. The documents are in the digest's
 * memory. */
void select_lines(struct digest *digest, const struct items *items, size_t words, choice_array *choices);

#endif
