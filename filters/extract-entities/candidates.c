/* Candidates: the stretches of words that may be names. */
#include "candidates.h"

#include "runs.h"

/* ---- cutting a run into candidates ---- */

static void add(const struct scan *scan, candidate_array *out, uint32_t first, uint32_t last,
                struct phrase phrase)
{
    struct candidate candidate = {.first = first, .last = last, .sentence = scan->sentence};
    bool whole = phrase.kind != PHRASE_NONE && phrase.last == last;
    candidate.whole = whole ? phrase : (struct phrase){PHRASE_NONE, last, {NULL, 0}};
    candidate.begins = whole ? PHRASE_NONE : phrase.kind;
    bool nothing = first == last && !whole && (scan_at(scan, first)->is & (WORD_INITIAL | WORD_CURRENCY));
    if (!nothing)
        array_push(out, candidate);
}

/* The kind of name is told by its last word, or by what stands before `of`. */
static bool has_head(const struct scan *scan, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i <= last; i++)
        if ((scan_at(scan, i)->cue & ANY_HEAD) && (i == last || scan_at(scan, i + 1)->cue & CUE_PLACE ||
                                                   scan_is(scan, i + 1, "of") || scan_is(scan, i + 1, "for")))
            return true;
    return (scan_at(scan, last)->is & WORD_NUMBER) != 0;
}

/* Ordinary words that begin a sentence and so have their capital: `Earlier Ukraine`. */
static bool is_opening(const struct scan *scan, uint32_t first, uint32_t last)
{
    const struct word_facts *w = scan_at(scan, first);
    if (w->is & WORD_FUNCTION && !(w->is & WORD_UPPER))
        return true;
    return first < last && (w->is & WORD_START) && (w->is & WORD_COMMON) &&
           !(w->is & (WORD_UPPER | WORD_INITIAL)) && !has_head(scan, first, last);
}

static uint32_t next_name_word(const struct scan *scan, uint32_t word, uint32_t last)
{
    while (word <= last && !run_is_name_word(scan, word))
        word++;
    return word;
}

/* `Russia-Ukraine`, `Franco-German`: two names of places, not one with a hyphen. */
static bool is_pair(const struct scan *scan, struct phrase phrase)
{
    if (phrase.kind == PHRASE_NONE || phrase.kind > PHRASE_CAPITAL || !scan_is(scan, phrase.last + 1, "-"))
        return false;
    struct phrase other = phrases_match(scan->facts, phrase.last + 2, scan->end);
    return other.kind != PHRASE_NONE && other.kind <= PHRASE_CAPITAL;
}

/* Whether all behind a country is an organization of its own: `U.S. | Federal Reserve`. */
static bool is_owner(const struct scan *scan, struct phrase phrase, uint32_t last)
{
    if (phrase.kind != PHRASE_COUNTRY && phrase.kind != PHRASE_DEMONYM)
        return false;
    struct phrase owned = phrases_match(scan->facts, phrase.last + 1, scan->end);
    return owned.kind == PHRASE_ORGANIZATION && owned.last == last;
}

/* Whether a name of a lexicon stands for itself at the start of a longer run that has no head. */
static bool stands_alone(struct phrase phrase, uint32_t first)
{
    return phrase.kind == PHRASE_COUNTRY || phrase.kind == PHRASE_DEMONYM || phrase.last > first;
}

static void cut_run(const struct scan *scan, candidate_array *out, uint32_t first, uint32_t last)
{
    while (first <= last) {
        struct phrase phrase = phrases_match(scan->facts, first, scan->end);
        if (phrase.kind != PHRASE_NONE && phrase.last > last)
            last = phrase.last;
        bool whole = phrase.kind != PHRASE_NONE && phrase.last == last;
        if (!whole && (phrase.kind == PHRASE_NONE || phrase.last == first) && is_opening(scan, first, last)) {
            first = next_name_word(scan, first + 1, last);
            continue;
        }
        bool apart = !whole && ((is_pair(scan, phrase) && !has_head(scan, first, last)) ||
                                is_owner(scan, phrase, last));
        if (whole || phrase.kind == PHRASE_NONE ||
            (!apart && (has_head(scan, first, last) || !stands_alone(phrase, first) ||
                        scan_is(scan, phrase.last + 1, "-")))) {
            add(scan, out, first, last, phrase);
            return;
        }
        add(scan, out, first, phrase.last, phrase);
        first = next_name_word(scan, phrase.last + 1, last);
    }
}

