/* render: views of the stream, in formats for people and for programs.
 *
 * In: CoNLL-U with whatever layers there are. Out: rows of one view (documents, sentences, entities, ...), or
 * a page. Rows of jsonl and tsv are written document by document where the view allows it; what compares
 * documents, and what is for people, holds them all in memory. */
#include <stdlib.h>

#include "common/diag.h"
#include "common/ids.h"
#include "common/layer.h"
#include "common/misc.h"
#include "common/options.h"
#include "render/summary.h"
#include "render/view.h"

enum format_choice { FORMAT_TEXT, FORMAT_MD, FORMAT_JSONL, FORMAT_TSV, FORMAT_CONLLU };
enum { MOST_VIEWS = 32 };

static int chosen_view, chosen_format;
static const char *chosen_fields;
static size_t summary_words = SUMMARY_WORDS;

static const char *view_names[MOST_VIEWS];
static const char *const format_names[] = {"text", "md", "jsonl", "tsv", "conllu", NULL};
static const struct format *const formats[] = {&format_text, &format_md, &format_jsonl, &format_tsv, NULL};

static const struct option options[] = {
    {'v', "view", "VIEW", "What to show", OPTION_CHOICE, &chosen_view, view_names},
    {'f', "format", "FORMAT", "How to write it", OPTION_CHOICE, &chosen_format, format_names},
    {0, "fields", "LIST", "Only these fields, parted by commas, in this order", OPTION_TEXT, &chosen_fields,
     NULL},
    {0, "words", "N", "Length of the summary's statements (350)", OPTION_COUNT, &summary_words, NULL},
};

static const struct command command = {"render", "[FILE...]", "CoNLL-U in, one view of it out", options,
                                       sizeof options / sizeof *options};

struct run {
    const struct view *view;
    struct rendering rendering;
    struct conllu_reader reader;
    struct ids ids;
    bool missing; /* said that the layer is */
};

/* Whether some word or token of the document has the view's key. */
static bool has_key(const struct view *view, const struct document *document)
{
    if (!view->key || !(document->key_initials & MISC_INITIAL(*view->key)))
        return false;
    for (size_t i = 0; i < document->words.count; i++)
        if (misc_get(document->words.items[i].misc, text_of(view->key)).ptr)
            return true;
    for (size_t i = 0; i < document->tokens.count; i++)
        if (misc_get(document->tokens.items[i].misc, text_of(view->key)).ptr)
            return true;
    return false;
}

/* Whether the document has the view's layer: its filter ran, or another tool left the layer's key. Says so if
 * not. */
static bool check_layer(struct run *run, const struct document *document)
{
    const char *layer = run->view->layer;
    if (!layer || layer_ran(document, text_of(layer)) || has_key(run->view, document))
        return true;
    if (!run->missing)
        fail("no %s here: run %s before render", run->view->name, layer);
    run->missing = true;
    return false;
}

/* ---- document by document ---- */

static void begin_document(struct run *run, const struct document *document)
{
    struct rendering *r = &run->rendering;
    struct place place = {run->reader.input.source.name, document->sentences.items[0].line, 0};
    arena_reset(&r->id_arena);
    r->id = ids_unique(&run->ids, &r->id_arena, document->id, place);
    r->sentences = 0;
    r->role = (struct text){NULL, 0};
    if (check_layer(run, document))
        writer_begin(&r->writer);
}

/* What the next window of the same document needs to know; the bytes of this one go. */
static void end_window(struct rendering *r, const struct document *document)
{
    r->sentences += document->sentences.count;
    if (r->role.ptr)
        r->role = arena_copy(&r->id_arena, r->role);
    arena_reset(&r->arena);
}

static void stream_operand(const char *path, void *context)
{
    struct run *run = context;
    if (!conllu_open(&run->reader, path))
        return;
    for (struct document *document; (document = conllu_next(&run->reader));) {
        if (document->begins)
            begin_document(run, document);
        run->view->document(&run->rendering, document);
        end_window(&run->rendering, document);
    }
    conllu_close(&run->reader);
}

static void copy_operand(const char *path, void *context)
{
    struct run *run = context;
    if (!conllu_open(&run->reader, path))
        return;
    for (struct document *document; (document = conllu_next(&run->reader));) {
        if (document->begins)
            (void)check_layer(run, document);
        output_text(run->rendering.writer.out, document->raw);
    }
    conllu_close(&run->reader);
}

/* ---- from all documents ---- */

static void render_corpus(struct run *run, int argc, char **argv, int first, bool for_people)
{
    struct corpus corpus = {0};
    bool any = false;
    corpus_read(&corpus, argc, argv, first);
    for (size_t i = 0; i < corpus.documents.count; i++)
        any |= check_layer(run, &corpus.documents.items[i]);
    if (for_people && run->view->page) {
        run->view->page(&run->rendering, &corpus, chosen_format == FORMAT_MD);
    } else if (any) {
        writer_begin(&run->rendering.writer);
        (for_people ? run->view->table : run->view->corpus)(&run->rendering, &corpus);
    }
    corpus_free(&corpus);
}

/* ---- choosing ---- */

static void choose_fields(struct run *run, bool table)
{
    const struct view *view = run->view;
    const char *wanted = chosen_fields;
    if (!wanted && chosen_format <= FORMAT_MD)
        wanted = table ? NULL : view->people;
    struct text wrong =
        writer_choose(&run->rendering.writer, table ? view->table_fields : view->fields, wanted);
    if (wrong.ptr)
        die("--fields: no such field in %s: %.*s", view->name, TEXT_ARGS(wrong));
}

static void render(struct run *run, int argc, char **argv, int first)
{
    const struct view *view = run->view;
    bool for_people = chosen_format <= FORMAT_MD && !chosen_fields && (view->page || view->table);
    choose_fields(run, for_people && view->table);
    run->reader.whole = view->whole;
    if (chosen_format == FORMAT_CONLLU)
        source_each(argc, argv, first, copy_operand, run);
    else if (for_people || !view->document)
        render_corpus(run, argc, argv, first, for_people);
    else
        source_each(argc, argv, first, stream_operand, run);
    writer_end(&run->rendering.writer);
}

static void free_run(struct run *run)
{
    struct rendering *r = &run->rendering;
    conllu_free(&run->reader);
    ids_free(&run->ids);
    writer_free(&r->writer);
    arena_free(&r->arena);
    arena_free(&r->id_arena);
    array_free(&r->spans);
    array_free(&r->tokens);
    array_free(&r->extents);
}

int main(int argc, char **argv)
{
    for (size_t i = 0; i < MOST_VIEWS - 1 && views[i].name; i++)
        view_names[i] = views[i].name;
    int first = options_parse(&command, argc, argv);
    struct output out = output_stdout();
    struct run run = {.view = &views[chosen_view]};
    run.rendering.words = summary_words;
    run.rendering.writer.format = formats[chosen_format];
    run.rendering.writer.out = &out;
    render(&run, argc, argv, first);
    free_run(&run);
    output_close(&out);
    return diag_finish();
}
