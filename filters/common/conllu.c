/* The stream: reading ten-column CoNLL-U document by document. */
#include "conllu.h"

#include <stdlib.h>

#include "diag.h"
#include "misc.h"

/* Columns 3 to 9 of a line that says nothing there: by far the commonest. */
#define EMPTY_MIDDLE "_\t_\t_\t_\t_\t_\t_\t"

/* ---- one line ---- */

struct line {
    uint32_t first, last; /* its ID: equal for a word */
    bool is_empty_node;
    struct text form, misc;
};

static const char *parse_id_number(const char *at, uint32_t *number)
{
    uint64_t n = 0;
    const char *begin = at;
    while (*at >= '0' && *at <= '9' && n < UINT32_MAX)
        n = n * 10 + (uint64_t)(*at++ - '0');
    *number = (uint32_t)n;
    return at > begin && *begin != '0' && n < UINT32_MAX ? at : NULL;
}

/* The ID column: `4`, `4-5` or `4.1` (also `0.1`); NULL when it is none, else where its tab stands. */
static const char *parse_id(const char *at, struct line *line)
{
    bool zero = at[0] == '0' && at[1] == '.';
    line->first = 0;
    at = zero ? at + 1 : parse_id_number(at, &line->first);
    if (!at)
        return NULL;
    line->last = line->first;
    line->is_empty_node = *at == '.';
    if (*at == '.') {
        uint32_t minor;
        at = parse_id_number(at + 1, &minor);
    } else if (*at == '-') {
        at = parse_id_number(at + 1, &line->last);
        if (at && line->last <= line->first)
            return NULL;
    }
    return at && *at == '\t' ? at : NULL;
}

/* A token line without its line end, in a buffer where a line feed follows; returns what is wrong with it, or NULL. */
static const char *parse_line(struct text t, struct line *line, uint32_t *key_initials)
{
    const char *end = t.ptr + t.len;
    const char *at = parse_id(t.ptr, line);
    if (!at)
        return "a line whose ID is no number, range or empty node";
    const char *form = ++at;
    while (*at != '\t' && *at != '\n')
        at++;
    if (*at != '\t' || at == form)
        return at == form ? "an empty column" : "a line that has not ten columns";
    line->form = text_between(form, at++);
    if (end - at > 14 && memcmp(at, EMPTY_MIDDLE, 14) == 0)
        at += 14;
    else
        for (int column = 3; column < 10; column++, at++) {
            const char *begin = at;
            at = memchr(at, '\t', (size_t)(end - at));
            if (!at)
                return "a line that has not ten columns";
            if (at == begin)
                return "an empty column";
        }
    line->misc = text_between(at, end);
    if (at == end)
        return "an empty column";
    if (memchr(at, '\t', (size_t)(end - at)))
        return "a line that has not ten columns";
    return misc_problem(line->misc, key_initials);
}

/* ---- one sentence ---- */

static bool starts_range(const struct line *line)
{
    return line->last > line->first;
}

/* Adds the words and tokens of the lines from `at` on; returns what is wrong, or NULL. */
static const char *parse_lines(struct document *document, struct sentence *sentence, const char *at, const char *end)
{
    uint32_t range_end = 0;
    while (at < end && *at != '\n' && !(at[0] == '\r' && at[1] == '\n')) {
        const char *line_end = memchr(at, '\n', (size_t)(end - at));
        size_t length = (size_t)(line_end - at);
        if (*at == '#')
            return "a comment behind a word";
        struct line line;
        struct text content = {at, at[length - 1] == '\r' ? length - 1 : length};
        const char *wrong = parse_line(content, &line, &document->key_initials);
        if (wrong)
            return wrong;
        at = line_end + 1;
        if (line.is_empty_node)
            continue;
        uint32_t next = sentence->word_count + 1;
        if (line.first != next || (starts_range(&line) && range_end >= next))
            return "IDs that do not count 1, 2, 3";
        bool in_range = range_end >= next;
        if (!in_range) {
            array_push(&document->tokens, (struct token){line.form, line.misc, (uint32_t)document->words.count,
                                                         line.last - line.first + 1});
            sentence->token_count++;
        }
        if (starts_range(&line)) {
            range_end = line.last;
            continue;
        }
        bool last_of_token = !in_range || range_end == line.first;
        struct text token_misc = document->tokens.items[document->tokens.count - 1].misc;
        array_push(&document->words,
                   (struct word){line.form, line.misc, (uint32_t)document->tokens.count - 1,
                                 last_of_token && !text_equal(misc_get(token_misc, TEXT("SpaceAfter")), TEXT("No"))});
        sentence->word_count++;
    }
    return range_end > sentence->word_count ? "a range without all its words" : NULL;
}

