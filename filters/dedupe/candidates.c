/* Candidates: the pairs of statements that are worth comparing. */
#include "candidates.h"

#include <stdlib.h>

#include "similarity.h"

enum {
    MOST_POSTINGS = 500, /* nodes that a term may lead to; a commoner one finds no pairs */
    LEAST_INDEXED = 150, /* thousandths of the heavier one's weight that a pair shares in indexed terms */
};

struct posting {
    uint64_t key;
    uint32_t node;
    uint32_t weight;
};

/* So many terms, and their weight together. */
struct amount {
    uint32_t count, weight;
};

struct search {
    const struct statements *statements;
    const struct nodes *nodes;
    struct candidate_limits limits;
    ARRAY(struct posting) index; /* sorted by key, node */
    uint32_t *weight;            /* of each node: of all its terms */
    bool complete;               /* the index holds all content terms */
    struct amount *shared;       /* of each node: what it was found to share with the one in hand */
    ARRAY(uint32_t) touched;     /* nodes whose `shared` is not 0 */
};

/* ---- the index ---- */

static int compare_postings(const void *a, const void *b)
{
    const struct posting *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    return (x->node > y->node) - (x->node < y->node);
}

/* Drops the terms of too many nodes. */
static void drop_common(struct search *search)
{
    size_t kept = 0, count = search->index.count, end;
    struct posting *items = search->index.items;
    for (size_t i = 0; i < count; i = end) {
        for (end = i + 1; end < count && items[end].key == items[i].key;)
            end++;
        if (end - i <= MOST_POSTINGS)
            for (size_t j = i; j < end; j++)
                items[kept++] = items[j];
    }
    search->complete = kept == count;
    search->index.count = kept;
}

static void make_index(struct search *search)
{
    for (uint32_t i = 0; i < search->nodes->items.count; i++) {
        const struct statement *statement = node_statement(search->nodes, search->statements, i);
        search->weight[i] = statement->weight;
        for (uint32_t j = 0; j < statement->sorted_count; j++) {
            const struct term *term = &statement->sorted[j];
            if (term->weight < CONTENT_WEIGHT)
                continue;
            array_push(&search->index, (struct posting){term->key, i, term->weight});
        }
    }
    if (search->index.count)
        qsort(search->index.items, search->index.count, sizeof *search->index.items, compare_postings);
    drop_common(search);
}

/* ---- one node ---- */

static size_t find_key(const struct search *search, uint64_t key)
{
    size_t low = 0, high = search->index.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (search->index.items[middle].key < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Adds the term to what each node before this one shares with it. */
static void follow(struct search *search, uint64_t key, uint32_t node)
{
    for (size_t i = find_key(search, key); i < search->index.count; i++) {
        const struct posting *posting = &search->index.items[i];
        if (posting->key != key || posting->node >= node)
            break;
        struct amount *shared = &search->shared[posting->node];
        if (shared->count == 0)
            array_push(&search->touched, posting->node);
        shared->count++;
        shared->weight += posting->weight;
    }
}

static uint32_t larger(uint32_t a, uint32_t b)
{
    return a > b ? a : b;
}

/* Whether the two share enough through the index. A pair that is similar by common terms alone is not looked
 * for: in a small corpus, where all content is indexed, there is none. */
static bool may_be_similar(const struct search *search, uint32_t a, uint32_t b)
{
    uint32_t least = search->complete ? SIMILARITY_LEAST_CONTENT : LEAST_INDEXED;
    return 1000 * search->shared[a].weight >= least * larger(search->weight[a], search->weight[b]);
}

static uint32_t least_of(const struct search *search, uint32_t a, uint32_t b)
{
    bool clause = a >= search->nodes->sentence_count || b >= search->nodes->sentence_count;
    return clause ? search->limits.clauses : search->limits.sentences;
}

static void compare(const struct search *search, uint32_t a, uint32_t b, edge_array *edges)
{
    uint32_t least = least_of(search, a, b);
    if (!may_be_similar(search, a, b))
        return;
    const struct statement *x = node_statement(search->nodes, search->statements, a);
    const struct statement *y = node_statement(search->nodes, search->statements, b);
    uint32_t score = similarity_score(x, y);
    if (score >= least && score > 0 && similarity_vetoes(x, y) == 0 &&
        !nodes_share_document(search->nodes, search->statements, a, b))
        array_push(edges, (struct edge){a, b, score});
}

void candidates_find(const struct statements *statements, const struct nodes *nodes,
                     struct candidate_limits limits, edge_array *edges)
{
    struct search search = {.statements = statements, .nodes = nodes, .limits = limits};
    size_t count = nodes->items.count;
    search.weight = memory_zeroed(count + 1, sizeof *search.weight);
    search.shared = memory_zeroed(count + 1, sizeof *search.shared);
    make_index(&search);
    for (uint32_t i = 0; i < count; i++) {
        const struct statement *statement = node_statement(nodes, statements, i);
        for (uint32_t j = 0; j < statement->sorted_count; j++)
            if (statement->sorted[j].weight >= CONTENT_WEIGHT)
                follow(&search, statement->sorted[j].key, i);
        for (size_t j = 0; j < search.touched.count; j++) {
            compare(&search, search.touched.items[j], i, edges);
            search.shared[search.touched.items[j]] = (struct amount){0, 0};
        }
        search.touched.count = 0;
    }
    array_free(&search.index);
    array_free(&search.touched);
    free(search.weight);
    free(search.shared);
}
