/* Nodes: statements that are the same term by term are one. */
#include "nodes.h"

#include <stdlib.h>

struct key {
    uint64_t hash;
    uint32_t statement;
    bool is_clause;
};

static int compare_keys(const void *a, const void *b)
{
    const struct key *x = a, *y = b;
    if (x->is_clause != y->is_clause)
        return x->is_clause - y->is_clause;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->statement > y->statement) - (x->statement < y->statement);
}

static bool same_node(const struct key *a, const struct key *b)
{
    return a->hash == b->hash && a->is_clause == b->is_clause;
}

void nodes_make(struct nodes *nodes, const struct statements *statements)
{
    size_t count = statements->items.count;
    struct key *keys = memory_allocate((count + 1) * sizeof *keys);
    nodes->of = memory_allocate((count + 1) * sizeof *nodes->of);
    for (uint32_t i = 0; i < count; i++)
        keys[i] = (struct key){statements->items.items[i].hash, i, statements->items.items[i].is_clause};
    qsort(keys, count, sizeof *keys, compare_keys);
    for (uint32_t i = 0; i < count; i++) {
        if (i == 0 || !same_node(&keys[i - 1], &keys[i])) {
            array_push(&nodes->items, (struct node){i, i});
            nodes->sentence_count += !keys[i].is_clause;
        }
        array_push(&nodes->members, keys[i].statement);
        nodes->items.items[nodes->items.count - 1].end++;
        nodes->of[keys[i].statement] = (uint32_t)nodes->items.count - 1;
    }
    free(keys);
}

void nodes_free(struct nodes *nodes)
{
    array_free(&nodes->members);
    array_free(&nodes->items);
    free(nodes->of);
}

bool nodes_share_document(const struct nodes *nodes, const struct statements *statements, uint32_t a,
                          uint32_t b)
{
    struct node x = nodes->items.items[a], y = nodes->items.items[b];
    while (x.begin < x.end && y.begin < y.end) {
        uint32_t in_x = statements->items.items[nodes->members.items[x.begin]].document;
        uint32_t in_y = statements->items.items[nodes->members.items[y.begin]].document;
        if (in_x == in_y)
            return true;
        x.begin += in_x < in_y;
        y.begin += in_y < in_x;
    }
    return false;
}
