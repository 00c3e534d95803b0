/* A document's text, paragraph by paragraph. */
#include "reader.h"

#include "chartype.h"

static struct text window(const struct reader *reader)
{
    const struct source_buffer *buffer = &reader->input.buffer;
    size_t size = reader->input.checked < reader->end ? reader->input.checked : reader->end;
    return (struct text){buffer->bytes + buffer->begin, size};
}

static bool is_all(const struct reader *reader)
{
    return reader->input.buffer.finished || reader->input.checked >= reader->end;
}

struct text reader_look(struct reader *reader, size_t size)
{
    while (!is_all(reader) && reader->input.checked < size)
        clean_fill(&reader->input);
    return window(reader);
}

void reader_use(struct reader *reader, size_t size)
{
    struct text used = {window(reader).ptr, size};
    clean_use(&reader->input, size, clean_count_lines(used));
    if (reader->end != SIZE_MAX)
        reader->end -= size;
}

/* Bytes of white space at the start of t. */
static size_t space_length(struct text t)
{
    size_t n = 0, length;
    while (n < t.len && (chartype_at(text_skip(t, n), &length) & CHAR_SPACE))
        n += length;
    return n;
}

struct text reader_space(struct reader *reader)
{
    struct text t = reader_look(reader, 1);
    return (struct text){t.ptr, space_length(t)};
}

enum {
    LOOK_AHEAD = 4096,  /* of the next line, to see whether it is blank and how it begins */
    SHOWN_SPACE = 1024, /* behind a paragraph: more than can be written down (WRITER_LONGEST_SPACE) */
};

/* The line at `begin`, or as much of it as is looked at. */
static struct text next_line(struct reader *reader, size_t begin)
{
    struct text t = reader_look(reader, begin + LOOK_AHEAD);
    struct text line = {t.ptr + begin, t.len - begin < LOOK_AHEAD ? t.len - begin : LOOK_AHEAD};
    return text_cut(&line, '\n');
}

/* The paragraph whose lines are the window's first `size` bytes, with the white space behind it. */
static struct paragraph complete_paragraph(struct reader *reader, size_t size)
{
    struct text t = reader_look(reader, size + SHOWN_SPACE);
    struct text rest = text_skip(t, size);
    if (rest.len > SHOWN_SPACE)
        rest.len = SHOWN_SPACE;
    size_t space = space_length(rest);
    return (struct paragraph){.text = {t.ptr, size + space}, .own = size, .complete = true};
}

/* The first `size` bytes of t, or up to 3 fewer, so that no character is cut. */
static struct text whole_characters(struct text t, size_t size)
{
    while (size < t.len && ((unsigned char)t.ptr[size] & 0xC0) == 0x80)
        size--;
    return (struct text){t.ptr, size};
}

/* Where a portion ends hangs on `wanted` alone, never on how much happens to be read: the same text, the same
 * bytes. */
struct paragraph reader_paragraph(struct reader *reader, size_t wanted)
{
    size_t begin = 0, searched = 0; /* of the line being looked at */
    for (;;) {
        struct text t = window(reader), seen = {t.ptr, t.len < wanted ? t.len : wanted};
        const char *feed = searched < seen.len ? memchr(t.ptr + searched, '\n', seen.len - searched) : NULL;
        if (!feed && t.len >= wanted) {
            struct text portion = whole_characters(t, wanted);
            return (struct paragraph){.text = portion, .own = portion.len};
        }
        if (!feed && !is_all(reader)) {
            searched = seen.len;
            clean_fill(&reader->input);
            continue;
        }
        size_t end = feed ? (size_t)(feed - t.ptr) + 1 : t.len;
        struct text next = next_line(reader, end);
        struct text line = {window(reader).ptr + begin, end - begin};
        if (space_length(next) == next.len || !layout_continues(&reader->layout, line, next))
            return complete_paragraph(reader, end);
        if (end >= wanted)
            return (struct paragraph){.text = {window(reader).ptr, end}, .own = end};
        begin = searched = end;
    }
}
