/* Runs: how far the words that may make one name go. */
#include "runs.h"

enum { LONGEST_NUMBER = 4 /* digits */, LONGEST_RUN = 24 /* words */ };

bool run_is_name_word(const struct scan *scan, uint32_t word)
{
    const struct word_facts *w = scan_at(scan, word);
    if (!(w->is & WORD_CAPITAL) || (w->is & WORD_CALENDAR))
        return false;
    return !(w->is & WORD_FUNCTION) || (w->is & (WORD_INITIAL | WORD_UPPER)) ||
           ((w->is & (WORD_FORENAME | WORD_MAYBE_FORENAME | WORD_SURNAME)) && !(w->is & WORD_START));
}

bool run_is_title(const struct scan *scan, uint32_t word)
{
    return (scan_at(scan, word)->is & WORD_CAPITAL) &&
           (scan_at(scan, word)->is & (WORD_TITLE | WORD_HONORIFIC));
}

/* `of`, `for`, `on` behind a head that takes them, with `the` or without: the name word behind, or `word`. */
static uint32_t across_preposition(const struct scan *scan, uint32_t word)
{
    static const struct {
        const char *form;
        uint32_t head;
    } prepositions[] = {{"of", HEAD_OF}, {"for", HEAD_FOR}, {"on", HEAD_ON}};
    for (size_t i = 0; i < sizeof prepositions / sizeof *prepositions; i++) {
        if (!scan_is(scan, word + 1, prepositions[i].form) ||
            !(scan_at(scan, word)->cue & prepositions[i].head))
            continue;
        uint32_t next = word + 2 + scan_is(scan, word + 2, "the");
        return run_is_name_word(scan, next) ? next : word;
    }
    return word;
}

/* `Hrytsak-Delaney`, `Il-76`: behind a hyphen with no white space. */
static uint32_t across_hyphen(const struct scan *scan, uint32_t word)
{
    bool glued = (scan_at(scan, word)->is & WORD_GLUED) && (scan_at(scan, word + 1)->is & WORD_GLUED);
    if (!glued || !(scan_is(scan, word + 1, "-") || scan_is(scan, word + 1, "‑")))
        return word;
    bool number = (scan_at(scan, word + 2)->is & WORD_NUMBER) &&
                  facts_form(scan->facts, word + 2).len <= LONGEST_NUMBER;
    return run_is_name_word(scan, word + 2) || number ? word + 2 : word;
}

/* `Ursula von der Leyen`, `Bashar al-Assad`. */
static uint32_t across_particles(const struct scan *scan, uint32_t word)
{
    uint32_t next = word + 1;
    while (next < word + 4 && (scan_at(scan, next)->is & WORD_PARTICLE) &&
           !(scan_at(scan, next)->is & WORD_CAPITAL))
        next++;
    if (next == word + 1 || (scan_at(scan, word)->cue & ANY_HEAD))
        return word;
    if (scan_is(scan, next, "-") && (scan_at(scan, next - 1)->is & WORD_GLUED))
        next++;
    return run_is_name_word(scan, next) ? next : word;
}

static bool is_ordinary(const struct scan *scan, uint32_t word)
{
    const struct word_facts *w = scan_at(scan, word);
    return (w->is & WORD_CAPITAL) && (w->is & (WORD_COMMON | WORD_MIXED)) && !(w->is & WORD_TITLE);
}

/* `Ministry of Justice and Culture`, `Securities and Exchange Commission`: ordinary words on both sides of
 * `and`, and the name of an organization open or ending behind it. */
static uint32_t across_and(const struct scan *scan, uint32_t first, uint32_t word, bool open)
{
    if (!scan_is(scan, word + 1, "and") || !is_ordinary(scan, word + 2) || !is_ordinary(scan, word))
        return word;
    if (open)
        return word + 2;
    for (uint32_t i = first; i < word; i++)
        if (!is_ordinary(scan, i))
            return word;
    for (uint32_t i = word + 2; is_ordinary(scan, i); i++)
        if (scan_at(scan, i)->cue & HEAD_ORG && i > word + 2)
            return word + 2;
    return word;
}

/* `Resolution 2774`, `FTSE 100`, `School No. 2`. */
static uint32_t across_number(const struct scan *scan, uint32_t word)
{
    if (!(scan_at(scan, word + 1)->is & WORD_NUMBER) ||
        facts_form(scan->facts, word + 1).len > LONGEST_NUMBER)
        return word;
    bool takes =
        (scan_at(scan, word)->cue & HEAD_MISC) || scan_is(scan, word, "No.") || scan_is(scan, word, "FTSE");
    return takes ? word + 1 : word;
}

/* `St. Patrick's Cathedral`, `Apple, Inc.`, `Dunmore & Pell`. */
static uint32_t across_marks(const struct scan *scan, uint32_t first, uint32_t word)
{
    const struct word_facts *behind = scan_at(scan, word + 2);
    if (scan_is(scan, word + 1, "&") || scan_is(scan, word + 1, "+"))
        return run_is_name_word(scan, word + 2) ? word + 2 : word;
    if (scan_is(scan, word + 1, ","))
        return behind->cue & HEAD_SUFFIX && (behind->is & WORD_CAPITAL) ? word + 2 : word;
    if (scan_at(scan, word + 1)->is & WORD_POSSESSIVE)
        return (scan_at(scan, first)->cue & HEAD_FIRST) && (behind->cue & (HEAD_LOC | HEAD_ORG)) ? word + 2
                                                                                                 : word;
    return word;
}

/* A title ends a run (`European Commission President …`), save where an organization's name goes on behind
 * it. */
static bool title_ends(const struct scan *scan, uint32_t word, bool open)
{
    return run_is_title(scan, word) && !open &&
           !(scan_at(scan, word + 1)->cue & HEAD_ORG && run_is_name_word(scan, word + 1)) &&
           !(scan_at(scan, word)->cue & ANY_HEAD);
}

uint32_t run_end(const struct scan *scan, uint32_t first)
{
    bool open = false; /* behind `Ministry of` */
    for (uint32_t word = first;;) {
        uint32_t next = across_preposition(scan, word);
        if (next != word)
            open = open || (scan_at(scan, word)->cue & HEAD_ORG) != 0;
        if (next == word && run_is_name_word(scan, word + 1) && !title_ends(scan, word + 1, open))
            next = word + 1;
        if (next == word)
            next = across_hyphen(scan, word);
        if (next == word)
            next = across_particles(scan, word);
        if (next == word)
            next = across_and(scan, first, word, open);
        if (next == word)
            next = across_marks(scan, first, word);
        if (next == word)
            next = across_number(scan, word);
        if (next == word || next - first >= LONGEST_RUN)
            return word;
        word = next;
    }
}
