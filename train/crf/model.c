/* Model: learning by AdaGrad (Duchi et al. 2011) on the CRF's likelihood, labels that are not known summed
 * over (Tsuboi et al. 2008), with features left out at random, which keeps the sure ones from hiding the
 * others (Wager et al. 2013). The weights are the mean of those after each epoch of the second half of every
 * round; rounds begin anew with another order, and their mean is steadier than one of them (Breiman 1996). */
#include "model.h"

#include <math.h>
#include <stdio.h>

#include "marginals.h"

static const float RATE = 0.15f, VECTOR_RATE = 0.05f, DAMPING = 1;

enum { VALUES = sizeof(struct weights) / sizeof(float) };

/* What of a word's features is there this time. */
struct draw {
    uint32_t rows[TAGGER_MOST_ROWS * (TAGGER_MOST_PARTS + 1)];
    unsigned row_count;
    const int8_t *vectors[TAGGER_MOST_PARTS];
    uint8_t places[TAGGER_MOST_PARTS];
    unsigned vector_count;
};

struct learner {
    struct lessons *lessons;
    struct weights *weights, *squares, *sums;
    struct lattice lattice;
    struct draw *draws; /* of the longest sentence */
    uint32_t keep;
};

/* ---- one word ---- */

static void draw_rows(struct learner *l, const uint32_t *rows, unsigned count, struct draw *draw)
{
    uint64_t bits = 0;
    for (unsigned k = 0; k < count; k++, bits >>= 8) {
        if (k % 8 == 0)
            bits = random_next(&l->lessons->random);
        if ((bits & 0xFF) < l->keep)
            draw->rows[draw->row_count++] = rows[k];
    }
}

static void draw_example(struct learner *l, const struct example *example, struct draw *draw)
{
    const struct lessons *lessons = l->lessons;
    uint32_t rows[TAGGER_MOST_ROWS];
    draw->row_count = draw->vector_count = 0;
    draw_rows(l, lessons->rows.items + example->rows, example->row_count, draw);
    for (uint32_t k = 0; k < example->part_count; k++) {
        struct tagger_part part = lessons->parts.items[example->parts + k];
        draw_rows(l, rows, tagger_word_rows(part.word, part.place, lessons->without, rows), draw);
        bool there = (random_next(&l->lessons->random) >> 32 & 0xFF) < l->keep;
        if (!there || !part.word->vector || lessons->without & FAMILY_VECTORS)
            continue;
        draw->vectors[draw->vector_count] = part.word->vector;
        draw->places[draw->vector_count++] = (uint8_t)part.place;
    }
}

static void score(const struct learner *l, const struct draw *draw, float *scores)
{
    float sums[SUM_LABELS] = {0}, keep = (float)l->keep / 256, most = 0;
    for (unsigned k = 0; k < draw->row_count; k++)
        for (unsigned label = 0; label < SUM_LABELS; label++)
            sums[label] += l->weights->rows[draw->rows[k]][label];
    for (unsigned k = 0; k < draw->vector_count; k++)
        for (unsigned d = 0; d < VECTOR_SIZE; d++)
            for (unsigned label = 0; label < SUM_LABELS; label++)
                sums[label] +=
                    l->weights->vectors[draw->places[k]][d][label] * (float)draw->vectors[k][d] / VECTOR_UNIT;
    for (unsigned label = 0; label < SUM_LABELS; label++) {
        sums[label] /= keep;
        most = sums[label] > most ? sums[label] : most;
    }
    for (unsigned label = 0; label < SUM_LABELS; label++)
        scores[label] = exp_of(sums[label] - most);
    scores[LABEL_OUT] = exp_of(-most);
}

static void move(float *weights, float *squares, const float *gradient, float factor, float rate)
{
    for (unsigned label = 0; label < SUM_LABELS; label++) {
        float g = gradient[label] * factor;
        squares[label] += g * g;
        weights[label] += rate * g / sqrtf(squares[label] + DAMPING);
    }
}

static void learn(struct learner *l, const struct draw *draw, const float *gradient)
{
    const float small = 0.002f; /* not worth the time */
    float most = 0;
    for (unsigned label = 0; label < SUM_LABELS; label++)
        most = fabsf(gradient[label]) > most ? fabsf(gradient[label]) : most;
    if (most < small)
        return;
    for (unsigned k = 0; k < draw->row_count; k++)
        move(l->weights->rows[draw->rows[k]], l->squares->rows[draw->rows[k]], gradient, 1, RATE);
    for (unsigned k = 0; k < draw->vector_count; k++)
        for (unsigned d = 0; d < VECTOR_SIZE; d++)
            move(l->weights->vectors[draw->places[k]][d], l->squares->vectors[draw->places[k]][d], gradient,
                 (float)draw->vectors[k][d] / VECTOR_UNIT, VECTOR_RATE);
}

/* ---- one sentence ---- */

