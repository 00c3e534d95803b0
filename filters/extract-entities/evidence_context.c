/* Evidence: what the words beside a candidate say. */
#include "evidence_parts.h"

/* What a FORM before or behind the candidate says by itself. */
struct beside {
    const char *form;
    enum evidence before, behind; /* EVIDENCE_bias: nothing */
};

static const struct beside beside_forms[] = {
    {"of", EVIDENCE_of_before, EVIDENCE_bias},
    {"by", EVIDENCE_by_before, EVIDENCE_bias},
    {"with", EVIDENCE_with_before, EVIDENCE_bias},
    {"and", EVIDENCE_and_before, EVIDENCE_and_behind},
    {",", EVIDENCE_comma_before, EVIDENCE_comma_behind},
    {"(", EVIDENCE_bracket_before, EVIDENCE_bracket_behind},
    {"\"", EVIDENCE_quote_before, EVIDENCE_quote_behind},
    {"“", EVIDENCE_quote_before, EVIDENCE_quote_behind},
    {"”", EVIDENCE_quote_before, EVIDENCE_quote_behind},
    {"``", EVIDENCE_quote_before, EVIDENCE_quote_behind},
    {"'", EVIDENCE_quote_before, EVIDENCE_bias},
    {"-", EVIDENCE_bias, EVIDENCE_hyphen_behind},
    {"the", EVIDENCE_the_before, EVIDENCE_bias},
    {"The", EVIDENCE_the_before, EVIDENCE_bias},
    {"a", EVIDENCE_a_before, EVIDENCE_bias},
    {"an", EVIDENCE_a_before, EVIDENCE_bias},
    {"A", EVIDENCE_a_before, EVIDENCE_bias},
    {"An", EVIDENCE_a_before, EVIDENCE_bias},
};

static void collect_form(struct text form, bool before, struct evidence_set *set)
{
    for (size_t i = 0; i < sizeof beside_forms / sizeof *beside_forms; i++)
        if (text_equal(form, text_of(beside_forms[i].form))) {
            evidence_add(set, before ? beside_forms[i].before : beside_forms[i].behind);
            return;
        }
}

static void collect_before(const struct facts *facts, const struct candidate *candidate, uint32_t begin,
                           struct evidence_set *set)
{
    if (candidate->first == begin) {
        evidence_add(set, EVIDENCE_first_of_sentence);
        return;
    }
    uint32_t at = candidate->first - 1;
    const struct word_facts *w = &facts->words[at];
    bool capital = w->is & WORD_CAPITAL;
    collect_form(facts_form(facts, at), true, set);
    evidence_add_if(set, capital && (w->is & WORD_TITLE), EVIDENCE_title_before);
    evidence_add_if(set, w->is & WORD_HONORIFIC, EVIDENCE_honorific_before);
    evidence_add_if(set, !capital && (w->is & WORD_TITLE), EVIDENCE_lower_title_before);
    evidence_add_if(set, capital && !(w->is & (WORD_TITLE | WORD_HONORIFIC | WORD_FUNCTION)),
                    EVIDENCE_capital_before);
    evidence_add_if(set, w->is & WORD_POSSESSIVE || w->cue & CUE_POSSESSIVE, EVIDENCE_possessive_before);
    evidence_add_if(set, w->cue & CUE_SPEECH, EVIDENCE_said_before);
    evidence_add_if(set, w->cue & CUE_DIRECTION, EVIDENCE_direction_before);
    /* A capital at the start keeps a preposition from being looked up: `In Moscow`. */
    struct text lower = w->lower;
    evidence_add_if(set, w->cue & CUE_IN || text_equal(lower, TEXT("in")) || text_equal(lower, TEXT("at")),
                    EVIDENCE_in_before);
    evidence_add_if(set, w->cue & CUE_PLACE || text_equal(lower, TEXT("from")), EVIDENCE_place_before);
    evidence_add_if(set, at == begin && text_equal(lower, TEXT("by")) && capital, EVIDENCE_byline_before);
    if (at > begin && text_equal(lower, TEXT("of"))) {
        evidence_add_if(set, facts->words[at - 1].cue & CUE_PLACE_NOUN, EVIDENCE_place_noun_of_before);
        evidence_add_if(set, facts->words[at - 1].cue & CUE_DIRECTION, EVIDENCE_direction_before);
    }
}

