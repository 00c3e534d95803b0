/* Candidates: the stretches of words that may be names, found by capitals, lexicons and the words that join
 * names. Whether one is a name, and of what type, is for evidence.h to say. */
#ifndef ENTITIES_CANDIDATES_H
#define ENTITIES_CANDIDATES_H

#include "phrases.h"

struct candidate {
    uint32_t first, last;    /* words of the document */
    uint32_t sentence;       /* index in the document */
    struct phrase whole;     /* a lexicon has all of it; kind PHRASE_NONE when none has */
    enum phrase_kind begins; /* the lexicon that has its beginning, when not all */
    bool raised;             /* in a headline whose words are all raised: its capitals say nothing */
};

typedef ARRAY(struct candidate) candidate_array;

/* Adds the candidates of a sentence in plain case. They do not overlap. */
void candidates_of_sentence(const struct facts *facts, uint32_t sentence, candidate_array *candidates);

/* Adds those of a sentence in Title Case or ALL CAPITALS: what a lexicon has, or what is surely a person's
 * name. */
void candidates_of_headline(const struct facts *facts, uint32_t sentence, candidate_array *candidates);

#endif
