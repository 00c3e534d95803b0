/* Marginals: forward-backward, each word's row scaled to 1. */
#include "marginals.h"

#include <math.h>

void lattice_reserve(struct lattice *l, uint32_t count)
{
    if (count <= l->capacity)
        return;
    l->capacity = count * 2;
    float(**const rows[])[LABELS] = {&l->scores, &l->forward, &l->backward, &l->free, &l->known};
    for (unsigned k = 0; k < sizeof rows / sizeof *rows; k++)
        *rows[k] = memory_resize(*rows[k], l->capacity * sizeof **rows[k]);
}

float exp_of(float x)
{
    if (x < -60)
        return 0;
    float y = x * 1.44269504f, whole = floorf(y), part = (y - whole) * 0.69314718f;
    float p = 1 + part * (1 + part * (0.5f + part * (0.16666667f +
                                                     part * (0.041666668f + part * (0.0083333338f +
                                                                                    part * 0.0013888889f)))));
    return ldexpf(p, (int)whole);
}

void legal_set(struct legal *legal, float moves[LABELS][LABELS])
{
    legal->count = 0;
    for (unsigned from = 0; from < LABELS; from++)
        for (unsigned to = 0; to < LABELS; to++)
            if (tagger_is_legal(from, to)) {
                legal->from[legal->count] = (uint8_t)from;
                legal->to[legal->count] = (uint8_t)to;
                legal->weights[legal->count++] = exp_of(moves[from][to]);
            }
}

static void normalise(float *row)
{
    float sum = 1e-30f;
    for (unsigned l = 0; l < LABELS; l++)
        sum += row[l];
    for (unsigned l = 0; l < LABELS; l++)
        row[l] /= sum;
}

static float score_of(const struct lattice *l, const struct example *examples, uint32_t i, unsigned label,
                      bool constrained)
{
    return constrained && !(examples[i].allowed >> label & 1) ? 0 : l->scores[i][label];
}

static void go_forward(struct lattice *l, const struct legal *legal, const struct example *examples,
                       uint32_t count, bool constrained)
{
    for (uint32_t i = 0; i < count; i++) {
        float *row = l->forward[i];
        memset(row, 0, sizeof l->forward[i]);
        for (unsigned m = 0; m < legal->count; m++) {
            unsigned from = legal->from[m];
            row[legal->to[m]] += (i ? l->forward[i - 1][from] : from == LABEL_OUT) * legal->weights[m];
        }
        for (unsigned label = 0; label < LABELS; label++)
            row[label] *= score_of(l, examples, i, label, constrained);
        normalise(row);
    }
}

/* The moves from word i, whose successor's labels weigh next[]. */
static void add_moves(struct lattice *l, const struct legal *legal, uint32_t i, const float *next, float sign,
                      float moves[LABELS][LABELS])
{
    float expected[LABELS * LABELS], sum = 1e-30f;
    for (unsigned m = 0; m < legal->count; m++) {
        float step = legal->weights[m] * next[legal->to[m]];
        l->backward[i][legal->from[m]] += step;
        expected[m] = l->forward[i][legal->from[m]] * step;
        sum += expected[m];
    }
    for (unsigned m = 0; m < legal->count; m++)
        moves[legal->from[m]][legal->to[m]] += sign * expected[m] / sum;
}

void marginals(struct lattice *l, const struct legal *legal, const struct example *examples, uint32_t count,
               bool constrained, float sign, float moves[LABELS][LABELS], float (*out)[LABELS])
{
    go_forward(l, legal, examples, count, constrained);
    for (uint32_t i = count; i-- > 0;) {
        float next[LABELS] = {0};
        next[LABEL_OUT] = 1;
        for (unsigned label = 0; i + 1 < count && label < LABELS; label++)
            next[label] = l->backward[i + 1][label] * score_of(l, examples, i + 1, label, constrained);
        memset(l->backward[i], 0, sizeof l->backward[i]);
        add_moves(l, legal, i, next, sign, moves);
        normalise(l->backward[i]);
        for (unsigned label = 0; label < LABELS; label++)
            out[i][label] = l->forward[i][label] * l->backward[i][label];
        normalise(out[i]);
    }
}
