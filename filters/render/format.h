/* Formats: writers of rows. One is begun with the fields that are wanted, gets every row, and is ended. */
#ifndef RENDER_FORMAT_H
#define RENDER_FORMAT_H

#include "../common/output.h"
#include "row.h"

struct column {
    const struct field *field;
    size_t index;       /* of its value in a row */
    struct text prefix; /* jsonl: what comes before the value */
};

struct writer {
    struct output *out;
    const struct format *format;
    ARRAY(struct column) columns;
    ARRAY(struct value) held; /* rows of a table, column by column, until its widths are known */
    struct arena arena;       /* their texts */
    bool begun;
};

struct format {
    const char *name;
    void (*begin)(struct writer *writer);
    void (*row)(struct writer *writer, const struct value *values);
    void (*end)(struct writer *writer);
};

extern const struct format format_jsonl, format_tsv, format_text, format_md;

/* Begins once; nothing is written for input without documents. */
void writer_begin(struct writer *writer);
void writer_row(struct writer *writer, const struct value *values);
void writer_end(struct writer *writer);

/* Takes all of `fields` (ended by one without name), or those of the list `wanted` (`a,b`) in its order.
 * Returns the name that is no field, or a text without address. */
struct text writer_choose(struct writer *writer, const struct field *fields, const char *wanted);

void writer_free(struct writer *writer);

#endif
