/* Phrases: the longest name of a lexicon that begins at a word. */
#include "phrases.h"

#include "../common/lexicon.h"
#include "../common/utf8.h"
#include "vocabulary.h"

LEXICON(capitals);
LEXICON(cities);
LEXICON(countries);
LEXICON(demonyms);
LEXICON(organization_names);
LEXICON(organizations);
LEXICON(regions);

enum {
    LONGEST_PHRASE = 12,
    LONGEST_BYTES = 160
}; /* words and bytes of the longest names in the data files */

static struct lexicon lexicon_of(enum phrase_kind kind)
{
    switch (kind) {
    case PHRASE_COUNTRY:
        return countries;
    case PHRASE_DEMONYM:
        return demonyms;
    case PHRASE_REGION:
        return regions;
    case PHRASE_CAPITAL:
        return capitals;
    case PHRASE_ORGANIZATION:
        return organizations;
    case PHRASE_CITY:
        return cities;
    default:
        return organization_names;
    }
}

struct text phrases_value(enum phrase_kind kind, struct text name)
{
    struct text value = {NULL, 0};
    if (!(lexicon_find(lexicon_of(kind), name, &value) & LEXICON_ENTRY))
        return (struct text){NULL, 0};
    return value;
}

unsigned phrases_beginning(struct text form)
{
    unsigned kinds = 0;
    if (text_starts(form, TEXT("’")))
        return UINT8_MAX;
    for (enum phrase_kind kind = PHRASE_COUNTRY; kind <= PHRASE_NAMED_ORGANIZATION; kind++)
        if (lexicon_find(lexicon_of(kind), form, NULL))
            kinds |= 1u << kind;
    return kinds;
}

struct text phrases_text(const struct facts *facts, uint32_t first, uint32_t last, struct arena *arena)
{
    const struct word *words = facts->document->words.items;
    if (first == last)
        return words[first].form;
    size_t size = 0;
    for (uint32_t i = first; i <= last; i++)
        size += words[i].form.len + 1;
    char *text = arena_allocate(arena, size), *at = text;
    for (uint32_t i = first; i <= last; i++) {
        memcpy(at, words[i].form.ptr, words[i].form.len);
        at += words[i].form.len;
        if (i < last && words[i].space_after)
            *at++ = ' ';
    }
    return text_between(text, at);
}

/* How a name is spelt for the look-up: as it is, ALL CAPITALS in their usual case, or words in lower case
 * with capitals. */
enum spelling { AS_IT_IS, LOWERED, RAISED };

/* The spelling that is looked up: an apostrophe is straight. */
static size_t append_form(char *at, const struct facts *facts, uint32_t word, enum spelling spelling)
{
    struct text form = facts_form(facts, word);
    if (text_starts(form, TEXT("’"))) {
        *at = '\'';
        memcpy(at + 1, form.ptr + 3, form.len - 3);
        return form.len - 2;
    }
    memcpy(at, form.ptr, form.len);
    struct text lower = facts->words[word].lower;
    if (spelling == RAISED && form.len && form.ptr[0] >= 'a' && form.ptr[0] <= 'z' &&
        !(facts->words[word].is & (WORD_FUNCTION | WORD_CAPITAL)))
        *at = (char)(form.ptr[0] - 'a' + 'A');
    if (spelling == LOWERED && (facts->words[word].is & WORD_UPPER) && lower.len == form.len) {
        size_t first;
        utf8_decode(form, &first);
        memcpy(at + first, lower.ptr + first, form.len - first);
    }
    return form.len;
}

/* No white space behind the word, and no mark that ends a name: `Coca-Cola`, `O'Neill`, `AT&T`. */
static bool is_joined(const struct facts *facts, uint32_t word, uint32_t end)
{
    if (!(facts->words[word].is & WORD_GLUED) || word + 1 >= end)
        return false;
    struct text next = facts_form(facts, word + 1);
    return next.len && !memchr(",;:!?()[]{}\"", next.ptr[0], 12) && !text_equal(next, TEXT("”"));
}

