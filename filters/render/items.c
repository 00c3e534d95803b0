/* Items: what a sentence says, as a set of symbols. Stems are those of Porter's English stemmer (Snowball).
 */
#include "items.h"

#include <libstemmer.h>
#include <stdlib.h>

#include "../common/diag.h"
#include "../common/unicode.h"
#include "words.h"

enum { LONGEST_STEMMED = 64 }; /* bytes; longer words are taken as they are */

bool line_is_body(const struct line *line)
{
    return !line->role.ptr || text_equal(line->role, TEXT("body"));
}

bool line_points_back(struct digest *digest, uint32_t line)
{
    const struct document *document = digest_document(digest, line);
    uint32_t word = digest_sentence(digest, line)->first_word,
             last = word + digest_sentence(digest, line)->word_count;
    while (word < last && !text_starts_letter(document->words.items[word].form))
        word++;
    return word < last && word_has_class(&digest->arena, document->words.items[word].form, "back");
}

static struct text stem(struct text lower)
{
    static struct sb_stemmer *stemmer;
    if (!stemmer)
        stemmer = sb_stemmer_new("english", "UTF_8");
    if (!stemmer)
        die("out of memory");
    if (lower.len > LONGEST_STEMMED)
        return lower;
    const sb_symbol *stemmed = sb_stemmer_stem(stemmer, (const sb_symbol *)lower.ptr, (int)lower.len);
    if (!stemmed)
        die("out of memory");
    return (struct text){(const char *)stemmed, (size_t)sb_stemmer_length(stemmer)};
}

uint32_t item_of_word(struct digest *digest, struct text form)
{
    if ((!text_starts_letter(form) && !text_starts_digit(form)) ||
        word_has_class(&digest->arena, form, "empty"))
        return UINT32_MAX;
    struct text pieces[] = {TEXT("stem "), stem(text_lower(&digest->arena, form))};
    return symbols_add(&digest->symbols, arena_join(&digest->arena, pieces, 2));
}

typedef ARRAY(uint32_t) number_array;

/* The line's symbols in the order of its words: a name or figure in the place of its words. */
static void read_sequence(struct digest *digest, const struct line *line, number_array *sequence)
{
    uint32_t at = (uint32_t)(line - digest->lines.items), mention = 0, figure = 0;
    const struct sentence *sentence = digest_sentence(digest, at);
    const struct document *document = digest_document(digest, at);
    uint32_t word = sentence->first_word, end = word + sentence->word_count;
    sequence->count = 0;
    while (word < end) {
        const struct mention *m =
            mention < line->mention_count ? &digest->mentions.items[line->first_mention + mention] : NULL;
        const struct figure *f =
            figure < line->figure_count ? &digest->figures.items[line->first_figure + figure] : NULL;
        if (m && m->first <= word) {
            array_push(sequence, m->symbol);
            word = m->last >= word ? m->last + 1 : word;
            mention++;
        } else if (f && f->first <= word) {
            array_push(sequence, f->symbol);
            word = f->last >= word ? f->last + 1 : word;
            figure++;
        } else {
            uint32_t symbol = item_of_word(digest, document->words.items[word++].form);
            if (symbol != UINT32_MAX)
                array_push(sequence, symbol);
        }
    }
}

static int compare_numbers(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static void add_pairs(struct digest *digest, number_array *sequence)
{
    for (size_t i = 0, single = sequence->count; i + 1 < single; i++) {
        struct text a = digest->symbols.texts.items[sequence->items[i]];
        struct text b = digest->symbols.texts.items[sequence->items[i + 1]];
        struct text pair = arena_join(&digest->arena, (struct text[]){TEXT("pair "), a, TEXT(" "), b}, 4);
        array_push(sequence, symbols_add(&digest->symbols, pair));
    }
}

/* Keeps the sequence's symbols as the line's items, in order and each once. */
static void keep_items(struct digest *digest, struct line *line, number_array *sequence)
{
    if (sequence->count)
        qsort(sequence->items, sequence->count, sizeof *sequence->items, compare_numbers);
    line->first_item = (uint32_t)digest->items.count;
    for (size_t i = 0; i < sequence->count; i++)
        if (i == 0 || sequence->items[i] != sequence->items[i - 1])
            array_push(&digest->items, sequence->items[i]);
    line->item_count = (uint32_t)digest->items.count - line->first_item;
}

static bool is_weak(struct text figure)
{
    static const char *const weak[] = {"ordinal ", "figure 1 ", "figure 2 ", "figure 0 "};
    for (size_t i = 0; i < sizeof weak / sizeof *weak; i++) {
        struct text start = text_of(weak[i]);
        if (text_starts(figure, start) && (i == 0 || figure.len == start.len))
            return true;
    }
    return false;
}

static enum item_kind kind_of(struct text symbol)
{
    if (text_starts(symbol, TEXT("stem ")))
        return ITEM_STEM;
    if (text_starts(symbol, TEXT("name ")))
        return ITEM_NAME;
    if (text_starts(symbol, TEXT("pair ")))
        return ITEM_PAIR;
    if (text_starts(symbol, TEXT("rest ")))
        return ITEM_REST;
    return is_weak(symbol) ? ITEM_WEAK : ITEM_FIGURE;
}

static void count_line(struct items *items, const struct digest *digest, const struct line *line)
{
    for (uint32_t i = 0; i < line->item_count; i++) {
        struct item *item = &items->of[digest->items.items[line->first_item + i]];
        item->lines++;
        item->documents += item->last_document != line->document + 1;
        item->last_document = line->document + 1;
    }
}

static void count_lead(struct items *items, const struct digest *digest, const struct line *line)
{
    for (uint32_t i = 0; i < line->item_count; i++) {
        struct item *item = &items->of[digest->items.items[line->first_item + i]];
        item->leads += item->last_lead != line->document + 1;
        item->last_lead = line->document + 1;
    }
}

static void count_lines(struct items *items, const struct digest *digest)
{
    uint32_t led = UINT32_MAX; /* the document whose first sentence is counted */
    for (size_t i = 0; i < digest->lines.count; i++) {
        const struct line *line = &digest->lines.items[i];
        bool body = line_is_body(line), headline = text_equal(line->role, TEXT("headline"));
        if (body)
            count_line(items, digest, line);
        if (headline || (body && led != line->document))
            count_lead(items, digest, line);
        if (body)
            led = line->document;
    }
}

void items_read(struct items *items, struct digest *digest)
{
    number_array sequence = {0};
    for (size_t i = 0; i < digest->lines.count; i++) {
        read_sequence(digest, &digest->lines.items[i], &sequence);
        add_pairs(digest, &sequence);
        keep_items(digest, &digest->lines.items[i], &sequence);
    }
    array_free(&sequence);
    items->count = digest->symbols.texts.count;
    items->of = memory_zeroed(items->count + 1, sizeof *items->of);
    for (size_t i = 0; i < items->count; i++)
        items->of[i].kind = kind_of(digest->symbols.texts.items[i]);
    count_lines(items, digest);
}

void items_free(struct items *items)
{
    free(items->of);
    *items = (struct items){0};
}
