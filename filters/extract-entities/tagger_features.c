/* Tagger: its features. A feature is a hash of what holds and where; its row is some bits of the hash. */
#include "../common/unicode.h"
#include "tagger.h"

struct row_list {
    uint32_t *rows;
    unsigned count;
};

static uint64_t mix(uint64_t a, uint64_t b)
{
    uint64_t x = (a ^ (b + 0x9E3779B97F4A7C15u)) * 0xD6E8FEB86659FD93u;
    return (x ^ x >> 32) * 0xD6E8FEB86659FD93u;
}

static void add(struct row_list *list, unsigned template, uint64_t value)
{
    uint64_t x = mix(template, value);
    list->rows[list->count++] = (uint32_t)(x >> (64 - TAGGER_BITS));
}

/* ---- what a word is by itself ---- */

/* Templates of word features are TEMPLATES * place + one of these; those of contexts come behind. */
enum {
    WORD_FORM,
    WORD_LOWER,
    WORD_SHAPE,
    WORD_KIND,
    WORD_KIND_BITS,
    WORD_RAISED,
    WORD_CLUSTER,
    WORD_COARSE,
    WORD_PREFIX,
    WORD_SUFFIX = WORD_PREFIX + 5,
    TEMPLATES = 32
};

/* Prefixes and suffixes of 1 to 4 bytes (of the form, so that capitals count). */
static void add_affixes(struct row_list *list, unsigned template, struct text form, unsigned longest)
{
    for (unsigned length = 1; length <= longest && length < form.len; length++) {
        uint64_t prefix = 0, suffix = 0;
        for (unsigned i = 0; i < length; i++) {
            prefix = prefix << 8 | (unsigned char)form.ptr[i];
            suffix = suffix << 8 | (unsigned char)form.ptr[form.len - 1 - i];
        }
        add(list, template + WORD_PREFIX + length, prefix);
        add(list, template + WORD_SUFFIX + length, suffix);
    }
}

/* Bits of the facts that say something of names, one feature each. */
static void add_kind_bits(struct row_list *list, unsigned template, uint64_t kind)
{
    enum { MOST = 8 };
    unsigned count = 0;
    for (uint64_t bits = kind; bits && count < MOST; bits &= bits - 1, count++)
        add(list, template + WORD_KIND_BITS, (uint64_t)__builtin_ctzll(bits));
}

unsigned tagger_word_rows(const struct vocabulary_word *word, unsigned place, uint32_t without,
                          uint32_t rows[TAGGER_MOST_ROWS])
{
    struct row_list list = {rows, 0};
    unsigned template = place * TEMPLATES;
    bool here = place == PLACE_HERE;
    if (!here && without & FAMILY_CONTEXT)
        return 0;
    add(&list, template + WORD_LOWER, word->lower_hash);
    if (place == PLACE_HERE || place == PLACE_HERE - 1 || place == PLACE_HERE + 1)
        add(&list, template + WORD_FORM, word->hash);
    if (!(without & FAMILY_SHAPES))
        add(&list, template + WORD_SHAPE, word->shape);
    if (!(without & FAMILY_LEXICONS)) {
        add(&list, template + WORD_KIND, word->kind);
        add_kind_bits(&list, template, word->kind);
        if (word->raised_kind)
            add(&list, template + WORD_RAISED, word->raised_kind);
    }
    if (!(without & FAMILY_CLUSTERS)) {
        add(&list, template + WORD_CLUSTER, word->cluster);
        add(&list, template + WORD_COARSE, word->coarse);
    }
    if (here && !(without & FAMILY_AFFIXES))
        add_affixes(&list, template, word->form, 4);
    else if ((place == PLACE_HERE - 1 || place == PLACE_HERE + 1) && !(without & FAMILY_AFFIXES))
        add_affixes(&list, template, word->form, 3);
    return list.count;
}

/* ---- what stands around it ---- */

enum {
    PAIR = PLACES * TEMPLATES,
    SHAPES = PAIR + 4,
    CLUSTERS = SHAPES + 8,
    KINDS = CLUSTERS + 8,
    PLACE = KINDS + 8,
    PHRASE = PLACE + 8,
    ELSEWHERE = PHRASE + 16,
    RUN = ELSEWHERE + 16,
};

static const struct vocabulary_word nothing;

static const struct vocabulary_word *at(const struct tagger_context *c, uint32_t i, int step, uint32_t begin,
                                        uint32_t end)
{
    int64_t place = (int64_t)i + step;
    return place >= begin && place < end ? c->facts->entries[place] : &nothing;
}

static unsigned mark_at(const uint8_t *marks, uint32_t i, int step, uint32_t begin, uint32_t end)
{
    int64_t place = (int64_t)i + step;
    return place >= begin && place < end ? marks[place] : 255;
}

