/* Tagger: the words' scores, and the mentions of the best labels. */
#include "tagger.h"

#include "../common/memory.h"
#include "viterbi.h"

extern const unsigned char tagger_weights[];

/* A row of weights, and sums of rows. */
typedef int8_t row_of_weights __attribute__((vector_size(SUM_LABELS)));
typedef int16_t row_of_sums __attribute__((vector_size(2 * SUM_LABELS)));

static const int8_t *rows_of(const struct tagger_head *head)
{
    return (const int8_t *)(head + 1);
}

static void add_rows(const struct tagger_head *head, const uint32_t *rows, unsigned count, row_of_sums *all)
{
    const int8_t *weights = rows_of(head);
    row_of_sums sums = *all;
    for (unsigned k = 0; k < count; k++) {
        row_of_weights row;
        memcpy(&row, weights + (size_t)rows[k] * SUM_LABELS, sizeof row);
        sums += __builtin_convertvector(row, row_of_sums);
    }
    *all = sums;
}

/* ---- what a word adds by itself ---- */

static void add_vector(const struct tagger_head *head, const int8_t *vector, enum standing place,
                       int16_t *sums)
{
    int32_t products[SUM_LABELS] = {0};
    for (unsigned d = 0; d < VECTOR_SIZE; d++)
        for (unsigned label = 0; label < SUM_LABELS; label++)
            products[label] += head->vectors[place][d][label] * vector[d];
    for (unsigned label = 0; label < SUM_LABELS; label++)
        sums[label] = (int16_t)(sums[label] + products[label] / (TAGGER_VECTOR_UNIT * VECTOR_UNIT));
}

/* Words that by their own features stand so low as the beginning of a name that what is beside them hardly
 * ever raises them. */
enum { DULL = -8 };

static bool is_dull(const int16_t *sums)
{
    for (unsigned type = 0; type < TYPES; type++)
        if (sums[type * LETTERS + LETTER_B] > DULL || sums[type * LETTERS + LETTER_S] > DULL)
            return false;
    return true;
}

static void sum_word(const struct tagger_head *head, struct vocabulary_word *word, enum standing place)
{
    uint32_t rows[TAGGER_MOST_ROWS];
    row_of_sums sums = {0};
    add_rows(head, rows, tagger_word_rows(word, place, head->without, rows), &sums);
    memcpy(word->sums[place], &sums, sizeof sums);
    if (word->vector && !(head->without & FAMILY_VECTORS))
        add_vector(head, word->vector, place, word->sums[place]);
    if (place == PLACE_HERE)
        word->dull = !(word->facts.is & WORD_CAPITAL) && is_dull(word->sums[PLACE_HERE]);
    word->summed |= 1u << place;
}

static const int16_t *sums_of(const struct tagger_head *head, struct vocabulary_word *word,
                              enum standing place)
{
    if (!(word->summed >> place & 1))
        sum_word(head, word, place);
    return word->sums[place];
}

/* ---- what a word's place adds ---- */

/* The scores of word i for all labels but LABEL_OUT, whose score is 0. */
static void score_word(const struct tagger_head *head, const struct tagger_context *c, uint32_t i,
                       uint32_t begin, uint32_t end, int16_t scores[SUM_LABELS])
{
    uint32_t rows[TAGGER_MOST_ROWS];
    struct tagger_part parts[TAGGER_MOST_PARTS];
    unsigned count = tagger_context_rows(c, i, begin, end, rows);
    for (unsigned k = 0; k < count; k++)
        __builtin_prefetch(rows_of(head) + (size_t)rows[k] * SUM_LABELS);
    row_of_sums all = {0}, sums;
    unsigned part_count = tagger_parts(c, i, begin, end, parts);
    for (unsigned k = 0; k < part_count; k++) {
        memcpy(&sums, sums_of(head, parts[k].word, parts[k].place), sizeof sums);
        all += sums;
    }
    add_rows(head, rows, count, &all);
    memcpy(scores, &all, sizeof all);
}

/* No name has so many dull words one behind another: from there on they are none, which spares most words
 * their scores. Found on the training data, where both takes nothing from F1. */
enum { DULL_RUN = 3 };

static void score_sentence(const struct tagger_head *head, const struct tagger_context *c,
                           const struct sentence *sentence, int16_t (*scores)[SUM_LABELS])
{
    uint32_t begin = sentence->first_word, end = begin + sentence->word_count;
    unsigned dull = DULL_RUN - 1;
    for (uint32_t i = begin; i < end; i++) {
        struct vocabulary_word *word = c->facts->entries[i];
        sums_of(head, word, PLACE_HERE);
        dull = word->dull ? dull + 1 : 0;
        if (dull < DULL_RUN)
            score_word(head, c, i, begin, end, scores[i]);
        else
            memset(scores[i], 0x80, sizeof scores[i]); /* far below PRUNED */
    }
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
    int64_t(*sums)[TYPES] = arena_allocate(arena, (count + 1) * sizeof *sums);
    uint32_t *places = arena_allocate(arena, (count + 1) * sizeof *places);
    /* Sums run along the chain of places; the last one has those of all. */
    for (uint32_t i = 0; i < count; i++) {
        bool first = c->before[i] == i;
        if (first && c->behind[i] == i)
            continue;
        places[i] = first ? 1 : places[c->before[i]] + 1;
        for (unsigned type = 0; type < TYPES; type++)
            sums[i][type] = type_score(scores[i], type) + (first ? 0 : sums[c->before[i]][type]);
    }
    for (uint32_t i = count; i-- > 0;) {
        bool last = c->behind[i] == i;
        if (last && c->before[i] == i)
            continue;
        for (unsigned type = 0; type < TYPES; type++) {
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

/* ---- mentions ---- */

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
                                                  (enum entity_type)(labels[i] / LETTERS)});
    }
}

static uint32_t longest_sentence(const struct document *document)
{
    uint32_t longest = 0;
    for (uint32_t s = 0; s < document->sentences.count; s++)
        if (document->sentences.items[s].word_count > longest)
            longest = document->sentences.items[s].word_count;
    return longest;
}

void tagger_find_by(const unsigned char *weights, const struct facts *facts, struct arena *arena,
                    mention_array *mentions)
{
    const struct tagger_head *head = (const struct tagger_head *)(const void *)weights;
    const struct document *document = facts->document;
    struct tagger_context context = tagger_context_of(facts, head->without, arena);
    int16_t(*scores)[SUM_LABELS] = arena_allocate(arena, (document->words.count + 1) * sizeof *scores);
    for (uint32_t s = 0; s < document->sentences.count; s++)
        score_sentence(head, &context, &document->sentences.items[s], scores);
    if (!(head->without & FAMILY_DOCUMENT))
        share_scores(&context, scores, arena);
    uint32_t longest = longest_sentence(document);
    struct path *paths = arena_allocate(arena, (longest + 1) * sizeof *paths);
    uint8_t *labels = arena_allocate(arena, longest + 1);
    for (uint32_t s = 0; s < document->sentences.count; s++) {
        const struct sentence *sentence = &document->sentences.items[s];
        viterbi(head, scores + sentence->first_word, sentence->word_count, paths, labels);
        add_mentions(labels, sentence->word_count, sentence->first_word, s, mentions);
    }
}

void tagger_find(const struct facts *facts, struct arena *arena, mention_array *mentions)
{
    tagger_find_by(tagger_weights, facts, arena, mentions);
}
