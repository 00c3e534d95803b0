/* Sources: the operands of a filter, one after another. */
#include "source.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "diag.h"
#include "memory.h"

enum { PIPE_SIZE = 1 << 20 };

bool source_open(struct source *source, const char *path)
{
    bool standard = strcmp(path, "-") == 0;
    *source = (struct source){.path = path, .name = standard ? "standard input" : path, .fd = STDIN_FILENO};
    if (!standard)
        source->fd = open(path, O_RDONLY | O_CLOEXEC);
    if (source->fd < 0) {
        fail("%s: %s", source->name, strerror(errno));
        return false;
    }
    (void)fcntl(source->fd, F_SETPIPE_SZ,
                PIPE_SIZE); /* fails on files and past the user's limit: no matter */
    return true;
}

size_t source_read(struct source *source, char *memory, size_t size)
{
    for (;;) {
        ssize_t n = read(source->fd, memory, size);
        if (n >= 0)
            return (size_t)n;
        if (errno != EINTR) {
            fail("%s: %s", source->name, strerror(errno));
            return 0;
        }
    }
}

void source_close(struct source *source)
{
    if (source->fd > STDERR_FILENO)
        close(source->fd);
    source->fd = -1;
}

/* Moves what is unused to the front once the used part is the larger one, so that moving costs O(1) a byte.
 */
static void make_room(struct source_buffer *buffer)
{
    size_t kept = buffer->end - buffer->begin;
    if (buffer->begin && (kept == 0 || buffer->begin > buffer->capacity / 2)) {
        memmove(buffer->bytes, buffer->bytes + buffer->begin, kept);
        buffer->begin = 0;
        buffer->end = kept;
    }
    if (buffer->capacity - buffer->end >= SOURCE_BLOCK)
        return;
    buffer->capacity = buffer->capacity ? buffer->capacity * 2 : 4 * (size_t)SOURCE_BLOCK;
    buffer->bytes = memory_resize(buffer->bytes, buffer->capacity + SOURCE_SLACK);
}

bool source_fill(struct source *source, struct source_buffer *buffer)
{
    if (buffer->finished)
        return false;
    make_room(buffer);
    size_t n = source_read(source, buffer->bytes + buffer->end, SOURCE_BLOCK);
    buffer->end += n;
    buffer->finished = n == 0;
    return n > 0;
}

void source_replace(struct source_buffer *buffer, size_t from, struct text bytes)
{
    if (from + bytes.len > buffer->capacity) {
        buffer->capacity = 2 * (from + bytes.len);
        buffer->bytes = memory_resize(buffer->bytes, buffer->capacity + SOURCE_SLACK);
    }
    memcpy(buffer->bytes + from, bytes.ptr, bytes.len);
    buffer->end = from + bytes.len;
}

void source_each(int argc, char **argv, int first, void (*work)(const char *path, void *context),
                 void *context)
{
    if (first >= argc)
        work("-", context);
    for (int i = first; i < argc; i++)
        work(argv[i], context);
}
