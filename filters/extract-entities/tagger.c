/* Tagger: scores and the best legal sequence (Viterbi 1967). */
#include "tagger.h"

#include "../common/memory.h"

extern const unsigned char tagger_weights[];

enum { UNLIKELY = -(1 << 28) };

/* A row of weights, and sums of rows. */
typedef int8_t row_of_weights __attribute__((vector_size(SUM_LABELS)));
typedef int16_t row_of_sums __attribute__((vector_size(2 * SUM_LABELS)));

static void add_rows(const int8_t *weights, const uint32_t *rows, unsigned count, row_of_sums *all)
{
    row_of_sums sums = *all;
    for (unsigned k = 0; k < count; k++) {
        row_of_weights row;
        memcpy(&row, weights + (size_t)rows[k] * SUM_LABELS, sizeof row);
        sums += __builtin_convertvector(row, row_of_sums);
    }
    *all = sums;
}

static void sum_word(struct vocabulary_word *word, const int8_t *weights, uint32_t without)
{
    uint32_t rows[TAGGER_MOST_ROWS];
    for (unsigned place = 0; place < PLACES; place++) {
        unsigned count = tagger_word_rows(word, place, without, rows);
        row_of_sums sums = {0};
        add_rows(weights, rows, count, &sums);
        memcpy(word->sums[place], &sums, sizeof sums);
    }
    word->summed = true;
}

/* The scores of word i for all labels but LABEL_OUT, whose score is 0. */
static void score_word(const struct tagger_context *c, const int8_t *weights, uint32_t i, uint32_t begin,
                       uint32_t end, int16_t scores[SUM_LABELS])
{
    uint32_t rows[TAGGER_MOST_ROWS];
    unsigned count = tagger_context_rows(c, i, begin, end, rows);
    for (unsigned k = 0; k < count; k++)
        __builtin_prefetch(weights + (size_t)rows[k] * SUM_LABELS);
    row_of_sums all = {0};
    for (unsigned place = 0; place < PLACES; place++) {
        uint32_t at = i + place - PLACE_HERE;
        if (at < begin || at >= end)
            continue;
        struct vocabulary_word *word = c->facts->entries[at];
        if (!word->summed)
            sum_word(word, weights, c->without);
        row_of_sums sums;
        memcpy(&sums, word->sums[PLACES - 1 - place], sizeof sums);
        all += sums;
    }
    add_rows(weights, rows, count, &all);
    memcpy(scores, &all, sizeof all);
}

/* ---- one sense a document ---- */

/* A word with a capital is mostly of one type in all its places in a document (cf. Gale, Church and Yarowsky
 * 1992): each place's score of a type goes SHARE / 16 of the way to the mean of all places. */
enum { SHARE = 14 };

/* Where the type's four labels stand on the average, in quarters. */
static int32_t type_score(const int16_t *scores, unsigned type)
{
    const int16_t *s = scores + type * LETTERS;
    return s[LETTER_B] + s[LETTER_I] + s[LETTER_E] + s[LETTER_S];
}

static void share_scores(const struct tagger_context *c, int16_t (*scores)[SUM_LABELS], struct arena *arena)
{
    uint32_t count = (uint32_t)c->facts->document->words.count;
    int64_t(*sums)[TYPE_NONE] = arena_allocate(arena, (count + 1) * sizeof *sums);
    uint32_t *places = arena_allocate(arena, (count + 1) * sizeof *places);
    /* Sums run along the chain of places; the last one has those of all. */
    for (uint32_t i = 0; i < count; i++) {
        bool first = c->before[i] == i;
        if (first && c->behind[i] == i)
            continue;
        places[i] = first ? 1 : places[c->before[i]] + 1;
        for (unsigned type = 0; type < TYPE_NONE; type++)
            sums[i][type] = type_score(scores[i], type) + (first ? 0 : sums[c->before[i]][type]);
    }
    for (uint32_t i = count; i-- > 0;) {
        bool last = c->behind[i] == i;
        if (last && c->before[i] == i)
            continue;
        for (unsigned type = 0; type < TYPE_NONE; type++) {
            if (!last) {
                sums[i][type] = sums[c->behind[i]][type];
                places[i] = places[c->behind[i]];
            }
            int64_t away = sums[i][type] / places[i] - type_score(scores[i], type);
            for (unsigned letter = 0; letter < LETTERS; letter++)
                scores[i][type * LETTERS + letter] =
                    (int16_t)(scores[i][type * LETTERS + letter] + away * SHARE / (16 * LETTERS));
        }
    }
}

