/* The digest: every sentence of all documents with the names and figures in it. */
#include "digest.h"

#include <stdlib.h>

#include "../common/misc.h"
#include "../common/offsets.h"
#include "../common/spans.h"
#include "../common/unicode.h"
#include "records.h"
#include "spans.h"
#include "words.h"

const struct document *digest_document(const struct digest *digest, uint32_t line)
{
    return &digest->corpus->documents.items[digest->lines.items[line].document];
}

const struct sentence *digest_sentence(const struct digest *digest, uint32_t line)
{
    return &digest_document(digest, line)->sentences.items[digest->lines.items[line].sentence];
}

struct text digest_words(struct digest *digest, uint32_t line, uint32_t first, uint32_t last)
{
    return offsets_text(&digest->arena, digest_document(digest, line), first, last);
}

struct text digest_line_text(struct digest *digest, uint32_t line)
{
    const struct sentence *sentence = digest_sentence(digest, line);
    return digest_words(digest, line, sentence->first_word, sentence->first_word + sentence->word_count - 1);
}

struct text digest_figure_of(struct digest *digest, const struct figure *figure)
{
    if (figure->of_first == UINT32_MAX)
        return (struct text){NULL, 0};
    return digest_words(digest, figure->line, figure->of_first, figure->of_last);
}

/* ---- names ---- */

static struct text attribute(struct digest *digest, const struct document *document, const struct span *span,
                             const char *key)
{
    return misc_unescape(&digest->arena, span_attribute(document, span, text_of(key)));
}

static struct text first_known(struct text a, struct text b)
{
    return a.ptr ? a : b;
}

/* One symbol for an id and all other ids of that type with the same full name. Two persons may share a name.
 */
static uint32_t one_symbol(struct digest *digest, uint32_t by_id, struct text type, struct text name)
{
    struct text pieces[] = {TEXT("called "), type, TEXT(" "), text_lower(&digest->arena, name)};
    uint32_t by_name = symbols_add(&digest->symbols, arena_join(&digest->arena, pieces, 4));
    if (text_equal(type, TEXT("PER")))
        return by_id;
    while (digest->same_as.count < digest->symbols.texts.count)
        array_push(&digest->same_as, UINT32_MAX);
    uint32_t *id = &digest->same_as.items[by_id], *called = &digest->same_as.items[by_name];
    if (*id == UINT32_MAX)
        *id = *called == UINT32_MAX ? by_id : *called;
    if (*called == UINT32_MAX)
        *called = *id;
    return *id;
}

static void add_mention(struct digest *digest, uint32_t line, const struct document *document,
                        const struct span *span)
{
    struct text words = digest_words(digest, line, span->first, span->last);
    struct text id = attribute(digest, document, span, "ner_id");
    struct text group = attribute(digest, document, span, "ner_group");
    struct text name = attribute(digest, document, span, "ner_name");
    struct text one =
        first_known(group, first_known(id, text_lower(&digest->arena, first_known(name, words))));
    struct text symbol = arena_join(&digest->arena, (struct text[]){TEXT("name "), one}, 2);
    uint32_t by_id = symbols_add(&digest->symbols, symbol);
    array_push(&digest->mentions,
               (struct mention){.line = line,
                                .first = span->first,
                                .last = span->last,
                                .symbol = one_symbol(digest, by_id, span->tag, first_known(name, words)),
                                .type = span->tag,
                                .name = first_known(name, words),
                                .role = attribute(digest, document, span, "ner_role"),
                                .id = id});
}

/* ---- figures ---- */

/* Kinds whose unit is part of what they are: 5 percent is not 5 dollars, but 93 votes are 93 countries. */
static bool unit_counts(struct text kind)
{
    static const char *const kinds[] = {"percent", "money", "quantity", "range", NULL};
    for (size_t i = 0; kinds[i]; i++)
        if (text_equal(kind, text_of(kinds[i])))
            return true;
    return false;
}

static struct text figure_value(struct digest *digest, const struct document *document,
                                const struct span *span)
{
    struct text value = attribute(digest, document, span, "num_value");
    struct text low = attribute(digest, document, span, "num_low"),
                high = attribute(digest, document, span, "num_high");
    if (value.ptr || !low.ptr || !high.ptr)
        return value;
    return arena_join(&digest->arena, (struct text[]){low, TEXT("-"), high}, 3);
}

