/* train/tagger: learns the weights of the name tagger (filters/extract-entities/tagger.h).
 *
 * usage: tagger [-e EPOCHS] [-w FAMILIES] [-k KEEP] [-t GOLD] [WEIGHT[nr]:]GOLD... > tagger.weights
 *
 * GOLD is CoNLL-U with `gold=B-X`, `gold=I-X` in MISC (none: no name; `gold=?`: not known). WEIGHT counts the
 * file's sentences so many times (1); `n` says that names of the kind MISC are not marked in it, so that what
 * has no mark may be one; `r` adds of twenty documents two again in lower case, one in capitals, one in Title
 * Case. -w leaves out families of features (their bits, tagger.h), -k keeps KEEP of 256 features at a time;
 * -t scores the weights on a file instead of writing them.
 *
 * A CRF with what is not known summed over (Tsuboi et al. 2008), AdaGrad (Duchi et al. 2011), and features
 * left out at random, which keeps the sure ones from hiding the others (Wager et al. 2013). One thread, fixed
 * pseudo-random order, no library's exp: the same input gives the same bytes. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "../filters/common/diag.h"
#include "../filters/common/misc.h"
#include "../filters/common/unicode.h"
#include "../filters/extract-entities/guesses.h"
#include "../filters/extract-entities/tagger.h"

/* The weights that the filter would use; training has its own. */
const unsigned char tagger_weights[16] = {0};

enum { ROWS = 1 << TAGGER_BITS, ANY = (1 << LABELS) - 1 };

static const float RATE = 0.15f, DAMPING = 1.0f;

/* One word of training data. */
struct example {
    struct vocabulary_word *word;
    uint32_t allowed; /* bit l: label l is possible */
    uint32_t rows;    /* first of its context's rows */
    uint32_t count;
};

struct lesson {
    uint32_t first, count; /* examples */
    float weight;
};

struct word_rows {
    uint32_t first[PLACES + 1];
};

struct training {
    uint32_t without;
    struct vocabulary vocabulary;
    struct names names;
    struct arena arena;
    ARRAY(struct example) examples;
    ARRAY(uint32_t) rows; /* of contexts */
    ARRAY(struct lesson) lessons;
    float (*weights)[SUM_LABELS], (*squares)[SUM_LABELS];
    float (*sums)[SUM_LABELS]; /* of the weights after each of the last epochs */
    float moves[LABELS][LABELS], move_squares[LABELS][LABELS];
    uint64_t random;
};

