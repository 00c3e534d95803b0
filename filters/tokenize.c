/* tokenize: text in; documents, paragraphs with roles, sentences, tokens and words with offsets out, as
 * CoNLL-U.
 *
 * One document a FILE, several where --split says so, or one a line of JSON (--jsonl). Paragraph by
 * paragraph: layout.h finds paragraphs, role.h their roles, scan.h tokens, boundary.h sentences, write.h the
 * stream. Memory is bounded by the longest sentence (and, with --jsonl and --split, the longest document). */
#include "common/diag.h"
#include "common/ids.h"
#include "common/options.h"
#include "common/pattern.h"
#include "tokenize/document.h"
#include "tokenize/jsonl.h"

#include <stdlib.h>

static bool jsonl;
static const char *split, *from;

static const struct option options[] = {
    {'j', "jsonl", NULL,
     "Read one JSON object a line: text, and id, title, url, outlet, published where known", OPTION_FLAG,
     &jsonl, NULL},
    {'s', "split", "PATTERN", "Begin a new document at each line that the pattern (PCRE2) matches",
     OPTION_TEXT, &split, NULL},
    {'f', "from", "ENCODING", "Convert the input from this encoding; offsets are into the converted text",
     OPTION_TEXT, &from, NULL},
};

static const struct command command = {
    .name = "tokenize",
    .operands = "[FILE...]",
    .summary = "Text in; documents, paragraphs, sentences, tokens and words with offsets out.",
    .options = options,
    .option_count = sizeof options / sizeof *options,
};

struct run {
    struct tokenizer tokenizer;
    struct reader reader;
    struct output out;
    struct ids ids;
    struct arena arena; /* of one document */
    struct pattern *splitter;
};

/* White space and what parts lists in the stream become `_`. */
static struct text safe_id(struct arena *arena, struct text id)
{
    char *memory = arena_allocate(arena, id.len + 1);
    for (size_t i = 0; i < id.len; i++)
        memory[i] = (unsigned char)id.ptr[i] <= ' ' || strchr("/|;\x7F", id.ptr[i]) ? '_' : id.ptr[i];
    return (struct text){memory, id.len};
}

static struct text base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return strcmp(path, "-") == 0 ? TEXT("stdin") : text_of(slash ? slash + 1 : path);
}

static void begin_header(struct run *run, struct header *header, struct text id)
{
    header->id = ids_unique(&run->ids, &run->arena, safe_id(&run->arena, id), (struct place){NULL, 0, 0});
}

/* ---- plain text ---- */

/* Drops a byte order mark; returns its length. */
static size_t drop_mark(struct reader *reader)
{
    size_t mark = text_starts(reader_look(reader, 3), TEXT("\xEF\xBB\xBF")) ? 3 : 0;
    reader_use(reader, mark);
    return mark;
}

/* Bytes up to the next line that begins a document: the whole document is then in the window. */
static size_t document_length(struct run *run)
{
    struct reader *reader = &run->reader;
    for (size_t at = 0, searched = 0;;) {
        struct text t = reader_look(reader, searched + 1);
        if (t.len <= searched && at == t.len)
            return SIZE_MAX;
        const char *feed = memchr(t.ptr + searched, '\n', t.len - searched);
        if (!feed && !reader->input.buffer.finished) {
            searched = t.len;
            continue;
        }
        size_t end = feed ? (size_t)(feed - t.ptr) : t.len;
        if (at > 0 && pattern_search(run->splitter, (struct text){t.ptr + at, end - at}, 0) == PATTERN_FOUND)
            return at;
        if (!feed)
            return SIZE_MAX;
        at = searched = end + 1;
    }
}

static void tokenize_text(struct run *run, const char *path)
{
    struct reader *reader = &run->reader;
    reader->end = SIZE_MAX;
    reader->input.note = writer_note_repair;
    reader->input.context = &run->tokenizer.writer;
    writer_source(&run->tokenizer.writer);
    writer_skip_mark(&run->tokenizer.writer, drop_mark(reader));
    do {
        struct header header = {0};
        if (strcmp(path, "-") != 0)
            header.source = text_of(path);
        begin_header(run, &header, base_name(path));
        reader->end = run->splitter ? document_length(run) : SIZE_MAX;
        document_tokenize(&run->tokenizer, reader, header);
        arena_reset(&run->arena);
        reader->end = SIZE_MAX;
    } while (run->splitter && reader_look(reader, 1).len);
}

/* ---- JSON lines ---- */

static void tokenize_decoded(struct run *run, const struct jsonl_document *decoded, const char *path)
{
    struct reader reader = {.end = SIZE_MAX, .input.checked = decoded->text.len};
    struct header header = decoded->header;
    reader.input.buffer =
        (struct source_buffer){(char *)decoded->text.ptr, 0, decoded->text.len, decoded->text.len, true};
    begin_header(run, &header, header.id.ptr && header.id.len ? header.id : base_name(path));
    writer_source(&run->tokenizer.writer);
    document_tokenize(&run->tokenizer, &reader, header);
}

static void tokenize_lines(struct run *run, const char *path)
{
    struct reader *reader = &run->reader;
    reader->end = SIZE_MAX;
    drop_mark(reader);
    size_t number = 0;
    for (size_t searched = 0;;) {
        struct text t = reader_look(reader, searched + 1);
        if (t.len == 0)
            break;
        const char *feed = t.len > searched ? memchr(t.ptr + searched, '\n', t.len - searched) : NULL;
        if (!feed && !reader->input.buffer.finished) {
            searched = t.len;
            continue;
        }
        struct text line = feed ? text_between(t.ptr, feed) : t;
        struct jsonl_document decoded;
        const char *problem;
        number++;
        if (text_trim(line).len == 0) {
        } else if (jsonl_decode(line, &run->arena, &decoded, &problem)) {
            tokenize_decoded(run, &decoded, path);
        } else {
            repaired_aloud(REPAIR_LINE, (struct place){reader->input.source.name, number, reader->input.used},
                           problem);
        }
        arena_reset(&run->arena);
        reader_use(reader, line.len + (feed != NULL));
        searched = 0;
    }
}

/* ---- the run ---- */

static void tokenize_operand(const char *path, void *context)
{
    struct run *run = context;
    if (!clean_open(&run->reader.input, path))
        return;
    if (jsonl)
        tokenize_lines(run, path);
    else
        tokenize_text(run, path);
    clean_close(&run->reader.input);
}

static void free_run(struct run *run)
{
    array_free(&run->tokenizer.writer.repairs);
    array_free(&run->tokenizer.pieces);
    role_patterns_free(run->tokenizer.patterns);
    if (run->splitter)
        pattern_free(run->splitter);
    clean_free(&run->reader.input);
    ids_free(&run->ids);
    arena_free(&run->arena);
}

int main(int argc, char **argv)
{
    int first = options_parse(&command, argc, argv);
    struct run run = {.out = output_stdout()};
    run.tokenizer.writer.out = &run.out;
    output_keep(&run.out);
    run.tokenizer.patterns = role_patterns_make();
    run.splitter = split ? pattern_compile(split, 0) : NULL;
    if (from && !clean_from(&run.reader.input, from))
        die("--from: no such encoding: %s", from);
    source_each(argc, argv, first, tokenize_operand, &run);
    free_run(&run);
    output_close(&run.out);
    return diag_finish();
}