static void place_of(struct figure *figure, const struct sentence *sentence, struct text ranges)
{
    uint32_t from, to;
    figure->of_first = figure->of_last = UINT32_MAX;
    while (record_words(&ranges, sentence, &from, &to)) {
        figure->of_first = from < figure->of_first ? from : figure->of_first;
        figure->of_last = figure->of_last == UINT32_MAX || to > figure->of_last ? to : figure->of_last;
    }
}

/* What a figure's symbol begins with: its class (items.h has what they mean). */
static struct text figure_class(struct digest *digest, const struct document *document,
                                const struct figure *figure)
{
    const struct sentence *sentence = digest_sentence(digest, figure->line);
    uint32_t next = figure->last + 1, end = sentence->first_word + sentence->word_count;
    if (text_equal(figure->kind, TEXT("ordinal")))
        return TEXT("ordinal ");
    if (next < end && word_has_class(&digest->arena, document->words.items[next].form, "rest"))
        return TEXT("rest ");
    return TEXT("figure ");
}

static void add_figure(struct digest *digest, uint32_t line, const struct document *document,
                       const struct span *span)
{
    struct figure figure = {.line = line, .first = span->first, .last = span->last, .kind = span->tag};
    figure.group = UINT32_MAX;
    figure.value = figure_value(digest, document, span);
    if (!figure.value.ptr)
        return;
    figure.modifier = first_known(attribute(digest, document, span, "num_mod"), TEXT("="));
    figure.unit = attribute(digest, document, span, "num_unit");
    place_of(&figure, digest_sentence(digest, line), span_attribute(document, span, TEXT("num_of")));
    bool with_unit = unit_counts(span->tag) && figure.unit.ptr;
    struct text pieces[] = {figure_class(digest, document, &figure), figure.value, TEXT(" "),
                            with_unit ? figure.unit : TEXT("")};
    figure.symbol = symbols_add(&digest->symbols, arena_join(&digest->arena, pieces, 4));
    array_push(&digest->figures, figure);
}

/* ---- reading ---- */

static void add_line(struct digest *digest, uint32_t document, uint32_t index, struct text role,
                     span_array *spans)
{
    const struct document *d = &digest->corpus->documents.items[document];
    const struct sentence *sentence = &d->sentences.items[index];
    struct text cluster = sentence_cluster(sentence);
    uint32_t at = (uint32_t)digest->lines.count;
    struct line line = {.document = document, .sentence = index, .role = role};
    line.first_mention = (uint32_t)digest->mentions.count;
    line.first_figure = (uint32_t)digest->figures.count;
    line.cluster = record_get(cluster, TEXT("id"));
    line.whole_cluster = line.cluster.ptr && !record_get(cluster, TEXT("words")).ptr;
    line.representative = record_get(cluster, TEXT("representative")).ptr != NULL;
    array_push(&digest->lines, line);
    spans->count = 0;
    spans_of_sentence(d, index, TEXT("ner"), spans);
    for (size_t i = 0; i < spans->count; i++)
        add_mention(digest, at, d, &spans->items[i]);
    spans->count = 0;
    spans_of_sentence(d, index, TEXT("num"), spans);
    for (size_t i = 0; i < spans->count; i++)
        add_figure(digest, at, d, &spans->items[i]);
    digest->lines.items[at].mention_count = (uint32_t)digest->mentions.count - line.first_mention;
    digest->lines.items[at].figure_count = (uint32_t)digest->figures.count - line.first_figure;
}

void digest_read(struct digest *digest, const struct corpus *corpus)
{
    span_array spans = {0};
    digest->corpus = corpus;
    for (uint32_t i = 0; i < corpus->documents.count; i++) {
        const struct document *document = &corpus->documents.items[i];
        struct text role = {NULL, 0};
        for (uint32_t s = 0; s < document->sentences.count; s++) {
            role = sentence_role(&document->sentences.items[s], role);
            if (document->sentences.items[s].word_count)
                add_line(digest, i, s, role, &spans);
        }
    }
    array_free(&spans);
}

void digest_free(struct digest *digest)
{
    symbols_free(&digest->symbols);
    array_free(&digest->lines);
    array_free(&digest->mentions);
    array_free(&digest->figures);
    array_free(&digest->items);
    array_free(&digest->same_as);
    arena_free(&digest->arena);
}

/* ---- bundles ---- */

struct member {
    uint32_t index, symbol;
};

struct ordered_bundle {
    struct bundle bundle;
    struct text name;
};

static int compare_bundles(const void *a, const void *b)
{
    const struct ordered_bundle *x = a, *y = b;
    if (x->bundle.document_count != y->bundle.document_count)
        return x->bundle.document_count < y->bundle.document_count ? 1 : -1;
    if (x->bundle.count != y->bundle.count)
        return x->bundle.count < y->bundle.count ? 1 : -1;
    return text_compare(x->name, y->name);
}

