/* The frame of a filter that adds a layer document by document: open each operand, annotate each document,
 * write it, close, and fold every failure into the exit status. */
#ifndef COMMON_FILTER_H
#define COMMON_FILTER_H

#include "annotate.h"
#include "arena.h"

/* Adds to `annotations` what is found in the document (or window: document->begins says whether it is the
 * first). The arena is reset after each document. */
typedef void filter_work(const struct document *document, struct annotations *annotations,
                         struct arena *arena, void *context);

/* Runs `work` over the operands argv[first..argc) and returns the exit status. `filter` names the layer. */
int filter_run(const char *filter, bool keep, int argc, char **argv, int first, filter_work *work,
               void *context);

#endif
