/* train/boundary: learns the weights of the sentence boundary model (filters/tokenize/boundary.h).
 *
 * usage: boundary RAW.txt CASES.txt GOLD.conllu... > boundary.weights
 *
 * RAW is plain text, a paragraph a line: in it is counted how often each word is written with a capital
 * inside sentences.
 *
 * CASES is text with one sentence a line and an empty line between paragraphs
 * (train/boundary-cases.txt): hard cases that treebanks are short of.
 *
 * GOLD is plain CoNLL-U with `# text`, `# newpar` and `# newdoc`. A paragraph's text is
 * its sentences' texts with one space between; it is scanned by the tokenizer's own scanner, and each
 * candidate gap is an example: does a gold sentence end there? Logistic regression, AdaGrad (Duchi et al.
 * 2011) with an L2 penalty, examples in a fixed pseudo-random order, so that the same input gives the same
 * bytes. Output: int32 threshold, then 2^BOUNDARY_BITS int8 weights. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "../filters/common/conllu.h"
#include "../filters/common/diag.h"
#include "../filters/tokenize/boundary.h"
#include "../filters/tokenize/scan.h"

/* The model that the tokenizer's module would use; training asks it for features only. */
const unsigned char boundary_weights[4] = {0};

enum { EPOCHS = 12, FIRST_COUNTED = 3, SIZE = 1 << BOUNDARY_BITS };

static const double RATE = 0.1, PENALTY = 2e-2;

struct example {
    uint32_t slots[BOUNDARY_REJECTS]; /* in the table of rejected candidates */
    uint32_t features[BOUNDARY_FEATURES];
    bool ends;
};

enum { CASES = 1 << BOUNDARY_CASE_BITS };

struct training {
    uint8_t cases[CASES];
    ARRAY(struct example) examples;
    ARRAY(char) text;     /* of the paragraph */
    ARRAY(uint32_t) ends; /* bytes where its sentences end */
    piece_array pieces;
    size_t boundaries, missed; /* gold boundaries inside paragraphs, and those that are no candidates */
};

/* ---- letter case in raw text ---- */

struct case_counts {
    uint32_t small[CASES], capital[CASES];
    piece_array pieces;
};

/* A word behind a word begins no sentence, or hardly ever. */
static void count_cases(struct case_counts *counts, struct text line)
{
    counts->pieces.count = 0;
    scan_text(line, true, &counts->pieces);
    for (size_t i = 1; i < counts->pieces.count; i++) {
        const struct piece *piece = &counts->pieces.items[i];
        if (piece->kind != TOKEN_WORD || piece[-1].kind != TOKEN_WORD)
            continue;
        uint32_t slot = boundary_case_slot(piece->hash);
        (piece->opens ? counts->capital : counts->small)[slot]++;
    }
}

static uint8_t case_of(uint32_t small, uint32_t capital)
{
    double share = small + capital ? (double)small / (small + capital) : 0;
    if (small + capital < 3)
        return CASE_UNSEEN;
    return share > 0.95   ? CASE_SMALL
           : share > 0.5  ? CASE_MOSTLY_SMALL
           : share > 0.05 ? CASE_MOSTLY_CAPITAL
                          : CASE_CAPITAL;
}

static void learn_cases(struct training *t, const char *path)
{
    static struct case_counts counts;
    struct clean_input input = {0};
    if (!clean_open(&input, path))
        exit(STATUS_FAILURE);
    for (bool more = true; more;) {
        more = clean_fill(&input);
        struct text text = {input.buffer.bytes + input.buffer.begin, input.checked};
        const char *last = text.len ? memrchr(text.ptr, '\n', text.len) : NULL;
        if (last)
            text = text_between(text.ptr, last + 1);
        clean_use(&input, text.len, 0);
        while (text.len)
            count_cases(&counts, text_cut(&text, '\n'));
    }
    clean_close(&input);
    clean_free(&input);
    for (size_t slot = 0; slot < CASES; slot++)
        t->cases[slot] = case_of(counts.small[slot], counts.capital[slot]);
}

/* ---- examples ---- */

