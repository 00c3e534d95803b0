/* Lessons: the training data, each sentence with the features of its words and the labels that they may have.
 */
#ifndef TRAIN_LESSONS_H
#define TRAIN_LESSONS_H

#include "../../filters/extract-entities/tagger.h"

/* One word. Its parts and rows are those of tagger.h. */
struct example {
    uint32_t allowed; /* bit l: label l is possible */
    uint32_t rows, row_count;
    uint32_t parts, part_count;
};

/* One sentence. */
struct lesson {
    uint32_t first, count; /* examples */
    float weight;          /* it counts so many times */
};

struct lessons {
    struct vocabulary vocabulary;
    struct arena arena;
    ARRAY(struct lesson) items;
    ARRAY(struct example) examples;
    ARRAY(uint32_t) rows;
    ARRAY(struct tagger_part) parts;
    uint32_t without; /* families of features that are left out */
    uint64_t random;
};

/* The next of a fixed sequence of pseudo-random numbers (xorshift: Marsaglia 2003). */
uint64_t random_next(uint64_t *state);

/* Adds the sentences of a file: `[WEIGHT[nr]:]GOLD`, as train/tagger.c has it. Exits when it cannot be read.
 */
void lessons_read(struct lessons *lessons, const char *argument);

/* The labels that word i of a sentence that ends at `end` may have by its gold key. */
uint32_t lessons_allowed(const struct document *document, uint32_t i, uint32_t end, bool no_misc);

/* Bits of the labels with the type and letter. */
uint32_t lessons_label(unsigned type, unsigned letter);

/* The type of a gold value `B-X`, or -1. */
int lessons_type(struct text gold);

#endif
