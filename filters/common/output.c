/* Output: a large buffer in front of a file descriptor, every write checked. */
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "diag.h"
#include "memory.h"

enum { PIPE_SIZE = 1 << 20 };

struct output output_stdout(void)
{
    (void)fcntl(STDOUT_FILENO, F_SETPIPE_SZ,
                PIPE_SIZE); /* fails on files and past the user's limit: no matter */
    return (struct output){.fd = STDOUT_FILENO, .buffer = memory_allocate(OUTPUT_BUFFER)};
}

static void write_all(struct output *out, struct text t)
{
    while (t.len) {
        ssize_t n = write(out->fd, t.ptr, t.len);
        if (n >= 0)
            t = text_skip(t, (size_t)n);
        else if (errno == EPIPE)
            exit(STATUS_DONE);
        else if (errno != EINTR)
            die("cannot write: %s", strerror(errno));
    }
}

void output_flush(struct output *out)
{
    write_all(out, (struct text){out->buffer, out->used});
    out->used = 0;
}

void output_slow(struct output *out, struct text t)
{
    output_flush(out);
    if (t.len >= OUTPUT_BUFFER) {
        write_all(out, t);
        return;
    }
    memcpy(out->buffer, t.ptr, t.len);
    out->used = t.len;
}

char *output_many_digits(char *at, uint64_t n)
{
    char digits[20];
    size_t count = 0;
    do
        digits[count++] = (char)('0' + n % 10);
    while (n /= 10);
    while (count)
        *at++ = digits[--count];
    return at;
}

void output_number(struct output *out, uint64_t n)
{
    char digits[20];
    output_text(out, text_between(digits, output_digits(digits, n)));
}

static void flush_kept(void *out)
{
    output_flush(out);
}

void output_keep(struct output *out)
{
    diag_before_stop(flush_kept, out);
}

void output_close(struct output *out)
{
    output_flush(out);
    if (close(out->fd) != 0)
        die("cannot close standard output: %s", strerror(errno));
    free(out->buffer);
    out->buffer = NULL;
}
