/* Figures: those of all reports that are the same figure, brought together. */
#include "figures.h"

#include <stdlib.h>

#include "../common/unicode.h"
#include "likeness.h"

enum {
    SHARED_FOR_FIGURE = 4
}; /* items that two sentences share when they count the same, the figure among them */

enum { WORDS_BEFORE = 4 }; /* shown with a figure of which nothing says what it counts */

/* A figure above twelve, or with a fraction, hardly comes twice by chance in reports of one event. */
static bool is_distinct(const struct figure *figure)
{
    struct text value = figure->value;
    return value.len > 2 || (value.len == 2 && text_compare(value, TEXT("13")) >= 0);
}

/* The last word of what is counted, or of the unit: `votes` of `votes in favour` is its unit's. */
static struct text counted(const struct digest *digest, const struct figure *figure)
{
    if (figure->unit.ptr)
        return figure->unit;
    if (figure->of_last == UINT32_MAX)
        return (struct text){NULL, 0};
    return digest_document(digest, figure->line)->words.items[figure->of_last].form;
}

bool figures_agree(const struct digest *digest, const struct items *items, const struct figure *a,
                   const struct figure *b)
{
    if (a->symbol != b->symbol)
        return false;
    if (a->line == b->line)
        return true;
    if (is_distinct(a) || (counted(digest, a).ptr && text_equal(counted(digest, a), counted(digest, b))))
        return true;
    return likeness_count(digest, items, a->line, b->line, NULL) >= SHARED_FOR_FIGURE;
}

/* A word that may follow a figure without belonging to the next phrase: it ends a clause (`18 against,`). */
static bool ends_clause(const struct document *document, uint32_t word, uint32_t last)
{
    if (word + 1 > last || !text_starts_letter(document->words.items[word].form))
        return false;
    return !text_starts_letter(document->words.items[word + 1].form) &&
           !text_starts_digit(document->words.items[word + 1].form);
}

/* Whether what is counted begins right behind the figure, or behind a hyphen (`15-member`). */
static bool counted_stands_behind(const struct document *document, const struct figure *figure)
{
    if (figure->of_first == UINT32_MAX || figure->of_last < figure->last)
        return false;
    return figure->of_first <= figure->last + 1 ||
           (figure->of_first == figure->last + 2 &&
            text_equal(document->words.items[figure->last + 1].form, TEXT("-")));
}

/* Where the clause before a figure begins, a few words back: for a figure of which nothing says what it
 * counts. */
static uint32_t context_begin(const struct document *document, const struct sentence *sentence, uint32_t word)
{
    uint32_t begin = word;
    while (begin > sentence->first_word && word - begin < WORDS_BEFORE &&
           text_starts_letter(document->words.items[begin - 1].form))
        begin--;
    return begin;
}

struct text figure_label(struct digest *digest, const struct figure *figure)
{
    const struct document *document = digest_document(digest, figure->line);
    const struct sentence *sentence = digest_sentence(digest, figure->line);
    uint32_t first = figure->first, last = figure->last,
             end = sentence->first_word + sentence->word_count - 1;
    bool known = figure->of_first != UINT32_MAX;
    if (counted_stands_behind(document, figure))
        last = figure->of_last > last ? figure->of_last : last;
    else if (!known && last < end && ends_clause(document, last + 1, end))
        last++;
    else if (!known)
        first = context_begin(document, sentence, first);
    struct text label = digest_words(digest, figure->line, first, last);
    if (last > figure->last || !known)
        return label;
    struct text of = digest_figure_of(digest, figure);
    return arena_join(&digest->arena, (struct text[]){label, TEXT(" ("), of, TEXT(")")}, 4);
}

struct text figure_what(struct digest *digest, const struct figure *figure)
{
    struct text of = digest_figure_of(digest, figure);
    return of.ptr ? of : figure_label(digest, figure);
}

/* ---- groups ---- */

enum { MOST_COMPARED = 64 }; /* figures of one value that a figure is compared with */

/* The last figure of this value and those before it, by `before` (UINT32_MAX: none): one that agrees with
 * this one. */
static uint32_t find_agreeing(const struct digest *digest, const struct items *items, const uint32_t *before,
                              uint32_t at, const struct figure *figure)
{
    for (size_t tried = 0; at != UINT32_MAX && tried < MOST_COMPARED; tried++, at = before[at])
        if (figures_agree(digest, items, figure, &digest->figures.items[at]))
            return at;
    return UINT32_MAX;
}

static uint32_t group_symbol(struct digest *digest, const struct figure *figure, size_t number)
{
    struct text base = digest->symbols.texts.items[figure->symbol];
    return symbols_add(&digest->symbols,
                       arena_printf(&digest->arena, "group %.*s %zu", TEXT_ARGS(base), number));
}

void figures_group(struct digest *digest, const struct items *items, bundle_array *groups)
{
    size_t count = digest->figures.count;
    uint32_t *last =
        memory_allocate((items->count + 1) * sizeof *last); /* by symbol: its last figure so far */
    uint32_t *before = memory_allocate((count + 1) * sizeof *before);
    memset(last, 0xFF, items->count * sizeof *last);
    for (uint32_t i = 0; i < count; i++) {
        struct figure *figure = &digest->figures.items[i];
        if (items->of[figure->symbol].kind == ITEM_WEAK || !line_is_body(&digest->lines.items[figure->line]))
            continue;
        uint32_t agreeing = find_agreeing(digest, items, before, last[figure->symbol], figure);
        figure->group =
            agreeing == UINT32_MAX ? group_symbol(digest, figure, i) : digest->figures.items[agreeing].group;
        before[i] = last[figure->symbol];
        last[figure->symbol] = i;
    }
    digest_bundle_groups(digest, groups);
    free(before);
    free(last);
}

/* ---- groups that differ ---- */

enum {
    SHARED_TO_DIFFER = 5,    /* items of two sentences that ask the same */
    LIKENESS_TO_DIFFER = 350 /* thousandths of the lighter sentence's weight that they share */
};

static bool share_documents(const struct bundle *a, const struct bundle *b)
{
    for (size_t i = 0; i < a->document_count; i++)
        for (size_t k = 0; k < b->document_count; k++)
            if (a->documents[i] == b->documents[k])
                return true;
    return false;
}

/* Whether two figures count the same thing in sentences that say much the same otherwise. */
static bool ask_the_same(const struct digest *digest, const struct items *items, const struct figure *a,
                         const struct figure *b)
{
    if (items->of[a->symbol].kind != ITEM_FIGURE || items->of[b->symbol].kind != ITEM_FIGURE)
        return false;
    if (!text_equal(a->kind, b->kind) || !counted(digest, a).ptr ||
        !text_equal(counted(digest, a), counted(digest, b)))
        return false;
    if (likeness_count(digest, items, a->line, b->line, NULL) < SHARED_TO_DIFFER)
        return false;
    uint64_t x = likeness_weight(digest, items, a->line), y = likeness_weight(digest, items, b->line);
    return likeness_shared(digest, items, a->line, b->line) * 1000 >= (x < y ? x : y) * LIKENESS_TO_DIFFER;
}

bool figures_differ(const struct digest *digest, const struct items *items, const struct bundle *a,
                    const struct bundle *b)
{
    if (share_documents(a, b))
        return false;
    for (size_t i = 0; i < a->count && i < MOST_COMPARED; i++)
        for (size_t k = 0; k < b->count && k < MOST_COMPARED; k++)
            if (ask_the_same(digest, items, &digest->figures.items[a->members[i]],
                             &digest->figures.items[b->members[k]]))
                return true;
    return false;
}
