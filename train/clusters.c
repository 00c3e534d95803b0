/* train/clusters: sorts the words of raw text into clusters by the words beside them.
 *
 * usage: clusters [-k CLUSTERS] [-m LEAST] [-i ROUNDS] < STREAM.conllu >
 * CLUSTERS.tsv
 *
 * Out: `word TAB cluster` for each word seen LEAST times (12) or oftener, in byte order; clusters count
 * from 1. The exchange algorithm (Martin, Liermann and Ney 1998) with contexts of one word on both sides (cf.
 * Uszkoreit and Brants 2008): each word in turn goes to the cluster that makes the text's contexts likeliest,
 * until ROUNDS (8) are over. Contexts are the CONTEXTS commonest words, the rest as one, and the sentence's
 * edge. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "../filters/common/arena.h"
#include "../filters/common/conllu.h"
#include "../filters/common/diag.h"
#include "../filters/common/hash.h"
#include "../filters/common/unicode.h"

enum { CONTEXTS = 4000, REST = CONTEXTS, EDGE, ALL_CONTEXTS, SIDES = 2, TABLE = 1 << 16 };

struct kind {
    struct text form;
    uint64_t hash;
    uint32_t count, cluster;
    uint32_t first; /* of its pairs */
};

/* Words `word` with context `context` (side * ALL_CONTEXTS + its number) `count` times. */
struct pair {
    uint32_t word, context, count;
};

struct text_model {
    struct arena arena;
    ARRAY(struct kind) kinds;
    uint32_t *slots; /* 1 + index among kinds; 0: free */
    size_t size;
    ARRAY(uint32_t)
    words; /* the text: index among kinds; UINT32_MAX: edge of a sentence */
    ARRAY(struct pair) pairs;
    uint32_t clusters;
    uint32_t *counts;  /* [context][cluster] */
    uint64_t *totals;  /* of each cluster, both sides */
    float logs[TABLE]; /* x log x */
};

static uint32_t *slot_of(struct text_model *m, struct text form, uint64_t hash)
{
    size_t mask = m->size - 1, slot = (size_t)hash & mask;
    for (; m->slots[slot]; slot = (slot + 1) & mask) {
        const struct kind *kind = &m->kinds.items[m->slots[slot] - 1];
        if (kind->hash == hash && text_equal(kind->form, form))
            break;
    }
    return &m->slots[slot];
}

static void grow(struct text_model *m)
{
    free(m->slots);
    m->size = m->size ? m->size * 2 : 1 << 16;
    m->slots = memory_zeroed(m->size, sizeof *m->slots);
    for (size_t i = 0; i < m->kinds.count; i++)
        *slot_of(m, m->kinds.items[i].form, m->kinds.items[i].hash) = (uint32_t)i + 1;
}

static uint32_t kind_of(struct text_model *m, struct text form)
{
    uint64_t hash = hash_text(form);
    if (m->kinds.count * 2 >= m->size)
        grow(m);
    uint32_t *slot = slot_of(m, form, hash);
    if (!*slot) {
        array_push(&m->kinds, (struct kind){.form = arena_copy(&m->arena, form), .hash = hash});
        *slot = (uint32_t)m->kinds.count;
    }
    m->kinds.items[*slot - 1].count++;
    return *slot - 1;
}

static void read_text(struct text_model *m)
{
    struct conllu_reader reader = {0};
    if (!conllu_open(&reader, "-"))
        exit(STATUS_FAILURE);
    array_push(&m->words, UINT32_MAX);
    for (struct document *document; (document = conllu_next(&reader));)
        for (uint32_t s = 0; s < document->sentences.count; s++) {
            const struct sentence *sentence = &document->sentences.items[s];
            for (uint32_t i = 0; i < sentence->word_count; i++)
                array_push(&m->words, kind_of(m, document->words.items[sentence->first_word + i].form));
            array_push(&m->words, UINT32_MAX);
        }
    conllu_close(&reader);
    conllu_free(&reader);
}

/* ---- words in order of their counts ---- */

static const struct kind *sorted_kinds;

static int compare_counts(const void *a, const void *b)
{
    const struct kind *x = &sorted_kinds[*(const uint32_t *)a], *y = &sorted_kinds[*(const uint32_t *)b];
    return x->count != y->count ? (x->count < y->count) - (x->count > y->count)
                                : text_compare(x->form, y->form);
}

static int compare_pairs(const void *a, const void *b)
{
    const struct pair *x = a, *y = b;
    if (x->word != y->word)
        return (x->word > y->word) - (x->word < y->word);
    return (x->context > y->context) - (x->context < y->context);
}

/* Merges equal pairs. */
static void tidy(struct text_model *m)
{
    size_t kept = 0;
    qsort(m->pairs.items, m->pairs.count, sizeof *m->pairs.items, compare_pairs);
    for (size_t i = 0; i < m->pairs.count; i++) {
        if (kept && compare_pairs(&m->pairs.items[kept - 1], &m->pairs.items[i]) == 0)
            m->pairs.items[kept - 1].count += m->pairs.items[i].count;
        else
            m->pairs.items[kept++] = m->pairs.items[i];
    }
    m->pairs.count = kept;
}

static uint32_t context_of(const uint32_t *ranks, uint32_t word)
{
    return word == UINT32_MAX ? EDGE : ranks[word] < CONTEXTS ? ranks[word] : REST;
}

/* Numbers the words by their counts, drops the rare ones and counts pairs. Returns how many words are left.
 */
