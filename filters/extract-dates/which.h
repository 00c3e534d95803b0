/* Words that say which one: last, this, next, following. */
#ifndef EXTRACT_DATES_WHICH_H
#define EXTRACT_DATES_WHICH_H

#include "grammar.h"

/* last, this, next, following; the article before it counts. */
struct which {
    int value;    /* -1, 0, 1 */
    bool article; /* the last, the next */
    bool spoken;  /* told from the date last spoken of */
    bool past;    /* the word `past`, which makes a length of time */
};

int64_t which_read(const struct reader *r, int64_t i, struct which *which);

enum direction which_direction(struct which which);

/* Behind `the day before`: nothing that it would be before. */
bool which_ends_phrase(const struct reader *r, int64_t i);

#endif
