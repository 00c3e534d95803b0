/* A document's text, paragraph by paragraph, from a file in a window that slides over it, or from memory. */
#ifndef TOKENIZE_READER_H
#define TOKENIZE_READER_H

#include "../common/clean.h"
#include "layout.h"

struct reader {
    struct clean_input input; /* the clean bytes; buffer.finished and no source for a text in memory */
    struct layout layout;
    size_t end; /* bytes of the window that belong to this document, SIZE_MAX: to the end of the source */
};

/* A stretch of one paragraph: bytes of the window behind what was skipped as white space. */
struct paragraph {
    struct text text; /* its own line breaks, and the white space behind it where it is complete */
    size_t own;       /* bytes of it without that white space */
    bool complete;    /* it ends here; else it goes on, and this is at least `wanted` bytes of it */
};

/* Fills the window with at least `size` bytes, if there are as many, and returns what is there. */
struct text reader_look(struct reader *reader, size_t size);

/* The white space at the window's start, perhaps not all of it; empty when there is none left. */
struct text reader_space(struct reader *reader);

/* The paragraph at the window's start (which is no white space): all of it, or `wanted` bytes at least. */
struct paragraph reader_paragraph(struct reader *reader, size_t wanted);

/* The first `size` bytes of the window are done with. */
void reader_use(struct reader *reader, size_t size);

#endif
