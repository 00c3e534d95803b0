/* Parting a word into pieces. */
#ifndef EXTRACT_NUMBERS_SPLIT_H
#define EXTRACT_NUMBERS_SPLIT_H

#include "pieces.h"

struct splitter {
    struct pieces *pieces; /* where they are added */
    struct arena *arena;
    struct text rest; /* of the word, not yet parted */
    uint32_t word;    /* of the document */
    bool glued;       /* nothing between the rest and what stands before it */
};

/* Parts the rest, which is not empty. */
void split_word(struct splitter *s);

#endif
