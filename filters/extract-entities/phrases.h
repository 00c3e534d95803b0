/* Phrases: the longest name of a lexicon that begins at a word. */
#ifndef ENTITIES_PHRASES_H
#define ENTITIES_PHRASES_H

#include "facts.h"

enum phrase_kind {
    PHRASE_NONE,
    PHRASE_COUNTRY,
    PHRASE_DEMONYM,
    PHRASE_REGION,
    PHRASE_CAPITAL,
    PHRASE_ORGANIZATION, /* well-known */
    PHRASE_CITY,
    PHRASE_NAMED_ORGANIZATION, /* out of a list */
};

struct phrase {
    enum phrase_kind kind;
    uint32_t last;     /* its last word */
    struct text value; /* of the lexicon: a country's code, an organization's full name, a city's kind */
};

/* The longest phrase at `word` that ends before word `end`; of equal ones the first kind above. */
struct phrase phrases_match(const struct facts *facts, uint32_t word, uint32_t end);

/* The same for words in lower case, as if they had capitals. */
struct phrase phrases_match_raised(const struct facts *facts, uint32_t word, uint32_t end);

/* The kinds (bits) of which a phrase begins with the form, if white space is behind it. */
unsigned phrases_beginning(struct text form);

/* The value that the lexicon of a kind has for a name, or ptr NULL. */
struct text phrases_value(enum phrase_kind kind, struct text name);

/* The FORMs of words [first, last] with one space wherever there is white space. */
struct text phrases_text(const struct facts *facts, uint32_t first, uint32_t last, struct arena *arena);

#endif
