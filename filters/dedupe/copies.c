/* Copies: documents that are, or largely hold, the text of another one.
 *
 * Documents are taken from the fullest to the slightest (then by id); each becomes a copy of the original
 * before it that it resembles most, or an original itself. So a copy is always a copy of the one named, and
 * originals are copies of none. */
#include "copies.h"

#include <stdlib.h>

#include "group_id.h"
#include "sketch.h"

enum {
    LEAST_OVERLAP = 100,    /* thousandths of a document's text worth telling of */
    COPY_RESEMBLANCE = 350, /* thousandths of two texts' shingles that both have: one text, edited */
    COPY_CONTAINMENT = 700, /* of a cut-down text that stand in the full one… */
    COPY_SIZE = 300,        /* …of which it still is this much: a line quoted in a long report is no copy */
    MOST_POSTINGS = 100,    /* documents, the fullest, that a shingle leads to */
};

/* A document in the order in which they are taken. */
struct ranked {
    struct text id;
    uint32_t document;
    struct sketch sketch;
};

struct posting {
    uint64_t hash;
    uint32_t rank;
};

struct search {
    struct ranked *ranked;
    uint32_t count;
    ARRAY(struct posting) index; /* sorted by hash, rank */
    bool *touched;               /* of each rank: already met with the document in hand */
    ARRAY(uint32_t) met;
};

/* ---- the search ---- */

static int compare_ranked(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    if (x->sketch.shingles != y->sketch.shingles)
        return x->sketch.shingles > y->sketch.shingles ? -1 : 1;
    return text_compare(x->id, y->id);
}

static int compare_postings(const void *a, const void *b)
{
    const struct posting *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->rank > y->rank) - (x->rank < y->rank);
}

static void search_begin(struct search *search, const struct corpus *corpus)
{
    struct arena arena = {0};
    search->count = (uint32_t)corpus->documents.count;
    search->ranked = memory_zeroed(search->count + 1, sizeof *search->ranked);
    search->touched = memory_zeroed(search->count + 1, sizeof *search->touched);
    for (uint32_t i = 0; i < search->count; i++) {
        const struct document *document = &corpus->documents.items[i];
        search->ranked[i] = (struct ranked){document->id, i, sketch_of(document, &arena)};
        arena_reset(&arena);
    }
    qsort(search->ranked, search->count, sizeof *search->ranked, compare_ranked);
    for (uint32_t i = 0; i < search->count; i++)
        for (uint32_t j = 0; j < search->ranked[i].sketch.count; j++)
            array_push(&search->index, (struct posting){search->ranked[i].sketch.hashes[j], i});
    if (search->index.count)
        qsort(search->index.items, search->index.count, sizeof *search->index.items, compare_postings);
    arena_free(&arena);
}

static void search_end(struct search *search)
{
    free(search->ranked);
    free(search->touched);
    array_free(&search->index);
    array_free(&search->met);
}

