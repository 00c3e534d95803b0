/* Similarity: how much two statements share, and what keeps them apart however much that is. */
#ifndef DEDUPE_SIMILARITY_H
#define DEDUPE_SIMILARITY_H

#include "statements.h"

/* What two statements must share, lest function words alone make short ones alike. */
enum {
    SIMILARITY_LEAST_SHARED = 2,    /* content terms */
    SIMILARITY_LEAST_CONTENT = 250, /* thousandths of the heavier one's weight, in content terms */
};

/* Thousandths: the overlap over the longer of the two, the mean of terms counted and terms weighted; 0 when
 * they share less than the above. */
uint32_t similarity_score(const struct statement *a, const struct statement *b);

/* What keeps two statements apart, as bits. */
enum {
    VETO_STANCE = 1,   /* for, against or abstaining */
    VETO_FIGURE = 2,   /* another figure for the same thing */
    VETO_NEGATION = 4, /* a word that one of them negates */
    VETO_ORDER = 8,    /* subject and object changed over */
    VETO_QUOTE = 16,   /* other words in quotation marks: two things that one speaker said */
};

/* VETO_ bits of what makes them say different things; 0 when nothing does. */
unsigned similarity_vetoes(const struct statement *a, const struct statement *b);

#endif
