/* Clusters: the statements of different documents that say the same. */
#include "clusters.h"

#include <stdlib.h>

#include "../common/unicode.h"
#include "group_id.h"
#include "groups.h"

/* ---- one group ---- */

struct member {
    const struct statement *statement;
    struct text text;
    struct text document;
    uint64_t closeness; /* sum of its scores with the others */
    bool leans;         /* begins with a word that needs the sentence before it */
};

typedef ARRAY(struct member) member_array;

/* Whether its first word is a pronoun or a connective, which leave a reader asking. */
static bool leans(const struct corpus *corpus, const struct statement *statement, struct arena *arena)
{
    const struct word *words = corpus->documents.items[statement->document].words.items;
    for (uint32_t i = statement->first; i <= statement->last; i++)
        if (text_starts_letter(words[i].form) || text_starts_digit(words[i].form))
            return word_classes(arena, words[i].form) & (CLASS_PRONOUN | CLASS_CONNECTIVE);
    return false;
}

static uint64_t closeness(const struct groups *groups, uint32_t node)
{
    const struct node *nodes = groups->nodes.items.items;
    uint64_t sum = 1000 * (uint64_t)(nodes[node].end - nodes[node].begin - 1);
    for (uint32_t other = groups->linkage.next[node]; other != node; other = groups->linkage.next[other])
        sum +=
            (uint64_t)linkage_score(&groups->linkage, node, other) * (nodes[other].end - nodes[other].begin);
    return sum;
}

static int compare_texts(const void *a, const void *b)
{
    const struct member *x = a, *y = b;
    int order = text_compare(x->text, y->text);
    if (order == 0)
        order = text_compare(x->document, y->document);
    return order ? order
                 : (x->statement->first > y->statement->first) - (x->statement->first < y->statement->first);
}

/* Whether x stands for the group rather than y, which comes before it in byte order. */
static bool is_better(const struct member *x, const struct member *y)
{
    if (x->leans != y->leans)
        return !x->leans;
    if (x->closeness != y->closeness)
        return x->closeness > y->closeness;
    return x->text.len < y->text.len;
}

static void add_records(struct clusters *clusters, const member_array *members, struct arena *arena)
{
    const struct member *best = &members->items[0];
    struct text *texts = arena_allocate(arena, members->count * sizeof *texts);
    for (size_t i = 0; i < members->count; i++) {
        texts[i] = members->items[i].text;
        if (is_better(&members->items[i], best))
            best = &members->items[i];
    }
    uint64_t id = group_id(texts, members->count);
    for (size_t i = 0; i < members->count; i++) {
        const struct statement *statement = members->items[i].statement;
        struct cluster_record record = {.document = statement->document,
                                        .sentence = statement->sentence,
                                        .first = statement->first,
                                        .last = statement->last,
                                        .is_clause = statement->is_clause,
                                        .representative = &members->items[i] == best,
                                        .id = id};
        array_push(&clusters->records, record);
    }
}

static void collect(const struct groups *groups, const struct corpus *corpus, uint32_t first,
                    member_array *members, struct arena *arena)
{
    uint32_t node = first;
    members->count = 0;
    do {
        uint64_t close = closeness(groups, node);
        for (uint32_t i = groups->nodes.items.items[node].begin; i < groups->nodes.items.items[node].end;
             i++) {
            const struct statement *statement =
                &groups->statements->items.items[groups->nodes.members.items[i]];
            struct text id = corpus->documents.items[statement->document].id;
            array_push(members, (struct member){statement, statement_text(arena, corpus, statement), id,
                                                close, leans(corpus, statement, arena)});
        }
    } while ((node = groups->linkage.next[node]) != first);
}

/* Whether the members are of several documents, and not just clauses of sentences that are in one group
 * already. */
static bool is_cluster(const struct groups *groups, const member_array *members)
{
    const struct statement *first = members->items[0].statement;
    bool several = false, clauses = false, apart = false;
    for (size_t i = 0; i < members->count; i++) {
        const struct statement *statement = members->items[i].statement;
        several |= statement->document != first->document;
        clauses |= statement->is_clause;
        apart |= groups_of_sentence(groups, statement) != groups_of_sentence(groups, first);
    }
    return several && (!clauses || apart);
}

/* ---- all ---- */

static int compare_records(const void *a, const void *b)
{
    const struct cluster_record *x = a, *y = b;
    if (x->document != y->document)
        return x->document < y->document ? -1 : 1;
    if (x->sentence != y->sentence)
        return x->sentence < y->sentence ? -1 : 1;
    if (x->is_clause != y->is_clause)
        return x->is_clause - y->is_clause;
    return (x->first > y->first) - (x->first < y->first);
}

void clusters_find(struct clusters *clusters, const struct corpus *corpus,
                   const struct statements *statements, uint32_t threshold)
{
    struct groups groups;
    member_array members = {0};
    struct arena arena = {0};
    groups_find(&groups, statements, threshold);
    for (uint32_t i = 0; i < groups.linkage.count; i++) {
        if (groups.linkage.group[i] != i)
            continue;
        collect(&groups, corpus, i, &members, &arena);
        if (is_cluster(&groups, &members)) {
            qsort(members.items, members.count, sizeof *members.items, compare_texts);
            add_records(clusters, &members, &arena);
        }
        arena_reset(&arena);
    }
    if (clusters->records.count)
        qsort(clusters->records.items, clusters->records.count, sizeof *clusters->records.items,
              compare_records);
    groups_free(&groups);
    array_free(&members);
    arena_free(&arena);
}

/* ---- the records ---- */

/* The largest N of the `# cluster.N` that the document has; *kept[i] becomes true for each sentence with one.
 */
static size_t kept_records(const struct document *document, bool *kept)
{
    size_t most = 0;
    for (size_t i = 0; i < document->sentences.count; i++)
        for (struct text rest = document->sentences.items[i].comments; rest.len;) {
            struct text key = layer_comment_key(text_cut(&rest, '\n')), name = layer_comment_name(key);
            size_t number;
            if (!text_equal(name, TEXT("cluster")))
                continue;
            kept[i] = true;
            if (key.len > name.len && text_to_size(text_skip(key, name.len + 1), &number) && number > most)
                most = number;
        }
    return most;
}

static struct text record_value(const struct cluster_record *record, uint32_t first_word, struct arena *arena)
{
    const char *representative = record->representative ? "|representative=yes" : "";
    if (!record->is_clause)
        return arena_printf(arena, "id=c%016llx%s", (unsigned long long)record->id, representative);
    return arena_printf(arena, "id=c%016llx%s|words=%u-%u", (unsigned long long)record->id, representative,
                        record->first - first_word + 1, record->last - first_word + 1);
}

void clusters_annotate(struct clusters *clusters, const struct corpus *corpus, uint32_t index,
                       struct annotations *annotations, struct arena *arena)
{
    const struct document *document = &corpus->documents.items[index];
    bool *kept = arena_zeroed(arena, document->sentences.count + 1);
    size_t number = annotations->keep ? kept_records(document, kept) : 0;
    for (; clusters->next < clusters->records.count; clusters->next++) {
        const struct cluster_record *record = &clusters->records.items[clusters->next];
        if (record->document != index)
            break;
        if (kept[record->sentence])
            continue;
        annotations_comment(
            annotations, record->sentence, arena_printf(arena, "cluster.%zu", ++number),
            record_value(record, document->sentences.items[record->sentence].first_word, arena));
    }
}

void clusters_free(struct clusters *clusters)
{
    array_free(&clusters->records);
}