static uint32_t count_pairs(struct text_model *m, uint32_t least, uint32_t **order)
{
    uint32_t count = (uint32_t)m->kinds.count, kept = 0;
    uint32_t *ranks = memory_allocate(count * sizeof *ranks);
    *order = memory_allocate(count * sizeof **order);
    for (uint32_t i = 0; i < count; i++)
        (*order)[i] = i;
    sorted_kinds = m->kinds.items;
    qsort(*order, count, sizeof **order, compare_counts);
    for (uint32_t i = 0; i < count; i++) {
        ranks[(*order)[i]] = i;
        kept += m->kinds.items[(*order)[i]].count >= least;
    }
    size_t limit = 1 << 24;
    for (size_t i = 1; i + 1 < m->words.count; i++) {
        uint32_t word = m->words.items[i];
        if (word == UINT32_MAX || ranks[word] >= kept)
            continue;
        uint32_t before = context_of(ranks, m->words.items[i - 1]),
                 behind = context_of(ranks, m->words.items[i + 1]);
        array_push(&m->pairs, (struct pair){ranks[word], before, 1});
        array_push(&m->pairs, (struct pair){ranks[word], ALL_CONTEXTS + behind, 1});
        if (m->pairs.count > limit) {
            tidy(m);
            limit = m->pairs.count * 2 > limit ? m->pairs.count * 2 : limit;
        }
    }
    tidy(m);
    free(ranks);
    return kept;
}

/* ---- exchange ---- */

static double x_log_x(double x)
{
    return x > 0 ? x * log(x) : 0;
}

static float logs_at(const struct text_model *m, uint32_t x)
{
    return x < TABLE ? m->logs[x] : (float)x_log_x(x);
}

static void move_word(struct text_model *m, const struct pair *pairs, size_t count, uint32_t cluster,
                      int sign)
{
    for (size_t p = 0; p < count; p++) {
        m->counts[(size_t)pairs[p].context * m->clusters + cluster] += (uint32_t)sign * pairs[p].count;
        m->totals[cluster] += (uint64_t)((int64_t)sign * pairs[p].count);
    }
}

/* The cluster that gains most by the word. */
static uint32_t best_cluster(const struct text_model *m, const struct pair *pairs, size_t count, float *gains)
{
    uint64_t total = 0;
    for (size_t p = 0; p < count; p++)
        total += pairs[p].count;
    /* Both sides of a word are counted, so a cluster's own count is half its total on each side. */
    for (uint32_t c = 0; c < m->clusters; c++) {
        double now = (double)m->totals[c] / 2, then = now + (double)total / 2;
        gains[c] = (float)(2 * (x_log_x(now) - x_log_x(then)));
    }
    for (size_t p = 0; p < count; p++) {
        const uint32_t *row = m->counts + (size_t)pairs[p].context * m->clusters;
        for (uint32_t c = 0; c < m->clusters; c++)
            gains[c] += logs_at(m, row[c] + pairs[p].count) - logs_at(m, row[c]);
    }
    uint32_t best = 0;
    for (uint32_t c = 1; c < m->clusters; c++)
        if (gains[c] > gains[best])
            best = c;
    return best;
}

static void exchange(struct text_model *m, uint32_t words, const size_t *firsts, uint32_t *cluster_of,
                     unsigned rounds)
{
    float *gains = memory_allocate(m->clusters * sizeof *gains);
    for (uint32_t w = 0; w < words; w++)
        move_word(m, m->pairs.items + firsts[w], firsts[w + 1] - firsts[w], cluster_of[w] = w % m->clusters,
                  1);
    for (unsigned round = 0; round < rounds; round++) {
        uint32_t moved = 0;
        for (uint32_t w = 0; w < words; w++) {
            const struct pair *pairs = m->pairs.items + firsts[w];
            size_t count = firsts[w + 1] - firsts[w];
            move_word(m, pairs, count, cluster_of[w], -1);
            uint32_t best = best_cluster(m, pairs, count, gains);
            moved += best != cluster_of[w];
            move_word(m, pairs, count, cluster_of[w] = best, 1);
        }
        fprintf(stderr, "round %u: %u of %u words moved\n", round + 1, moved, words);
    }
    free(gains);
}

static size_t *first_pairs(const struct text_model *m, uint32_t words)
{
    size_t *firsts = memory_allocate((words + 1) * sizeof *firsts), at = 0;
    for (uint32_t w = 0; w < words; w++) {
        firsts[w] = at;
        while (at < m->pairs.count && m->pairs.items[at].word == w)
            at++;
    }
    firsts[words] = at;
    return firsts;
}

int main(int argc, char **argv)
{
    static struct text_model m = {.clusters = 600};
    unsigned rounds = 8;
    uint32_t least = 12, *order;
    diag_program("clusters");
    for (int option; (option = getopt(argc, argv, "k:m:i:")) != -1;) {
        if (option == '?')
            return STATUS_FAILURE;
        *(option == 'k' ? &m.clusters : option == 'm' ? &least : &rounds) = (unsigned)atoi(optarg);
    }
    for (uint32_t x = 0; x < TABLE; x++)
        m.logs[x] = (float)x_log_x(x);
    read_text(&m);
    uint32_t words = count_pairs(&m, least, &order);
    size_t *firsts = first_pairs(&m, words);
    uint32_t *cluster_of = memory_allocate(words * sizeof *cluster_of);
    m.counts = memory_zeroed((size_t)SIDES * ALL_CONTEXTS * m.clusters, sizeof *m.counts);
    m.totals = memory_zeroed(m.clusters, sizeof *m.totals);
    exchange(&m, words, firsts, cluster_of, rounds);
    for (uint32_t w = 0; w < words; w++) {
        struct text form = m.kinds.items[order[w]].form;
        printf("%.*s\t%u\n", TEXT_ARGS(form), cluster_of[w] + 1);
    }
    return fflush(stdout) == 0 ? 0 : STATUS_FAILURE;
}