/* The guesses were made by rules for news, and the training data is little of that: they add to the scores of
 * their labels, the more so the surer they are. */
static void favour_guesses(const struct tagger_context *c, int16_t (*scores)[SUM_LABELS])
{
    enum { PERCENT = 45, LARGEST_MARGIN = 1000 /* hundredths */ };
    for (size_t k = 0; k < c->guesses->count; k++) {
        const struct mention *m = &c->guesses->items[k];
        int margin = m->margin < LARGEST_MARGIN ? m->margin : LARGEST_MARGIN;
        for (uint32_t i = m->first; i <= m->last; i++) {
            unsigned letter = m->first == m->last ? LETTER_S
                              : i == m->first     ? LETTER_B
                              : i == m->last      ? LETTER_E
                                                  : LETTER_I;
            int16_t *score = &scores[i][(unsigned)m->type * LETTERS + letter];
            *score = (int16_t)(*score + margin * TAGGER_UNIT * PERCENT / 10000);
        }
    }
}

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

struct path {
    int32_t scores[LABELS];
    uint8_t from[LABELS];
};

/* A label that is PRUNED worse than `no name` at a word is none of it; most words have only such, and cost
 * little. */
enum { PRUNED = 6 * TAGGER_UNIT };

static bool is_out(const int16_t *scores)
{
    for (unsigned label = 0; label < LABEL_OUT; label++)
        if (scores[label] > -PRUNED)
            return false;
    return true;
}

static void step_out(const struct tagger_head *head, const struct path *before, struct path *here)
{
    for (unsigned label = 0; label < LABELS; label++)
        here->scores[label] = UNLIKELY;
    here->from[LABEL_OUT] = LABEL_OUT;
    here->scores[LABEL_OUT] = before->scores[LABEL_OUT] + head->moves[LABEL_OUT][LABEL_OUT];
    for (unsigned from = 0; from < LABEL_OUT; from++)
        if (tagger_is_legal(from, LABEL_OUT) &&
            before->scores[from] + head->moves[from][LABEL_OUT] > here->scores[LABEL_OUT]) {
            here->scores[LABEL_OUT] = before->scores[from] + head->moves[from][LABEL_OUT];
            here->from[LABEL_OUT] = (uint8_t)from;
        }
}

static void step(const struct tagger_head *head, const struct path *before, const int16_t *scores,
                 struct path *here)
{
    for (unsigned label = 0; label < LABELS; label++)
        here->scores[label] = UNLIKELY;
    for (unsigned from = 0; from < LABELS; from++) {
        if (before->scores[from] < UNLIKELY / 2)
            continue;
        for (const uint8_t *to = followers_of(from); *to < LABELS; to++) {
            int32_t score = before->scores[from] + head->moves[from][*to];
            if (score > here->scores[*to] && (*to == LABEL_OUT || scores[*to] > -PRUNED)) {
                here->scores[*to] = score;
                here->from[*to] = (uint8_t)from;
            }
        }
    }
    for (unsigned label = 0; label < LABEL_OUT; label++)
        here->scores[label] += scores[label];
}

