/* Linkage: groups out of scored pairs. */
#include "linkage.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

void linkage_begin(struct linkage *linkage, uint32_t count)
{
    *linkage = (struct linkage){.count = count};
    linkage->group = memory_allocate((count + 1) * sizeof *linkage->group);
    linkage->next = memory_allocate((count + 1) * sizeof *linkage->next);
    for (uint32_t i = 0; i < count; i++)
        linkage->group[i] = linkage->next[i] = i;
}

static int compare_nodes(const void *a, const void *b)
{
    const struct edge *x = a, *y = b;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

static int compare_scores(const void *a, const void *b)
{
    const struct edge *x = a, *y = b;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    return compare_nodes(a, b);
}

uint32_t linkage_score(const struct linkage *linkage, uint32_t a, uint32_t b)
{
    struct edge wanted = {a < b ? a : b, a < b ? b : a, 0};
    if (linkage->edges.count == 0)
        return 0;
    const struct edge *found =
        bsearch(&wanted, linkage->edges.items, linkage->edges.count, sizeof wanted, compare_nodes);
    return found ? found->score : 0;
}

/* Whether all pairs of the two groups have an edge, and together this mean. */
static bool may_join(const struct linkage *linkage, uint32_t a, uint32_t b, uint32_t mean)
{
    uint64_t sum = 0, pairs = 0;
    uint32_t i = a;
    do {
        uint32_t j = b;
        do {
            uint32_t score = linkage_score(linkage, i, j);
            if (score == 0)
                return false;
            sum += score;
            pairs++;
        } while ((j = linkage->next[j]) != b);
    } while ((i = linkage->next[i]) != a);
    return sum >= pairs * mean;
}

static void join(struct linkage *linkage, uint32_t a, uint32_t b)
{
    uint32_t group = linkage->group[a] < linkage->group[b] ? linkage->group[a] : linkage->group[b];
    uint32_t after = linkage->next[a];
    linkage->next[a] = linkage->next[b];
    linkage->next[b] = after;
    uint32_t i = a;
    do
        linkage->group[i] = group;
    while ((i = linkage->next[i]) != a);
}

void linkage_join(struct linkage *linkage, const struct edge *edges, size_t count, uint32_t mean)
{
    for (size_t i = 0; i < count; i++)
        array_push(&linkage->edges, edges[i]);
    if (linkage->edges.count == 0)
        return;
    qsort(linkage->edges.items, linkage->edges.count, sizeof *edges, compare_nodes);
    size_t size = linkage->edges.count * sizeof *edges;
    struct edge *best = memory_allocate(size);
    memcpy(best, linkage->edges.items, size);
    qsort(best, linkage->edges.count, sizeof *best, compare_scores);
    for (size_t i = 0; i < linkage->edges.count; i++)
        if (linkage->group[best[i].a] != linkage->group[best[i].b] &&
            may_join(linkage, best[i].a, best[i].b, mean))
            join(linkage, best[i].a, best[i].b);
    free(best);
}

void linkage_free(struct linkage *linkage)
{
    free(linkage->group);
    free(linkage->next);
    array_free(&linkage->edges);
}