static void learn_paragraph(struct training *t)
{
    array_reserve(&t->text, TEXT_SLACK);
    struct text text = {t->text.items, t->text.count};
    t->pieces.count = 0;
    scan_text(text, true, &t->pieces);
    struct stretch stretch = {text, t->pieces.items, t->pieces.count, true};
    if (stretch.count == 0)
        return;
    struct boundary_state state = boundary_begin(&stretch, 0);
    size_t next = 0;
    for (size_t i = 0; i + 1 < stretch.count; i++) {
        boundary_pass(&stretch, i, &state);
        while (next < t->ends.count && t->ends.items[next] < stretch.pieces[i].end)
            next++;
        bool ends = next < t->ends.count && t->ends.items[next] == stretch.pieces[i].end;
        bool candidate = boundary_is_candidate(&stretch, i);
        t->boundaries += ends;
        t->missed += ends && !candidate;
        if (candidate) {
            struct example example = {.ends = ends};
            boundary_reject_slots(&stretch, i, t->cases, example.slots);
            boundary_features(&stretch, i, &state, t->cases, example.features);
            array_push(&t->examples, example);
        }
        if (ends)
            state = boundary_begin(&stretch, i + 1);
    }
}

static void end_paragraph(struct training *t)
{
    learn_paragraph(t);
    t->text.count = t->ends.count = 0;
}

static void add_text(struct training *t, struct text text)
{
    if (text.len == 0)
        return;
    if (t->text.count)
        array_push(&t->text, ' ');
    for (size_t i = 0; i < text.len; i++)
        array_push(&t->text, text.ptr[i]);
    array_push(&t->ends, (uint32_t)t->text.count);
}

static void add_sentence(struct training *t, const struct sentence *sentence)
{
    if (conllu_has_comment(sentence, TEXT("newpar")) || conllu_has_comment(sentence, TEXT("newdoc")))
        end_paragraph(t);
    add_text(t, text_trim(conllu_comment(sentence, TEXT("text"))));
}

static void read_cases(struct training *t, const char *path)
{
    struct clean_input input = {0};
    if (!clean_open(&input, path))
        exit(STATUS_FAILURE);
    while (clean_fill(&input)) {
    }
    struct text rest = {input.buffer.bytes, input.checked};
    while (rest.ptr) {
        struct text line = text_cut(&rest, '\n');
        if (line.len == 0)
            end_paragraph(t);
        else if (!text_starts(line, TEXT("# ")))
            add_text(t, line);
    }
    end_paragraph(t);
    clean_close(&input);
    clean_free(&input);
}

static void read_gold(const char *path, void *context)
{
    struct training *t = context;
    struct conllu_reader reader = {0};
    if (!conllu_open(&reader, path))
        return;
    for (struct document *document; (document = conllu_next(&reader));)
        for (size_t i = 0; i < document->sentences.count; i++)
            add_sentence(t, &document->sentences.items[i]);
    end_paragraph(t);
    conllu_close(&reader);
    conllu_free(&reader);
}

/* ---- rejected candidates ---- */

enum { REJECT_SLOTS = 1 << BOUNDARY_REJECT_BITS, ENOUGH = 25, MOST_ENDS = 500 };

static bool has_rejected_slot(const struct example *example, const uint8_t *rejected)
{
    for (size_t k = 0; k < BOUNDARY_REJECTS; k++)
        if (rejected[example->slots[k]])
            return true;
    return false;
}

/* Rejects what was seen often enough and ends a sentence in less than one of MOST_ENDS cases; drops those
 * examples. */
static void learn_rejected(struct training *t, uint8_t rejected[REJECT_SLOTS])
{
    static size_t seen[REJECT_SLOTS], ends[REJECT_SLOTS];
    size_t kept = 0;
    for (size_t i = 0; i < t->examples.count; i++)
        for (size_t k = 0; k < BOUNDARY_REJECTS; k++) {
            seen[t->examples.items[i].slots[k]]++;
            ends[t->examples.items[i].slots[k]] += t->examples.items[i].ends;
        }
    for (size_t slot = 0; slot < REJECT_SLOTS; slot++)
        rejected[slot] = seen[slot] >= ENOUGH && ends[slot] * MOST_ENDS < seen[slot];
    for (size_t i = 0; i < t->examples.count; i++)
        if (!has_rejected_slot(&t->examples.items[i], rejected))
            t->examples.items[kept++] = t->examples.items[i];
    t->examples.count = kept;
}

