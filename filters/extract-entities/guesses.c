/* Guesses: names found without training by example words. */
#include "guesses.h"

#include <stdlib.h>

/* ---- names of the plain text, found again in headlines ---- */

enum { LONGEST_NAME = 6, SURE_MARGIN = 50, CERTAIN = 1000 };

static void remember_name(const struct facts *facts, const struct mention *mention, struct names *names,
                          struct arena *arena)
{
    names_at(names, phrases_lower(facts, mention->first, mention->last, arena))->types |=
        (uint8_t)(1 << mention->type);
    if (mention->type == TYPE_PERSON && mention->last > mention->first)
        names_at(names, facts->words[mention->last].lower)->types |= 1 << TYPE_PERSON;
}

static enum entity_type known_type(const struct names *names, struct text key)
{
    const struct name_marks *marks = names_find(names, key);
    for (enum entity_type type = 0; marks && type < TYPE_NONE; type++)
        if (marks->types >> type & 1)
            return type;
    return TYPE_NONE;
}

/* The longest remembered name at `word`; its type, or TYPE_NONE. */
static enum entity_type match_name(const struct facts *facts, uint32_t word, uint32_t end,
                                   const struct names *names, struct arena *arena, uint32_t *last)
{
    uint32_t longest = end - word < LONGEST_NAME ? end - word : LONGEST_NAME;
    for (uint32_t length = longest; length > 0; length--) {
        *last = word + length - 1;
        const struct word_facts *w = &facts->words[*last];
        bool ordinary = length == 1 && (w->is & (WORD_COMMON | WORD_MIXED | WORD_FUNCTION));
        if (!(w->is & (WORD_CAPITAL | WORD_NUMBER)) || ordinary)
            continue;
        enum entity_type type = known_type(names, phrases_lower(facts, word, *last, arena));
        if (type != TYPE_NONE)
            return type;
    }
    return TYPE_NONE;
}

static void find_in_headline(const struct facts *facts, uint32_t sentence, const struct names *names,
                             struct arena *arena, mention_array *mentions)
{
    const struct sentence *s = &facts->document->sentences.items[sentence];
    uint32_t end = s->first_word + s->word_count;
    for (uint32_t word = s->first_word; word < end; word++) {
        uint32_t last;
        if (!(facts->words[word].is & WORD_CAPITAL))
            continue;
        enum entity_type type = match_name(facts, word, end, names, arena, &last);
        if (type == TYPE_NONE)
            continue;
        array_push(mentions, (struct mention){word, last, sentence, type, CERTAIN});
        word = last;
    }
}

static int compare_mentions(const void *a, const void *b)
{
    const struct mention *x = a, *y = b;
    if (x->first != y->first)
        return (x->first > y->first) - (x->first < y->first);
    return (x->last < y->last) - (x->last > y->last);
}

/* In order, and of two that overlap the first and longer one. */
static void tidy(mention_array *mentions)
{
    size_t kept = 0;
    qsort(mentions->items, mentions->count, sizeof *mentions->items, compare_mentions);
    for (size_t i = 0; i < mentions->count; i++)
        if (kept == 0 || mentions->items[i].first > mentions->items[kept - 1].last)
            mentions->items[kept++] = mentions->items[i];
    mentions->count = kept;
}

/* Two to three words behind a title or in a byline, of which no lexicon knows
 * that they name something else.
 */
static bool sure_person(const struct candidate *candidate, const struct evidence_set *set)
{
    bool words = evidence_has(set, EVIDENCE_words_2) || evidence_has(set, EVIDENCE_words_3);
    bool other = evidence_has(set, EVIDENCE_head_org) || evidence_has(set, EVIDENCE_head_loc) ||
                 evidence_has(set, EVIDENCE_head_misc) || evidence_has(set, EVIDENCE_has_of) ||
                 evidence_has(set, EVIDENCE_all_common) || evidence_has(set, EVIDENCE_begins_organization) ||
                 evidence_has(set, EVIDENCE_begins_country) || evidence_has(set, EVIDENCE_begins_demonym);
    bool titled = evidence_has(set, EVIDENCE_title_before) || evidence_has(set, EVIDENCE_honorific_before) ||
                  evidence_has(set, EVIDENCE_lower_title_before) || evidence_has(set, EVIDENCE_byline_before);
    return words && titled && !other && candidate->whole.kind == PHRASE_NONE;
}

/* What needs no weighing: countries and their adjectives, and a head that
 * stands for a longer name (`the Council`). */
static enum entity_type sure_type(const struct candidate *candidate, const struct evidence_set *set)
{
    bool person = evidence_has(set, EVIDENCE_title_before) || evidence_has(set, EVIDENCE_honorific_before) ||
                  evidence_has(set, EVIDENCE_last_of_person);
    bool single = candidate->first == candidate->last;
    if (candidate->whole.kind == PHRASE_COUNTRY && !(single && person))
        return TYPE_LOCATION;
    if (candidate->whole.kind == PHRASE_DEMONYM && !evidence_has(set, EVIDENCE_single_common))
        return TYPE_OTHER;
    if (candidate->whole.kind == PHRASE_ORGANIZATION && !single)
        return TYPE_ORGANIZATION;
    bool part =
        evidence_has(set, EVIDENCE_last_of_organization) || evidence_has(set, EVIDENCE_first_of_organization);
    bool definite = evidence_has(set, EVIDENCE_the_before) || evidence_has(set, EVIDENCE_start);
    if (evidence_has(set, EVIDENCE_single_head_alone) && part && definite)
        return TYPE_ORGANIZATION;
    if (candidate->whole.kind == PHRASE_ORGANIZATION &&
        (evidence_has(set, EVIDENCE_upper_short) || evidence_has(set, EVIDENCE_upper_dots)))
        return TYPE_ORGANIZATION;
    if (evidence_has(set, EVIDENCE_has_ampersand) && !evidence_has(set, EVIDENCE_head_loc))
        return TYPE_ORGANIZATION;
    return sure_person(candidate, set) ? TYPE_PERSON : TYPE_NONE;
}

void guesses_find(const struct facts *facts, struct names *names, struct arena *arena,
                  mention_array *mentions)
{
    struct weighed weighed = {0};
    bool headlines = false;
    guesses_weigh(facts, names, arena, &weighed);
    for (size_t i = 0; i < weighed.candidates.count; i++) {
        const struct candidate *candidate = &weighed.candidates.items[i];
        int margin;
        enum entity_type type = evidence_decide(&weighed.evidence.items[i], &margin);
        enum entity_type sure = sure_type(candidate, &weighed.evidence.items[i]);
        if (sure != TYPE_NONE)
            type = sure;
        if (type == TYPE_NONE)
            continue;
        struct mention mention = {candidate->first, candidate->last, candidate->sentence, type,
                                  sure != TYPE_NONE ? CERTAIN : margin};
        array_push(mentions, mention);
        if (!candidate->raised && margin >= SURE_MARGIN)
            remember_name(facts, &mention, names, arena);
    }
    for (uint32_t s = 0; s < facts->document->sentences.count; s++)
        if (facts->cases[s] != CASE_PLAIN) {
            find_in_headline(facts, s, names, arena, mentions);
            headlines = true;
        }
    if (headlines)
        tidy(mentions);
    array_free(&weighed.candidates);
    array_free(&weighed.evidence);
}
