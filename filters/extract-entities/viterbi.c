/* The best legal sequence of labels. */
#include "viterbi.h"

enum { UNLIKELY = -(1 << 28) };

/* The labels that may follow one, ended by LABELS. */
static const uint8_t *followers_of(unsigned from)
{
    static uint8_t followers[LABELS][LABELS + 1];
    static bool known;
    for (unsigned label = 0; !known && label < LABELS; label++) {
        unsigned count = 0;
        for (unsigned to = 0; to < LABELS; to++)
            if (tagger_is_legal(label, to))
                followers[label][count++] = (uint8_t)to;
        followers[label][count] = LABELS;
    }
    known = true;
    return followers[from];
}

static bool is_out(const int16_t *scores)
{
    int16_t most = scores[0];
    for (unsigned label = 1; label < LABEL_OUT; label++)
        most = scores[label] > most ? scores[label] : most;
    return most <= -PRUNED;
}

static void step_out(const struct tagger_head *head, const struct path *before, struct path *here)
{
    int32_t best = before->scores[LABEL_OUT] + head->moves[LABEL_OUT][LABEL_OUT];
    here->from[LABEL_OUT] = LABEL_OUT;
    for (unsigned from = 0; from < LABEL_OUT && !before->only_out; from++)
        if (tagger_is_legal(from, LABEL_OUT) && before->scores[from] + head->moves[from][LABEL_OUT] > best) {
            best = before->scores[from] + head->moves[from][LABEL_OUT];
            here->from[LABEL_OUT] = (uint8_t)from;
        }
    here->scores[LABEL_OUT] = 0;
    here->only_out = true;
}

static void go_on(const struct tagger_head *head, const struct path *before, unsigned from,
                  const int16_t *scores, struct path *here)
{
    for (const uint8_t *to = followers_of(from); *to < LABELS; to++) {
        int32_t score = before->scores[from] + head->moves[from][*to];
        if (score > here->scores[*to] && (*to == LABEL_OUT || scores[*to] > -PRUNED)) {
            here->scores[*to] = score;
            here->from[*to] = (uint8_t)from;
        }
    }
}

static void step(const struct tagger_head *head, const struct path *before, const int16_t *scores,
                 struct path *here)
{
    here->only_out = false;
    for (unsigned label = 0; label < LABELS; label++)
        here->scores[label] = UNLIKELY;
    go_on(head, before, LABEL_OUT, scores, here);
    for (unsigned from = 0; from < LABEL_OUT && !before->only_out; from++)
        if (before->scores[from] > UNLIKELY / 2)
            go_on(head, before, from, scores, here);
    int32_t out = here->scores[LABEL_OUT];
    for (unsigned label = 0; label < LABEL_OUT; label++)
        here->scores[label] += scores[label] - out;
    here->scores[LABEL_OUT] = 0;
}

static unsigned best_last(const struct tagger_head *head, const struct path *last)
{
    unsigned best = LABEL_OUT;
    for (unsigned label = 0; label < LABEL_OUT && !last->only_out; label++)
        if (tagger_is_legal(label, LABEL_OUT) && last->scores[label] + head->moves[label][LABEL_OUT] >
                                                     last->scores[best] + head->moves[best][LABEL_OUT])
            best = label;
    return best;
}

void viterbi(const struct tagger_head *head, int16_t (*scores)[SUM_LABELS], uint32_t count,
             struct path *paths, uint8_t *labels)
{
    struct path edge = {.only_out = true};
    for (uint32_t i = 0; i < count; i++) {
        const struct path *before = i ? &paths[i - 1] : &edge;
        if (is_out(scores[i]))
            step_out(head, before, &paths[i]);
        else
            step(head, before, scores[i], &paths[i]);
    }
    unsigned label = count ? best_last(head, &paths[count - 1]) : LABEL_OUT;
    for (uint32_t i = count; i-- > 0; label = paths[i].from[label])
        labels[i] = (uint8_t)label;
}
