/* Noun phrases behind a number. Pieces are given by their index. */
#ifndef EXTRACT_NUMBERS_PHRASE_H
#define EXTRACT_NUMBERS_PHRASE_H

#include "figure.h"
#include "nouns.h"

struct phrase {
    int64_t begin, head; /* pieces; head -1: none */
    struct text unit;    /* the head in the singular */
};

#define NO_PHRASE ((struct phrase){.head = -1})

enum { LONGEST_PHRASE = 10 }; /* pieces */

static inline enum word_tag phrase_tag(const struct reading *r, int64_t i)
{
    return word_tag_of(piece_at(r->pieces, i)->form);
}

/* phrase_words.c: whether it is a word. Some words of which numbers are made are nouns, too: a 3-point lead,
 * two quarters. */
bool phrase_is_word(const struct reading *r, int64_t i);

/* A word that is a noun or an adjective. */
bool phrase_is_nominal(const struct reading *r, int64_t i);

/* Marks that a noun phrase may hold: a hyphen inside a word, a quotation mark, a comma between adjectives. */
bool phrase_is_passable(const struct reading *r, int64_t i);

/* A plural, by its form and its place: `votes`, `dead` with no noun behind it. */
bool phrase_is_plural(const struct reading *r, int64_t i, struct text *singular);

/* `Ukraine's` in `of Ukraine's territory`: the head comes later. */
bool phrase_is_possessive(const struct reading *r, int64_t i);

/* Whether a word before the head can belong to the noun phrase: an adverb or participle only with what it
 * describes. */
bool phrase_leads_on(const struct reading *r, int64_t i);

/* `current and former employees` */
bool phrase_joins_adjectives(const struct reading *r, int64_t i);

/* phrase_plural.c: the phrase at `at` whose head is a plural. */
struct phrase phrase_plural(const struct reading *r, int64_t at);

/* phrase_singular.c: that of ordinals, and of `one`, which `counts`. */
struct phrase phrase_singular(const struct reading *r, int64_t at, bool counts);

/* `193-member`, `6.8-magnitude`: the noun behind the hyphen at `at`. */
struct phrase phrase_hyphenated(const struct reading *r, int64_t at);

/* phrase_lead.c: where the phrase may begin that has these words in front: the, its, of the bloc's 15. */
int64_t phrase_skip_determiners(const struct reading *r, int64_t at);

#endif
