/* Tagger: what a document says of each of its words. */
#include "phrases.h"
#include "tagger.h"

/* ---- phrases of lexicons ---- */

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

static void mark_phrases(const struct facts *facts, const struct sentence *sentence, uint8_t *marks)
{
    uint32_t end = sentence->first_word + sentence->word_count;
    for (uint32_t i = sentence->first_word; i < end; i++) {
        bool small = facts->entries[i]->may_be_name;
        if (!(facts->words[i].is & WORD_CAPITAL) && !small)
            continue;
        struct phrase phrase = small ? phrases_match_raised(facts, i, end) : phrases_match(facts, i, end);
        if (phrase.kind == PHRASE_NONE)
            continue;
        unsigned kind = kind_of(phrase) + (small ? KINDS_OF_PHRASE : 0);
        for (uint32_t k = i; k <= phrase.last; k++)
            marks[k] = (uint8_t)(1 + kind * LETTERS + tagger_letter(i, phrase.last, k));
        i = phrase.last;
    }
}

/* ---- the same word elsewhere ---- */

/* Ordinary small words stand everywhere: what stands beside them elsewhere says nothing. */
static bool is_telling(const struct facts *facts, uint32_t i)
{
    uint32_t is = facts->words[i].is;
    return (is & WORD_LETTERS) && (is & WORD_CAPITAL) && !(is & WORD_FUNCTION);
}

struct place_in_document {
    const struct vocabulary_word *word;
    uint32_t last;
};

static struct place_in_document *place_of(struct place_in_document *places, size_t mask,
                                          const struct vocabulary_word *small)
{
    size_t slot = (size_t)(small->hash >> 20) & mask;
    while (places[slot].word && places[slot].word != small)
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
    struct place_in_document *places = arena_zeroed(arena, size * sizeof *places);
    for (uint32_t i = 0; i < count; i++) {
        if (!is_telling(facts, i))
            continue;
        struct place_in_document *place = place_of(places, size - 1, facts->entries[i]->small);
        if (place->word) {
            c->before[i] = place->last;
            c->behind[place->last] = i;
        }
        *place = (struct place_in_document){facts->entries[i]->small, i};
    }
}

/* ---- runs of capitals ---- */

/* `al-Qaeda`, `Coca-Cola`: a hyphen without white space goes on. */
static bool goes_on(const struct facts *facts, uint32_t i, uint32_t end)
{
    if (facts->words[i].is & WORD_CAPITAL)
        return true;
    return i + 1 < end && (facts->words[i].is & facts->words[i - 1].is & WORD_GLUED) &&
           (facts->words[i + 1].is & WORD_CAPITAL) && text_equal(facts_form(facts, i), TEXT("-"));
}

static void find_runs(struct tagger_context *c, const struct sentence *sentence)
{
    uint32_t end = sentence->first_word + sentence->word_count;
    for (uint32_t i = sentence->first_word, behind; i < end; i = behind) {
        behind = i + 1;
        c->run_first[i] = c->run_last[i] = TAGGER_NO_RUN;
        if (!(c->facts->words[i].is & WORD_CAPITAL))
            continue;
        while (behind < end && goes_on(c->facts, behind, end))
            behind++;
        for (uint32_t k = i; k < behind; k++) {
            c->run_first[k] = i;
            c->run_last[k] = behind - 1;
        }
    }
}

/* ---- sights of the same word ---- */

static void note_sights(const struct tagger_context *c, uint32_t i, enum sentence_case sentence_case)
{
    uint32_t is = c->facts->words[i].is;
    const struct vocabulary *vocabulary = c->facts->vocabulary;
    struct vocabulary_word *word = c->facts->entries[i];
    if ((is & (WORD_LETTERS | WORD_CAPITAL | WORD_FUNCTION)) == WORD_LETTERS)
        vocabulary_see(vocabulary, word, SEEN_SMALL);
    if (c->run_first[i] == TAGGER_NO_RUN || sentence_case != CASE_PLAIN)
        return;
    if (!(is & WORD_START))
        vocabulary_see(vocabulary, word->small, SEEN_INSIDE);
    if (c->run_first[i] == c->run_last[i])
        return;
    if (i == c->run_first[i])
        vocabulary_see(vocabulary, word->small, SEEN_FIRST_OF_RUN);
    if (i == c->run_last[i])
        vocabulary_see(vocabulary, word->small, SEEN_LAST_OF_RUN);
}

static uint8_t sights_of(const struct tagger_context *c, uint32_t i)
{
    unsigned sights = 0;
    if (!(c->facts->words[i].is & WORD_CAPITAL))
        return 0;
    for (enum sight sight = 0; sight < TAGGER_SIGHTS; sight++)
        if (vocabulary_saw(c->facts->vocabulary, c->facts->entries[i]->small, sight))
            sights |= 1u << sight;
    return (uint8_t)sights;
}

static struct tagger_context allocated(const struct facts *facts, uint32_t without, struct arena *arena)
{
    size_t count = facts->document->words.count + 1;
    uint8_t *bytes = arena_zeroed(arena, 3 * count);
    uint32_t *indices = arena_allocate(arena, 4 * count * sizeof *indices);
    return (struct tagger_context){.facts = facts,
                                   .without = without,
                                   .phrases = bytes,
                                   .sights = bytes + count,
                                   .cases = bytes + 2 * count,
                                   .before = indices,
                                   .behind = indices + count,
                                   .run_first = indices + 2 * count,
                                   .run_last = indices + 3 * count};
}

struct tagger_context tagger_context_of(const struct facts *facts, uint32_t without, struct arena *arena)
{
    struct tagger_context c = allocated(facts, without, arena);
    const struct document *document = facts->document;
    for (uint32_t s = 0; s < document->sentences.count; s++) {
        const struct sentence *sentence = &document->sentences.items[s];
        mark_phrases(facts, sentence, c.phrases);
        find_runs(&c, sentence);
        memset(c.cases + sentence->first_word, (int)facts->cases[s], sentence->word_count);
        for (uint32_t i = 0; i < sentence->word_count; i++)
            note_sights(&c, sentence->first_word + i, facts->cases[s]);
    }
    for (uint32_t i = 0; i < document->words.count; i++)
        c.sights[i] = sights_of(&c, i);
    find_other_places(&c, arena);
    return c;
}