static size_t first_posting(const struct search *search, uint64_t hash)
{
    size_t low = 0, high = search->index.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (search->index.items[middle].hash < hash)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The documents before this rank that have a shingle of its sketch, into search->met. */
static void meet(struct search *search, uint32_t rank)
{
    const struct sketch *sketch = &search->ranked[rank].sketch;
    for (size_t i = 0; i < search->met.count; i++)
        search->touched[search->met.items[i]] = false;
    search->met.count = 0;
    for (uint32_t i = 0; i < sketch->count; i++) {
        size_t at = first_posting(search, sketch->hashes[i]), end = at + MOST_POSTINGS;
        for (; at < end && at < search->index.count; at++) {
            const struct posting *posting = &search->index.items[at];
            if (posting->hash != sketch->hashes[i] || posting->rank >= rank)
                break;
            if (!search->touched[posting->rank])
                array_push(&search->met, posting->rank);
            search->touched[posting->rank] = true;
        }
    }
}

/* ---- originals and overlaps ---- */

/* How alike, 0 when not a copy. */
static uint32_t copy_score(const struct sketch *full, const struct sketch *slight)
{
    uint32_t resemblance = sketch_resemblance(full, slight);
    bool cut_down = sketch_containment(slight, full) >= COPY_CONTAINMENT &&
                    1000 * (uint64_t)slight->shingles >= COPY_SIZE * (uint64_t)full->shingles;
    return resemblance >= COPY_RESEMBLANCE || cut_down ? resemblance + 1 : 0;
}

static void add_overlap(struct copies *copies, const struct ranked *own, const struct ranked *other)
{
    uint32_t part = sketch_containment(&own->sketch, &other->sketch);
    if (part >= LEAST_OVERLAP)
        array_push(&copies->overlaps, (struct overlap){own->document, other->document, other->id, part});
}

static void place(struct copies *copies, struct search *search, uint32_t rank)
{
    const struct ranked *own = &search->ranked[rank];
    uint32_t best = 0, best_rank = rank;
    meet(search, rank);
    for (size_t i = 0; i < search->met.count; i++) {
        uint32_t other_rank = search->met.items[i];
        const struct ranked *other = &search->ranked[other_rank];
        add_overlap(copies, own, other);
        add_overlap(copies, other, own);
        uint32_t score = copies->original[other->document] == other->document
                             ? copy_score(&other->sketch, &own->sketch)
                             : 0;
        if (score > best || (score && score == best && other_rank < best_rank)) {
            best = score;
            best_rank = other_rank;
        }
    }
    copies->original[own->document] = search->ranked[best_rank].document;
}

static int compare_overlaps(const void *a, const void *b)
{
    const struct overlap *x = a, *y = b;
    if (x->document != y->document)
        return x->document < y->document ? -1 : 1;
    return text_compare(x->id, y->id);
}

/* ---- ids ---- */

/* What the id is made of: all FORMs, a space between. */
static struct text document_text(struct arena *arena, const struct document *document)
{
    size_t length = 1;
    for (size_t i = 0; i < document->words.count; i++)
        length += document->words.items[i].form.len + 1;
    char *memory = arena_allocate(arena, length), *at = memory;
    for (size_t i = 0; i < document->words.count; i++) {
        struct text form = document->words.items[i].form;
        memcpy(at, form.ptr, form.len);
        at += form.len;
        *at++ = ' ';
    }
    return text_between(memory, at);
}

struct copy {
    uint32_t original, document;
};

static int compare_copies(const void *a, const void *b)
{
    const struct copy *x = a, *y = b;
    if (x->original != y->original)
        return x->original < y->original ? -1 : 1;
    return (x->document > y->document) - (x->document < y->document);
}

static void name_cluster(struct copies *copies, const struct corpus *corpus, const struct copy *members,
                         size_t count)
{
    struct arena arena = {0};
    struct text *texts = arena_allocate(&arena, count * sizeof *texts);
    for (size_t i = 0; i < count; i++)
        texts[i] = document_text(&arena, &corpus->documents.items[members[i].document]);
    uint64_t id = group_id(texts, count);
    for (size_t i = 0; i < count; i++)
        copies->cluster[members[i].document] = id;
    arena_free(&arena);
}

static void name_clusters(struct copies *copies, const struct corpus *corpus)
{
    uint32_t count = (uint32_t)corpus->documents.count;
    struct copy *members = memory_allocate((count + 1) * sizeof *members);
    for (uint32_t i = 0; i < count; i++)
        members[i] = (struct copy){copies->original[i], i};
    qsort(members, count, sizeof *members, compare_copies);
    for (uint32_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && members[end].original == members[i].original;)
            end++;
        if (end - i > 1)
            name_cluster(copies, corpus, &members[i], end - i);
    }
    free(members);
}

void copies_find(struct copies *copies, const struct corpus *corpus)
{
    struct search search = {0};
    search_begin(&search, corpus);
    copies->count = search.count;
    copies->original = memory_allocate((search.count + 1) * sizeof *copies->original);
    copies->cluster = memory_zeroed(search.count + 1, sizeof *copies->cluster);
    for (uint32_t rank = 0; rank < search.count; rank++)
        place(copies, &search, rank);
    if (copies->overlaps.count)
        qsort(copies->overlaps.items, copies->overlaps.count, sizeof *copies->overlaps.items,
              compare_overlaps);
    name_clusters(copies, corpus);
    search_end(&search);
}

bool copies_is_copy(const struct copies *copies, uint32_t document)
{
    return copies->original[document] != document;
}

void copies_drop(struct copies *copies)
{
    size_t kept = 0;
    for (size_t i = 0; i < copies->overlaps.count; i++)
        if (!copies_is_copy(copies, copies->overlaps.items[i].other))
            copies->overlaps.items[kept++] = copies->overlaps.items[i];
    copies->overlaps.count = kept;
    memset(copies->cluster, 0, copies->count * sizeof *copies->cluster);
}

void copies_free(struct copies *copies)
{
    free(copies->original);
    free(copies->cluster);
    array_free(&copies->overlaps);
}