static void add_pairs(struct row_list *list, const struct tagger_context *c, uint32_t i, uint32_t begin,
                      uint32_t end)
{
    const struct vocabulary_word *w = c->facts->entries[i], *a = at(c, i, -1, begin, end),
                                 *b = at(c, i, 1, begin, end), *aa = at(c, i, -2, begin, end),
                                 *bb = at(c, i, 2, begin, end);
    if (!(c->without & FAMILY_CONTEXT)) {
        add(list, PAIR, mix(a->lower_hash, w->lower_hash));
        add(list, PAIR + 1, mix(w->lower_hash, b->lower_hash));
        add(list, PAIR + 2, mix(a->lower_hash, aa->lower_hash));
        add(list, PAIR + 3, mix(b->lower_hash, bb->lower_hash));
    }
    if (!(c->without & FAMILY_SHAPES)) {
        add(list, SHAPES, mix(a->shape, w->shape));
        add(list, SHAPES + 1, mix(w->shape, b->shape));
        add(list, SHAPES + 2, mix(mix(a->shape, w->shape), b->shape));
        add(list, SHAPES + 3, mix(a->lower_hash, w->shape));
        add(list, SHAPES + 4, mix(b->lower_hash, w->shape));
    }
    if (!(c->without & FAMILY_CLUSTERS)) {
        add(list, CLUSTERS, mix(a->cluster, w->cluster));
        add(list, CLUSTERS + 1, mix(w->cluster, b->cluster));
        add(list, CLUSTERS + 2, mix(a->cluster, b->cluster));
        add(list, CLUSTERS + 3, mix(mix(a->coarse, w->coarse), b->coarse));
        add(list, CLUSTERS + 4, mix(a->cluster, w->shape));
        add(list, CLUSTERS + 5, mix(b->cluster, w->shape));
    }
    if (!(c->without & FAMILY_LEXICONS)) {
        add(list, KINDS, mix(a->kind, w->kind));
        add(list, KINDS + 1, mix(w->kind, b->kind));
        add(list, KINDS + 2, mix(w->kind, w->shape));
    }
}

static void add_place(struct row_list *list, const struct tagger_context *c, uint32_t i, uint32_t begin,
                      uint32_t end, unsigned sentence_case)
{
    const struct word_facts *w = &c->facts->words[i];
    const struct vocabulary_word *entry = c->facts->entries[i];
    uint64_t start = (w->is & WORD_START) != 0, edge = (uint64_t)(i == begin) | (uint64_t)(i + 1 == end) << 1;
    uint64_t ordinary = w->is & (WORD_FUNCTION | WORD_COMMON | WORD_MIXED);
    add(list, PLACE, mix(start << 2 | edge, entry->shape));
    add(list, PLACE + 1, mix(sentence_case, entry->shape));
    add(list, PLACE + 2, mix(start << 2 | edge, ordinary << 8 | sentence_case));
    add(list, PLACE + 3, mix(entry->lower_hash, sentence_case << 1 | start));
    if (c->without & FAMILY_DOCUMENT)
        return;
    add(list, PLACE + 4, (uint64_t)c->marks[i] << 8 | sentence_case << 1 | start);
    add(list, PLACE + 5, mix((uint64_t)c->marks[i] << 1 | start, entry->shape));
}

static void add_phrases(struct row_list *list, const struct tagger_context *c, uint32_t i, uint32_t begin,
                        uint32_t end)
{
    const struct vocabulary_word *w = c->facts->entries[i];
    unsigned here = c->phrases[i], before = mark_at(c->phrases, i, -1, begin, end),
             behind = mark_at(c->phrases, i, 1, begin, end);
    if (c->without & FAMILY_LEXICONS)
        return;
    add(list, PHRASE, here);
    add(list, PHRASE + 1, before);
    add(list, PHRASE + 2, behind);
    add(list, PHRASE + 3, mix(here, w->shape));
    add(list, PHRASE + 4, mix(here, at(c, i, -1, begin, end)->lower_hash));
    add(list, PHRASE + 5, mix(here, at(c, i, 1, begin, end)->shape));
}

/* The neighbours of the same word's nearest other places in the document. */
static void add_elsewhere(struct row_list *list, const struct tagger_context *c, uint32_t i)
{
    uint32_t other[] = {c->before[i], c->behind[i]};
    uint32_t last = (uint32_t)c->facts->document->words.count;
    for (unsigned k = 0; k < 2; k++) {
        uint32_t o = other[k];
        if (o == i)
            continue;
        const struct vocabulary_word *a = o ? c->facts->entries[o - 1] : &nothing,
                                     *b = o + 1 < last ? c->facts->entries[o + 1] : &nothing;
        add(list, ELSEWHERE, a->lower_hash);
        add(list, ELSEWHERE + 1, b->lower_hash);
        add(list, ELSEWHERE + 2, a->cluster);
        add(list, ELSEWHERE + 3, b->cluster);
        add(list, ELSEWHERE + 4, mix(a->shape, b->shape));
    }
}

static void add_run(struct row_list *list, const struct tagger_context *c, uint32_t i, uint32_t begin,
                    uint32_t end)
{
    uint32_t before = c->run_before[i], behind = c->run_behind[i];
    if (before == i && behind == i)
        return;
    /* One before the run may be the sentence's edge: the index is then out of it. */
    const struct vocabulary_word *a = before >= begin && before < end ? c->facts->entries[before] : &nothing,
                                 *b = behind >= begin && behind < end ? c->facts->entries[behind] : &nothing;
    uint64_t length = behind - before;
    add(list, RUN, a->lower_hash);
    add(list, RUN + 1, b->lower_hash);
    add(list, RUN + 2, a->cluster);
    add(list, RUN + 3, b->cluster);
    add(list, RUN + 4, length << 8 | (i - before));
    add(list, RUN + 5, mix(a->cluster, b->cluster));
    add(list, RUN + 6, c->facts->entries[behind - 1]->lower_hash);
    add(list, RUN + 7, mix(i - before, c->facts->entries[behind - 1]->kind));
    add(list, RUN + 8, mix(a->lower_hash, i - before));
}

unsigned tagger_context_rows(const struct tagger_context *c, uint32_t i, uint32_t begin, uint32_t end,
                             uint32_t rows[TAGGER_MOST_ROWS])
{
    struct row_list list = {rows, 0};
    add_pairs(&list, c, i, begin, end);
    add_place(&list, c, i, begin, end, c->cases[i]);
    add_phrases(&list, c, i, begin, end);
    if (!(c->without & FAMILY_DOCUMENT))
        add_elsewhere(&list, c, i);
    if (!(c->without & FAMILY_RUNS))
        add_run(&list, c, i, begin, end);
    return list.count;
}
