/* Context: what the words around a term say of it: part of a role, quoted, negated. */
#ifndef DEDUPE_CONTEXT_H
#define DEDUPE_CONTEXT_H

#include "terms.h"

/* Takes the words of roles (`ner_role=`) that stand beside their holder's name out of the terms from `begin`
 * on. */
void context_drop_roles(const struct document *document, const span_array *names, term_array *terms,
                        size_t begin);

/* Marks the terms in quotation marks; where the first mark closes, the quotation began in a sentence before.
 */
void context_mark_quoted(const struct document *document, const struct sentence *sentence, struct term *terms,
                         size_t count);

/* Marks the terms that a negation before them reaches. */
void context_mark_negated(struct term *terms, size_t count);

#endif