static void match_kind(const struct facts *facts, uint32_t word, uint32_t end, enum phrase_kind kind,
                       enum spelling spelling, struct phrase *best)
{
    char key[LONGEST_BYTES];
    size_t length = 0;
    struct lexicon lexicon = lexicon_of(kind);
    if (end > word + LONGEST_PHRASE)
        end = word + LONGEST_PHRASE;
    for (uint32_t i = word; i < end; i++) {
        if (length + facts_form(facts, i).len + 1 > sizeof key)
            return;
        length += append_form(key + length, facts, i, spelling);
        /* What the word is alone is known by then (look_up_word). */
        bool known = i == word && spelling == AS_IT_IS;
        struct text value;
        unsigned found = known ? LEXICON_PREFIX : lexicon_find(lexicon, (struct text){key, length}, &value);
        bool joined = is_joined(facts, i, end);
        if ((found & LEXICON_ENTRY) && (best->kind == PHRASE_NONE || i > best->last))
            *best = (struct phrase){kind, i, value};
        if (!(found & LEXICON_PREFIX) && !joined)
            return;
        if (!(facts->words[i].is & WORD_GLUED))
            key[length++] = ' ';
    }
}

/* `Ukrainians` is `Ukrainian`. */
static bool is_plural_demonym(struct text form, struct text *value)
{
    return form.len > 3 && form.ptr[form.len - 1] == 's' &&
           (lexicon_find(demonyms, (struct text){form.ptr, form.len - 1}, value) & LEXICON_ENTRY);
}

/* What the lexicons have of the word, once for all its places. */
static void look_up_word(struct vocabulary_word *word)
{
    for (enum phrase_kind kind = PHRASE_COUNTRY; kind <= PHRASE_NAMED_ORGANIZATION; kind++) {
        struct text value;
        unsigned found = lexicon_find(lexicon_of(kind), word->form, &value);
        if (found & LEXICON_PREFIX)
            word->begins |= (uint8_t)(1u << kind);
        if ((found & LEXICON_ENTRY) && word->alone.kind == PHRASE_NONE)
            word->alone = (struct phrase_alone){(uint8_t)kind, value};
    }
    struct text value;
    if (word->alone.kind == PHRASE_NONE && is_plural_demonym(word->form, &value))
        word->alone = (struct phrase_alone){PHRASE_DEMONYM, value};
    word->phrases_known = true;
}

struct phrase phrases_match(const struct facts *facts, uint32_t word, uint32_t end)
{
    bool joined = is_joined(facts, word, end);
    struct vocabulary_word *entry = facts->entries[word];
    if (!entry->phrases_known)
        look_up_word(entry);
    struct phrase best = {(enum phrase_kind)entry->alone.kind, word, entry->alone.value};
    for (enum phrase_kind kind = PHRASE_COUNTRY; kind <= PHRASE_NAMED_ORGANIZATION; kind++)
        if (joined || entry->begins >> kind & 1)
            match_kind(facts, word, end, kind, AS_IT_IS, &best);
    if (best.kind == PHRASE_NONE && (facts->words[word].is & WORD_UPPER) && facts_form(facts, word).len > 3)
        for (enum phrase_kind kind = PHRASE_COUNTRY; kind <= PHRASE_CITY; kind++)
            match_kind(facts, word, end, kind, LOWERED, &best);
    return best;
}

struct phrase phrases_match_raised(const struct facts *facts, uint32_t word, uint32_t end)
{
    struct phrase best = {PHRASE_NONE, word, {NULL, 0}};
    bool joined = is_joined(facts, word, end);
    for (enum phrase_kind kind = PHRASE_COUNTRY; kind <= PHRASE_NAMED_ORGANIZATION; kind++)
        if (joined || facts->entries[word]->raised_begins >> kind & 1)
            match_kind(facts, word, end, kind, RAISED, &best);
    return best;
}