static bool line_is_empty(const char *at)
{
    return at[0] == '\n' || (at[0] == '\r' && at[1] == '\n');
}

static const char *after_line(const char *at, const char *end)
{
    return (const char *)memchr(at, '\n', (size_t)(end - at)) + 1;
}

static void add_sentence(struct conllu_reader *reader, struct text raw, bool unended)
{
    struct document *document = &reader->document;
    struct sentence sentence = {.raw = raw,
                                .first_word = (uint32_t)document->words.count,
                                .first_token = (uint32_t)document->tokens.count,
                                .line = reader->line,
                                .unended = unended};
    const char *at = raw.ptr, *end = raw.ptr + raw.len;
    while (at < end && line_is_empty(at))
        at = after_line(at, end);
    sentence.comments.ptr = at;
    while (at < end && *at == '#')
        at = after_line(at, end);
    sentence.comments.len = (size_t)(at - sentence.comments.ptr);
    const char *wrong = unended ? "the file ends without an empty line" : parse_lines(document, &sentence, at, end);
    if (!wrong && sentence.word_count == 0 && sentence.comments.len)
        wrong = "a sentence without words";
    if (wrong) {
        sentence.malformed = true;
        document->words.count = sentence.first_word;
        document->tokens.count = sentence.first_token;
        sentence.word_count = sentence.token_count = 0;
        struct place place = {reader->input.source.name, reader->line, reader->bytes + (size_t)(raw.ptr - document->raw.ptr)};
        repaired_aloud(REPAIR_SENTENCE, place, wrong);
    }
    array_push(&document->sentences, sentence);
}

/* ---- windows ---- */

/* A block is a sentence with the empty lines around it. What is known of one while its bytes come in: */
struct block {
    size_t line;   /* where the line being looked at begins, from the window's first byte */
    size_t seen;   /* up to here that line has no line feed */
    size_t filled; /* lines that are not empty */
    size_t empty;
    bool in_gap; /* in the empty lines behind it */
    bool newdoc, newpar;
};

static bool is_comment(struct text line, struct text name)
{
    return text_starts(line, name) && (line.len == name.len || line.ptr[name.len] == ' ' || line.ptr[name.len] == '\r');
}

/* Goes on to the end of the block, which is then block->line; false when more bytes are needed. */
static bool find_block_end(const struct source_buffer *buffer, struct block *block)
{
    if (!buffer->bytes)
        return false;
    const char *base = buffer->bytes + buffer->begin, *end = buffer->bytes + buffer->end;
    for (;;) {
        const char *at = base + block->line, *from = base + block->seen;
        const char *line_end = from < end ? memchr(from, '\n', (size_t)(end - from)) : NULL;
        if (!line_end) {
            block->seen = (size_t)(end - base);
            if (!buffer->finished || at != end)
                return false;
            return block->filled + block->empty > 0;
        }
        bool empty = line_is_empty(at);
        if (block->in_gap && !empty)
            return true;
        if (empty) {
            block->in_gap = block->filled > 0;
            block->empty++;
        } else {
            block->filled++;
            struct text line = text_between(at, line_end);
            block->newdoc |= *at == '#' && is_comment(line, TEXT("# newdoc"));
            block->newpar |= *at == '#' && is_comment(line, TEXT("# newpar"));
        }
        block->line = block->seen = (size_t)(line_end + 1 - base);
    }
}

/* Ends the last line of the source with the line feed and the empty line that the parser needs behind it. */
static bool complete_last_line(struct source_buffer *buffer)
{
    struct text tail = text_between(buffer->bytes + buffer->begin, buffer->bytes + buffer->end);
    bool has_line_feed = text_ends(tail, TEXT("\n"));
    bool ended = text_ends(tail, TEXT("\n\n")) || text_ends(tail, TEXT("\n\r\n")) || tail.len == 0;
    if (!has_line_feed)
        buffer->bytes[buffer->end++] = '\n';
    if (!ended)
        buffer->bytes[buffer->end++] = '\n';
    return ended;
}

static struct text document_id(const struct document *document)
{
    struct text id = {NULL, 0};
    if (document->sentences.count)
        id = conllu_comment(&document->sentences.items[0], TEXT("newdoc id"));
    return id;
}

