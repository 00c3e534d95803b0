/* The stream: reading ten-column CoNLL-U document by document. */
#include "conllu.h"

#include <stdlib.h>

#include "conllu_line.h"
#include "diag.h"

/* ---- one sentence ---- */

/* The lines of a window, one after another. */
struct lines {
    const char *base; /* of the source's byte `offset` */
    size_t offset;
    const size_t *feed; /* the next line's line feed, from the start of the source */
};

/* The line at `at` without its line feed; the next one is then behind it. */
static struct text take_line(struct lines *lines, const char *at)
{
    return text_between(at, lines->base + (*lines->feed++ - lines->offset));
}

static bool starts_range(const struct conllu_line *line)
{
    return line->last > line->first;
}

static bool is_empty_line(struct text line)
{
    return line.len == 0 || (line.len == 1 && line.ptr[0] == '\r');
}

/* Takes a parsed line into the document; returns what is wrong, or NULL. *range_end: the last word of the
 * open range. */
static const char *add_line(struct document *document, struct sentence *sentence,
                            const struct conllu_line *line, uint32_t *range_end)
{
    uint32_t next = sentence->word_count + 1;
    bool in_range = *range_end >= next;
    if (line->first != next || (starts_range(line) && in_range))
        return "IDs that do not count 1, 2, 3";
    if (!in_range) {
        struct token token = {line->form, line->misc, (uint32_t)document->words.count,
                              line->last - line->first + 1};
        array_push(&document->tokens, token);
        sentence->token_count++;
        sentence->space_after_token = line->space_after;
    }
    if (starts_range(line)) {
        *range_end = line->last;
        return NULL;
    }
    bool last_of_token = !in_range || *range_end == line->first;
    struct word word = {line->form, line->misc, (uint32_t)document->tokens.count - 1,
                        last_of_token && sentence->space_after_token};
    array_push(&document->words, word);
    sentence->word_count++;
    return NULL;
}

/* Adds the words and tokens of the lines from `at` on; returns what is wrong, or NULL. */
static const char *parse_lines(struct document *document, struct sentence *sentence, struct lines *lines,
                               const char *at, const char *end)
{
    uint32_t range_end = 0;
    while (at < end) {
        struct text text = take_line(lines, at);
        at += text.len + 1;
        if (is_empty_line(text))
            break;
        if (text.ptr[0] == '#')
            return "a comment behind a word";
        if (text.ptr[text.len - 1] == '\r')
            text.len--;
        struct conllu_line line;
        const char *wrong = conllu_line_parse(text, &line, &document->key_initials);
        if (!wrong && !line.is_empty_node)
            wrong = add_line(document, sentence, &line, &range_end);
        if (wrong)
            return wrong;
    }
    return range_end > sentence->word_count ? "a range without all its words" : NULL;
}

static void mark_malformed(struct conllu_reader *reader, struct sentence *sentence, const char *wrong)
{
    struct document *document = &reader->document;
    sentence->malformed = true;
    document->words.count = sentence->first_word;
    document->tokens.count = sentence->first_token;
    sentence->word_count = sentence->token_count = 0;
    size_t byte = reader->bytes + (size_t)(sentence->raw.ptr - document->raw.ptr);
    repaired_aloud(REPAIR_SENTENCE, (struct place){reader->input.source.name, sentence->line, byte}, wrong);
}

static void add_sentence(struct conllu_reader *reader, struct text raw, struct lines lines, bool unended)
{
    struct document *document = &reader->document;
    struct sentence sentence = {.raw = raw,
                                .first_word = (uint32_t)document->words.count,
                                .first_token = (uint32_t)document->tokens.count,
                                .line = reader->line};
    const char *at = raw.ptr, *end = raw.ptr + raw.len;
    while (at < end && (at[0] == '\n' || (at[0] == '\r' && at[1] == '\n')))
        at += take_line(&lines, at).len + 1;
    sentence.comments.ptr = at;
    while (at < end && *at == '#')
        at += take_line(&lines, at).len + 1;
    sentence.comments.len = (size_t)(at - sentence.comments.ptr);
    const char *wrong =
        unended ? "the file ends without an empty line" : parse_lines(document, &sentence, &lines, at, end);
    if (!wrong && sentence.word_count == 0 && sentence.comments.len)
        wrong = "a sentence without words";
    if (wrong)
        mark_malformed(reader, &sentence, wrong);
    array_push(&document->sentences, sentence);
}

