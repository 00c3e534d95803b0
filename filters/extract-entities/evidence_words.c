/* Evidence: what the words of a candidate say. */
#include "../common/lexicon.h"
#include "../common/unicode.h"
#include "evidence_parts.h"

LEXICON(name_endings);

static void collect_listed(const struct candidate *candidate, struct evidence_set *set)
{
    static const struct {
        const char *value;
        enum evidence evidence;
    } lists[] = {
        {"c", EVIDENCE_city},          {"c?", EVIDENCE_city_or_person},  {"r", EVIDENCE_subcountry},
        {"n", EVIDENCE_city},          {"o", EVIDENCE_listed_company},   {"u", EVIDENCE_listed_university},
        {"g", EVIDENCE_listed_agency}, {"p", EVIDENCE_listed_newspaper}, {"t", EVIDENCE_listed_team},
    };
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        evidence_add_if(set, text_equal(candidate->whole.value, text_of(lists[i].value)), lists[i].evidence);
}

static void collect_phrase(const struct candidate *candidate, struct evidence_set *set)
{
    static const enum evidence whole[] = {
        [PHRASE_COUNTRY] = EVIDENCE_country,
        [PHRASE_DEMONYM] = EVIDENCE_demonym,
        [PHRASE_REGION] = EVIDENCE_region,
        [PHRASE_CAPITAL] = EVIDENCE_capital,
        [PHRASE_ORGANIZATION] = EVIDENCE_well_known_organization,
    };
    static const enum evidence begins[] = {
        [PHRASE_COUNTRY] = EVIDENCE_begins_country,
        [PHRASE_DEMONYM] = EVIDENCE_begins_demonym,
        [PHRASE_REGION] = EVIDENCE_begins_place,
        [PHRASE_CAPITAL] = EVIDENCE_begins_place,
        [PHRASE_ORGANIZATION] = EVIDENCE_begins_organization,
        [PHRASE_CITY] = EVIDENCE_begins_place,
        [PHRASE_NAMED_ORGANIZATION] = EVIDENCE_begins_organization,
    };
    if (candidate->begins != PHRASE_NONE)
        evidence_add(set, begins[candidate->begins]);
    if (candidate->whole.kind == PHRASE_CITY || candidate->whole.kind == PHRASE_NAMED_ORGANIZATION)
        collect_listed(candidate, set);
    else if (candidate->whole.kind != PHRASE_NONE)
        evidence_add(set, whole[candidate->whole.kind]);
}

/* What the last letters of the last word say (`-stan`, `-enko`), by the longest ending the lexicon has. */
static void collect_ending(struct text form, struct evidence_set *set)
{
    static const struct {
        const char *value;
        enum evidence evidence;
    } kinds[] = {{"place", EVIDENCE_ends_like_place},
                 {"person", EVIDENCE_ends_like_person},
                 {"demonym", EVIDENCE_ends_like_demonym},
                 {"thing", EVIDENCE_ends_like_thing}};
    enum { LONGEST_ENDING = 6, SHORTEST_ENDING = 2 };
    for (size_t length = LONGEST_ENDING; length >= SHORTEST_ENDING; length--) {
        struct text value;
        if (form.len < length + 2 || (form.ptr[form.len - length] & 0xC0) == 0x80)
            continue;
        if (!(lexicon_find(name_endings, text_skip(form, form.len - length), &value) & LEXICON_ENTRY))
            continue;
        for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
            evidence_add_if(set, text_equal(value, text_of(kinds[i].value)), kinds[i].evidence);
        return;
    }
}

/* Names of people: parts that the lexicons have. */
static void collect_person(const struct word_facts *first, const struct word_facts *last, bool single,
                           struct evidence_set *set)
{
    bool forename = first->is & WORD_FORENAME, maybe_forename = first->is & WORD_MAYBE_FORENAME;
    bool surname = last->is & WORD_SURNAME, maybe_surname = last->is & WORD_MAYBE_SURNAME;
    if (single) {
        evidence_add_if(set, forename, EVIDENCE_only_forename);
        evidence_add_if(set, maybe_forename, EVIDENCE_only_maybe_forename);
        evidence_add_if(set, surname, EVIDENCE_only_surname);
        evidence_add_if(set, maybe_surname, EVIDENCE_only_maybe_surname);
        return;
    }
    evidence_add_if(set, forename, EVIDENCE_first_forename);
    evidence_add_if(set, maybe_forename, EVIDENCE_first_maybe_forename);
    evidence_add_if(set, surname, EVIDENCE_last_surname);
    evidence_add_if(set, maybe_surname, EVIDENCE_last_maybe_surname);
    bool head = (last->cue & (HEAD_ORG | HEAD_LOC | HEAD_MISC | HEAD_SUFFIX)) != 0;
    evidence_add_if(set, (forename || maybe_forename) && (surname || maybe_surname) && !head,
                    EVIDENCE_forename_and_surname);
    evidence_add_if(
        set,
        (forename || (first->is & WORD_INITIAL) || (maybe_forename && (surname || maybe_surname))) && !head,
        EVIDENCE_person_full_name);
}

