/* Selection: which sentences stand on the summary page. */
#include "select.h"

#include <stdlib.h>

#include "likeness.h"

enum {
    SHORTEST = 6,       /* words of a sentence that can be chosen */
    LONGEST = 60,       /* words; longer ones gain half */
    LENGTH_OFFSET = 12, /* words added to a sentence's length, so that short ones don't always win */
    MOST_OVERLAP = 380, /* thousandths of the shorter one's weight that a chosen sentence may have already */
    MOST_OVERLAP_WITH_NEWS = 420, /* the same, for one that has a figure more, or several names */
    NEW_NAMES = 3,
    LEAST_GAIN = 14, /* the last sentence chosen gains at least this part of what the first one did: 1/14 */
    LEAST_OWN = 4,   /* a chosen sentence has at least this part of its worth for itself: 1/4 */
    FULLER_GAIN =
        500, /* thousandths of the best sentence's gain that one like it with more figures must have */
};

/* What a concept is worth for each report that has it, by kind: stem, name, figure, pair, weak figure, rest.
 */
static const uint64_t kind_worth[] = {2, 6, 20, 3, 1, 4};

struct candidate {
    uint32_t line;
    uint32_t words;
    uint32_t place;  /* among the document's candidates, from 0 */
    uint32_t alike;  /* chosen ones that say the same */
    uint64_t weight; /* for comparisons (likeness.h) */
    uint64_t support;
    bool points_back;
    bool chosen, taken_back;
};

struct selection {
    struct digest *digest;
    const struct items *items;
    ARRAY(struct candidate) candidates;
    uint32_t *covers; /* by symbol: the chosen sentences that have it */
    size_t words;     /* left */
    uint64_t least;   /* gain of a sentence to be chosen */
};

/* Thousandths of the candidate's weight that the other documents have, added up. */
static uint64_t support_share(const struct candidate *candidate)
{
    return 1000 * candidate->support / (candidate->weight + 1);
}

/* A figure of one report alone counts by how well the others support the sentence that it is in. */
static uint64_t item_worth(const struct selection *s, const struct candidate *candidate,
                           const struct item *item)
{
    if (s->digest->corpus->documents.count == 1)
        return kind_worth[item->kind] * (item->lines + 2 * item->leads - (item->lines > 0));
    if (item->documents > 1)
        return kind_worth[item->kind] * (item->documents + item->leads);
    return item->kind == ITEM_FIGURE ? kind_worth[item->kind] * support_share(candidate) / 1000 : 0;
}

static const uint32_t *items_of(const struct selection *s, const struct candidate *candidate, uint32_t *count)
{
    const struct line *line = &s->digest->lines.items[candidate->line];
    *count = line->item_count;
    return s->digest->items.items + line->first_item;
}

/* The worth of the candidate's items that at most `covers` chosen sentences have. */
static uint64_t worth_of(const struct selection *s, const struct candidate *candidate, uint32_t covers)
{
    uint64_t worth = 0;
    uint32_t count;
    const uint32_t *items = items_of(s, candidate, &count);
    for (uint32_t k = 0; k < count; k++)
        worth += s->covers[items[k]] <= covers ? item_worth(s, candidate, &s->items->of[items[k]]) : 0;
    return worth;
}

/* ---- candidates ---- */

/* Whether a quotation begins or ends outside the line: such a piece does not stand alone. */
static bool quotes_are_cut(struct digest *digest, uint32_t line)
{
    struct text text = digest_line_text(digest, line);
    size_t straight = 0, opened = 0, closed = 0;
    for (; text.len; text = text_skip(text, 1)) {
        straight += text.ptr[0] == '"';
        opened += text_starts(text, TEXT("“"));
        closed += text_starts(text, TEXT("”"));
    }
    return straight % 2 || opened != closed;
}

static void add_candidates(struct selection *s)
{
    uint32_t document = UINT32_MAX, place = 0;
    for (uint32_t i = 0; i < s->digest->lines.count; i++) {
        const struct line *line = &s->digest->lines.items[i];
        uint32_t words = digest_sentence(s->digest, i)->word_count;
        if (!line_is_body(line) || words < SHORTEST || quotes_are_cut(s->digest, i))
            continue;
        place = line->document == document ? place + 1 : 0;
        document = line->document;
        array_push(&s->candidates, (struct candidate){.line = i,
                                                      .words = words,
                                                      .place = place,
                                                      .weight = likeness_weight(s->digest, s->items, i),
                                                      .points_back = line_points_back(s->digest, i)});
    }
}

