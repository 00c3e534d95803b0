/* Tagger: its features. A feature is a hash of what holds and where; its row is some bits of the hash. */
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

/* What counts of a word at a place. */
struct view {
    bool form, shape, kind;
    unsigned affixes; /* the longest */
};

static const struct view views[PLACES] = {[PLACE_SECOND_BEFORE] = {false, true, true, 0},
                                          [PLACE_BEFORE] = {true, true, true, 3},
                                          [PLACE_HERE] = {true, true, true, 4},
                                          [PLACE_BEHIND] = {true, true, true, 3},
                                          [PLACE_SECOND_BEHIND] = {false, true, true, 0},
                                          [PLACE_SECOND_BEFORE_RUN] = {false, false, true, 0},
                                          [PLACE_BEFORE_RUN] = {false, false, true, 0},
                                          [PLACE_FIRST_OF_RUN] = {false, false, true, 0},
                                          [PLACE_LAST_OF_RUN] = {false, false, true, 3},
                                          [PLACE_BEHIND_RUN] = {false, false, true, 0},
                                          [PLACE_BEFORE_OTHER] = {false, false, false, 0},
                                          [PLACE_BEHIND_OTHER] = {false, false, false, 0}};

/* Prefixes and suffixes of 1 to `longest` bytes (of the form, so that capitals count). */
static void add_affixes(struct row_list *list, unsigned template, struct text form, unsigned longest)
{
    uint64_t prefix = 0, suffix = 0;
    for (unsigned length = 1; length <= longest && length < form.len; length++) {
        prefix = prefix << 8 | (unsigned char)form.ptr[length - 1];
        suffix |= (uint64_t)(unsigned char)form.ptr[form.len - length] << 8 * (length - 1);
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

unsigned tagger_word_rows(const struct vocabulary_word *word, enum standing place, uint32_t without,
                          uint32_t rows[TAGGER_MOST_ROWS])
{
    struct row_list list = {rows, 0};
    unsigned template = place * TEMPLATES;
    const struct view *view = &views[place];
    add(&list, template + WORD_LOWER, word->lower_hash);
    if (view->form)
        add(&list, template + WORD_FORM, word->hash);
    if (view->shape && !(without & FAMILY_SHAPES))
        add(&list, template + WORD_SHAPE, word->shape);
    if (view->kind && !(without & FAMILY_LEXICONS)) {
        add(&list, template + WORD_KIND, word->kind);
        add_kind_bits(&list, template, word->kind);
        if (word->raised_kind)
            add(&list, template + WORD_RAISED, word->raised_kind);
    }
    if (!(without & FAMILY_CLUSTERS)) {
        add(&list, template + WORD_CLUSTER, word->cluster);
        add(&list, template + WORD_COARSE, word->coarse);
    }
    if (!(without & FAMILY_AFFIXES))
        add_affixes(&list, template, word->form, view->affixes);
    return list.count;
}

/* ---- whose words count ---- */

static void add_part(struct tagger_part *parts, unsigned *count, struct vocabulary_word *word,
                     enum standing place)
{
    parts[(*count)++] = (struct tagger_part){word, place};
}

static void add_run_parts(const struct tagger_context *c, uint32_t i, uint32_t begin, uint32_t end,
                          struct tagger_part *parts, unsigned *count)
{
    struct vocabulary_word **entries = c->facts->entries;
    uint32_t first = c->run_first[i], last = c->run_last[i];
    if (first == TAGGER_NO_RUN)
        return;
    if (first > begin + 1)
        add_part(parts, count, entries[first - 2], PLACE_SECOND_BEFORE_RUN);
    if (first > begin)
        add_part(parts, count, entries[first - 1], PLACE_BEFORE_RUN);
    add_part(parts, count, entries[first], PLACE_FIRST_OF_RUN);
    add_part(parts, count, entries[last], PLACE_LAST_OF_RUN);
    if (last + 1 < end)
        add_part(parts, count, entries[last + 1], PLACE_BEHIND_RUN);
}

static void add_other_parts(const struct tagger_context *c, uint32_t i, struct tagger_part *parts,
                            unsigned *count)
{
    uint32_t other[] = {c->before[i], c->behind[i]}, end = (uint32_t)c->facts->document->words.count;
    for (unsigned k = 0; k < 2; k++) {
        if (other[k] == i)
            continue;
        if (other[k] > 0)
            add_part(parts, count, c->facts->entries[other[k] - 1], PLACE_BEFORE_OTHER);
        if (other[k] + 1 < end)
            add_part(parts, count, c->facts->entries[other[k] + 1], PLACE_BEHIND_OTHER);
    }
}

unsigned tagger_parts(const struct tagger_context *c, uint32_t i, uint32_t begin, uint32_t end,
                      struct tagger_part parts[TAGGER_MOST_PARTS])
{
    unsigned count = 0;
    for (enum standing place = PLACE_SECOND_BEFORE; place <= PLACE_SECOND_BEHIND; place++) {
        uint32_t at = i + place - PLACE_HERE;
        if (at >= begin && at < end && (place == PLACE_HERE || !(c->without & FAMILY_CONTEXT)))
            add_part(parts, &count, c->facts->entries[at], place);
    }
    if (!(c->without & FAMILY_RUNS))
        add_run_parts(c, i, begin, end, parts, &count);
    if (!(c->without & FAMILY_DOCUMENT))
        add_other_parts(c, i, parts, &count);
    return count;
}

/* ---- how they stand together ---- */

enum {
    PAIR = PLACES * TEMPLATES,
    SHAPES = PAIR + 4,
    GLUE = SHAPES + 5,
    CLUSTERS = GLUE + 3,
    KINDS = CLUSTERS + 8,
    PLACE = KINDS + 8,
    PHRASE = PLACE + 8,
    OTHER = PHRASE + 8,
    RUN = OTHER + 2,
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

/* White space tells `Ak-Cheyit` from `Paris - London`. */
static void add_glue(struct row_list *list, const struct tagger_context *c, uint32_t i, uint32_t begin,
                     uint32_t end)
{
    const struct word_facts *words = c->facts->words;
    uint64_t before = i > begin && (words[i - 1].is & WORD_GLUED), here = (words[i].is & WORD_GLUED) != 0;
    if (!(before | here) || c->without & FAMILY_SHAPES)
        return;
    add(list, GLUE, mix(before << 1 | here, c->facts->entries[i]->shape));
    if (here)
        add(list, GLUE + 1, mix(c->facts->entries[i]->shape, at(c, i, 1, begin, end)->shape));
    if (before)
        add(list, GLUE + 2, mix(at(c, i, -1, begin, end)->shape, c->facts->entries[i]->shape));
}

static void add_place(struct row_list *list, const struct tagger_context *c, uint32_t i, uint32_t begin,
                      uint32_t end)
{
    const struct word_facts *w = &c->facts->words[i];
    const struct vocabulary_word *entry = c->facts->entries[i];
    uint64_t start = (w->is & WORD_START) != 0, edge = (uint64_t)(i == begin) | (uint64_t)(i + 1 == end) << 1;
    uint64_t ordinary = w->is & (WORD_FUNCTION | WORD_COMMON | WORD_MIXED);
    add(list, PLACE, mix(start << 2 | edge, entry->shape));
    add(list, PLACE + 1, mix(c->cases[i], entry->shape));
    add(list, PLACE + 2, mix(start << 2 | edge, ordinary << 8 | c->cases[i]));
    add(list, PLACE + 3, mix(entry->lower_hash, (uint64_t)c->cases[i] << 1 | start));
    if (c->without & FAMILY_DOCUMENT)
        return;
    add(list, PLACE + 4, (uint64_t)c->sights[i] << 8 | (uint64_t)c->cases[i] << 1 | start);
    add(list, PLACE + 5, mix((uint64_t)c->sights[i] << 1 | start, entry->shape));
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

static void add_other(struct row_list *list, const struct tagger_context *c, uint32_t i)
{
    uint32_t other[] = {c->before[i], c->behind[i]}, end = (uint32_t)c->facts->document->words.count;
    for (unsigned k = 0; k < 2; k++)
        if (other[k] != i)
            add(list, OTHER, mix(at(c, other[k], -1, 0, end)->shape, at(c, other[k], 1, 0, end)->shape));
}

static void add_run(struct row_list *list, const struct tagger_context *c, uint32_t i, uint32_t begin,
                    uint32_t end)
{
    uint32_t first = c->run_first[i], last = c->run_last[i];
    if (first == TAGGER_NO_RUN)
        return;
    const struct vocabulary_word *a = at(c, first, -1, begin, end), *b = at(c, last, 1, begin, end);
    uint64_t length = last + 1 - first, step = i - first;
    add(list, RUN, length << 8 | step);
    add(list, RUN + 1, mix(a->cluster, b->cluster));
    add(list, RUN + 2, mix(step, c->facts->entries[last]->kind));
    add(list, RUN + 3, mix(a->lower_hash, step));
}

unsigned tagger_context_rows(const struct tagger_context *c, uint32_t i, uint32_t begin, uint32_t end,
                             uint32_t rows[TAGGER_MOST_ROWS])
{
    struct row_list list = {rows, 0};
    add_pairs(&list, c, i, begin, end);
    add_glue(&list, c, i, begin, end);
    add_place(&list, c, i, begin, end);
    add_phrases(&list, c, i, begin, end);
    if (!(c->without & FAMILY_DOCUMENT))
        add_other(&list, c, i);
    if (!(c->without & FAMILY_RUNS))
        add_run(&list, c, i, begin, end);
    return list.count;
}