static uint64_t next_random(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

/* ---- reading ---- */

static int type_of(struct text name)
{
    for (int type = 0; type < TYPE_NONE; type++)
        if (text_equal(name, text_of(entity_type_names[type])))
            return type;
    return -1;
}

static uint32_t letters_of(unsigned type, bool begins, bool ends)
{
    unsigned letter = begins ? (ends ? LETTER_S : LETTER_B) : (ends ? LETTER_E : LETTER_I);
    return UINT32_C(1) << (type * LETTERS + letter);
}

/* What may be where nothing is marked. */
static uint32_t unmarked(bool no_misc)
{
    uint32_t misc = UINT32_C(0xF) << (TYPE_OTHER * LETTERS);
    return UINT32_C(1) << LABEL_OUT | (no_misc ? misc : 0);
}

static uint32_t allowed_at(const struct document *document, uint32_t i, uint32_t end, bool no_misc)
{
    struct text gold = misc_get(document->words.items[i].misc, TEXT("gold"));
    if (!gold.ptr)
        return unmarked(no_misc);
    struct text behind =
        i + 1 < end ? misc_get(document->words.items[i + 1].misc, TEXT("gold")) : (struct text){NULL, 0};
    int type = gold.len > 2 ? type_of(text_skip(gold, 2)) : -1;
    if (type < 0)
        return ANY;
    bool ends = !behind.ptr || !text_starts(behind, TEXT("I"));
    return letters_of((unsigned)type, text_starts(gold, TEXT("B")), ends);
}

struct file {
    const char *path;
    float weight;
    bool no_misc, changed;
};

static void add_rows(struct training *t, const struct tagger_context *c, uint32_t i, uint32_t begin,
                     uint32_t end, struct example *example)
{
    uint32_t rows[TAGGER_MOST_ROWS];
    example->count = tagger_context_rows(c, i, begin, end, rows);
    example->rows = (uint32_t)t->rows.count;
    for (uint32_t k = 0; k < example->count; k++)
        array_push(&t->rows, rows[k]);
}

static struct tagger_context context_of(struct training *t, const struct document *document,
                                        struct facts *facts)
{
    static mention_array guesses;
    if (document->begins)
        names_clear(&t->names);
    *facts = facts_of(document, &t->vocabulary, &t->arena);
    guesses.count = 0;
    guesses_find(facts, &t->names, &t->arena, &guesses);
    return tagger_context_of(facts, &t->names, &guesses, t->without, &t->arena);
}

static void add_document(struct training *t, const struct document *document, const struct file *file)
{
    struct facts facts;
    struct tagger_context c = context_of(t, document, &facts);
    for (uint32_t s = 0; s < document->sentences.count; s++) {
        const struct sentence *sentence = &document->sentences.items[s];
        uint32_t begin = sentence->first_word, end = begin + sentence->word_count;
        array_push(&t->lessons,
                   (struct lesson){(uint32_t)t->examples.count, sentence->word_count, file->weight});
        for (uint32_t i = begin; i < end; i++) {
            struct example example = {.word = facts.entries[i],
                                      .allowed = allowed_at(document, i, end, file->no_misc)};
            add_rows(t, &c, i, begin, end, &example);
            array_push(&t->examples, example);
        }
    }
    arena_reset(&t->arena);
}

static struct file file_of(const char *argument)
{
    struct file file = {argument, 1, false, false};
    char *end;
    float weight = strtof(argument, &end);
    while (end > argument && (*end == 'n' || *end == 'r')) {
        file.no_misc |= *end == 'n';
        file.changed |= *end == 'r';
        end++;
    }
    if (end > argument && *end == ':') {
        file.weight = weight;
        file.path = end + 1;
    } else {
        file.no_misc = file.changed = false;
    }
    return file;
}

/* ---- the same text in other letter case ---- */

enum change { TO_LOWER, TO_UPPER, TO_TITLE };

static struct text recased(struct arena *arena, struct text form, enum change change)
{
    struct text copy = arena_copy(arena, text_lower(arena, form));
    char *bytes = (char *)(uintptr_t)copy.ptr;
    for (size_t i = 0; i < copy.len && change != TO_LOWER && (i == 0 || change == TO_UPPER); i++)
        if (bytes[i] >= 'a' && bytes[i] <= 'z')
            bytes[i] = (char)(bytes[i] - 'a' + 'A');
    return copy;
}

/* Now and then: of twenty documents two in lower case, one in capitals and one in Title Case. */
static void add_changed(struct training *t, struct document *document, const struct file *file)
{
    static struct arena forms;
    static const enum change changes[] = {TO_LOWER, TO_LOWER, TO_UPPER, TO_TITLE};
    unsigned draw = (unsigned)(next_random(&t->random) % 20);
    if (draw >= sizeof changes / sizeof *changes)
        return;
    for (uint32_t i = 0; i < document->words.count; i++)
        document->words.items[i].form = recased(&forms, document->words.items[i].form, changes[draw]);
    add_document(t, document, file);
    arena_reset(&forms);
}

static void read_file(struct training *t, const char *argument)
{
    struct conllu_reader reader = {0};
    struct file file = file_of(argument);
    if (!conllu_open(&reader, file.path))
        exit(STATUS_FAILURE);
    for (struct document *document; (document = conllu_next(&reader));) {
        add_document(t, document, &file);
        if (file.changed)
            add_changed(t, document, &file);
    }
    conllu_close(&reader);
    conllu_free(&reader);
}

/* ---- learning ---- */

/* exp for x <= 0 and a little above, by powers of two: the same bits with every C library. */
static float exp_of(float x)
{
    if (x < -60)
        return 0;
    float y = x * 1.44269504f, whole = floorf(y), part = (y - whole) * 0.69314718f;
    float p = 1 + part * (1 + part * (0.5f + part * (0.16666667f +
                                                     part * (0.041666668f + part * (0.0083333338f +
                                                                                    part * 0.0013888889f)))));
    return ldexpf(p, (int)whole);
}

/* Scratch memory of one sentence: [word][label] */
struct lattice {
    uint32_t capacity;
    float (*scores)[LABELS], (*forward)[LABELS], (*backward)[LABELS], (*free)[LABELS], (*known)[LABELS];
};

static void lattice_reserve(struct lattice *l, uint32_t count)
{
    if (count <= l->capacity)
        return;
    l->capacity = count * 2;
    l->scores = memory_resize(l->scores, l->capacity * sizeof *l->scores);
    l->forward = memory_resize(l->forward, l->capacity * sizeof *l->forward);
    l->backward = memory_resize(l->backward, l->capacity * sizeof *l->backward);
    l->free = memory_resize(l->free, l->capacity * sizeof *l->free);
    l->known = memory_resize(l->known, l->capacity * sizeof *l->known);
}

struct legal {
    unsigned count;
    uint8_t from[LABELS * LABELS], to[LABELS * LABELS];
    float weights[LABELS * LABELS]; /* exp of the moves */
};

static void normalise(float *row)
{
    float sum = 1e-30f;
    for (unsigned l = 0; l < LABELS; l++)
        sum += row[l];
    for (unsigned l = 0; l < LABELS; l++)
        row[l] /= sum;
}

/* Marginals of the labels, those not allowed left out; adds `sign` times the expected moves to *moves.
 * l->scores are exponentials. */
static void marginals(struct lattice *l, const struct legal *legal, const struct example *examples,
                      uint32_t count, bool constrained, float sign, float moves[LABELS][LABELS],
                      float (*out)[LABELS])
{
    static const float open = 1;
    for (uint32_t i = 0; i < count; i++) {
        float *row = l->forward[i];
        memset(row, 0, sizeof l->forward[i]);
        for (unsigned m = 0; m < legal->count; m++) {
            unsigned from = legal->from[m], to = legal->to[m];
            row[to] += (i ? l->forward[i - 1][from] : from == LABEL_OUT ? open : 0) * legal->weights[m];
        }
        for (unsigned label = 0; label < LABELS; label++)
            row[label] *= constrained && !(examples[i].allowed >> label & 1) ? 0 : l->scores[i][label];
        normalise(row);
    }
    for (uint32_t i = count; i-- > 0;) {
        float *row = l->backward[i];
        float next[LABELS] = {0};
        memset(row, 0, sizeof l->backward[i]);
        next[LABEL_OUT] = 1;
        for (unsigned label = 0; i + 1 < count && label < LABELS; label++)
            next[label] = constrained && !(examples[i + 1].allowed >> label & 1)
                              ? 0
                              : l->backward[i + 1][label] * l->scores[i + 1][label];
        float expected[LABELS * LABELS], sum = 1e-30f;
        for (unsigned m = 0; m < legal->count; m++) {
            float step = legal->weights[m] * next[legal->to[m]];
            row[legal->from[m]] += step;
            expected[m] = l->forward[i][legal->from[m]] * step;
            sum += expected[m];
        }
        for (unsigned m = 0; m < legal->count; m++)
            moves[legal->from[m]][legal->to[m]] += sign * expected[m] / sum;
        normalise(row);
        for (unsigned label = 0; label < LABELS; label++)
            out[i][label] = l->forward[i][label] * row[label];
        normalise(out[i]);
    }
}

/* All rows of a word with those of its neighbours, some left out. */
struct row_set {
    uint32_t rows[TAGGER_MOST_ROWS * (PLACES + 1)];
    unsigned count;
};

static void collect_rows(struct training *t, const struct lesson *lesson, uint32_t i, struct row_set *set,
                         uint32_t keep)
{
    uint32_t all[TAGGER_MOST_ROWS * (PLACES + 1)];
    const struct example *examples = t->examples.items + lesson->first;
    unsigned total = examples[i].count;
    memcpy(all, t->rows.items + examples[i].rows, total * sizeof *all);
    for (unsigned place = 0; place < PLACES; place++) {
        uint32_t at = i + place - PLACE_HERE;
        if (at < lesson->count)
            total += tagger_word_rows(examples[at].word, PLACES - 1 - place, t->without, all + total);
    }
    set->count = 0;
    uint64_t bits = 0;
    for (unsigned k = 0; k < total; k++) {
        if (k % 8 == 0)
            bits = next_random(&t->random);
        if ((bits & 0xFF) < keep)
            set->rows[set->count++] = all[k];
        bits >>= 8;
    }
}

static void score(const struct training *t, const struct row_set *set, float keep, float *scores)
{
    float sums[SUM_LABELS] = {0};
    for (unsigned k = 0; k < set->count; k++)
        for (unsigned l = 0; l < SUM_LABELS; l++)
            sums[l] += t->weights[set->rows[k]][l];
    float most = 0;
    for (unsigned l = 0; l < SUM_LABELS; l++)
        most = sums[l] / keep > most ? sums[l] / keep : most;
    for (unsigned l = 0; l < SUM_LABELS; l++)
        scores[l] = exp_of(sums[l] / keep - most);
    scores[LABEL_OUT] = exp_of(-most);
}

static void learn(struct training *t, const struct row_set *set, const float *gradient)
{
    float most = 0;
    for (unsigned l = 0; l < SUM_LABELS; l++)
        most = fabsf(gradient[l]) > most ? fabsf(gradient[l]) : most;
    if (most < 0.002f)
        return;
    for (unsigned k = 0; k < set->count; k++) {
        float *w = t->weights[set->rows[k]], *q = t->squares[set->rows[k]];
        for (unsigned l = 0; l < SUM_LABELS; l++) {
            q[l] += gradient[l] * gradient[l];
            w[l] += RATE * gradient[l] / sqrtf(q[l] + DAMPING);
        }
    }
}

static void learn_moves(struct training *t, float gradient[LABELS][LABELS], float weight)
{
    for (unsigned from = 0; from < LABELS; from++)
        for (unsigned to = 0; to < LABELS; to++) {
            float g = gradient[from][to] * weight;
            t->move_squares[from][to] += g * g;
            t->moves[from][to] += RATE * g / sqrtf(t->move_squares[from][to] + DAMPING);
        }
}

static void set_legal(const struct training *t, struct legal *legal)
{
    legal->count = 0;
    for (unsigned from = 0; from < LABELS; from++)
        for (unsigned to = 0; to < LABELS; to++)
            if (tagger_is_legal(from, to)) {
                legal->from[legal->count] = (uint8_t)from;
                legal->to[legal->count] = (uint8_t)to;
                legal->weights[legal->count++] = exp_of(t->moves[from][to]);
            }
}

static void learn_lesson(struct training *t, const struct lesson *lesson, struct lattice *l,
                         struct row_set *sets, uint32_t keep)
{
    static struct legal legal;
    const struct example *examples = t->examples.items + lesson->first;
    float moves[LABELS][LABELS] = {0};
    lattice_reserve(l, lesson->count);
    set_legal(t, &legal);
    for (uint32_t i = 0; i < lesson->count; i++) {
        collect_rows(t, lesson, i, &sets[i], keep);
        score(t, &sets[i], (float)keep / 256, l->scores[i]);
    }
    marginals(l, &legal, examples, lesson->count, false, -1, moves, l->free);
    marginals(l, &legal, examples, lesson->count, true, 1, moves, l->known);
    for (uint32_t i = 0; i < lesson->count; i++) {
        float gradient[SUM_LABELS];
        for (unsigned label = 0; label < SUM_LABELS; label++)
            gradient[label] = (l->known[i][label] - l->free[i][label]) * lesson->weight;
        learn(t, &sets[i], gradient);
    }
    learn_moves(t, moves, lesson->weight);
}

static void train(struct training *t, unsigned epochs, uint32_t keep)
{
    struct lattice lattice = {0};
    uint32_t longest = 0, averaged = 0;
    for (size_t k = 0; k < t->lessons.count; k++)
        if (t->lessons.items[k].count > longest)
            longest = t->lessons.items[k].count;
    struct row_set *sets = memory_allocate((longest + 1) * sizeof *sets);
    for (unsigned epoch = 0; epoch < epochs; epoch++) {
        for (size_t k = t->lessons.count; k > 1; k--) {
            size_t other = (size_t)(next_random(&t->random) % k);
            struct lesson swap = t->lessons.items[k - 1];
            t->lessons.items[k - 1] = t->lessons.items[other];
            t->lessons.items[other] = swap;
        }
        for (size_t k = 0; k < t->lessons.count; k++)
            learn_lesson(t, &t->lessons.items[k], &lattice, sets, keep);
        if (epoch >= epochs / 2) {
            averaged++;
            for (size_t row = 0; row < ROWS; row++)
                for (unsigned l = 0; l < SUM_LABELS; l++)
                    t->sums[row][l] += t->weights[row][l];
        }
        fprintf(stderr, "epoch %u of %u\n", epoch + 1, epochs);
    }
    for (size_t row = 0; averaged && row < ROWS; row++)
        for (unsigned l = 0; l < SUM_LABELS; l++)
            t->weights[row][l] = t->sums[row][l] / (float)averaged;
    free(sets);
}

/* ---- the weights as the filter has them ---- */

static long rounded(float weight)
{
    return lrintf(weight * (float)TAGGER_UNIT);
}

static unsigned char *packed(const struct training *t, size_t *size)
{
    *size = sizeof(struct tagger_head) + (size_t)ROWS * SUM_LABELS;
    unsigned char *bytes = memory_zeroed(1, *size);
    struct tagger_head *head = (struct tagger_head *)bytes;
    head->without = t->without;
    for (unsigned from = 0; from < LABELS; from++)
        for (unsigned to = 0; to < LABELS; to++)
            head->moves[from][to] = (int32_t)rounded(t->moves[from][to]);
    int8_t *rows = (int8_t *)(head + 1);
    for (size_t row = 0; row < ROWS; row++)
        for (unsigned l = 0; l < SUM_LABELS; l++) {
            long weight = rounded(t->weights[row][l]);
            rows[row * SUM_LABELS + l] = (int8_t)(weight > 127 ? 127 : weight < -127 ? -127 : weight);
        }
    return bytes;
}

/* ---- scoring ---- */

struct tally {
    size_t gold[TYPES], found[TYPES], right[TYPES];
};

/* Whether the words are a gold name; else its kind is -1. */
static int gold_type(const struct document *document, const struct mention *m, uint32_t end)
{
    uint32_t first = allowed_at(document, m->first, end, false);
    for (int type = 0; type < TYPE_NONE; type++) {
        if (first != letters_of((unsigned)type, true, m->first == m->last))
            continue;
        for (uint32_t i = m->first + 1; i <= m->last; i++)
            if (allowed_at(document, i, end, false) != letters_of((unsigned)type, false, i == m->last))
                return -1;
        return type;
    }
    return -1;
}

static void score_document(struct training *t, const struct document *document, const unsigned char *weights,
                           struct tally *tally)
{
    struct facts facts;
    mention_array mentions = {0};
    struct tagger_context c = context_of(t, document, &facts);
    tagger_find_by(weights, &c, &t->arena, &mentions);
    for (uint32_t s = 0; s < document->sentences.count; s++) {
        const struct sentence *sentence = &document->sentences.items[s];
        uint32_t end = sentence->first_word + sentence->word_count;
        for (uint32_t i = sentence->first_word; i < end; i++) {
            struct text gold = misc_get(document->words.items[i].misc, TEXT("gold"));
            if (gold.ptr && text_starts(gold, TEXT("B")))
                tally->gold[type_of(text_skip(gold, 2))]++;
        }
    }
    for (size_t k = 0; k < mentions.count; k++) {
        const struct mention *m = &mentions.items[k];
        const struct sentence *s = &document->sentences.items[m->sentence];
        tally->found[m->type]++;
        tally->right[m->type] += gold_type(document, m, s->first_word + s->word_count) == (int)m->type;
    }
    array_free(&mentions);
    arena_reset(&t->arena);
}

static void show(const char *name, size_t gold, size_t found, size_t right)
{
    double p = found ? 100.0 * (double)right / (double)found : 0,
           r = gold ? 100.0 * (double)right / (double)gold : 0;
    printf(" %s %.2f/%.2f/%.2f", name, p, r, p + r > 0 ? 2 * p * r / (p + r) : 0);
}

static void score_file(struct training *t, const char *path, const unsigned char *weights)
{
    struct conllu_reader reader = {0};
    struct tally tally = {0};
    size_t gold = 0, found = 0, right = 0;
    if (!conllu_open(&reader, path))
        exit(STATUS_FAILURE);
    for (struct document *document; (document = conllu_next(&reader));)
        score_document(t, document, weights, &tally);
    conllu_close(&reader);
    conllu_free(&reader);
    printf("%-24s", strrchr(path, '/') ? strrchr(path, '/') + 1 : path);
    for (int type = 0; type < TYPE_NONE; type++) {
        if (!tally.gold[type])
            continue;
        show(entity_type_names[type], tally.gold[type], tally.found[type], tally.right[type]);
        gold += tally.gold[type], found += tally.found[type], right += tally.right[type];
    }
    show("all", gold, found, right);
    printf("\n");
}

int main(int argc, char **argv)
{
    static struct training t = {.random = UINT64_C(0x2545F4914F6CDD1D)};
    const char *tests[8];
    unsigned epochs = 10, test_count = 0;
    uint32_t keep = 205;
    diag_program("tagger");
    for (int option; (option = getopt(argc, argv, "e:w:t:k:")) != -1;) {
        if (option == 'e')
            epochs = (unsigned)atoi(optarg);
        else if (option == 'w')
            t.without = (uint32_t)atoi(optarg);
        else if (option == 'k')
            keep = (uint32_t)atoi(optarg);
        else if (option == 't' && test_count < sizeof tests / sizeof *tests)
            tests[test_count++] = optarg;
        else
            return STATUS_FAILURE;
    }
    t.weights = memory_zeroed(ROWS, sizeof *t.weights);
    t.squares = memory_zeroed(ROWS, sizeof *t.squares);
    t.sums = memory_zeroed(ROWS, sizeof *t.sums);
    for (int i = optind; i < argc; i++)
        read_file(&t, argv[i]);
    fprintf(stderr, "%zu words, %zu sentences\n", t.examples.count, t.lessons.count);
    train(&t, epochs, keep);
    size_t size;
    unsigned char *weights = packed(&t, &size);
    for (unsigned k = 0; k < test_count; k++)
        score_file(&t, tests[k], weights);
    if (test_count == 0 && (fwrite(weights, 1, size, stdout) != size || fflush(stdout) != 0))
        return STATUS_FAILURE;
    return 0;
}