static void learn_moves(struct learner *l, float gradient[LABELS][LABELS], float weight)
{
    for (unsigned from = 0; from < LABELS; from++)
        for (unsigned to = 0; to < LABELS; to++) {
            float g = gradient[from][to] * weight;
            l->squares->moves[from][to] += g * g;
            l->weights->moves[from][to] += RATE * g / sqrtf(l->squares->moves[from][to] + DAMPING);
        }
}

static void learn_lesson(struct learner *l, const struct lesson *lesson)
{
    const struct example *examples = l->lessons->examples.items + lesson->first;
    struct lattice *lattice = &l->lattice;
    struct legal legal;
    float moves[LABELS][LABELS] = {0}, gradient[SUM_LABELS];
    legal_set(&legal, l->weights->moves);
    for (uint32_t i = 0; i < lesson->count; i++) {
        draw_example(l, &examples[i], &l->draws[i]);
        score(l, &l->draws[i], lattice->scores[i]);
    }
    marginals(lattice, &legal, examples, lesson->count, false, -1, moves, lattice->free);
    marginals(lattice, &legal, examples, lesson->count, true, 1, moves, lattice->known);
    for (uint32_t i = 0; i < lesson->count; i++) {
        for (unsigned label = 0; label < SUM_LABELS; label++)
            gradient[label] = (lattice->known[i][label] - lattice->free[i][label]) * lesson->weight;
        learn(l, &l->draws[i], gradient);
    }
    learn_moves(l, moves, lesson->weight);
}

/* ---- all of them ---- */

static void shuffle(struct lessons *lessons)
{
    for (size_t k = lessons->items.count; k > 1; k--) {
        size_t other = (size_t)(random_next(&lessons->random) % k);
        struct lesson swap = lessons->items.items[k - 1];
        lessons->items.items[k - 1] = lessons->items.items[other];
        lessons->items.items[other] = swap;
    }
}

static uint32_t longest_lesson(const struct lessons *lessons)
{
    uint32_t longest = 0;
    for (size_t k = 0; k < lessons->items.count; k++)
        if (lessons->items.items[k].count > longest)
            longest = lessons->items.items[k].count;
    return longest;
}

static void add_weights(struct weights *sums, const struct weights *weights, float factor)
{
    float *to = (float *)sums;
    const float *from = (const float *)weights;
    for (size_t k = 0; k < VALUES; k++)
        to[k] += from[k] * factor;
}

static void learn_round(struct learner *l, unsigned epochs, float share)
{
    memset(l->weights, 0, sizeof *l->weights);
    memset(l->squares, 0, sizeof *l->squares);
    for (unsigned epoch = 0; epoch < epochs; epoch++) {
        shuffle(l->lessons);
        for (size_t k = 0; k < l->lessons->items.count; k++)
            learn_lesson(l, &l->lessons->items.items[k]);
        if (epoch >= epochs / 2)
            add_weights(l->sums, l->weights, share / (float)(epochs - epochs / 2));
        fprintf(stderr, "epoch %u of %u\n", epoch + 1, epochs);
    }
}

struct model model_learn(struct lessons *lessons, unsigned rounds, unsigned epochs, uint32_t keep)
{
    uint32_t longest = longest_lesson(lessons);
    struct learner l = {.lessons = lessons, .keep = keep};
    l.weights = memory_zeroed(1, sizeof *l.weights);
    l.squares = memory_zeroed(1, sizeof *l.squares);
    l.sums = memory_zeroed(1, sizeof *l.sums);
    l.draws = memory_allocate((longest + 1) * sizeof *l.draws);
    lattice_reserve(&l.lattice, longest + 1);
    for (unsigned round = 0; round < rounds; round++)
        learn_round(&l, epochs, 1.0f / (float)rounds);
    return (struct model){l.sums, lessons->without};
}

/* ---- the weights as the filter has them ---- */

static long rounded(float weight, long most)
{
    long whole = lrintf(weight * TAGGER_UNIT);
    return whole > most ? most : whole < -most ? -most : whole;
}

unsigned char *model_pack(const struct model *model, size_t *size)
{
    const struct weights *w = model->weights;
    *size = sizeof(struct tagger_head) + sizeof w->rows / sizeof(float);
    struct tagger_head *head = memory_zeroed(1, *size);
    int8_t *rows = (int8_t *)(head + 1);
    head->without = model->without;
    for (unsigned from = 0; from < LABELS; from++)
        for (unsigned to = 0; to < LABELS; to++)
            head->moves[from][to] = (int32_t)rounded(w->moves[from][to], INT16_MAX);
    const float *vectors = &w->vectors[0][0][0], *all = &w->rows[0][0];
    int16_t *to = &head->vectors[0][0][0];
    for (size_t k = 0; k < sizeof w->vectors / sizeof *vectors; k++)
        to[k] = (int16_t)rounded(vectors[k] * TAGGER_VECTOR_UNIT, INT16_MAX);
    for (size_t k = 0; k < sizeof w->rows / sizeof *all; k++)
        rows[k] = (int8_t)rounded(all[k], INT8_MAX);
    return (unsigned char *)head;
}