/* Behind a comma: an age, a region or country that the candidate is in, a title, `who`. */
static void collect_behind_comma(const struct facts *facts, uint32_t at, uint32_t end,
                                 struct evidence_set *set)
{
    const struct word_facts *w = &facts->words[at];
    bool closes = at + 1 < end && !(facts->words[at + 1].is & WORD_LETTERS);
    evidence_add_if(set, (w->is & WORD_NUMBER) && facts_form(facts, at).len == 2 && closes,
                    EVIDENCE_age_behind);
    evidence_add_if(set, w->cue & CUE_PERSON, EVIDENCE_person_behind);
    if (w->is & WORD_CAPITAL) {
        struct phrase phrase = phrases_match(facts, at, end);
        bool place = phrase.kind == PHRASE_COUNTRY || phrase.kind == PHRASE_REGION;
        bool owner = phrase.last + 1 < end && (facts->words[phrase.last + 1].is & WORD_POSSESSIVE);
        evidence_add_if(set, place && !owner, EVIDENCE_region_behind);
    }
    for (uint32_t i = at; i < end && i < at + 6 && (facts->words[i].is & (WORD_LETTERS | WORD_POSSESSIVE));
         i++)
        if ((facts->words[i].is & (WORD_TITLE | WORD_CAPITAL)) == WORD_TITLE) {
            evidence_add(set, EVIDENCE_title_behind);
            return;
        }
}

static void collect_behind(const struct facts *facts, const struct candidate *candidate, uint32_t end,
                           struct evidence_set *set)
{
    uint32_t at = candidate->last + 1;
    if (at >= end) {
        evidence_add(set, EVIDENCE_last_of_sentence);
        return;
    }
    const struct word_facts *w = &facts->words[at];
    struct text form = facts_form(facts, at);
    collect_form(form, false, set);
    evidence_add_if(set, w->is & WORD_POSSESSIVE, EVIDENCE_possessive_behind);
    evidence_add_if(set, w->is & WORD_NUMBER, EVIDENCE_number_behind);
    evidence_add_if(set, w->cue & CUE_SPEECH, EVIDENCE_said_behind);
    evidence_add_if(set, w->cue & CUE_PERSON, EVIDENCE_person_behind);
    evidence_add_if(set, w->cue & CUE_ACT, EVIDENCE_act_behind);
    evidence_add_if(set, w->cue & CUE_BE, EVIDENCE_be_behind);
    evidence_add_if(set, w->cue & CUE_ORG_NOUN, EVIDENCE_org_noun_behind);
    evidence_add_if(set, w->cue & CUE_PLACE_NOUN, EVIDENCE_place_noun_behind);
    evidence_add_if(set, (w->is & WORD_LETTERS) && !(w->is & (WORD_CAPITAL | WORD_FUNCTION)) && !w->cue,
                    EVIDENCE_lower_behind);
    if (at + 1 >= end)
        return;
    if (text_equal(form, TEXT(",")))
        collect_behind_comma(facts, at + 1, end, set);
    bool closed = at + 2 < end && text_equal(facts_form(facts, at + 2), TEXT(")"));
    evidence_add_if(set, text_equal(form, TEXT("(")) && closed && (facts->words[at + 1].is & WORD_UPPER),
                    EVIDENCE_acronym_behind);
}

void evidence_of_context(const struct facts *facts, const struct candidate *candidate,
                         struct evidence_set *set)
{
    const struct sentence *sentence = &facts->document->sentences.items[candidate->sentence];
    uint32_t begin = sentence->first_word, end = begin + sentence->word_count;
    collect_before(facts, candidate, begin, set);
    collect_behind(facts, candidate, end, set);
}