static void measure_support(struct selection *s)
{
    size_t count = s->candidates.count;
    uint32_t *lines = memory_allocate((count + 1) * sizeof *lines);
    uint64_t *support = memory_allocate((count + 1) * sizeof *support);
    for (size_t i = 0; i < count; i++)
        lines[i] = s->candidates.items[i].line;
    likeness_support(s->digest, s->items, lines, count, support);
    for (size_t i = 0; i < count; i++)
        s->candidates.items[i].support = support[i];
    free(lines);
    free(support);
}

/* ---- choosing ---- */

/* Reports put first what matters most. */
static uint64_t with_place(uint64_t value, const struct candidate *candidate)
{
    return value + value / (2u << (candidate->place < 8 ? candidate->place : 8));
}

static uint64_t salience_of(const struct selection *s, const struct candidate *candidate)
{
    return with_place(worth_of(s, candidate, UINT32_MAX) * (1000 + support_share(candidate)), candidate);
}

static uint64_t gain_of(const struct selection *s, const struct candidate *candidate)
{
    uint64_t gain = worth_of(s, candidate, 0) * (3000 + support_share(candidate));
    gain = with_place(gain / (candidate->words + LENGTH_OFFSET), candidate);
    gain = candidate->points_back ? gain * 3 / 5 : gain;
    gain = candidate->words > LONGEST ? gain / 2 : gain;
    return s->digest->lines.items[candidate->line].representative ? gain * 11 / 10 : gain;
}

/* Between candidates of the same gain, the texts decide, then the place. */
static bool comes_before(const struct selection *s, const struct candidate *a, const struct candidate *b)
{
    int order = text_compare(digest_line_text(s->digest, a->line), digest_line_text(s->digest, b->line));
    return order ? order < 0 : a->line < b->line;
}

static bool is_open(const struct selection *s, const struct candidate *candidate)
{
    return !candidate->chosen && !candidate->taken_back && !candidate->alike && candidate->words <= s->words;
}

static struct candidate *best_candidate(struct selection *s)
{
    struct candidate *best = NULL;
    uint64_t best_gain = 0;
    for (size_t c = 0; c < s->candidates.count; c++) {
        struct candidate *candidate = &s->candidates.items[c];
        if (!is_open(s, candidate))
            continue;
        uint64_t gain = gain_of(s, candidate);
        if (gain > best_gain || (gain && gain == best_gain && comes_before(s, candidate, best))) {
            best = candidate;
            best_gain = gain;
        }
    }
    if (s->least == 0)
        s->least = best_gain / LEAST_GAIN;
    return best_gain >= s->least ? best : NULL;
}

/* How many figures the candidate has that at most `covers` chosen sentences have. */
static uint32_t count_figures(const struct selection *s, const struct candidate *candidate, uint32_t covers)
{
    uint32_t figures = 0, count;
    const uint32_t *items = items_of(s, candidate, &count);
    for (uint32_t k = 0; k < count; k++)
        figures += s->items->of[items[k]].kind == ITEM_FIGURE && s->covers[items[k]] <= covers;
    return figures;
}

/* Whether a has a figure that b has not, or several names that other reports have too. */
static bool has_news(const struct selection *s, const struct candidate *a, const struct candidate *b)
{
    uint32_t count, other_count, names = 0;
    const uint32_t *items = items_of(s, a, &count), *other = items_of(s, b, &other_count),
                   *end = other + other_count;
    for (uint32_t k = 0; k < count; k++) {
        const struct item *item = &s->items->of[items[k]];
        while (other < end && *other < items[k])
            other++;
        if (other < end && *other == items[k])
            continue;
        names += item->kind == ITEM_NAME && item->documents > 1;
        if (item->kind == ITEM_FIGURE || names == NEW_NAMES)
            return true;
    }
    return false;
}

/* Whether the candidate says what the chosen one says. */
static bool is_alike(const struct selection *s, const struct candidate *candidate,
                     const struct candidate *chosen)
{
    const struct line *x = &s->digest->lines.items[candidate->line],
                      *y = &s->digest->lines.items[chosen->line];
    if (x->whole_cluster && y->whole_cluster && text_equal(x->cluster, y->cluster))
        return true;
    uint64_t least = candidate->weight < chosen->weight ? candidate->weight : chosen->weight;
    uint64_t shared = likeness_shared(s->digest, s->items, candidate->line, chosen->line);
    uint64_t most = has_news(s, candidate, chosen) ? MOST_OVERLAP_WITH_NEWS : MOST_OVERLAP;
    return shared * 1000 > least * most;
}

