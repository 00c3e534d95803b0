/* One line of CoNLL-U, parsed. For conllu.c; others read documents. */
#ifndef COMMON_CONLLU_LINE_H
#define COMMON_CONLLU_LINE_H

#include "text.h"

struct conllu_line {
    uint32_t first, last; /* its ID: equal for a word, the two ends of a range */
    bool is_empty_node;
    bool space_after; /* no SpaceAfter=No */
    struct text form, misc;
};

/* A line without its line end (a line feed stands somewhere behind it); returns what is wrong with it, or
 * NULL. *initials gains those of its MISC keys (misc.h). */
const char *conllu_line_parse(struct text t, struct conllu_line *line, uint64_t *initials);

#endif