/* The members of equal symbol brought together, as bundles in no particular order. */
static void sort_members(struct digest *digest, const struct member *members, size_t count, uint32_t *sorted,
                         size_t *starts)
{
    size_t kinds = digest->symbols.texts.count;
    for (size_t i = 0; i < count; i++)
        starts[members[i].symbol + 2]++;
    for (size_t i = 2; i < kinds + 2; i++)
        starts[i] += starts[i - 1];
    for (size_t i = 0; i < count; i++)
        sorted[starts[members[i].symbol + 1]++] = members[i].index;
}

static void make_bundles(struct digest *digest, const struct member *members, size_t count,
                         const uint32_t *lines, bundle_array *bundles)
{
    size_t kinds = digest->symbols.texts.count;
    size_t *starts = memory_zeroed(kinds + 2, sizeof *starts); /* where each symbol's members begin */
    uint32_t *sorted = arena_allocate(&digest->arena, (count + 1) * sizeof *sorted);
    uint32_t *documents = arena_allocate(&digest->arena, (count + 1) * sizeof *documents);
    ARRAY(struct ordered_bundle) ordered = {0};
    sort_members(digest, members, count, sorted, starts);
    for (uint32_t symbol = 0; symbol < kinds; symbol++) {
        size_t begin = starts[symbol], end = starts[symbol + 1], different = 0;
        for (size_t i = begin; i < end; i++) {
            uint32_t number = digest->lines.items[lines[sorted[i]]].document + 1;
            if (different == 0 || documents[begin + different - 1] != number)
                documents[begin + different++] = number;
        }
        struct bundle bundle = {symbol, sorted + begin, end - begin, documents + begin, different};
        if (end > begin)
            array_push(&ordered, (struct ordered_bundle){bundle, digest->symbols.texts.items[symbol]});
    }
    if (ordered.count)
        qsort(ordered.items, ordered.count, sizeof *ordered.items, compare_bundles);
    for (size_t i = 0; i < ordered.count; i++)
        array_push(bundles, ordered.items[i].bundle);
    array_free(&ordered);
    free(starts);
}

void digest_bundle_mentions(struct digest *digest, bundle_array *bundles)
{
    size_t count = digest->mentions.count;
    uint32_t *lines = arena_allocate(&digest->arena, (count + 1) * sizeof *lines);
    struct member *members = arena_allocate(&digest->arena, (count + 1) * sizeof *members);
    for (uint32_t i = 0; i < count; i++) {
        lines[i] = digest->mentions.items[i].line;
        members[i] = (struct member){i, digest->mentions.items[i].symbol};
    }
    make_bundles(digest, members, count, lines, bundles);
}

static void bundle_figures(struct digest *digest, bundle_array *bundles, bool by_group)
{
    size_t count = digest->figures.count, taken = 0;
    uint32_t *lines = arena_allocate(&digest->arena, (count + 1) * sizeof *lines);
    struct member *members = arena_allocate(&digest->arena, (count + 1) * sizeof *members);
    for (uint32_t i = 0; i < count; i++) {
        const struct figure *figure = &digest->figures.items[i];
        uint32_t symbol = by_group ? figure->group : figure->symbol;
        lines[i] = figure->line;
        if (symbol != UINT32_MAX)
            members[taken++] = (struct member){i, symbol};
    }
    make_bundles(digest, members, taken, lines, bundles);
}

void digest_bundle_figures(struct digest *digest, bundle_array *bundles)
{
    bundle_figures(digest, bundles, false);
}

void digest_bundle_groups(struct digest *digest, bundle_array *bundles)
{
    bundle_figures(digest, bundles, true);
}

static int compare_texts(const void *a, const void *b)
{
    return text_compare(*(const struct text *)a, *(const struct text *)b);
}

struct text bundle_commonest(struct digest *digest, const struct bundle *bundle, bundle_text *text)
{
    struct text *texts = memory_allocate((bundle->count + 1) * sizeof *texts), best = {NULL, 0};
    size_t count = 0, most = 0;
    for (size_t i = 0; i < bundle->count; i++) {
        struct text t = text(digest, bundle->members[i]);
        if (t.ptr)
            texts[count++] = t;
    }
    if (count)
        qsort(texts, count, sizeof *texts, compare_texts);
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && text_equal(texts[end], texts[i]);)
            end++;
        if (end - i > most) {
            most = end - i;
            best = texts[i];
        }
    }
    free(texts);
    return best;
}
