/* Evaluate: spans with both ends and the type right. */
#include "evaluate.h"

#include <stdio.h>
#include <stdlib.h>

#include "../../filters/common/diag.h"
#include "../../filters/common/misc.h"

struct tally {
    size_t gold[TYPES], found[TYPES], right[TYPES];
};

/* The type of the gold name that the mention is, or -1. */
static int gold_type(const struct document *document, const struct mention *m, uint32_t end)
{
    uint32_t first = lessons_allowed(document, m->first, end, false);
    for (unsigned type = 0; type < TYPES; type++) {
        if (first != lessons_label(type, tagger_letter(m->first, m->last, m->first)))
            continue;
        for (uint32_t i = m->first + 1; i <= m->last; i++)
            if (lessons_allowed(document, i, end, false) !=
                lessons_label(type, tagger_letter(m->first, m->last, i)))
                return -1;
        return (int)type;
    }
    return -1;
}

static void count_gold(const struct document *document, struct tally *tally)
{
    for (uint32_t i = 0; i < document->words.count; i++) {
        struct text gold = misc_get(document->words.items[i].misc, TEXT("gold"));
        if (gold.ptr && text_starts(gold, TEXT("B")) && lessons_type(gold) >= 0)
            tally->gold[lessons_type(gold)]++;
    }
}

static void count_found(const struct document *document, const mention_array *mentions, struct tally *tally)
{
    for (size_t k = 0; k < mentions->count; k++) {
        const struct mention *m = &mentions->items[k];
        const struct sentence *s = &document->sentences.items[m->sentence];
        tally->found[m->type]++;
        tally->right[m->type] += gold_type(document, m, s->first_word + s->word_count) == (int)m->type;
    }
}

static void show(const char *name, size_t gold, size_t found, size_t right)
{
    double p = found ? 100.0 * (double)right / (double)found : 0,
           r = gold ? 100.0 * (double)right / (double)gold : 0;
    printf(" %s %.2f/%.2f/%.2f", name, p, r, p + r > 0 ? 2 * p * r / (p + r) : 0);
}

static void print(const char *path, const struct tally *tally)
{
    size_t gold = 0, found = 0, right = 0;
    printf("%-24s", strrchr(path, '/') ? strrchr(path, '/') + 1 : path);
    for (unsigned type = 0; type < TYPES; type++) {
        if (!tally->gold[type])
            continue;
        show(entity_type_names[type], tally->gold[type], tally->found[type], tally->right[type]);
        gold += tally->gold[type], found += tally->found[type], right += tally->right[type];
    }
    show("all", gold, found, right);
    printf("\n");
}

void evaluate(const unsigned char *weights, struct vocabulary *vocabulary, const char *path)
{
    struct conllu_reader reader = {0};
    struct arena arena = {0};
    struct tally tally = {0};
    mention_array mentions = {0};
    if (!conllu_open(&reader, path))
        exit(STATUS_FAILURE);
    for (struct document *document; (document = conllu_next(&reader));) {
        vocabulary_begin(vocabulary);
        struct facts facts = facts_of(document, vocabulary, &arena);
        mentions.count = 0;
        tagger_find_by(weights, &facts, &arena, &mentions);
        count_gold(document, &tally);
        count_found(document, &mentions, &tally);
        arena_reset(&arena);
    }
    print(path, &tally);
    arena_free(&arena);
    array_free(&mentions);
    conllu_close(&reader);
    conllu_free(&reader);
}