/* Without the words before a title: `Ukrainian Deputy Foreign | Minister`. */
static uint32_t without_modifiers(const struct scan *scan, uint32_t first, uint32_t last)
{
    if (!run_is_title(scan, last + 1))
        return last + 1;
    while (last + 1 > first && (scan_at(scan, last)->is & WORD_TITLE_MODIFIER) &&
           !(scan_at(scan, last)->is & WORD_UPPER))
        last--;
    return last + 1;
}

/* A title that begins no longer name: `President`, not `Justice Ministry`. */
static bool is_only_title(const struct scan *scan, uint32_t first, uint32_t last)
{
    if (!run_is_title(scan, first))
        return false;
    struct phrase phrase = phrases_match(scan->facts, first, scan->end);
    if (phrase.kind != PHRASE_NONE && phrase.last > first)
        return false;
    return last == first || !(scan_at(scan, last)->cue & (HEAD_ORG | HEAD_LOC)) || last > first + 2;
}

/* `al-Assad` at the beginning of a name: the name word behind the hyphen, or `word`. */
static uint32_t behind_particle(const struct scan *scan, uint32_t word)
{
    uint32_t glued = WORD_PARTICLE | WORD_GLUED;
    bool joined = (scan_at(scan, word)->is & glued) == glued && scan_is(scan, word + 1, "-");
    return joined && run_is_name_word(scan, word + 2) ? word + 2 : word;
}

void candidates_of_sentence(const struct facts *facts, uint32_t sentence, candidate_array *candidates)
{
    const struct sentence *s = &facts->document->sentences.items[sentence];
    struct scan scan = {facts, sentence, s->first_word + s->word_count};
    for (uint32_t word = s->first_word; word < scan.end;) {
        uint32_t begin = run_is_name_word(&scan, word) ? word : behind_particle(&scan, word);
        if (begin == word && !run_is_name_word(&scan, word)) {
            word++;
            continue;
        }
        uint32_t last = run_end(&scan, begin);
        if (is_only_title(&scan, word, last)) {
            word++;
            continue;
        }
        uint32_t end = without_modifiers(&scan, word, last);
        size_t before = candidates->count;
        if (end > word)
            cut_run(&scan, candidates, word, end - 1);
        if (candidates->count > before && candidates->items[candidates->count - 1].last > last)
            last = candidates->items[candidates->count - 1].last;
        word = last + 1;
    }
}

/* ---- headlines ---- */

static bool is_sure_phrase(const struct scan *scan, struct phrase phrase, uint32_t first)
{
    if (phrase.kind == PHRASE_NONE)
        return false;
    if (phrase.last > first)
        return phrase.kind != PHRASE_NAMED_ORGANIZATION || phrase.last > first + 1;
    bool ordinary = scan_at(scan, first)->is & (WORD_COMMON | WORD_FUNCTION);
    bool acronym =
        (scan_at(scan, first)->is & WORD_UPPER) && scan->facts->cases[scan->sentence] == CASE_TITLE;
    return phrase.kind < PHRASE_CITY && (acronym || !ordinary);
}

static bool is_sure_person(const struct scan *scan, uint32_t first)
{
    return (scan_at(scan, first)->is & WORD_FORENAME) && (scan_at(scan, first + 1)->is & WORD_CAPITAL) &&
           (scan_at(scan, first + 1)->is & (WORD_SURNAME | WORD_MAYBE_SURNAME)) &&
           !(scan_at(scan, first + 1)->is & WORD_COMMON);
}

void candidates_of_headline(const struct facts *facts, uint32_t sentence, candidate_array *candidates)
{
    const struct sentence *s = &facts->document->sentences.items[sentence];
    struct scan scan = {facts, sentence, s->first_word + s->word_count};
    for (uint32_t word = s->first_word; word < scan.end; word++) {
        if (!(facts->words[word].is & WORD_CAPITAL))
            continue;
        struct phrase phrase = phrases_match(facts, word, scan.end);
        if (!is_sure_phrase(&scan, phrase, word))
            phrase.kind = PHRASE_NONE;
        uint32_t last = phrase.kind != PHRASE_NONE ? phrase.last : word + 1;
        if (phrase.kind == PHRASE_NONE && !is_sure_person(&scan, word))
            continue;
        add(&scan, candidates, word, last, phrase);
        candidates->items[candidates->count - 1].raised = true;
        word = last;
    }
}
