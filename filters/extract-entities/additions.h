/* Additions: names that the tagger leaves out and rules are sure of.
 *  - Heads that stand alone for a longer name of the document: `the Council` behind `the Security Council`.
 * Which of them are names is a matter of the document, so no tagger learns it from sentences.
 *  - People whom nobody knows behind their title: `Prime Minister Starmer`.
 *  - `MODI` in a headline in capitals, a person as elsewhere in the document, also where the tagger has
 * another type. */
#ifndef ENTITIES_ADDITIONS_H
#define ENTITIES_ADDITIONS_H

#include "mentions.h"

/* Adds them to the mentions of the document from `first` on, which stay in order. */
void additions_find(const struct facts *facts, size_t first, struct arena *arena, mention_array *mentions);

#endif
