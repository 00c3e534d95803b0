/* Clean input: a source read as valid UTF-8. */
#include "clean.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>

#include "diag.h"
#include "memory.h"

static void note_repair(struct utf8_repair repair, void *context)
{
    const struct clean_input *input = context;
    repair.at += input->used + input->checked;
    repaired(REPAIR_UTF8, (struct place){input->source.name, 0, repair.at}, "invalid UTF-8");
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
        size_t byte = input->used + (size_t)(at - input->buffer.bytes) - input->buffer.begin;
        repaired(REPAIR_NUL, (struct place){input->source.name, 0, byte}, "a NUL byte");
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
        repaired(REPAIR_UTF8, (struct place){input->source.name, 0, 0}, "bytes that are not in the encoding");
        memcpy(out, UTF8_REPLACEMENT, 3);
        out += 3;
        room -= 3;
        in++;
        left--;
    }
    input->pending.count = 0;
    array_reserve(&input->pending, left);
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
    count_nul(input, buffer->begin + kept);
    size_t from = buffer->begin + input->checked;
    struct text fresh = {buffer->bytes + from, buffer->end - from};
    size_t valid = utf8_valid_prefix(fresh);
    input->checked += valid;
    if (valid < fresh.len && (buffer->finished || !utf8_is_cut_off(text_skip(fresh, valid))))
        repair_from(input, from + valid);
    return more;
}

void clean_use(struct clean_input *input, size_t size)
{
    input->buffer.begin += size;
    input->checked -= size;
    input->used += size;
}

bool clean_open(struct clean_input *input, const char *path)
{
    input->buffer.begin = input->buffer.end = 0;
    input->buffer.finished = false;
    input->checked = input->used = 0;
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
