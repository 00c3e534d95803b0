/* Output: a large buffer in front of a file descriptor, every write checked.
 * A reader that leaves early (EPIPE) ends the program in silence with status 0, also where SIGPIPE is
 * ignored; any other failure is a message and status 2. */
#ifndef COMMON_OUTPUT_H
#define COMMON_OUTPUT_H

#include "text.h"

struct output {
    int fd;
    char *buffer;
    size_t used; /* bytes waiting in buffer */
};

/* Standard output, its pipe made as large as the system lets us. */
struct output output_stdout(void);

void output_flush(struct output *out);
void output_slow(struct output *out, struct text t); /* for output_text only: when the buffer is full */

enum { OUTPUT_BUFFER = 1 << 18 };

static inline void output_text(struct output *out, struct text t)
{
    if (t.len > OUTPUT_BUFFER - out->used) {
        output_slow(out, t);
        return;
    }
    if (t.len)
        memcpy(out->buffer + out->used, t.ptr, t.len);
    out->used += t.len;
}

static inline void output_byte(struct output *out, char c)
{
    output_text(out, (struct text){&c, 1});
}

static inline void output_string(struct output *out, const char *string)
{
    output_text(out, text_of(string));
}

void output_number(struct output *out, uint64_t n);

/* Room for `size` bytes (at most OUTPUT_BUFFER) at the returned place; add what was written to out->used. */
static inline char *output_room(struct output *out, size_t size)
{
    if (size > OUTPUT_BUFFER - out->used)
        output_flush(out);
    return out->buffer + out->used;
}

char *output_many_digits(char *at, uint64_t n); /* for output_digits only */

/* Writes n in decimal at `at`; returns the end. 20 bytes at most. */
static inline char *output_digits(char *at, uint64_t n)
{
    if (n >= 100)
        return output_many_digits(at, n);
    if (n >= 10)
        *at++ = (char)('0' + n / 10);
    *at++ = (char)('0' + n % 10);
    return at;
}

/* Has what is buffered written before --strict stops the program (diag.h); `out` stays where it is until
 * then. */
void output_keep(struct output *out);

/* Flushes and closes: the last statement of every filter, since a full disk may show only here. */
void output_close(struct output *out);

#endif
