/* Role search: what the two sides of a name are searched with. */
#ifndef ENTITIES_ROLE_SEARCH_H
#define ENTITIES_ROLE_SEARCH_H

#include "mentions.h"

enum { LONGEST_ROLE = 12, LONGEST_TITLE = 9 }; /* words */

struct role_search {
    const struct facts *facts;
    const struct mention *mentions;
    size_t count;
    size_t index;        /* of the mention whose role it is */
    uint32_t begin, end; /* words of the sentence */
};

/* The facts of a word; nothing outside the sentence. */
const struct word_facts *role_word(const struct role_search *search, uint32_t word);

bool role_is_form(const struct role_search *search, uint32_t word, const char *form);
bool role_is_dash(const struct role_search *search, uint32_t word);

/* An office, a rank, an occupation, or what else stands for a person. */
bool role_is_head(const struct role_search *search, uint32_t word);

/* `elect`, behind a hyphen. */
bool role_is_ending(const struct role_search *search, uint32_t word);

/* `who heads`, and words that may open a role: `now`. */
bool role_is_verb(const struct role_search *search, uint32_t word);
bool role_is_time(const struct role_search *search, uint32_t word);

/* A noun that looks like one of a person and is none: `matter`. */
bool role_is_thing(const struct role_search *search, uint32_t word);

/* `Gen.`, `Captain`. */
bool role_is_rank(const struct role_search *search, uint32_t word);

/* A word that opens another clause: a verb in lower case, `who`. */
bool role_is_clause(const struct role_search *search, uint32_t word);

/* A noun or adjective in lower case. */
bool role_is_noun(const struct role_search *search, uint32_t word);

/* An article or possessive pronoun. */
bool role_is_article(const struct role_search *search, uint32_t word);

/* The mention before this one that ends at the word, or NULL. */
const struct mention *role_mention_ending(const struct role_search *search, uint32_t word);

/* The role in words [first, last], with one space wherever there is white space; ptr NULL where there is
 * none. */
struct text role_before(const struct role_search *search, struct arena *arena);
struct text role_behind(const struct role_search *search, struct arena *arena);

#endif
