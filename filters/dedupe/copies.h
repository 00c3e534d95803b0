/* Copies: documents that are, or largely hold, the text of another one. */
#ifndef DEDUPE_COPIES_H
#define DEDUPE_COPIES_H

#include "../common/annotate.h"
#include "../common/corpus.h"

struct overlap {
    uint32_t document, other; /* indices in the corpus */
    struct text id;           /* the other's */
    uint32_t part;            /* thousandths of the document's text that stand in the other, as estimated */
};

/* Begin with {0}. */
struct copies {
    uint32_t count;     /* documents */
    uint32_t *original; /* of each document: the one it is a copy of, or itself */
    uint64_t *cluster;  /* of each document that has or is a copy: the id of all of them together; else 0 */
    ARRAY(struct overlap) overlaps; /* by document, then the other's id */
};

void copies_find(struct copies *copies, const struct corpus *corpus);

bool copies_is_copy(const struct copies *copies, uint32_t document);

/* Forgets the documents that are copies, as if they had not been there. */
void copies_drop(struct copies *copies);

/* Adds `doc_cluster`, `doc_copy_of` and `doc_overlap` to the document's first sentence that has words. */
void copies_annotate(const struct copies *copies, const struct corpus *corpus, uint32_t index,
                     struct annotations *annotations, struct arena *arena);

void copies_free(struct copies *copies);

#endif
