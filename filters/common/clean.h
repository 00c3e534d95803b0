/* Clean input: a source read as valid UTF-8. Each broken sequence becomes U+FFFD, which is counted (diag.h);
 * NUL bytes are counted too, since they are taken as white space. Input in another encoding is converted
 * first (iconv). */
#ifndef COMMON_CLEAN_H
#define COMMON_CLEAN_H

#include "memory.h"
#include "source.h"
#include "utf8.h"

struct clean_input {
    struct source source;
    struct source_buffer
        buffer; /* bytes [begin, begin + checked) are clean, the rest a sequence still cut off */
    size_t checked;
    size_t read;      /* bytes read, converted where they are, before any repair */
    size_t used;      /* clean bytes used so far: those before buffer.begin */
    size_t line;      /* of the byte at buffer.begin, from 1 */
    bool replace_nul; /* write a space for each NUL */
    utf8_noter
        *note; /* told each repair, `at` counted in clean bytes from the start of the source; may be NULL */
    void *context;
    void *converter;     /* iconv_t, or NULL for UTF-8 */
    ARRAY(char) pending; /* bytes of a character cut off, still to be converted */
};

/* False when the operand cannot be opened. One input serves several operands in turn; begin with {0}. */
bool clean_open(struct clean_input *input, const char *path);

/* Has the input converted from `encoding`, for all operands; false when iconv does not know it. */
bool clean_from(struct clean_input *input, const char *encoding);

/* Reads on; false at the end of the source. */
bool clean_fill(struct clean_input *input);

/* The first `size` bytes, which hold so many line feeds, are done with. */
void clean_use(struct clean_input *input, size_t size, size_t lines);

/* Line feeds in t. */
size_t clean_count_lines(struct text t);

void clean_close(struct clean_input *input);
void clean_free(struct clean_input *input);

#endif
