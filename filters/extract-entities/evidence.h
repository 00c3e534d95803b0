/* Evidence: what speaks for and against a candidate being the name of a person, an organization, a place, or
 * another. Each piece is a bit; their weights are data/entity_evidence.tsv, and the type with the greatest
 * sum wins. */
#ifndef ENTITIES_EVIDENCE_H
#define ENTITIES_EVIDENCE_H

#include "candidates.h"

enum entity_type { TYPE_PERSON, TYPE_ORGANIZATION, TYPE_LOCATION, TYPE_OTHER, TYPE_NONE, TYPES };

/* `PER`, `ORG`, `LOC`, `MISC`; NULL for TYPE_NONE. */
extern const char *const entity_type_names[TYPES];

/* Every piece of evidence by its name in the data file. Those of the first group hold for all places where
 * the document has the same name; elsewhere_X stands for X at another place. */
#define EVIDENCE_SHARED(X) \
    X(title_before) \
    X(honorific_before) \
    X(lower_title_before) \
    X(in_before) \
    X(place_before) \
    X(direction_before) \
    X(place_noun_of_before) \
    X(said_before) \
    X(said_behind) \
    X(person_behind) \
    X(act_behind) \
    X(age_behind) \
    X(org_noun_behind) \
    X(place_noun_behind) \
    X(region_behind) \
    X(acronym_behind) \
    X(title_behind) \
    X(the_before) \
    X(a_before) \
    X(possessive_before) \
    X(head_org) \
    X(head_loc) \
    X(head_misc) \
    X(person_full_name) \
    X(not_raised)

#define EVIDENCE_LOCAL(X) \
    X(bias) \
    X(words_1) \
    X(words_2) \
    X(words_3) \
    X(words_4_or_more) \
    X(country) \
    X(demonym) \
    X(region) \
    X(capital) \
    X(well_known_organization) \
    X(city) \
    X(city_or_person) \
    X(subcountry) \
    X(listed_company) \
    X(listed_university) \
    X(listed_agency) \
    X(listed_newspaper) \
    X(listed_team) \
    X(begins_country) \
    X(begins_demonym) \
    X(begins_place) \
    X(begins_organization) \
    X(first_forename) \
    X(first_maybe_forename) \
    X(last_surname) \
    X(last_maybe_surname) \
    X(only_forename) \
    X(only_maybe_forename) \
    X(only_surname) \
    X(only_maybe_surname) \
    X(forename_and_surname) \
    X(has_initial) \
    X(has_particle) \
    X(last_head_org) \
    X(last_head_loc) \
    X(last_head_misc) \
    X(last_suffix) \
    X(org_of) \
    X(loc_of) \
    X(misc_of) \
    X(first_place_word) \
    X(has_of) \
    X(has_ampersand) \
    X(has_number) \
    X(has_hyphen) \
    X(upper_short) \
    X(upper_long) \
    X(upper_dots) \
    X(inner_capital) \
    X(all_common) \
    X(all_mixed) \
    X(some_common) \
    X(no_common) \
    X(start) \
    X(start_common) \
    X(start_mixed) \
    X(start_unknown) \
    X(single_common) \
    X(single_mixed) \
    X(single_unknown) \
    X(single_head_alone) \
    X(currency) \
    X(title_word) \
    X(raised) \
    X(of_before) \
    X(by_before) \
    X(with_before) \
    X(and_before) \
    X(comma_before) \
    X(bracket_before) \
    X(quote_before) \
    X(capital_before) \
    X(first_of_sentence) \
    X(possessive_behind) \
    X(be_behind) \
    X(comma_behind) \
    X(bracket_behind) \
    X(quote_behind) \
    X(hyphen_behind) \
    X(and_behind) \
    X(lower_behind) \
    X(number_behind) \
    X(last_of_sentence) \
    X(ends_like_place) \
    X(ends_like_person) \
    X(ends_like_demonym) \
    X(ends_like_thing) \
    X(plural) \
    X(seen_lower) \
    X(last_of_person) \
    X(first_of_person) \
    X(last_of_organization) \
    X(first_of_organization) \
    X(acronym_of_organization) \
    X(seen_again) \
    X(beside_place) \
    X(beside_person) \
    X(beside_organization) \
    X(byline_before)

enum evidence {
#define X(name) EVIDENCE_##name,
    EVIDENCE_SHARED(X)
#undef X
#define X(name) EVIDENCE_ELSEWHERE_##name,
        EVIDENCE_SHARED(X)
#undef X
#define X(name) EVIDENCE_##name,
            EVIDENCE_LOCAL(X)
#undef X
                EVIDENCE_COUNT
};

enum { EVIDENCE_SHARED_COUNT = EVIDENCE_ELSEWHERE_title_before, EVIDENCE_WORDS = (EVIDENCE_COUNT + 63) / 64 };

struct evidence_set {
    uint64_t bits[EVIDENCE_WORDS];
};

extern const char *const evidence_names[EVIDENCE_COUNT];

/* What the words of the candidate and those beside it say. */
void evidence_collect(const struct facts *facts, const struct candidate *candidate, struct evidence_set *set);

static inline void evidence_add(struct evidence_set *set, enum evidence evidence)
{
    set->bits[evidence / 64] |= UINT64_C(1) << (evidence % 64);
}

static inline bool evidence_has(const struct evidence_set *set, enum evidence evidence)
{
    return set->bits[evidence / 64] >> (evidence % 64) & 1;
}

/* The shared evidence of a set, to be handed to the other places of the same name. */
static inline uint64_t evidence_shared(const struct evidence_set *set)
{
    return set->bits[0] & ((UINT64_C(1) << EVIDENCE_SHARED_COUNT) - 1);
}

static inline void evidence_add_elsewhere(struct evidence_set *set, uint64_t shared)
{
    set->bits[0] |= shared << EVIDENCE_SHARED_COUNT;
}

/* The type with the greatest sum of weights; *margin, in the weights' unit, is how far the next one is
 * behind. */
enum entity_type evidence_decide(const struct evidence_set *set, int *margin);

#endif
