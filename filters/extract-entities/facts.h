/* Facts: what each word of a document is by itself - its shape, and what the word lexicons say of it.
 * Computed once for a document (or window); the tagger and the modules behind it read them. */
#ifndef ENTITIES_FACTS_H
#define ENTITIES_FACTS_H

#include "../common/arena.h"
#include "../common/conllu.h"

/* Bits of word_facts.is. All these bits are features of the tagger, also those that no rule reads: what
 * changes them, here or in the data files, asks for learning data/tagger.weights again. */
enum {
    /* shape */
    WORD_CAPITAL = 1 << 0,    /* begins with a capital (or has one inside: iPhone) */
    WORD_UPPER = 1 << 1,      /* two letters or more, none in lower case */
    WORD_INITIAL = 1 << 2,    /* `J.` or `J` */
    WORD_LETTERS = 1 << 3,    /* begins with a letter */
    WORD_NUMBER = 1 << 4,     /* begins with a digit */
    WORD_GLUED = 1 << 5,      /* no white space before the next word */
    WORD_START = 1 << 6,      /* its capital may be due to its place: sentence, quotation, behind a colon */
    WORD_POSSESSIVE = 1 << 7, /* 's or ' as a word of its own */
    /* how ordinary it is */
    WORD_FUNCTION = 1 << 8,
    WORD_COMMON = 1 << 9,
    WORD_MIXED = 1 << 10,
    WORD_CALENDAR = 1 << 11,
    WORD_CURRENCY = 1 << 12,
    /* parts of people's names */
    WORD_FORENAME = 1 << 13,
    WORD_MAYBE_FORENAME = 1 << 14,
    WORD_SURNAME = 1 << 15,
    WORD_MAYBE_SURNAME = 1 << 16,
    WORD_PARTICLE = 1 << 17,
    /* titles */
    WORD_TITLE = 1 << 18,
    WORD_TITLE_MODIFIER = 1 << 19,
    WORD_HONORIFIC = 1 << 20,
};

/* Bits of word_facts.cue: heads of names, and for words in lower case what they say of a name beside them. */
enum {
    HEAD_ORG = 1 << 0,
    HEAD_LOC = 1 << 1,
    HEAD_MISC = 1 << 2,
    HEAD_SUFFIX = 1 << 3, /* Inc. */
    HEAD_OF = 1 << 4,     /* `Ministry of` */
    HEAD_FOR = 1 << 5,    /* `Fund for` */
    HEAD_ON = 1 << 6,     /* `Committee on` */
    HEAD_FIRST = 1 << 7,  /* `Mount Everest` */
    HEAD_ALONE = 1 << 8,  /* `the Council` */
    CUE_SPEECH = 1 << 9,
    CUE_PERSON = 1 << 10,
    CUE_ACT = 1 << 11,
    CUE_PLACE = 1 << 12,
    CUE_IN = 1 << 13,
    CUE_GOVERNED = 1 << 14,
    CUE_DIRECTION = 1 << 15,
    CUE_PLACE_NOUN = 1 << 16,
    CUE_ORG_NOUN = 1 << 17,
    CUE_ARTICLE = 1 << 18,
    CUE_POSSESSIVE = 1 << 19,
    CUE_CITY_NOUN = 1 << 20, /* what a city has and a government has not */
    CUE_BE = 1 << 21,
};

struct word_facts {
    struct text lower; /* the FORM in lower case */
    uint32_t is;
    uint32_t cue;
};

enum sentence_case { CASE_PLAIN, CASE_TITLE, CASE_UPPER };

struct vocabulary;
struct vocabulary_word;

struct facts {
    const struct document *document;
    const struct vocabulary *vocabulary;
    struct vocabulary_word **entries; /* document->words.count: each word's entry in the vocabulary */
    struct word_facts *words;         /* document->words.count */
    enum sentence_case *cases; /* document->sentences.count: Title Case and ALL CAPITALS tell no names */
};

/* Everything lives in the arena or the vocabulary. */
struct facts facts_of(const struct document *document, struct vocabulary *vocabulary, struct arena *arena);

/* What a word is wherever it stands: all but WORD_GLUED and WORD_START. `lower` is `form` or in the arena. */
struct word_facts facts_of_form(struct text form, struct arena *arena);

/* Whether the word is a title with a capital, and no forename (`Dean Smith`). */
static inline bool facts_is_title(const struct facts *facts, uint32_t word)
{
    uint32_t is = facts->words[word].is;
    return (is & (WORD_TITLE | WORD_HONORIFIC)) && (is & WORD_CAPITAL) &&
           !(is & (WORD_FORENAME | WORD_INITIAL));
}

static inline struct text facts_form(const struct facts *facts, uint32_t word)
{
    return facts->document->words.items[word].form;
}

#endif
