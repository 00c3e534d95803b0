/* Weigh: the candidates of a document with their evidence, that of the whole document and of the names listed
 * beside them included. */
#include "guesses.h"

/* `UNGA` and `U.N.` as initials are written: small letters without full stops. */
static struct text acronym_key(struct text lower, struct arena *arena)
{
    char *key = arena_allocate(arena, lower.len + 1), *at = key;
    *at++ = '\n'; /* never in a name: kept apart from names */
    for (size_t i = 0; i < lower.len; i++)
        if (lower.ptr[i] != '.')
            *at++ = lower.ptr[i];
    return text_between(key, at);
}

/* The initials of the capitalised words of a name, as acronym_key has them. */
static struct text initials_key(const struct facts *facts, const struct candidate *candidate,
                                struct arena *arena)
{
    char *key = arena_allocate(arena, candidate->last - candidate->first + 2), *at = key;
    *at++ = '\n';
    for (uint32_t i = candidate->first; i <= candidate->last; i++)
        if ((facts->words[i].is & WORD_CAPITAL) && (facts->words[i].lower.ptr[0] & 0x80) == 0)
            *at++ = facts->words[i].lower.ptr[0];
    return text_between(key, at);
}

static void note_lower_words(const struct facts *facts, struct names *names)
{
    for (uint32_t i = 0; i < facts->document->words.count; i++)
        if ((facts->words[i].is & (WORD_LETTERS | WORD_CAPITAL | WORD_FUNCTION)) == WORD_LETTERS)
            names_at(names, facts->words[i].lower)->is |= NAME_SEEN_LOWER;
}

/* The first word of the last part of a name: `Menon-Clarke` is one part. */
static uint32_t last_part(const struct facts *facts, const struct candidate *candidate)
{
    uint32_t word = candidate->last;
    while (word > candidate->first && (facts->words[word - 1].is & WORD_GLUED))
        word--;
    return word;
}

static void note_parts(const struct facts *facts, const struct candidate *candidate,
                       const struct evidence_set *set, struct names *names, struct arena *arena)
{
    bool person =
        evidence_has(set, EVIDENCE_person_full_name) ||
        ((evidence_has(set, EVIDENCE_title_before) || evidence_has(set, EVIDENCE_honorific_before)) &&
         !evidence_has(set, EVIDENCE_head_org));
    bool organization = evidence_has(set, EVIDENCE_head_org) ||
                        evidence_has(set, EVIDENCE_well_known_organization) ||
                        evidence_has(set, EVIDENCE_acronym_behind);
    struct text first = facts->words[candidate->first].lower;
    struct text last = phrases_lower(facts, last_part(facts, candidate), candidate->last, arena);
    if (person) {
        names_at(names, last)->is |= NAME_LAST_OF_PERSON;
        names_at(names, first)->is |= NAME_FIRST_OF_PERSON;
    }
    if (organization) {
        names_at(names, last)->is |= NAME_LAST_OF_ORGANIZATION;
        names_at(names, first)->is |= NAME_FIRST_OF_ORGANIZATION;
        names_at(names, initials_key(facts, candidate, arena))->is |= NAME_ACRONYM_OF_ORGANIZATION;
    }
}

static void note(const struct facts *facts, const struct candidate *candidate, const struct evidence_set *set,
                 struct names *names, struct arena *arena)
{
    struct name_marks *marks =
        names_at(names, phrases_lower(facts, candidate->first, candidate->last, arena));
    marks->evidence |= evidence_shared(set);
    marks->places++;
    if (candidate->last > candidate->first)
        note_parts(facts, candidate, set, names, arena);
}

/* What the rest of the document says of the candidate. */
static void add_document_evidence(const struct facts *facts, const struct candidate *candidate,
                                  const struct names *names, struct arena *arena, struct evidence_set *set)
{
    static const struct {
        uint32_t mark;
        enum evidence evidence;
    } marked[] = {{NAME_SEEN_LOWER, EVIDENCE_seen_lower},
                  {NAME_LAST_OF_PERSON, EVIDENCE_last_of_person},
                  {NAME_FIRST_OF_PERSON, EVIDENCE_first_of_person},
                  {NAME_LAST_OF_ORGANIZATION, EVIDENCE_last_of_organization},
                  {NAME_FIRST_OF_ORGANIZATION, EVIDENCE_first_of_organization},
                  {NAME_ACRONYM_OF_ORGANIZATION, EVIDENCE_acronym_of_organization}};
    struct text key = phrases_lower(facts, candidate->first, candidate->last, arena);
    const struct name_marks *marks = names_find(names, key);
    if (marks && marks->places > 1) {
        evidence_add(set, EVIDENCE_seen_again);
        evidence_add_elsewhere(set, marks->evidence);
    }
    if (last_part(facts, candidate) != candidate->first)
        return;
    uint32_t is = marks ? marks->is : 0;
    if (facts->words[candidate->first].is & WORD_UPPER)
        if ((marks = names_find(names, acronym_key(key, arena))))
            is |= marks->is;
    for (size_t i = 0; i < sizeof marked / sizeof *marked; i++)
        if (is & marked[i].mark)
            evidence_add(set, marked[i].evidence);
}

