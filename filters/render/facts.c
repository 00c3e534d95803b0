/* Facts: the figures and names of a statement, each with the reports that have it. */
#include "facts.h"

#include <stdlib.h>

#include "figures.h"
#include "likeness.h"

enum { SHARED_FOR_NAME = 3 }; /* items of two sentences on the same matter, the name among them and a stem */

/* The documents noted in `has` (by document, from 0), as a fact's. */
static void set_documents(struct digest *digest, struct fact *fact, const bool *has)
{
    size_t count = digest->corpus->documents.count;
    uint32_t *documents = arena_allocate(&digest->arena, count * sizeof *documents);
    for (uint32_t i = 0; i < count; i++)
        if (has[i])
            documents[fact->document_count++] = i + 1;
    fact->documents = documents;
}

static void add_figure_fact(struct digest *digest, const struct items *items, const struct figure *figure,
                            fact_array *facts)
{
    bool *has = arena_zeroed(&digest->arena, digest->corpus->documents.count);
    for (size_t i = 0; i < digest->figures.count; i++) {
        const struct figure *other = &digest->figures.items[i];
        uint32_t document = digest->lines.items[other->line].document;
        if (!has[document] && figures_agree(digest, items, figure, other))
            has[document] = true;
    }
    struct fact fact = {.text = figure_label(digest, figure)};
    set_documents(digest, &fact, has);
    array_push(facts, fact);
}

/* Notes the documents that name the symbol in a sentence on the same matter. */
static void find_name(struct digest *digest, const struct items *items, uint32_t line, uint32_t symbol,
                      bool *has)
{
    for (size_t i = 0; i < digest->mentions.count; i++) {
        const struct mention *other = &digest->mentions.items[i];
        uint32_t document = digest->lines.items[other->line].document;
        size_t stems;
        if (has[document] || other->symbol != symbol)
            continue;
        has[document] =
            other->line == line ||
            (likeness_count(digest, items, line, other->line, &stems) >= SHARED_FOR_NAME && stems >= 1);
    }
}

static bool same_documents(const struct fact *a, const struct fact *b)
{
    return a->document_count == b->document_count &&
           memcmp(a->documents, b->documents, a->document_count * sizeof *a->documents) == 0;
}

/* Puts a name's fact to that of the same documents, or behind all. */
static void add_name_fact(struct digest *digest, struct fact fact, fact_array *facts, size_t first)
{
    for (size_t i = first; i < facts->count; i++)
        if (same_documents(&facts->items[i], &fact)) {
            struct text pieces[] = {facts->items[i].text, TEXT(", "), fact.text};
            facts->items[i].text = arena_join(&digest->arena, pieces, 3);
            return;
        }
    array_push(facts, fact);
}

static bool seen_before(const struct digest *digest, const struct line *line, uint32_t mention)
{
    for (uint32_t i = 0; i < mention; i++)
        if (digest->mentions.items[line->first_mention + i].symbol ==
            digest->mentions.items[line->first_mention + mention].symbol)
            return true;
    return false;
}

static int compare_facts(const void *a, const void *b)
{
    const struct fact *x = a, *y = b;
    if (x->document_count != y->document_count)
        return x->document_count < y->document_count ? 1 : -1;
    return memcmp(x->documents, y->documents, x->document_count * sizeof *x->documents);
}

void facts_of_line(struct digest *digest, const struct items *items, uint32_t index, fact_array *facts)
{
    const struct line *line = &digest->lines.items[index];
    for (uint32_t i = 0; i < line->figure_count; i++) {
        const struct figure *figure = &digest->figures.items[line->first_figure + i];
        if (items->of[figure->symbol].kind != ITEM_WEAK)
            add_figure_fact(digest, items, figure, facts);
    }
    size_t first = facts->count;
    for (uint32_t i = 0; i < line->mention_count; i++) {
        const struct mention *mention = &digest->mentions.items[line->first_mention + i];
        if (seen_before(digest, line, i))
            continue;
        bool *has = arena_zeroed(&digest->arena, digest->corpus->documents.count);
        find_name(digest, items, index, mention->symbol, has);
        struct fact fact = {.text = digest_words(digest, index, mention->first, mention->last)};
        set_documents(digest, &fact, has);
        if (fact.document_count > 1)
            add_name_fact(digest, fact, facts, first);
    }
    if (facts->count > first)
        qsort(facts->items + first, facts->count - first, sizeof *facts->items, compare_facts);
}
