/* The corpus: every document of every operand, held in memory. */
#include "corpus.h"

#include <stdlib.h>

#include "ids.h"

struct reading {
    struct corpus *corpus;
    struct conllu_reader reader;
    struct ids ids;
};

static void move_text(struct text *t, const char *from, const char *to)
{
    if (t->ptr)
        t->ptr = to + (t->ptr - from);
}

/* Takes the document out of its reader: its index as it is, its bytes copied, every text moved over to the
 * copy. */
static void keep(struct reading *reading, struct document *read)
{
    struct document document = *read;
    char *bytes = memory_allocate(document.raw.len);
    const char *from = document.raw.ptr;
    memcpy(bytes, from, document.raw.len);
    document.raw.ptr = bytes;
    for (size_t i = 0; i < document.sentences.count; i++) {
        move_text(&document.sentences.items[i].raw, from, bytes);
        move_text(&document.sentences.items[i].comments, from, bytes);
    }
    for (size_t i = 0; i < document.words.count; i++) {
        move_text(&document.words.items[i].form, from, bytes);
        move_text(&document.words.items[i].misc, from, bytes);
    }
    for (size_t i = 0; i < document.tokens.count; i++) {
        move_text(&document.tokens.items[i].form, from, bytes);
        move_text(&document.tokens.items[i].misc, from, bytes);
    }
    struct place place = {reading->reader.input.source.name, document.sentences.items[0].line, 0};
    document.id = ids_unique(&reading->ids, &reading->corpus->arena, read->id, place);
    array_push(&reading->corpus->documents, document);
    *read = (struct document){0};
}

static void read_operand(const char *path, void *context)
{
    struct reading *reading = context;
    if (!conllu_open(&reading->reader, path))
        return;
    for (struct document *document; (document = conllu_next(&reading->reader));)
        keep(reading, document);
    conllu_close(&reading->reader);
}

void corpus_read(struct corpus *corpus, int argc, char **argv, int first)
{
    struct reading reading = {.corpus = corpus, .reader.whole = true};
    source_each(argc, argv, first, read_operand, &reading);
    conllu_free(&reading.reader);
    ids_free(&reading.ids);
}

void corpus_free(struct corpus *corpus)
{
    for (size_t i = 0; i < corpus->documents.count; i++) {
        struct document *document = &corpus->documents.items[i];
        free((char *)document->raw.ptr);
        array_free(&document->sentences);
        array_free(&document->words);
        array_free(&document->tokens);
    }
    array_free(&corpus->documents);
    arena_free(&corpus->arena);
}
