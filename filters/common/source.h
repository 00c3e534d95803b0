/* Sources: the operands of a filter, one after another, read in large pieces.
 * No operand or `-` is standard input. One that cannot be opened or read is named, and the others are still
 * done. */
#ifndef COMMON_SOURCE_H
#define COMMON_SOURCE_H

#include "text.h"

struct source {
    const char *path; /* "-" for standard input */
    const char *name; /* for messages: the path, or "standard input" */
    int fd;
};

/* False when it cannot be opened (said on stderr, status 2). */
bool source_open(struct source *source, const char *path);

/* Up to `size` bytes into `memory`; 0 at the end, also after a failure (said on stderr, status 2). */
size_t source_read(struct source *source, char *memory, size_t size);

void source_close(struct source *source);

/* A buffer that a source is read into: bytes[begin..end) are not yet used. Bytes move when it is filled. */
struct source_buffer {
    char *bytes;
    size_t begin, end, capacity;
    bool finished; /* the source has no more */
};

enum { SOURCE_BLOCK = 1 << 20, SOURCE_SLACK = 64 };

/* Reads one more block behind what is there; false at the end of the source.
 * SOURCE_SLACK bytes past `end` are there to be read, or written by the caller as a sentinel. */
bool source_fill(struct source *source, struct source_buffer *buffer);

/* Puts `bytes` in the place of all from offset `from` on. */
void source_replace(struct source_buffer *buffer, size_t from, struct text bytes);

/* Calls `work` for each operand from argv[first] on, or for `-` where there is none. */
void source_each(int argc, char **argv, int first, void (*work)(const char *path, void *context),
                 void *context);

#endif
