/* Clauses: the parts of a sentence that say something for themselves, found by what joins them and a verb of
 * their own. There is no parser here: a part that is in doubt is none. */
#ifndef DEDUPE_CLAUSES_H
#define DEDUPE_CLAUSES_H

#include "../common/conllu.h"
#include "terms.h"

/* Terms [begin, end) of the sentence and words [first, last] of the document. */
struct clause {
    size_t begin, end;
    uint32_t first, last;
};

typedef ARRAY(struct clause) clause_array;

/* Adds the clauses of the sentence with these terms; none where it has only one. */
void clauses_of_sentence(const struct document *document, const struct sentence *sentence,
                         const struct term *terms, size_t count, clause_array *clauses);

#endif
