/* Guesses: names found by lexicons, heads and weighed evidence (evidence.h), in
 * plain sentences and, from what those have shown, in headlines. The tagger
 * takes them as features. */
#ifndef ENTITIES_GUESSES_H
#define ENTITIES_GUESSES_H

#include "mentions.h"

/* Adds the mentions of a document or window; `names` is what earlier windows of
 * the document have said. */
void guesses_find(const struct facts *facts, struct names *names, struct arena *arena,
                  mention_array *mentions);

/* The candidates of the plain sentences with all their evidence: what the
 * weights are learnt from. */
struct weighed {
    candidate_array candidates;
    ARRAY(struct evidence_set) evidence; /* one for each candidate */
};
void guesses_weigh(const struct facts *facts, struct names *names, struct arena *arena,
                   struct weighed *weighed);

#endif
