/* Groups: the statements of different documents that say the same. */
#include "groups.h"

#include <stdlib.h>

#include "candidates.h"

/* Thousandths. */
enum {
    SLACK = 100,         /* what a pair within a group may share less than its pairs do on the average */
    CLAUSE_MARGIN = 100, /* what clauses must share beyond what sentences must: they are shorter */
    WITHIN_GAIN = 300,   /* what a clause must share beyond its sentence to be taken in its place */
};

uint32_t groups_of_sentence(const struct groups *groups, const struct statement *statement)
{
    return groups->sentence_group[groups->nodes.of[statement->whole]];
}

/* Whether a member of each node stands in sentences that are in one group already: nothing new, then. */
static bool sentences_are_joined(const struct groups *groups, const struct edge *edge)
{
    const struct nodes *nodes = &groups->nodes;
    struct node x = nodes->items.items[edge->a], y = nodes->items.items[edge->b];
    const struct statement *statements = groups->statements->items.items;
    for (uint32_t i = x.begin; i < x.end; i++)
        for (uint32_t j = y.begin; j < y.end; j++)
            if (groups_of_sentence(groups, &statements[nodes->members.items[i]]) ==
                groups_of_sentence(groups, &statements[nodes->members.items[j]]))
                return true;
    return false;
}

/* ---- one said within another ---- */

static int compare_within(const void *a, const void *b)
{
    const struct edge *x = a, *y = b;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    if (x->b != y->b)
        return x->b < y->b ? -1 : 1;
    return (x->score < y->score) - (x->score > y->score);
}

static struct edge ordered(uint32_t a, uint32_t b, uint32_t score)
{
    return (struct edge){a < b ? a : b, a < b ? b : a, score};
}

/* The edges between a sentence and a clause, as if they were between the sentence and the one that the clause
 * is of. */
static void find_within(const struct groups *groups, const edge_array *edges, edge_array *within)
{
    const struct nodes *nodes = &groups->nodes;
    for (size_t i = 0; i < edges->count; i++) {
        const struct edge *edge = &edges->items[i];
        if (edge->a >= nodes->sentence_count || edge->b < nodes->sentence_count)
            continue;
        for (uint32_t j = nodes->items.items[edge->b].begin; j < nodes->items.items[edge->b].end; j++) {
            uint32_t whole = groups->statements->items.items[nodes->members.items[j]].whole;
            array_push(within, ordered(edge->a, nodes->of[whole], edge->score));
        }
    }
    if (within->count)
        qsort(within->items, within->count, sizeof *within->items, compare_within);
}

/* Whether one of the two sentences says no more than a clause of the other: then the clause is its like, not
 * all of it. */
static bool is_within(const edge_array *within, const struct edge *edge)
{
    struct edge wanted = ordered(edge->a, edge->b, UINT32_MAX);
    size_t low = 0, high = within->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_within(&within->items[middle], &wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    const struct edge *best = &within->items[low];
    return low < within->count && best->a == wanted.a && best->b == wanted.b &&
           best->score >= edge->score + WITHIN_GAIN;
}

/* ---- joining ---- */

static void join_sentences(struct groups *groups, const edge_array *edges, uint32_t threshold)
{
    edge_array part = {0}, within = {0};
    find_within(groups, edges, &within);
    for (size_t i = 0; i < edges->count; i++)
        if (edges->items[i].b < groups->nodes.sentence_count && !is_within(&within, &edges->items[i]))
            array_push(&part, edges->items[i]);
    array_free(&within);
    linkage_join(&groups->linkage, part.items, part.count, threshold);
    groups->sentence_group = memory_allocate((groups->linkage.count + 1) * sizeof *groups->sentence_group);
    for (uint32_t i = 0; i < groups->linkage.count; i++)
        groups->sentence_group[i] = groups->linkage.group[i];
    array_free(&part);
}

static void join_clauses(struct groups *groups, const edge_array *edges, uint32_t threshold)
{
    edge_array part = {0};
    for (size_t i = 0; i < edges->count; i++)
        if (edges->items[i].b >= groups->nodes.sentence_count &&
            !sentences_are_joined(groups, &edges->items[i]))
            array_push(&part, edges->items[i]);
    linkage_join(&groups->linkage, part.items, part.count, threshold);
    array_free(&part);
}

void groups_find(struct groups *groups, const struct statements *statements, uint32_t threshold)
{
    uint32_t least = threshold > SLACK ? threshold - SLACK : 1;
    edge_array edges = {0};
    *groups = (struct groups){.statements = statements};
    nodes_make(&groups->nodes, statements);
    candidates_find(statements, &groups->nodes, (struct candidate_limits){least, least + CLAUSE_MARGIN},
                    &edges);
    linkage_begin(&groups->linkage, (uint32_t)groups->nodes.items.count);
    join_sentences(groups, &edges, threshold);
    join_clauses(groups, &edges, threshold + CLAUSE_MARGIN);
    array_free(&edges);
}

void groups_free(struct groups *groups)
{
    nodes_free(&groups->nodes);
    linkage_free(&groups->linkage);
    free(groups->sentence_group);
}
