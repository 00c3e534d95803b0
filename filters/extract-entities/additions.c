/* Additions: names that the tagger leaves out and rules are sure of. */
#include "additions.h"

#include "vocabulary.h"

/* ---- heads ---- */

static bool may_stand_alone(const struct facts *facts, uint32_t word)
{
    return (facts->words[word].is & WORD_CAPITAL) && (facts->words[word].cue & HEAD_ALONE);
}

static void note_heads(const struct facts *facts, const struct mention *mentions, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct mention *m = &mentions[i];
        for (uint32_t word = m->first; m->type == TYPE_ORGANIZATION && word <= m->last; word++)
            if (m->last > m->first && may_stand_alone(facts, word))
                vocabulary_see(facts->vocabulary, facts->entries[word], SEEN_HEAD);
    }
}

static bool stands_alone(const struct facts *facts, uint32_t word, uint32_t end)
{
    return may_stand_alone(facts, word) &&
           vocabulary_saw(facts->vocabulary, facts->entries[word], SEEN_HEAD) &&
           text_equal(facts->words[word - 1].lower, TEXT("the")) &&
           (word + 1 == end || !(facts->words[word + 1].is & WORD_CAPITAL));
}

/* ---- titled people ---- */

static bool may_be_surname(const struct facts *facts, uint32_t word)
{
    const uint32_t others = WORD_COMMON | WORD_MIXED | WORD_FUNCTION | WORD_CALENDAR | WORD_TITLE |
                            WORD_TITLE_MODIFIER | WORD_HONORIFIC | WORD_UPPER;
    const struct word_facts *w = &facts->words[word];
    return (w->is & (WORD_LETTERS | WORD_CAPITAL)) == (WORD_LETTERS | WORD_CAPITAL) && !(w->is & others) &&
           !(w->cue & (HEAD_ORG | HEAD_LOC | HEAD_MISC));
}

/* How many words from `word` on, behind a title, are a person's name; 0: none. */
static uint32_t titled_words(const struct facts *facts, uint32_t word, uint32_t end)
{
    enum { LONGEST = 3 };
    uint32_t count = 0;
    if (!facts_is_title(facts, word - 1))
        return 0;
    while (word + count < end && may_be_surname(facts, word + count))
        count++;
    bool goes_on = word + count < end && (facts->words[word + count].is & WORD_CAPITAL);
    return count <= LONGEST && !goes_on ? count : 0;
}

/* ---- people in text in capitals ---- */

static void note_people(const struct facts *facts, const struct mention *mentions, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct mention *m = &mentions[i];
        if (facts->cases[m->sentence] == CASE_UPPER)
            continue;
        if (m->type == TYPE_PERSON)
            vocabulary_see(facts->vocabulary, facts->entries[m->last]->small, SEEN_PERSON);
        for (uint32_t word = m->first; m->type != TYPE_PERSON && word <= m->last; word++)
            vocabulary_see(facts->vocabulary, facts->entries[word]->small, SEEN_THING);
    }
}

/* `MODI` where the document has Narendra Modi, and nothing else of that name. */
static bool is_person_in_capitals(const struct facts *facts, uint32_t s, uint32_t word)
{
    const struct vocabulary_word *small = facts->entries[word]->small;
    uint32_t is = facts->words[word].is;
    return facts->cases[s] == CASE_UPPER && (is & WORD_UPPER) &&
           !(is & (WORD_COMMON | WORD_MIXED | WORD_FUNCTION | WORD_CALENDAR)) &&
           vocabulary_saw(facts->vocabulary, small, SEEN_PERSON) &&
           !vocabulary_saw(facts->vocabulary, small, SEEN_THING);
}

/* ---- the document ---- */

static void find_at(const struct facts *facts, uint32_t s, uint32_t word, uint32_t free, mention_array *all)
{
    uint32_t titled = titled_words(facts, word, free);
    if (titled > 0)
        array_push(all, (struct mention){word, word + titled - 1, s, TYPE_PERSON});
    else if (stands_alone(facts, word, free))
        array_push(all, (struct mention){word, word, s, TYPE_ORGANIZATION});
}

/* Those of a sentence between the mentions that are there; `*next` is the first of these. */
static void find_in_sentence(const struct facts *facts, uint32_t s, const struct mention *mentions,
                             size_t count, size_t *next, mention_array *all)
{
    const struct sentence *sentence = &facts->document->sentences.items[s];
    uint32_t begin = sentence->first_word, end = begin + sentence->word_count;
    for (uint32_t word = begin; word < end; word++) {
        uint32_t free = *next < count && mentions[*next].sentence == s ? mentions[*next].first : end;
        if (word == free) {
            struct mention mention = mentions[(*next)++];
            if (mention.first == mention.last && is_person_in_capitals(facts, s, word))
                mention.type = TYPE_PERSON;
            word = mention.last;
            array_push(all, mention);
        } else if (is_person_in_capitals(facts, s, word)) {
            array_push(all, (struct mention){word, word, s, TYPE_PERSON});
        } else if (word > begin && facts->cases[s] == CASE_PLAIN) {
            size_t before = all->count;
            find_at(facts, s, word, free, all);
            word = all->count > before ? all->items[before].last : word;
        }
    }
}

void additions_find(const struct facts *facts, size_t first, struct arena *arena, mention_array *mentions)
{
    size_t count = mentions->count - first, next = 0;
    struct mention *found = arena_allocate(arena, (count + 1) * sizeof *found);
    if (count)
        memcpy(found, mentions->items + first, count * sizeof *found);
    note_heads(facts, found, count);
    note_people(facts, found, count);
    mentions->count = first;
    for (uint32_t s = 0; s < facts->document->sentences.count; s++)
        find_in_sentence(facts, s, found, count, &next, mentions);
}