/* ---- weights ---- */

struct model {
    double weights[SIZE], squares[SIZE];
    double bias, bias_square;
};

static void step(double *weight, double *square, double gradient)
{
    *square += gradient * gradient;
    *weight -= RATE * gradient / sqrt(*square + 1e-8);
}

/* The mean of the weights at the end of each epoch but the first ones: steadier than the last (Polyak and
 * Juditsky 1992). */
static void add_to_mean(struct model *mean, const struct model *m, int epochs)
{
    for (size_t k = 0; k < SIZE; k++)
        mean->weights[k] += m->weights[k] / epochs;
    mean->bias += m->bias / epochs;
}

static void learn_example(struct model *m, const struct example *example)
{
    double sum = m->bias;
    for (size_t f = 0; f < BOUNDARY_FEATURES; f++)
        sum += m->weights[example->features[f]];
    double gradient = 1 / (1 + exp(-sum)) - example->ends;
    for (size_t f = 0; f < BOUNDARY_FEATURES; f++) {
        uint32_t k = example->features[f];
        step(&m->weights[k], &m->squares[k], gradient + PENALTY * m->weights[k]);
    }
    step(&m->bias, &m->bias_square, gradient);
}

/* Fisher-Yates with a fixed linear congruential generator (Knuth's MMIX constants). */
static void shuffle(struct example *items, size_t count, uint64_t *seed)
{
    for (size_t i = count; i > 1; i--) {
        *seed = *seed * 6364136223846793005u + 1442695040888963407u;
        size_t j = (size_t)((*seed >> 33) % i);
        struct example swap = items[i - 1];
        items[i - 1] = items[j];
        items[j] = swap;
    }
}

static void write_model(const struct model *m, const uint8_t *cases, const uint8_t *rejected)
{
    double largest = 0;
    for (size_t k = 0; k < SIZE; k++)
        largest = fmax(largest, fabs(m->weights[k]));
    double scale = 127 / fmin(largest, 4.0);
    int32_t threshold = (int32_t)lround(-m->bias * scale);
    fwrite(&threshold, sizeof threshold, 1, stdout);
    for (size_t k = 0; k < SIZE; k++) {
        int8_t weight = (int8_t)lround(fmax(-127, fmin(127, m->weights[k] * scale)));
        fwrite(&weight, 1, 1, stdout);
    }
    fwrite(cases, 1, CASES, stdout);
    fwrite(rejected, 1, REJECT_SLOTS, stdout);
}

int main(int argc, char **argv)
{
    static struct training t;
    static struct model m, mean;
    diag_program("boundary");
    if (argc < 4)
        die("usage: boundary RAW.txt CASES.txt GOLD.conllu...");
    learn_cases(&t, argv[1]);
    read_cases(&t, argv[2]);
    source_each(argc, argv, 3, read_gold, &t);
    static uint8_t rejected[REJECT_SLOTS];
    size_t candidates = t.examples.count;
    learn_rejected(&t, rejected);
    uint64_t seed = 1;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
        shuffle(t.examples.items, t.examples.count, &seed);
        for (size_t i = 0; i < t.examples.count; i++)
            learn_example(&m, &t.examples.items[i]);
        if (epoch >= FIRST_COUNTED)
            add_to_mean(&mean, &m, EPOCHS - FIRST_COUNTED);
    }
    fprintf(stderr,
            "boundary: %zu candidates, %zu not rejected; %zu boundaries in paragraphs, %zu of them no "
            "candidates\n",
            candidates, t.examples.count, t.boundaries, t.missed);
    write_model(&mean, t.cases, rejected);
    if (fclose(stdout) != 0)
        die("cannot write");
    return diag_finish();
}