static void collect_heads(const struct facts *facts, const struct candidate *candidate,
                          struct evidence_set *set)
{
    const struct word_facts *first = &facts->words[candidate->first], *last = &facts->words[candidate->last];
    bool single = candidate->first == candidate->last;
    evidence_add_if(set, single && (last->cue & HEAD_ALONE), EVIDENCE_single_head_alone);
    evidence_add_if(set, !single && (first->cue & HEAD_FIRST), EVIDENCE_first_place_word);
    uint32_t heads = single ? 0 : last->cue;
    /* `Resolution 2774`, `Resolution No. 2774` */
    for (uint32_t i = candidate->last; i > candidate->first && !heads; i--)
        if (facts->words[i].is & WORD_NUMBER || text_equal(facts->words[i].lower, TEXT("no.")))
            heads = facts->words[i - 1].cue;
    for (uint32_t i = candidate->first + 1; i < candidate->last; i++) {
        struct text form = facts_form(facts, i);
        uint32_t of = facts->words[i - 1].cue;
        if (!text_equal(form, TEXT("of")) && !text_equal(form, TEXT("for")) && !text_equal(form, TEXT("on")))
            continue;
        heads = of & (HEAD_ORG | HEAD_LOC | HEAD_MISC) ? of : heads;
        evidence_add(set, EVIDENCE_has_of);
        evidence_add_if(set, of & HEAD_ORG, EVIDENCE_org_of);
        evidence_add_if(set, of & HEAD_LOC, EVIDENCE_loc_of);
        evidence_add_if(set, of & HEAD_MISC, EVIDENCE_misc_of);
        break;
    }
    bool has_of = evidence_has(set, EVIDENCE_has_of);
    evidence_add_if(set, heads & (HEAD_ORG | HEAD_SUFFIX), EVIDENCE_head_org);
    evidence_add_if(set, heads & HEAD_LOC, EVIDENCE_head_loc);
    evidence_add_if(set, heads & HEAD_MISC, EVIDENCE_head_misc);
    evidence_add_if(set, !single && !has_of && (last->cue & HEAD_ORG), EVIDENCE_last_head_org);
    evidence_add_if(set, !single && !has_of && (last->cue & HEAD_LOC), EVIDENCE_last_head_loc);
    evidence_add_if(set, !single && !has_of && (last->cue & HEAD_MISC), EVIDENCE_last_head_misc);
    evidence_add_if(set, !single && (last->cue & HEAD_SUFFIX), EVIDENCE_last_suffix);
}

/* Shapes and how ordinary the words are. */
static void collect_words(const struct facts *facts, const struct candidate *candidate,
                          struct evidence_set *set)
{
    uint32_t capitals = 0, common = 0, mixed = 0;
    for (uint32_t i = candidate->first; i <= candidate->last; i++) {
        const struct word_facts *w = &facts->words[i];
        struct text form = facts_form(facts, i);
        if (w->is & WORD_CAPITAL) {
            capitals++;
            common += (w->is & (WORD_COMMON | WORD_FUNCTION)) != 0;
            mixed += (w->is & WORD_MIXED) != 0;
            evidence_add_if(set, candidate->last > candidate->first && (w->is & WORD_INITIAL),
                            EVIDENCE_has_initial);
            evidence_add_if(set, text_starts_lower(form), EVIDENCE_inner_capital);
        }
        evidence_add_if(set, (w->is & WORD_PARTICLE) && !(w->is & WORD_CAPITAL), EVIDENCE_has_particle);
        evidence_add_if(set, w->is & WORD_NUMBER, EVIDENCE_has_number);
        evidence_add_if(set, text_equal(form, TEXT("&")), EVIDENCE_has_ampersand);
        evidence_add_if(set, text_equal(form, TEXT("-")), EVIDENCE_has_hyphen);
    }
    const struct word_facts *first = &facts->words[candidate->first];
    struct text form = facts_form(facts, candidate->last);
    bool single = candidate->first == candidate->last, upper = single && (first->is & WORD_UPPER);
    evidence_add_if(set, capitals <= 1, EVIDENCE_words_1);
    evidence_add_if(set, capitals == 2, EVIDENCE_words_2);
    evidence_add_if(set, capitals == 3, EVIDENCE_words_3);
    evidence_add_if(set, capitals >= 4, EVIDENCE_words_4_or_more);
    bool dots = memchr(form.ptr, '.', form.len) != NULL;
    evidence_add_if(set, upper && !dots && form.len <= 4, EVIDENCE_upper_short);
    evidence_add_if(set, upper && !dots && form.len > 4, EVIDENCE_upper_long);
    evidence_add_if(set, upper && dots, EVIDENCE_upper_dots);
    evidence_add_if(set, capitals > 1 && common == capitals, EVIDENCE_all_common);
    evidence_add_if(set, capitals > 1 && common < capitals && common + mixed == capitals, EVIDENCE_all_mixed);
    evidence_add_if(set, capitals > 1 && common && common + mixed < capitals, EVIDENCE_some_common);
    evidence_add_if(set, capitals > 1 && common + mixed == 0, EVIDENCE_no_common);
    evidence_add_if(set, single && common, EVIDENCE_single_common);
    evidence_add_if(set, single && mixed, EVIDENCE_single_mixed);
    evidence_add_if(set, single && !common && !mixed, EVIDENCE_single_unknown);
    evidence_add_if(set, single && (first->is & (WORD_TITLE | WORD_TITLE_MODIFIER)), EVIDENCE_title_word);
    evidence_add_if(set, first->is & WORD_CURRENCY, EVIDENCE_currency);
    evidence_add_if(set, first->is & WORD_START, EVIDENCE_start);
    evidence_add_if(set, (first->is & WORD_START) && single && common, EVIDENCE_start_common);
    evidence_add_if(set, (first->is & WORD_START) && single && mixed, EVIDENCE_start_mixed);
    evidence_add_if(set, (first->is & WORD_START) && single && !common && !mixed, EVIDENCE_start_unknown);
    evidence_add_if(set, form.len > 3 && form.ptr[form.len - 1] == 's' && !upper, EVIDENCE_plural);
    collect_person(first, &facts->words[candidate->last], single, set);
    collect_ending(form, set);
}

void evidence_of_words(const struct facts *facts, const struct candidate *candidate, struct evidence_set *set)
{
    collect_phrase(candidate, set);
    collect_heads(facts, candidate, set);
    collect_words(facts, candidate, set);
}
