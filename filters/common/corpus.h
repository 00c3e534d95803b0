/* The corpus: every document of every operand, held in memory, for the filters that compare documents. */
#ifndef COMMON_CORPUS_H
#define COMMON_CORPUS_H

#include "arena.h"
#include "conllu.h"

struct corpus {
    ARRAY(struct document) documents; /* whole, never in windows; ids made different (ids.h) */
    struct arena arena;               /* their ids */
};

/* Reads the operands argv[first..argc). Everything lives until corpus_free. */
void corpus_read(struct corpus *corpus, int argc, char **argv, int first);
void corpus_free(struct corpus *corpus);

#endif
