/* Clean input: a source read as valid UTF-8. */
#include "clean.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>

#include "diag.h"
#include "memory.h"

size_t clean_count_lines(struct text t)
{
    size_t lines = 0;
    const char *at = t.ptr, *end = t.ptr + t.len;
    while (at < end && (at = memchr(at, '\n', (size_t)(end - at)))) {
        at++;
        lines++;
    }
    return lines;
}

/* The place of a repair, `at` bytes behind buffer.begin. Lines are counted for the first one of its kind
 * only. */
static struct place place_of(const struct clean_input *input, enum repair kind, size_t at, size_t raw)
{
    const char *begin = input->buffer.bytes + input->buffer.begin;
    size_t line = repair_seen(kind) ? 0 : input->line + clean_count_lines((struct text){begin, at});
    return (struct place){input->source.name, line, raw};
}

static void note_repair(struct utf8_repair repair, void *context)
{
    const struct clean_input *input = context;
    const struct source_buffer *buffer = &input->buffer;
    size_t raw = input->read - (buffer->end - buffer->begin - input->checked) + repair.from;
    size_t lines_to = input->checked + repair.from;
    repaired(REPAIR_UTF8, place_of(input, REPAIR_UTF8, lines_to, raw), "invalid UTF-8");
    repair.at += input->used + input->checked;
    if (input->note)
        input->note(repair, input->context);
}

/* Rewrites the bytes from offset `from` on, where a broken sequence stands. */
static void repair_from(struct clean_input *input, size_t from)
{
    struct source_buffer *buffer = &input->buffer;
    struct text broken = {buffer->bytes + from, buffer->end - from};
    char *fixed = memory_allocate(3 * broken.len);
    size_t used, written = utf8_repair(broken, buffer->finished, fixed, &used, note_repair, input);
    size_t cut_off = broken.len - used;
    memcpy(fixed + written, broken.ptr + used, cut_off);
    source_replace(buffer, from, (struct text){fixed, written + cut_off});
    free(fixed);
    input->checked = buffer->end - cut_off - buffer->begin;
}

static void count_nul(struct clean_input *input, size_t from)
{
    char *at = input->buffer.bytes + from, *end = input->buffer.bytes + input->buffer.end;
    while (at < end && (at = memchr(at, '\0', (size_t)(end - at)))) {
        size_t byte = input->read - (size_t)(end - at);
        size_t offset = (size_t)(at - input->buffer.bytes) - input->buffer.begin;
        repaired(REPAIR_NUL, place_of(input, REPAIR_NUL, offset, byte), "a NUL byte");
        if (input->replace_nul)
            *at = ' ';
        at++;
    }
}

/* Puts the bytes from offset `from` on through iconv; what it cannot convert becomes U+FFFD, byte by byte.
 * Bytes of a character cut off at the end wait in the converter's input for the next call. */
static void convert_from(struct clean_input *input, size_t from)
{
    struct source_buffer *buffer = &input->buffer;
    size_t left = buffer->end - from, room = 4 * left + 16;
    char *in = buffer->bytes + from, *converted = memory_allocate(room), *out = converted;
    while (left && iconv(input->converter, &in, &left, &out, &room) == (size_t)-1) {
        if (errno == EINVAL && !buffer->finished)
            break;
        struct place place =
            place_of(input, REPAIR_UTF8, (size_t)(in - buffer->bytes) - buffer->begin, input->read);
        repaired(REPAIR_UTF8, place, "bytes that are not in the encoding");
        memcpy(out, UTF8_REPLACEMENT, 3);
        out += 3;
        room -= 3;
        in++;
        left--;
    }
    input->pending.count = 0;
    array_reserve(&input->pending, left);
    if (left)
        memcpy(input->pending.items, in, left);
    input->pending.count = left;
    source_replace(buffer, from, text_between(converted, out));
    free(converted);
}

bool clean_fill(struct clean_input *input)
{
    struct source_buffer *buffer = &input->buffer;
    size_t kept = buffer->end - buffer->begin;
    if (input->pending.count)
        source_replace(buffer, buffer->end, (struct text){input->pending.items, input->pending.count});
    bool more = source_fill(&input->source, buffer);
    if (input->converter)
        convert_from(input, buffer->begin + kept);
    input->read += buffer->end - buffer->begin - kept;
    count_nul(input, buffer->begin + kept);
    size_t from = buffer->begin + input->checked;
    struct text fresh = {buffer->bytes + from, buffer->end - from};
    size_t valid = utf8_valid_prefix(fresh);
    input->checked += valid;
    if (valid < fresh.len && (buffer->finished || !utf8_is_cut_off(text_skip(fresh, valid))))
        repair_from(input, from + valid);
    return more;
}

void clean_use(struct clean_input *input, size_t size, size_t lines)
{
    input->line += lines;
    input->buffer.begin += size;
    input->checked -= size;
    input->used += size;
}

bool clean_open(struct clean_input *input, const char *path)
{
    input->buffer.begin = input->buffer.end = 0;
    input->buffer.finished = false;
    input->checked = input->used = input->read = 0;
    input->line = 1;
    input->pending.count = 0;
    if (input->converter)
        iconv(input->converter, NULL, NULL, NULL, NULL);
    return source_open(&input->source, path);
}

bool clean_from(struct clean_input *input, const char *encoding)
{
    iconv_t converter = iconv_open("UTF-8", encoding);
    if (converter == (iconv_t)-1)
        return false;
    input->converter = converter;
    return true;
}

void clean_close(struct clean_input *input)
{
    source_close(&input->source);
}

void clean_free(struct clean_input *input)
{
    free(input->buffer.bytes);
    array_free(&input->pending);
    if (input->converter)
        iconv_close(input->converter);
}
