/* Writing the stream: sentences as ten-column CoNLL-U with offsets (newsfilters(5)).
 *
 * The writer walks over the clean text from its start to its end and keeps count of where it is: in clean
 * bytes, in raw bytes, in code points. Repairs of the text (U+FFFD for broken bytes) are where clean and raw
 * bytes differ. */
#ifndef TOKENIZE_WRITE_H
#define TOKENIZE_WRITE_H

#include "../common/output.h"
#include "../common/utf8.h"
#include "boundary.h"
#include "role.h"

/* What is known of a document, each NULL where it is not. */
struct header {
    struct text id, source, title, url, outlet, published;
};

/* A key with the leading digits of the number behind it, all but two: they change once in a hundred
 * characters. */
struct label {
    size_t high;        /* the number those digits are; 0: none */
    size_t key, length; /* bytes of the key, and with the digits */
    char bytes[64];
};

/* What stands behind a form up to its offsets. */
struct line_labels {
    struct label end, end_joined, start; /* end_joined: no white space behind the token */
};

struct writer {
    struct output *out;
    struct header header;
    ARRAY(struct utf8_repair)
    repairs;                  /* those still ahead; `at` in clean bytes from the start of the source */
    size_t repair;            /* the next of them */
    size_t clean, raw, chars; /* where the writer is, from the start of the source */
    size_t sentences;         /* written so far in this document */
    bool new_paragraph;
    enum role role;
    bool states_bytes; /* this sentence holds repairs, so that its lines say their bytes */
    struct line_labels labels;
};

/* Begins a source: offsets start at 0. */
void writer_source(struct writer *writer);

/* Passes over a byte order mark of so many bytes, which is no code point. */
void writer_skip_mark(struct writer *writer, size_t bytes);

/* Begins a document; offsets go on. */
void writer_begin(struct writer *writer, struct header header);

/* Notes a repair ahead: a utf8_noter whose context is the writer. */
void writer_note_repair(struct utf8_repair repair, void *writer);

/* A paragraph begins. */
void writer_paragraph(struct writer *writer, enum role role);

/* Writes tokens [first, end) of the stretch as one sentence; the stretch's text begins at `base` clean bytes.
 */
void writer_sentence(struct writer *writer, const struct stretch *stretch, size_t base, size_t first,
                     size_t end);

/* Passes over text without writing it. */
void writer_skip(struct writer *writer, struct text passed);

/* White space that ends a paragraph wherever it stands: more than this many code points. */
enum { WRITER_LONGEST_SPACE = 64 };

#endif