static void name_document(struct conllu_reader *reader)
{
    struct document *document = &reader->document;
    struct text id = document->begins ? document_id(document) : text_of(reader->id);
    if (!id.ptr || id.len == 0)
        id = TEXT("stdin");
    if (document->begins) {
        free(reader->id);
        reader->id = memory_allocate(id.len + 1);
        memcpy(reader->id, id.ptr, id.len);
        reader->id[id.len] = '\0';
    }
    document->id = (struct text){reader->id, id.len};
}

/* The next block of the window, which begins at `*block`; false at the end of the source. *ended becomes false when
 * the source stops without an empty line. */
static bool next_block(struct conllu_reader *reader, struct block *block, bool *ended)
{
    struct source_buffer *buffer = &reader->input.buffer;
    while (!find_block_end(buffer, block))
        if (!clean_fill(&reader->input)) {
            if (buffer->begin + block->line == buffer->end && block->filled + block->empty == 0)
                return false;
            *ended = complete_last_line(buffer);
            reader->input.checked = buffer->end - buffer->begin;
        }
    return true;
}

struct document *conllu_next(struct conllu_reader *reader)
{
    struct document *document = &reader->document;
    size_t used = 0, lines = 0;
    bool ended = true, more = false;
    reader->slices.count = 0;
    for (;;) {
        struct block block = {.line = used, .seen = used};
        if (!next_block(reader, &block, &ended))
            break;
        bool full = (lines > CONLLU_WINDOW && block.newpar) || lines > 2 * CONLLU_WINDOW;
        more = used && (block.newdoc || (full && !reader->whole));
        if (more)
            break;
        if (used == 0)
            document->begins = block.newdoc || !reader->inside;
        array_push(&reader->slices, (struct conllu_slice){used, block.line, block.filled + block.empty});
        used = block.line;
        lines += block.filled;
    }
    if (used == 0)
        return NULL;
    document->raw = (struct text){reader->input.buffer.bytes + reader->input.buffer.begin, used};
    document->sentences.count = document->words.count = document->tokens.count = 0;
    document->key_initials = 0;
    for (size_t i = 0; i < reader->slices.count; i++) {
        struct conllu_slice slice = reader->slices.items[i];
        bool unended = !ended && !more && i + 1 == reader->slices.count;
        add_sentence(reader, (struct text){document->raw.ptr + slice.begin, slice.end - slice.begin}, unended);
        reader->line += slice.lines;
    }
    reader->inside = true;
    name_document(reader);
    clean_use(&reader->input, used);
    reader->bytes += used;
    return document;
}

bool conllu_open(struct conllu_reader *reader, const char *path)
{
    reader->line = 1;
    reader->bytes = 0;
    reader->inside = false;
    reader->input.replace_nul = true;
    return clean_open(&reader->input, path);
}

void conllu_close(struct conllu_reader *reader)
{
    clean_close(&reader->input);
}

void conllu_free(struct conllu_reader *reader)
{
    free(reader->id);
    clean_free(&reader->input);
    array_free(&reader->slices);
    array_free(&reader->document.sentences);
    array_free(&reader->document.words);
    array_free(&reader->document.tokens);
}

bool conllu_has_comment(const struct sentence *sentence, struct text name)
{
    struct text rest = sentence->comments;
    while (rest.len) {
        struct text line = text_cut(&rest, '\n');
        if (text_starts(line, TEXT("# ")) && text_starts(text_skip(line, 2), name)) {
            struct text behind = text_skip(line, 2 + name.len);
            if (behind.len == 0 || behind.ptr[0] == ' ' || behind.ptr[0] == '\r')
                return true;
        }
    }
    return false;
}

struct text conllu_comment(const struct sentence *sentence, struct text key)
{
    struct text rest = sentence->comments;
    while (rest.len) {
        struct text line = text_cut(&rest, '\n');
        if (!text_starts(line, TEXT("# ")) || !text_starts(text_skip(line, 2), key))
            continue;
        struct text behind = text_skip(line, 2 + key.len);
        if (!text_starts(behind, TEXT(" =")))
            continue;
        behind = text_skip(behind, 2);
        if (behind.len && behind.ptr[0] == ' ')
            behind = text_skip(behind, 1);
        if (text_ends(behind, TEXT("\r")))
            behind.len--;
        return behind;
    }
    return (struct text){NULL, 0};
}
