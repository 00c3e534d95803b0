/* Similarity: how much two statements share, and what keeps them apart. */
#include "similarity.h"

/* ---- overlap ---- */

static uint32_t larger(uint32_t a, uint32_t b)
{
    return a > b ? a : b;
}

uint32_t similarity_score(const struct statement *a, const struct statement *b)
{
    uint32_t shared = 0, content = 0, weight = 0, content_weight = 0;
    for (uint32_t i = 0, j = 0; i < a->sorted_count && j < b->sorted_count;) {
        const struct term *x = &a->sorted[i], *y = &b->sorted[j];
        if (x->key == y->key) {
            shared++;
            content += x->weight >= CONTENT_WEIGHT;
            content_weight += x->weight >= CONTENT_WEIGHT ? x->weight : 0;
            weight += x->weight;
        }
        i += x->key <= y->key;
        j += y->key <= x->key;
    }
    uint32_t longer = larger(a->sorted_count, b->sorted_count), heavier = larger(a->weight, b->weight);
    if (content < SIMILARITY_LEAST_SHARED || 1000 * content_weight < SIMILARITY_LEAST_CONTENT * heavier)
        return 0;
    return (1000 * shared / longer + 1000 * weight / heavier) / 2;
}

/* ---- figures ---- */

static const struct term *find(const struct statement *statement, uint64_t key)
{
    uint32_t low = 0, high = statement->sorted_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (statement->sorted[middle].key < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low < statement->sorted_count && statement->sorted[low].key == key ? &statement->sorted[low]
                                                                              : NULL;
}

/* Whether it has a figure for the thing that the other has not. */
static bool has_own_figure(const struct statement *statement, const struct statement *other, uint64_t thing)
{
    for (uint32_t i = 0; i < statement->sorted_count; i++) {
        const struct term *term = &statement->sorted[i];
        if (term->kind == TERM_FIGURE && term->thing == thing && !find(other, term->key))
            return true;
    }
    return false;
}

/* Figures that only one of them has are more detail; figures for one thing that each has for itself are a
 * difference. */
static bool figures_differ(const struct statement *a, const struct statement *b)
{
    for (uint32_t i = 0; i < a->sorted_count; i++) {
        const struct term *term = &a->sorted[i];
        if (term->kind == TERM_FIGURE && !find(b, term->key) && has_own_figure(b, a, term->thing))
            return true;
    }
    return false;
}

/* ---- negation ---- */

static bool has_negation(const struct statement *statement)
{
    for (uint32_t i = 0; i < statement->term_count; i++)
        if (statement->terms[i].classes & CLASS_NEGATION)
            return true;
    return false;
}

/* Where both negate something, the reach of each is too rough a guess to tell them apart. */
static bool negation_differs(const struct statement *a, const struct statement *b)
{
    if (has_negation(a) == has_negation(b))
        return false;
    for (uint32_t i = 0; i < a->sorted_count; i++) {
        const struct term *x = &a->sorted[i];
        const struct term *y = x->kind == TERM_WORD && x->weight >= CONTENT_WEIGHT ? find(b, x->key) : NULL;
        if (y && x->negated != y->negated)
            return true;
    }
    return false;
}

/* ---- subject and object ---- */

enum { NEAR = 4 }; /* terms between a name and the word that joins it to another */

/* The name nearest to term `at` in the direction of `step`; *by becomes true when `by` stands on the way. */
static uint64_t nearest_name(const struct statement *statement, uint32_t at, int step, bool *by)
{
    int64_t i = at;
    for (int steps = 0; steps < NEAR; steps++) {
        i += step;
        if (i < 0 || i >= statement->term_count)
            return 0;
        if (statement->terms[i].classes & CLASS_BY)
            *by = true;
        if (statement->terms[i].kind == TERM_NAME)
            return statement->terms[i].key;
    }
    return 0;
}

/* Whether term x of a and the same word, term y of b, join the same two names the other way round: `Russia
 * attacked Ukraine` and `Ukraine attacked Russia`, but not `Ukraine was attacked by Russia`. */
static bool sides_differ(const struct statement *a, uint32_t x, const struct statement *b, uint32_t y)
{
    bool by_a = false, by_b = false, before = false;
    uint64_t left_a = nearest_name(a, x, -1, &before), right_a = nearest_name(a, x, 1, &by_a);
    uint64_t left_b = nearest_name(b, y, -1, &before), right_b = nearest_name(b, y, 1, &by_b);
    return left_a && right_a && left_a != right_a && left_a == right_b && right_a == left_b && by_a == by_b;
}

static bool is_joining(const struct term *term)
{
    return term->kind == TERM_WORD && term->weight >= CONTENT_WEIGHT && !(term->classes & CLASS_SYMMETRIC);
}

static bool order_differs(const struct statement *a, const struct statement *b)
{
    for (uint32_t i = 0; i < a->term_count; i++) {
        if (!is_joining(&a->terms[i]) || !find(b, a->terms[i].key))
            continue;
        for (uint32_t j = 0; j < b->term_count; j++)
            if (a->terms[i].key == b->terms[j].key && sides_differ(a, i, b, j))
                return true;
    }
    return false;
}

/* ---- quotations ---- */

enum { LEAST_QUOTED = 4 }; /* content terms: a word or two in quotation marks is no quotation */

static bool is_quoted_content(const struct term *term)
{
    return term->quoted && term->weight >= CONTENT_WEIGHT;
}

static uint32_t count_quoted(const struct statement *statement)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < statement->sorted_count; i++)
        count += is_quoted_content(&statement->sorted[i]);
    return count;
}

/* Whether both quote, and less than a third of what the shorter quotes stands in the other. Other wording of
 * one quotation has more in common than that; what speaker and setting have in common counts for nothing
 * here. */
static bool quotations_differ(const struct statement *a, const struct statement *b)
{
    uint32_t in_a = count_quoted(a), in_b = count_quoted(b), shared = 0;
    if (in_a < LEAST_QUOTED || in_b < LEAST_QUOTED)
        return false;
    for (uint32_t i = 0; i < a->sorted_count; i++)
        if (is_quoted_content(&a->sorted[i])) {
            const struct term *term = find(b, a->sorted[i].key);
            shared += term && term->quoted;
        }
    return 3 * shared < (in_a < in_b ? in_a : in_b);
}

unsigned similarity_vetoes(const struct statement *a, const struct statement *b)
{
    unsigned vetoes = 0;
    if (a->stance && b->stance && !(a->stance & b->stance))
        vetoes |= VETO_STANCE;
    if (figures_differ(a, b))
        vetoes |= VETO_FIGURE;
    if (negation_differs(a, b))
        vetoes |= VETO_NEGATION;
    if (order_differs(a, b))
        vetoes |= VETO_ORDER;
    if (quotations_differ(a, b))
        vetoes |= VETO_QUOTE;
    return vetoes;
}