static void add_mentions(const uint8_t *labels, uint32_t count, uint32_t begin, uint32_t sentence,
                         mention_array *mentions)
{
    enum { LONGEST_NAME = 24 /* words: longer ones are lists of something, and linking would be slow */ };
    uint32_t first = 0;
    for (uint32_t i = 0; i < count; i++) {
        unsigned letter = labels[i] % LETTERS;
        if (labels[i] == LABEL_OUT)
            continue;
        if (letter == LETTER_B || letter == LETTER_S)
            first = i;
        if ((letter == LETTER_E || letter == LETTER_S) && i - first < LONGEST_NAME)
            array_push(mentions, (struct mention){begin + first, begin + i, sentence,
                                                  (enum entity_type)(labels[i] / LETTERS), 0});
    }
}

static void tag_sentence(const struct tagger_head *head, const struct tagger_context *c, uint32_t sentence,
                         int16_t (*scores)[SUM_LABELS], struct path *paths, uint8_t *labels,
                         mention_array *mentions)
{
    const struct sentence *s = &c->facts->document->sentences.items[sentence];
    uint32_t begin = s->first_word, count = s->word_count;
    struct path edge = {0};
    for (unsigned label = 0; label < LABEL_OUT; label++)
        edge.scores[label] = UNLIKELY;
    for (uint32_t i = 0; i < count; i++) {
        const struct path *before = i ? &paths[i - 1] : &edge;
        if (is_out(scores[begin + i]))
            step_out(head, before, &paths[i]);
        else
            step(head, before, scores[begin + i], &paths[i]);
        /* Kept small, so that long sentences do not overflow. */
        int32_t best = paths[i].scores[LABEL_OUT];
        for (unsigned label = 0; label < LABELS; label++)
            paths[i].scores[label] -= best;
    }
    if (count == 0)
        return;
    unsigned best = LABEL_OUT;
    for (unsigned label = 0; label < LABEL_OUT; label++)
        if (tagger_is_legal(label, LABEL_OUT) &&
            paths[count - 1].scores[label] + head->moves[label][LABEL_OUT] >
                paths[count - 1].scores[best] + head->moves[best][LABEL_OUT])
            best = label;
    for (uint32_t i = count; i-- > 0; best = paths[i].from[best])
        labels[i] = (uint8_t)best;
    add_mentions(labels, count, begin, sentence, mentions);
}

void tagger_find_by(const unsigned char *weights, const struct tagger_context *context, struct arena *arena,
                    mention_array *mentions)
{
    const struct tagger_head *head = (const struct tagger_head *)weights;
    const struct document *document = context->facts->document;
    uint32_t longest = 0;
    for (uint32_t s = 0; s < document->sentences.count; s++)
        if (document->sentences.items[s].word_count > longest)
            longest = document->sentences.items[s].word_count;
    struct path *paths = arena_allocate(arena, (longest + 1) * sizeof *paths);
    uint8_t *labels = arena_allocate(arena, longest + 1);
    int16_t(*scores)[SUM_LABELS] = arena_allocate(arena, (document->words.count + 1) * sizeof *scores);
    for (uint32_t s = 0; s < document->sentences.count; s++) {
        const struct sentence *sentence = &document->sentences.items[s];
        uint32_t begin = sentence->first_word, end = begin + sentence->word_count;
        for (uint32_t i = begin; i < end; i++)
            score_word(context, (const int8_t *)(head + 1), i, begin, end, scores[i]);
    }
    if (!(context->without & FAMILY_DOCUMENT))
        share_scores(context, scores, arena);
    if (!(context->without & FAMILY_GUESSES))
        favour_guesses(context, scores);
    for (uint32_t s = 0; s < document->sentences.count; s++)
        tag_sentence(head, context, s, scores, paths, labels, mentions);
}

void tagger_find(const struct facts *facts, const struct names *names, const mention_array *guesses,
                 struct arena *arena, mention_array *mentions)
{
    const struct tagger_head *head = (const struct tagger_head *)tagger_weights;
    struct tagger_context context = tagger_context_of(facts, names, guesses, head->without, arena);
    tagger_find_by(tagger_weights, &context, arena, mentions);
}