/* What kind of name each evidence makes likely, for the names listed beside it. */
static const struct {
    enum evidence evidence, beside;
} likely[] = {
    {EVIDENCE_country, EVIDENCE_beside_place},
    {EVIDENCE_region, EVIDENCE_beside_place},
    {EVIDENCE_capital, EVIDENCE_beside_place},
    {EVIDENCE_city, EVIDENCE_beside_place},
    {EVIDENCE_place_noun_of_before, EVIDENCE_beside_place},
    {EVIDENCE_region_behind, EVIDENCE_beside_place},
    {EVIDENCE_beside_place, EVIDENCE_beside_place},
    {EVIDENCE_person_full_name, EVIDENCE_beside_person},
    {EVIDENCE_title_before, EVIDENCE_beside_person},
    {EVIDENCE_honorific_before, EVIDENCE_beside_person},
    {EVIDENCE_beside_person, EVIDENCE_beside_person},
    {EVIDENCE_well_known_organization, EVIDENCE_beside_organization},
    {EVIDENCE_head_org, EVIDENCE_beside_organization},
    {EVIDENCE_beside_organization, EVIDENCE_beside_organization},
};

/* `Ak-Cheyit, Temir-Suu and Kyzyl-Dobo`: only a comma, `and` or `or` between. */
static bool are_listed(const struct facts *facts, const struct candidate *a, const struct candidate *b)
{
    const struct sentence *s = &facts->document->sentences.items[b->sentence];
    if (a->sentence != b->sentence || b->first > a->last + 3)
        return false;
    /* `Olena Hrytsak, Ukraine's minister` is no list. */
    if (b->last + 1 < s->first_word + s->word_count && (facts->words[b->last + 1].is & WORD_POSSESSIVE))
        return false;
    for (uint32_t i = a->last + 1; i < b->first; i++) {
        struct text form = facts_form(facts, i);
        if (!text_equal(form, TEXT(",")) && !text_equal(form, TEXT("and")) && !text_equal(form, TEXT("or")))
            return false;
    }
    return b->first > a->last + 1;
}

static void add_beside(const struct facts *facts, const struct candidate *from, const struct candidate *to,
                       const struct evidence_set *said, struct evidence_set *set)
{
    const struct candidate *first = from < to ? from : to, *second = from < to ? to : from;
    if (!are_listed(facts, first, second))
        return;
    for (size_t i = 0; i < sizeof likely / sizeof *likely; i++)
        if (evidence_has(said, likely[i].evidence))
            evidence_add(set, likely[i].beside);
}

/* Along each list, there and back. */
static void add_list_evidence(const struct facts *facts, struct weighed *weighed)
{
    const struct candidate *c = weighed->candidates.items;
    struct evidence_set *sets = weighed->evidence.items;
    for (size_t i = 1; i < weighed->candidates.count; i++)
        add_beside(facts, &c[i - 1], &c[i], &sets[i - 1], &sets[i]);
    for (size_t i = weighed->candidates.count; i-- > 1;)
        add_beside(facts, &c[i], &c[i - 1], &sets[i], &sets[i - 1]);
}

void guesses_weigh(const struct facts *facts, struct names *names, struct arena *arena,
                   struct weighed *weighed)
{
    note_lower_words(facts, names);
    for (uint32_t s = 0; s < facts->document->sentences.count; s++)
        if (facts->cases[s] == CASE_PLAIN)
            candidates_of_sentence(facts, s, &weighed->candidates);
        else
            candidates_of_headline(facts, s, &weighed->candidates);
    for (size_t i = 0; i < weighed->candidates.count; i++) {
        struct evidence_set set;
        evidence_collect(facts, &weighed->candidates.items[i], &set);
        array_push(&weighed->evidence, set);
        note(facts, &weighed->candidates.items[i], &set, names, arena);
    }
    for (size_t i = 0; i < weighed->candidates.count; i++)
        add_document_evidence(facts, &weighed->candidates.items[i], names, arena,
                              &weighed->evidence.items[i]);
    add_list_evidence(facts, weighed);
}
