/* Clusters: the sentences, or parts of sentences, that say the same in several places. */
#include "clusters.h"

#include <stdlib.h>

#include "../common/offsets.h"
#include "page.h"
#include "records.h"

static const struct field member_parts[] = {{"doc", NULL},      {"sent", NULL},       {"start_byte", NULL},
                                            {"end_byte", NULL}, {"start_char", NULL}, {"end_char", NULL},
                                            {"text", NULL},     {NULL, NULL}};

const struct field cluster_fields[] = {{"cluster", NULL},
                                       {"representative", NULL},
                                       {"documents", NULL},
                                       {"members", member_parts},
                                       {NULL, NULL}};
const struct field cluster_table_fields[] = {{"cluster", NULL}, {"reports", NULL}, {"doc", NULL},
                                             {"sent", NULL},    {"text", NULL},    {NULL, NULL}};

enum { MEMBER_PARTS = 7 };

struct member {
    struct text cluster; /* its id */
    uint32_t document, sentence;
    uint32_t first, last; /* words of the document */
    bool representative;
    size_t order; /* in the stream */
};

typedef ARRAY(struct member) member_array;

/* The words of a record: the hull of its pieces in this sentence, else the whole sentence. */
static void place_member(struct member *member, const struct sentence *sentence, struct text words)
{
    uint32_t first, last;
    bool whole = true;
    member->first = sentence->first_word;
    member->last = sentence->first_word + sentence->word_count - 1;
    for (; record_words(&words, sentence, &first, &last); whole = false) {
        member->first = whole || first < member->first ? first : member->first;
        member->last = whole || last > member->last ? last : member->last;
    }
}

static void find_members(const struct corpus *corpus, uint32_t document, member_array *members)
{
    const struct document *d = &corpus->documents.items[document];
    for (uint32_t i = 0; i < d->sentences.count; i++) {
        const struct sentence *sentence = &d->sentences.items[i];
        struct text rest = sentence->comments;
        for (struct text record;
             sentence->word_count && (record = record_next(&rest, TEXT("cluster"))).ptr;) {
            struct member member = {record_get(record, TEXT("id")),
                                    document,
                                    i,
                                    0,
                                    0,
                                    record_get(record, TEXT("representative")).ptr != NULL,
                                    members->count};
            if (!member.cluster.ptr)
                continue;
            place_member(&member, sentence, record_get(record, TEXT("words")));
            array_push(members, member);
        }
    }
}

static int compare_members(const void *a, const void *b)
{
    const struct member *x = a, *y = b;
    int order = text_compare(x->cluster, y->cluster);
    return order ? order : (x->order > y->order) - (x->order < y->order);
}

static struct text member_text(struct rendering *r, const struct corpus *corpus, const struct member *member)
{
    return offsets_text(&r->arena, &corpus->documents.items[member->document], member->first, member->last);
}

static struct value member_value(struct rendering *r, const struct corpus *corpus,
                                 const struct member *member)
{
    const struct document *document = &corpus->documents.items[member->document];
    const struct sentence *sentence = &document->sentences.items[member->sentence];
    struct value *parts = arena_allocate(&r->arena, MEMBER_PARTS * sizeof *parts);
    r->extents.count = 0;
    array_reserve(&r->extents, sentence->word_count);
    offsets_of_sentence(document, sentence, NULL, r->extents.items);
    struct extent extent = extent_hull(r->extents.items[member->first - sentence->first_word],
                                       r->extents.items[member->last - sentence->first_word]);
    parts[0] = value_text(document->id);
    parts[1] = value_number(member->sentence + 1);
    parts[2] = value_number(extent.start_byte);
    parts[3] = value_number(extent.end_byte);
    parts[4] = value_number(extent.start_char);
    parts[5] = value_number(extent.end_char);
    parts[6] = value_text(member_text(r, corpus, member));
    return value_object(parts, MEMBER_PARTS);
}

/* A cluster's members, in the order of the stream. */
struct group {
    const struct member *members;
    size_t count;
    size_t documents;      /* different ones */
    size_t representative; /* index among the members */
};

static struct group group_at(const member_array *members, size_t at)
{
    struct group group = {&members->items[at], 0, 0, 0};
    for (; at + group.count < members->count; group.count++) {
        const struct member *member = &members->items[at + group.count];
        if (!text_equal(member->cluster, group.members->cluster))
            break;
        group.documents += group.count == 0 || member->document != member[-1].document;
        if (member->representative && !group.members[group.representative].representative)
            group.representative = group.count;
    }
    return group;
}

static void cluster_row(struct rendering *r, const struct corpus *corpus, const struct group *group)
{
    struct value *members = arena_allocate(&r->arena, group->count * sizeof *members);
    struct value *documents = arena_allocate(&r->arena, group->count * sizeof *documents);
    size_t document_count = 0;
    for (size_t i = 0; i < group->count; i++) {
        const struct member *member = &group->members[i];
        members[i] = member_value(r, corpus, member);
        if (i == 0 || member->document != member[-1].document)
            documents[document_count++] = value_text(corpus->documents.items[member->document].id);
    }
    struct value row[] = {value_text(group->members->cluster),
                          value_text(member_text(r, corpus, &group->members[group->representative])),
                          value_list(documents, document_count), value_list(members, group->count)};
    writer_row(&r->writer, row);
}

static void cluster_table_rows(struct rendering *r, const struct corpus *corpus, const struct group *group)
{
    for (size_t i = 0; i < group->count; i++) {
        const struct member *member = &group->members[i];
        struct value row[] = {value_text(i ? TEXT("") : member->cluster),
                              value_number(i ? SIZE_MAX : group->documents),
                              value_text(corpus->documents.items[member->document].id),
                              value_number(member->sentence + 1), value_text(member_text(r, corpus, member))};
        writer_row(&r->writer, row);
    }
}

/* Clusters in the order of their first members in the stream. */
static int compare_groups(const void *a, const void *b)
{
    const struct group *x = a, *y = b;
    return (x->members->order > y->members->order) - (x->members->order < y->members->order);
}

/* Those of most documents first, then as they come. */
static int compare_support(const void *a, const void *b)
{
    const struct group *x = a, *y = b;
    if (x->documents != y->documents)
        return x->documents < y->documents ? 1 : -1;
    return compare_groups(a, b);
}

typedef void group_maker(struct rendering *r, const struct corpus *corpus, const struct group *group);

static void each_group(struct rendering *r, const struct corpus *corpus,
                       int (*order)(const void *, const void *), group_maker *make)
{
    member_array members = {0};
    ARRAY(struct group) groups = {0};
    for (uint32_t i = 0; i < corpus->documents.count; i++)
        find_members(corpus, i, &members);
    if (members.count)
        qsort(members.items, members.count, sizeof *members.items, compare_members);
    for (size_t at = 0; at < members.count; at += groups.items[groups.count - 1].count)
        array_push(&groups, group_at(&members, at));
    if (groups.count)
        qsort(groups.items, groups.count, sizeof *groups.items, order);
    for (size_t i = 0; i < groups.count; i++) {
        make(r, corpus, &groups.items[i]);
        arena_reset(&r->arena);
    }
    array_free(&groups);
    array_free(&members);
}

void clusters_rows(struct rendering *r, const struct corpus *corpus)
{
    each_group(r, corpus, compare_groups, cluster_row);
}

void clusters_table(struct rendering *r, const struct corpus *corpus)
{
    each_group(r, corpus, compare_support, cluster_table_rows);
}