/* Of the sentences that say the same as this one, the one with most figures, if it gains nearly as much. */
static struct candidate *fullest_candidate(struct selection *s, struct candidate *best)
{
    struct candidate *fullest = best;
    uint64_t least = gain_of(s, best) * FULLER_GAIN / 1000;
    for (size_t c = 0; c < s->candidates.count; c++) {
        struct candidate *candidate = &s->candidates.items[c];
        if (!is_open(s, candidate) ||
            count_figures(s, candidate, UINT32_MAX) < count_figures(s, fullest, UINT32_MAX))
            continue;
        uint64_t gain = gain_of(s, candidate);
        bool more = count_figures(s, candidate, UINT32_MAX) > count_figures(s, fullest, UINT32_MAX) ||
                    gain > gain_of(s, fullest);
        if (more && gain >= least && is_alike(s, candidate, best))
            fullest = candidate;
    }
    return fullest;
}

/* Chooses the candidate, or takes it back for good. */
static void set_chosen(struct selection *s, struct candidate *candidate, bool chosen)
{
    uint32_t count, step = chosen ? 1 : UINT32_MAX;
    const uint32_t *items = items_of(s, candidate, &count);
    candidate->chosen = chosen;
    candidate->taken_back = !chosen;
    s->words += chosen ? 0 - (size_t)candidate->words : candidate->words;
    for (uint32_t k = 0; k < count; k++)
        s->covers[items[k]] += step;
    for (size_t c = 0; c < s->candidates.count; c++)
        if (is_alike(s, &s->candidates.items[c], candidate))
            s->candidates.items[c].alike += step;
}

/* The chosen candidate that has least for itself, and no figure, if that is too little. */
static struct candidate *needless_candidate(struct selection *s)
{
    struct candidate *least = NULL;
    uint64_t least_own = 1000 / LEAST_OWN;
    for (size_t c = 0; c < s->candidates.count; c++) {
        struct candidate *candidate = &s->candidates.items[c];
        if (!candidate->chosen || count_figures(s, candidate, 1))
            continue;
        uint64_t own = worth_of(s, candidate, 1) * 1000 / (worth_of(s, candidate, UINT32_MAX) + 1);
        if (own < least_own || (least && own == least_own && comes_before(s, candidate, least))) {
            least = candidate;
            least_own = own;
        }
    }
    return least;
}

static void choose(struct selection *s)
{
    struct candidate *candidate;
    do {
        while ((candidate = best_candidate(s)))
            set_chosen(s, fullest_candidate(s, candidate), true);
        if ((candidate = needless_candidate(s)))
            set_chosen(s, candidate, false);
    } while (candidate);
}

/* ---- what was chosen ---- */

static void find_documents(const struct digest *digest, struct arena *arena, struct choice *choice)
{
    const struct line *own = &digest->lines.items[choice->line];
    choice->documents = arena_allocate(arena, digest->corpus->documents.count * sizeof(uint32_t));
    choice->documents[choice->document_count++] = own->document + 1;
    for (size_t i = 0; own->cluster.ptr && i < digest->lines.count; i++) {
        const struct line *line = &digest->lines.items[i];
        if (!line->cluster.ptr || line->document == own->document || !text_equal(line->cluster, own->cluster))
            continue;
        if (choice->documents[choice->document_count - 1] != line->document + 1)
            choice->documents[choice->document_count++] = line->document + 1;
    }
}

static int compare_choices(const void *a, const void *b)
{
    const struct choice *x = a, *y = b;
    if (x->salience != y->salience)
        return x->salience < y->salience ? 1 : -1;
    return (x->line > y->line) - (x->line < y->line);
}

void select_lines(struct digest *digest, const struct items *items, size_t words, choice_array *choices)
{
    struct selection s = {.digest = digest, .items = items, .words = words};
    s.covers = memory_zeroed(items->count + 1, sizeof *s.covers);
    add_candidates(&s);
    measure_support(&s);
    choose(&s);
    for (size_t c = 0; c < s.candidates.count; c++) {
        struct choice choice = {s.candidates.items[c].line, salience_of(&s, &s.candidates.items[c]), NULL, 0};
        if (!s.candidates.items[c].chosen)
            continue;
        find_documents(digest, &digest->arena, &choice);
        array_push(choices, choice);
    }
    if (choices->count)
        qsort(choices->items, choices->count, sizeof *choices->items, compare_choices);
    free(s.covers);
    array_free(&s.candidates);
}
