/* Evidence: what speaks for and against a candidate being a name of some type. */
#include "../common/lexicon.h"
#include "evidence_parts.h"

LEXICON(entity_evidence);

const char *const entity_type_names[TYPES] = {"PER", "ORG", "LOC", "MISC", NULL};

const char *const evidence_names[EVIDENCE_COUNT] = {
#define X(name) #name,
    EVIDENCE_SHARED(X)
#undef X
#define X(name) "elsewhere_" #name,
        EVIDENCE_SHARED(X)
#undef X
#define X(name) #name,
            EVIDENCE_LOCAL(X)
#undef X
};

void evidence_collect(const struct facts *facts, const struct candidate *candidate, struct evidence_set *set)
{
    bool start = facts->words[candidate->first].is & WORD_START;
    *set = (struct evidence_set){0};
    evidence_add(set, EVIDENCE_bias);
    evidence_add_if(set, candidate->raised, EVIDENCE_raised);
    evidence_add_if(set, !candidate->raised && !start, EVIDENCE_not_raised);
    evidence_of_words(facts, candidate, set);
    evidence_of_context(facts, candidate, set);
}

static int read_weight(struct text *values)
{
    struct text number = text_cut(values, ' ');
    bool negative = text_starts(number, TEXT("-"));
    size_t size = 0;
    text_to_size(negative ? text_skip(number, 1) : number, &size);
    return negative ? -(int)size : (int)size;
}

static int weights[EVIDENCE_COUNT][TYPES]; /* in hundredths of a natural logarithm of odds */

static void read_weights(void)
{
    for (enum evidence e = 0; e < EVIDENCE_COUNT; e++) {
        struct text values;
        if (!(lexicon_find(entity_evidence, text_of(evidence_names[e]), &values) & LEXICON_ENTRY))
            continue;
        for (int type = 0; type < TYPES && values.ptr; type++)
            weights[e][type] = read_weight(&values);
    }
}

enum entity_type evidence_decide(const struct evidence_set *set, int *margin)
{
    static bool ready;
    if (!ready)
        read_weights();
    ready = true;
    int sums[TYPES] = {0};
    for (size_t i = 0; i < EVIDENCE_WORDS; i++)
        for (uint64_t bits = set->bits[i]; bits; bits &= bits - 1)
            for (int type = 0; type < TYPES; type++)
                sums[type] += weights[i * 64 + (size_t)__builtin_ctzll(bits)][type];
    enum entity_type best = TYPE_NONE;
    for (enum entity_type type = 0; type < TYPE_NONE; type++)
        if (sums[type] > sums[best])
            best = type;
    *margin = INT32_MAX;
    for (enum entity_type type = 0; type < TYPES; type++)
        if (type != best && sums[best] - sums[type] < *margin)
            *margin = sums[best] - sums[type];
    return best;
}
