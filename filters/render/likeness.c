/* Likeness: what two sentences share. */
#include "likeness.h"

#include <stdlib.h>

enum { COMMON_LINES = 500 }; /* an item in more lines than this does not tell which of them are alike */

/* By kind: stem, name, figure, pair, weak figure, rest. */
static const uint64_t kind_weight[] = {2, 4, 6, 0, 1, 3};

static uint64_t item_weight(const struct item *item)
{
    return kind_weight[item->kind] * 1000 / (3 + item->lines);
}

/* A walk over the items that two lines share. */
struct walk {
    const uint32_t *x, *x_end, *y, *y_end;
};

static struct walk walk_begin(const struct digest *digest, uint32_t a, uint32_t b)
{
    const struct line *x = &digest->lines.items[a], *y = &digest->lines.items[b];
    const uint32_t *items = digest->items.items;
    return (struct walk){items + x->first_item, items + x->first_item + x->item_count, items + y->first_item,
                         items + y->first_item + y->item_count};
}

/* The next symbol that both have; false at the end. */
static bool walk_next(struct walk *w, uint32_t *symbol)
{
    while (w->x < w->x_end && w->y < w->y_end) {
        uint32_t x = *w->x, y = *w->y;
        w->x += x <= y;
        w->y += y <= x;
        if (x == y) {
            *symbol = x;
            return true;
        }
    }
    return false;
}

uint64_t likeness_weight(const struct digest *digest, const struct items *items, uint32_t line)
{
    return likeness_shared(digest, items, line, line);
}

uint64_t likeness_shared(const struct digest *digest, const struct items *items, uint32_t a, uint32_t b)
{
    uint64_t weight = 0;
    uint32_t symbol;
    for (struct walk w = walk_begin(digest, a, b); walk_next(&w, &symbol);)
        weight += item_weight(&items->of[symbol]);
    return weight;
}

size_t likeness_count(const struct digest *digest, const struct items *items, uint32_t a, uint32_t b,
                      size_t *stems)
{
    size_t shared = 0, shared_stems = 0;
    uint32_t symbol;
    for (struct walk w = walk_begin(digest, a, b); walk_next(&w, &symbol);) {
        shared += items->of[symbol].kind != ITEM_PAIR;
        shared_stems += items->of[symbol].kind == ITEM_STEM;
    }
    if (stems)
        *stems = shared_stems;
    return shared;
}

/* ---- support ---- */

/* By symbol, the lines (indices of `lines`) that have it: postings[starts[symbol]..starts[symbol + 1]). */
struct index {
    const struct digest *digest;
    const struct items *items;
    const uint32_t *lines;
    size_t count;
    uint32_t *starts, *postings;
    uint64_t *weights; /* by line: what it shares with the one in question; all 0 between two of them */
    uint64_t *best;    /* by document: the same of its best line */
};

static const uint32_t *items_of(const struct index *index, size_t at, uint32_t *count)
{
    const struct line *line = &index->digest->lines.items[index->lines[at]];
    *count = line->item_count;
    return index->digest->items.items + line->first_item;
}

static void index_lines(struct index *index)
{
    size_t total = 0, symbols = index->items->count;
    uint32_t count;
    index->starts = memory_zeroed(symbols + 2, sizeof *index->starts);
    for (size_t i = 0; i < index->count; i++) {
        const uint32_t *items = items_of(index, i, &count);
        for (uint32_t k = 0; k < count; k++, total++)
            index->starts[items[k] + 2]++;
    }
    for (size_t i = 2; i < symbols + 2; i++)
        index->starts[i] += index->starts[i - 1];
    index->postings = memory_allocate((total + 1) * sizeof *index->postings);
    for (uint32_t i = 0; i < index->count; i++) {
        const uint32_t *items = items_of(index, i, &count);
        for (uint32_t k = 0; k < count; k++)
            index->postings[index->starts[items[k] + 1]++] = i;
    }
}

static uint32_t document_of(const struct index *index, size_t at)
{
    return index->digest->lines.items[index->lines[at]].document;
}

/* Adds up what each line of another document shares (`collect`: takes the best of each document, and clears).
 */
static void pass(const struct index *index, size_t at, bool collect)
{
    uint32_t count, own = document_of(index, at);
    const uint32_t *items = items_of(index, at, &count);
    for (uint32_t k = 0; k < count; k++) {
        const struct item *item = &index->items->of[items[k]];
        if (item->lines > COMMON_LINES)
            continue;
        for (uint32_t p = index->starts[items[k]]; p < index->starts[items[k] + 1]; p++) {
            uint32_t other = index->postings[p], document = document_of(index, other);
            if (document == own)
                continue;
            if (!collect) {
                index->weights[other] += item_weight(item);
                continue;
            }
            if (index->weights[other] > index->best[document])
                index->best[document] = index->weights[other];
            index->weights[other] = 0;
        }
    }
}

void likeness_support(const struct digest *digest, const struct items *items, const uint32_t *lines,
                      size_t count, uint64_t *support)
{
    size_t documents = digest->corpus->documents.count;
    struct index index = {.digest = digest, .items = items, .lines = lines, .count = count};
    index_lines(&index);
    index.weights = memory_zeroed(count + 1, sizeof *index.weights);
    index.best = memory_zeroed(documents + 1, sizeof *index.best);
    for (size_t i = 0; i < count; i++) {
        pass(&index, i, false);
        pass(&index, i, true);
        support[i] = 0;
        for (size_t d = 0; d < documents; d++) {
            support[i] += index.best[d];
            index.best[d] = 0;
        }
    }
    free(index.starts);
    free(index.postings);
    free(index.weights);
    free(index.best);
}
