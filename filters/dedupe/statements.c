/* Statements: the sentences and clauses that are compared. */
#include "statements.h"

#include <stdlib.h>

#include "../common/hash.h"
#include "../common/layer.h"
#include "clauses.h"

enum {
    LEAST_CONTENT = 2, /* content terms: a sentence of fewer says too little to be a statement */
    MOST_WORDS =
        1000, /* a sentence of more is a list or a fault, and pairs of them would take quadratic time */
};

struct reading {
    struct statements *statements;
    const struct corpus *corpus;
    const struct names *names;
    struct term_reader reader;
    term_array terms;
    clause_array clauses;
    ARRAY(struct statement) parts; /* clauses, to stand behind all sentences */
};

/* ---- one statement ---- */

static int compare_terms(const void *a, const void *b)
{
    const struct term *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    return (x->word > y->word) - (x->word < y->word);
}

/* The terms by key, each once: the first of its kind stays, and is negated only where all are. */
static uint32_t sort_terms(struct term *sorted, uint32_t count)
{
    uint32_t kept = 0;
    qsort(sorted, count, sizeof *sorted, compare_terms);
    for (uint32_t i = 0; i < count; i++)
        if (kept && sorted[kept - 1].key == sorted[i].key)
            sorted[kept - 1].negated &= sorted[i].negated;
        else
            sorted[kept++] = sorted[i];
    return kept;
}

static void fill(struct reading *reading, struct statement *statement, const struct term *terms, size_t count)
{
    struct term *sorted = arena_allocate(&reading->statements->arena, (count ? count : 1) * sizeof *sorted);
    if (count)
        memcpy(sorted, terms, count * sizeof *sorted);
    statement->terms = terms;
    statement->term_count = (uint32_t)count;
    statement->sorted = sorted;
    statement->sorted_count = sort_terms(sorted, (uint32_t)count);
    for (uint32_t i = 0; i < statement->sorted_count; i++)
        statement->weight += sorted[i].weight;
    for (size_t i = 0; i < count; i++) {
        statement->stance |= terms[i].stance;
        statement->hash = XXH64(&terms[i].key, sizeof terms[i].key, statement->hash);
    }
}

/* ---- a document ---- */

static struct text group_of(const struct document *document, const struct span *span, const void *context)
{
    return names_group(context, document, span);
}

static void read_sentence(struct reading *reading, uint32_t index, uint32_t sentence_index, bool numbered)
{
    const struct document *document = &reading->corpus->documents.items[index];
    const struct sentence *sentence = &document->sentences.items[sentence_index];
    if (sentence->word_count > MOST_WORDS)
        return;
    reading->terms.count = reading->clauses.count = 0;
    terms_of_sentence(&reading->reader, document, sentence_index, numbered, group_of, reading->names,
                      &reading->terms);
    size_t count = reading->terms.count;
    if (terms_content(reading->terms.items, count) < LEAST_CONTENT)
        return;
    struct term *terms = arena_allocate(&reading->statements->arena, count * sizeof *terms);
    memcpy(terms, reading->terms.items, count * sizeof *terms);
    uint32_t at = (uint32_t)reading->statements->items.count, first = sentence->first_word;
    struct statement whole = {index, sentence_index,    first, first + sentence->word_count - 1,
                              at,    .is_clause = false};
    fill(reading, &whole, terms, count);
    array_push(&reading->statements->items, whole);
    clauses_of_sentence(document, sentence, terms, count, &reading->clauses);
    for (size_t i = 0; i < reading->clauses.count; i++) {
        const struct clause *clause = &reading->clauses.items[i];
        struct statement part = {index, sentence_index, clause->first, clause->last, at, .is_clause = true};
        fill(reading, &part, terms + clause->begin, clause->end - clause->begin);
        array_push(&reading->parts, part);
    }
}

/* Whether the paragraph's role, given at its first sentence, is one of body text; a stream without roles is
 * all body. */
static bool is_body(const struct sentence *sentence, bool before)
{
    struct text role = conllu_comment(sentence, TEXT("role"));
    if (role.ptr)
        return text_equal(role, TEXT("body"));
    return before || conllu_has_comment(sentence, TEXT("newpar"));
}

static bool has_body(const struct document *document)
{
    bool body = true;
    for (size_t i = 0; i < document->sentences.count; i++)
        if ((body = is_body(&document->sentences.items[i], body)))
            return true;
    return false;
}

/* Headlines, bylines and headings are no statements, save in a document that has nothing else. */
static void read_document(struct reading *reading, uint32_t index)
{
    const struct document *document = &reading->corpus->documents.items[index];
    bool all = !has_body(document), body = true;
    bool numbered = layer_ran(document, TEXT("extract-numbers"));
    for (uint32_t i = 0; i < document->sentences.count; i++) {
        body = is_body(&document->sentences.items[i], body);
        if ((body || all) && document->sentences.items[i].word_count)
            read_sentence(reading, index, i, numbered);
    }
}

void statements_read(struct statements *statements, const struct corpus *corpus, const bool *take,
                     const struct names *names)
{
    struct reading reading = {.statements = statements, .corpus = corpus, .names = names};
    for (uint32_t i = 0; i < corpus->documents.count; i++)
        if (take[i])
            read_document(&reading, i);
    statements->sentence_count = statements->items.count;
    for (size_t i = 0; i < reading.parts.count; i++)
        array_push(&statements->items, reading.parts.items[i]);
    array_free(&reading.parts);
    array_free(&reading.terms);
    array_free(&reading.clauses);
    term_reader_free(&reading.reader);
}

void statements_free(struct statements *statements)
{
    array_free(&statements->items);
    arena_free(&statements->arena);
}

struct text statement_text(struct arena *arena, const struct corpus *corpus,
                           const struct statement *statement)
{
    const struct document *document = &corpus->documents.items[statement->document];
    size_t length = 0;
    for (uint32_t i = statement->first; i <= statement->last; i++)
        length += document->words.items[i].form.len + 1;
    char *memory = arena_allocate(arena, length), *at = memory;
    for (uint32_t i = statement->first; i <= statement->last; i++) {
        const struct word *word = &document->words.items[i];
        memcpy(at, word->form.ptr, word->form.len);
        at += word->form.len;
        if (word->space_after && i < statement->last)
            *at++ = ' ';
    }
    return text_between(memory, at);
}
