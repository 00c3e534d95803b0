/* Runs: how far the words that may make one name go. A run is words with capitals and what joins them: `of`
 * behind a head that takes it, hyphens, particles (`von der`), `&`, and `and` inside the names of
 * organizations. */
#ifndef ENTITIES_RUNS_H
#define ENTITIES_RUNS_H

#include "facts.h"

enum { ANY_HEAD = HEAD_ORG | HEAD_LOC | HEAD_MISC | HEAD_SUFFIX };

/* The sentence that is being read. */
struct scan {
    const struct facts *facts;
    uint32_t sentence; /* index in the document */
    uint32_t end;      /* behind its last word */
};

/* A word's facts; past the end those of no word. */
static inline const struct word_facts *scan_at(const struct scan *scan, uint32_t word)
{
    static const struct word_facts nothing = {{NULL, 0}, 0, 0};
    return word < scan->end ? &scan->facts->words[word] : &nothing;
}

static inline bool scan_is(const struct scan *scan, uint32_t word, const char *form)
{
    return word < scan->end && text_equal(facts_form(scan->facts, word), text_of(form));
}

/* A capital that can stand inside a name. */
bool run_is_name_word(const struct scan *scan, uint32_t word);

/* A title with a capital: `President`, `Sen.`, `Mr`. */
bool run_is_title(const struct scan *scan, uint32_t word);

/* The last word of the run that begins at `first`, a name word. */
uint32_t run_end(const struct scan *scan, uint32_t first);

#endif
