/* The two halves of the evidence: what the words of a candidate say, and what the words beside it say. */
#ifndef ENTITIES_EVIDENCE_PARTS_H
#define ENTITIES_EVIDENCE_PARTS_H

#include "evidence.h"

static inline void evidence_add_if(struct evidence_set *set, bool holds, enum evidence evidence)
{
    if (holds)
        evidence_add(set, evidence);
}

/* Lexicons, heads, shapes, endings. */
void evidence_of_words(const struct facts *facts, const struct candidate *candidate,
                       struct evidence_set *set);

/* The words before and behind. */
void evidence_of_context(const struct facts *facts, const struct candidate *candidate,
                         struct evidence_set *set);

#endif
