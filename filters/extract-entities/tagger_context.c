/* Tagger: what a document says beside its words. */
#include "../common/memory.h"
#include "phrases.h"
#include "tagger.h"

/* Place in a span (B I E S) and kind, from 1. */
static void mark_span(uint8_t *marks, uint32_t first, uint32_t last, unsigned kind)
{
    for (uint32_t i = first; i <= last; i++) {
        unsigned letter = first == last ? LETTER_S : i == first ? LETTER_B : i == last ? LETTER_E : LETTER_I;
        marks[i] = (uint8_t)(1 + kind * LETTERS + letter);
    }
}

enum { KINDS_OF_PHRASE = 20 };

/* Kinds of phrases as a feature tells them apart: PHRASE_CITY and PHRASE_NAMED_ORGANIZATION by their values.
 */
static unsigned kind_of(struct phrase phrase)
{
    unsigned value = phrase.value.len ? (unsigned char)phrase.value.ptr[0] : 0;
    switch (phrase.kind) {
    case PHRASE_CITY:
        return 10 + (value == 'c' ? (phrase.value.len > 1) : value == 'r' ? 2 : 3);
    case PHRASE_NAMED_ORGANIZATION:
        return 14 + (value == 'o' ? 0 : value == 'u' ? 1 : value == 'g' ? 2 : value == 'p' ? 3 : 4);
    default:
        return (unsigned)phrase.kind;
    }
}

static void mark_phrases(const struct facts *facts, uint8_t *marks)
{
    for (uint32_t s = 0; s < facts->document->sentences.count; s++) {
        const struct sentence *sentence = &facts->document->sentences.items[s];
        uint32_t end = sentence->first_word + sentence->word_count;
        for (uint32_t i = sentence->first_word; i < end; i++) {
            bool small = facts->entries[i]->may_be_name;
            if (!(facts->words[i].is & WORD_CAPITAL) && !small)
                continue;
            struct phrase phrase = small ? phrases_match_raised(facts, i, end) : phrases_match(facts, i, end);
            if (phrase.kind == PHRASE_NONE)
                continue;
            mark_span(marks, i, phrase.last, kind_of(phrase) + (small ? KINDS_OF_PHRASE : 0));
            i = phrase.last;
        }
    }
}

/* Ordinary small words stand everywhere: what stands beside them elsewhere says nothing. */
static bool is_telling(const struct facts *facts, uint32_t i)
{
    return (facts->words[i].is & WORD_LETTERS) && !(facts->words[i].is & WORD_FUNCTION) &&
           (facts->words[i].is & WORD_CAPITAL);
}

struct place {
    const struct vocabulary_word *word;
    uint32_t last;
};

static struct place *place_of(struct place *places, size_t mask, const struct vocabulary_word *word)
{
    size_t slot = (size_t)(word->lower_hash >> 20) & mask;
    while (places[slot].word && places[slot].word->lower_hash != word->lower_hash)
        slot = (slot + 1) & mask;
    return &places[slot];
}

static void find_other_places(struct tagger_context *c, struct arena *arena)
{
    const struct facts *facts = c->facts;
    uint32_t count = (uint32_t)facts->document->words.count, telling = 0;
    for (uint32_t i = 0; i < count; i++) {
        c->before[i] = c->behind[i] = i;
        telling += is_telling(facts, i);
    }
    size_t size = 64;
    while (size < 2 * (size_t)telling)
        size *= 2;
    struct place *places = arena_zeroed(arena, size * sizeof *places);
    for (uint32_t i = 0; i < count; i++) {
        if (!is_telling(facts, i))
            continue;
        struct place *place = place_of(places, size - 1, facts->entries[i]);
        if (place->word) {
            c->before[i] = place->last;
            c->behind[place->last] = i;
        }
        *place = (struct place){facts->entries[i], i};
    }
}

/* Runs of words with capitals; an index one before the sentence may be UINT32_MAX. */
static void find_runs(struct tagger_context *c)
{
    const struct facts *facts = c->facts;
    for (uint32_t s = 0; s < facts->document->sentences.count; s++) {
        const struct sentence *sentence = &facts->document->sentences.items[s];
        uint32_t end = sentence->first_word + sentence->word_count;
        for (uint32_t i = sentence->first_word, last; i < end; i = last) {
            for (last = i; last < end && (facts->words[last].is & WORD_CAPITAL);)
                last++;
            for (uint32_t k = i; k < last; k++) {
                c->run_before[k] = i - 1;
                c->run_behind[k] = last;
            }
            if (last > i)
                continue;
            c->run_before[i] = c->run_behind[i] = i;
            last = i + 1;
        }
    }
}

static void find_marks(struct tagger_context *c, const struct names *names)
{
    const struct facts *facts = c->facts;
    for (uint32_t s = 0; s < facts->document->sentences.count; s++) {
        const struct sentence *sentence = &facts->document->sentences.items[s];
        memset(c->cases + sentence->first_word, (int)facts->cases[s], sentence->word_count);
    }
    for (uint32_t i = 0; i < facts->document->words.count; i++) {
        if (!(facts->words[i].is & WORD_CAPITAL))
            continue;
        const struct name_marks *marks = names_find(names, facts->words[i].lower);
        c->marks[i] = marks ? (uint8_t)marks->is : 0;
    }
}

struct tagger_context tagger_context_of(const struct facts *facts, const struct names *names,
                                        const mention_array *guesses, uint32_t without, struct arena *arena)
{
    size_t count = facts->document->words.count + 1;
    struct tagger_context c = {.facts = facts, .without = without, .guesses = guesses};
    uint8_t *bytes = arena_zeroed(arena, 3 * count);
    uint32_t *indices = arena_allocate(arena, 4 * count * sizeof *indices);
    c.phrases = bytes, c.marks = bytes + count, c.cases = bytes + 2 * count;
    c.before = indices, c.behind = indices + count;
    c.run_before = indices + 2 * count, c.run_behind = indices + 3 * count;
    mark_phrases(facts, c.phrases);
    find_other_places(&c, arena);
    find_runs(&c);
    find_marks(&c, names);
    return c;
}
