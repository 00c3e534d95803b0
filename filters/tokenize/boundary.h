/* Sentence boundaries: which gaps between tokens end a sentence.
 *
 * Decided only at candidates (behind closing punctuation, before a capital or an opening mark), left to
 * right, by a logistic regression over hashed features of the tokens around the gap (cf. Reynar and
 * Ratnaparkhi 1997; Gillick 2009), trained by train/boundary.c; enumerations (1. … 2. …) by a rule. Weights:
 * data/boundary.weights. */
#ifndef TOKENIZE_BOUNDARY_H
#define TOKENIZE_BOUNDARY_H

#include "look.h"

enum { BOUNDARY_FEATURES = 23, BOUNDARY_BITS = 19, BOUNDARY_CASE_BITS = 17, BOUNDARY_REJECT_BITS = 16 };

/* How a word is written inside sentences. */
enum boundary_case { CASE_UNSEEN, CASE_SMALL, CASE_MOSTLY_SMALL, CASE_MOSTLY_CAPITAL, CASE_CAPITAL };

/* Where a word's entry is among the letter cases: of the token's hash. */
static inline uint32_t boundary_case_slot(uint32_t hash)
{
    return hash >> (32 - BOUNDARY_CASE_BITS);
}

/* A stretch of a paragraph and its tokens. */
struct stretch {
    struct text text;
    const struct piece *pieces;
    size_t count;
    bool complete; /* the paragraph ends with it */
};

/* What is known at a gap from the left: of the sentence that began at token `start`. */
struct boundary_state {
    size_t start;       /* token where the sentence began */
    unsigned quotes;    /* quotation marks since, whose side does not show */
    int depth;          /* brackets and quotation marks open */
    struct text number; /* of the enumerator that it began with (1. a) •9.), empty if none */
    size_t body;        /* token behind that enumerator, else start */
};

struct boundary_state boundary_begin(const struct stretch *stretch, size_t start);

void boundary_pass_pair(const struct stretch *stretch, size_t i,
                        struct boundary_state *state); /* for the next only */

/* Takes token i of the sentence into account; call for each in turn. */
static inline void boundary_pass(const struct stretch *stretch, size_t i, struct boundary_state *state)
{
    if (stretch->pieces[i].gaps & GAP_PAIRS)
        boundary_pass_pair(stretch, i, state);
}

/* Whether the gap behind token i is a candidate (i + 1 < count). */
static inline bool boundary_is_candidate(const struct stretch *stretch, size_t i)
{
    const struct piece *a = &stretch->pieces[i], *b = a + 1;
    if (!(a->gaps & GAP_CLOSES) && !(b->gaps & GAP_OPENS))
        return false;
    if (a->end < b->start)
        return true;
    bool closed = a->kind == TOKEN_FINAL || a->kind == TOKEN_CLOSER || a->kind == TOKEN_QUOTE;
    return closed && b->opens && b->kind != TOKEN_CLOSER && b->kind != TOKEN_QUOTE;
}

/* Where the gap behind token i, a candidate, is looked up in the table of rejected ones: by how the tokens
 * look, and by the first one's form and how the second looks. */
enum { BOUNDARY_REJECTS = 2 };
void boundary_reject_slots(const struct stretch *stretch, size_t i, const uint8_t *cases,
                           uint32_t slots[BOUNDARY_REJECTS]);

/* The features of the gap behind token i: indices below 2^BOUNDARY_BITS. `cases` are the letter cases. */
void boundary_features(const struct stretch *stretch, size_t i, const struct boundary_state *state,
                       const uint8_t *cases, uint32_t features[BOUNDARY_FEATURES]);

bool boundary_decide(const struct stretch *stretch, size_t i,
                     const struct boundary_state *state); /* for the next only */

/* Whether a sentence ends behind token i (i + 1 < count). */
static inline bool boundary_ends(const struct stretch *stretch, size_t i, const struct boundary_state *state)
{
    return (state->number.len || boundary_is_candidate(stretch, i)) && boundary_decide(stretch, i, state);
}

#endif