/* ---- windows ---- */

/* A block is a sentence with the empty lines around it. What is known of one while its bytes come in: */
struct block {
    size_t line;   /* where the line being looked at begins, from the window's first byte */
    size_t feed;   /* index of its line feed */
    size_t filled; /* lines that are not empty */
    size_t empty;
    bool in_gap; /* in the empty lines behind it */
    bool newdoc, newpar;
};

static bool is_comment(struct text line, struct text name)
{
    return text_starts(line, name) &&
           (line.len == name.len || line.ptr[name.len] == ' ' || line.ptr[name.len] == '\r');
}

/* Goes on to the end of the block, which is then block->line; false when more bytes are needed. */
static bool find_block_end(struct conllu_reader *reader, struct block *block)
{
    const struct source_buffer *buffer = &reader->input.buffer;
    const char *base = buffer->bytes + buffer->begin;
    feeds_scan(&reader->feeds, text_between(base, buffer->bytes + buffer->end), reader->bytes);
    for (; block->feed < reader->feeds.at.count; block->feed++) {
        size_t end = reader->feeds.at.items[block->feed] - reader->bytes;
        struct text line = {base + block->line, end - block->line};
        bool empty = is_empty_line(line);
        if (block->in_gap && !empty)
            return true;
        if (empty) {
            block->in_gap = block->filled > 0;
            block->empty++;
        } else {
            block->filled++;
            if (line.ptr[0] == '#') {
                block->newdoc |= is_comment(line, TEXT("# newdoc"));
                block->newpar |= is_comment(line, TEXT("# newpar"));
            }
        }
        block->line = end + 1;
    }
    bool at_end = buffer->finished && block->line == buffer->end - buffer->begin;
    return at_end && block->filled + block->empty > 0;
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

/* The next block of the window, which begins at `*block`; false at the end of the source. *ended becomes
 * false when the source stops without an empty line. */
static bool next_block(struct conllu_reader *reader, struct block *block, bool *ended)
{
    struct source_buffer *buffer = &reader->input.buffer;
    while (!find_block_end(reader, block))
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
    size_t used = 0, lines = 0, feed = reader->feeds.first;
    bool ended = true, more = false;
    reader->slices.count = 0;
    for (;;) {
        struct block block = {.line = used, .feed = feed};
        if (!next_block(reader, &block, &ended))
            break;
        bool full = (lines > CONLLU_WINDOW && block.newpar) || lines > 2 * CONLLU_WINDOW;
        more = used && (block.newdoc || (full && !reader->whole));
        if (more)
            break;
        if (used == 0)
            document->begins = block.newdoc || !reader->inside;
        array_push(&reader->slices, (struct conllu_slice){used, block.line, feed, block.feed - feed});
        used = block.line;
        feed = block.feed;
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
        struct lines at = {document->raw.ptr, reader->bytes, reader->feeds.at.items + slice.feed};
        add_sentence(reader, (struct text){document->raw.ptr + slice.begin, slice.end - slice.begin}, at,
                     unended);
        reader->line += slice.lines;
    }
    reader->inside = true;
    name_document(reader);
    clean_use(&reader->input, used, feed - reader->feeds.first);
    reader->bytes += used;
    feeds_use(&reader->feeds, reader->bytes);
    return document;
}

bool conllu_open(struct conllu_reader *reader, const char *path)
{
    reader->line = 1;
    reader->bytes = 0;
    reader->inside = false;
    feeds_restart(&reader->feeds);
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
    array_free(&reader->feeds.at);
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
