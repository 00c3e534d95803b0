/* The summary: what stands on the page, and as rows. */
#include "summary.h"

#include <stdlib.h>

#include "../common/offsets.h"
#include "figures.h"
#include "tables.h"

static const struct field fact_parts[] = {{"text", NULL}, {"document", NULL}, {NULL, NULL}};

const struct field summary_fields[] = {{"section", NULL},     {"order", NULL},      {"text", NULL},
                                       {"facts", fact_parts}, {"documents", NULL},  {"doc", NULL},
                                       {"sent", NULL},        {"start_byte", NULL}, {"end_byte", NULL},
                                       {"start_char", NULL},  {"end_char", NULL},   {NULL, NULL}};

enum { ROW_COUNT = 11, ROW_PLACE = 5 };

/* ---- what stands on the page ---- */

uint32_t summary_headline(const struct summary *summary, uint32_t document)
{
    uint32_t sentence = summary->reports[document].headline;
    for (uint32_t i = 0; sentence != UINT32_MAX && i < summary->digest.lines.count; i++) {
        const struct line *line = &summary->digest.lines.items[i];
        if (line->document == document && line->sentence == sentence)
            return i;
    }
    return UINT32_MAX;
}

/* How well a headline fits: what its items count in the reports, where the statements have them too, by its
 * length. */
static uint64_t headline_fit(const struct summary *summary, uint32_t headline, const bool *stated)
{
    const struct line *line = &summary->digest.lines.items[headline];
    uint64_t fit = 0, all = 1;
    for (uint32_t i = 0; i < line->item_count; i++) {
        uint32_t symbol = summary->digest.items.items[line->first_item + i];
        if (summary->items.of[symbol].kind == ITEM_PAIR)
            continue;
        all++;
        fit += stated[symbol] ? summary->items.of[symbol].documents : 0;
    }
    return fit * fit * 1000 / all;
}

static void choose_title(struct summary *summary)
{
    bool *stated = memory_zeroed(summary->items.count + 1, sizeof *stated);
    uint64_t best = 0;
    summary->title = UINT32_MAX;
    for (size_t i = 0; i < summary->statements.count; i++) {
        const struct line *line = &summary->digest.lines.items[summary->statements.items[i].line];
        for (uint32_t k = 0; k < line->item_count; k++)
            stated[summary->digest.items.items[line->first_item + k]] = true;
    }
    for (uint32_t i = 0; i < summary->report_count; i++) {
        uint32_t headline = summary_headline(summary, i);
        uint64_t fit = headline == UINT32_MAX ? 0 : headline_fit(summary, headline, stated);
        bool better = fit > best || (fit == best && summary->title == UINT32_MAX);
        if (summary->reports[i].title.ptr && better) {
            summary->title = i;
            best = fit;
        }
    }
    free(stated);
}

void summary_read(struct summary *summary, const struct corpus *corpus, size_t words)
{
    digest_read(&summary->digest, corpus);
    items_read(&summary->items, &summary->digest);
    summary->report_count = corpus->documents.count;
    summary->reports = memory_allocate((summary->report_count + 1) * sizeof *summary->reports);
    for (size_t i = 0; i < summary->report_count; i++)
        summary->reports[i] =
            report_of(&summary->arena, &corpus->documents.items[i], corpus->documents.items[i].id);
    select_lines(&summary->digest, &summary->items, words, &summary->statements);
    digest_bundle_mentions(&summary->digest, &summary->names);
    figures_group(&summary->digest, &summary->items, &summary->figures);
    choose_title(summary);
}

void summary_free(struct summary *summary)
{
    free(summary->reports);
    array_free(&summary->statements);
    array_free(&summary->names);
    array_free(&summary->figures);
    items_free(&summary->items);
    digest_free(&summary->digest);
    arena_free(&summary->arena);
}

/* ---- as rows ---- */

static struct value document_list(struct summary *summary, const uint32_t *numbers, size_t count)
{
    struct value *ids = arena_allocate(&summary->arena, count * sizeof *ids);
    for (size_t i = 0; i < count; i++)
        ids[i] = value_text(summary->reports[numbers[i] - 1].id);
    return value_list(ids, count);
}

static struct value fact_value(struct summary *summary, const struct fact *fact, size_t document)
{
    struct value *parts = arena_allocate(&summary->arena, 2 * sizeof *parts);
    parts[0] = value_text(fact->text);
    parts[1] = value_text(summary->reports[fact->documents[document] - 1].id);
    return value_object(parts, 2);
}

static struct value fact_list(struct summary *summary, uint32_t line)
{
    fact_array facts = {0};
    size_t count = 0, at = 0;
    facts_of_line(&summary->digest, &summary->items, line, &facts);
    for (size_t i = 0; i < facts.count; i++)
        count += facts.items[i].document_count;
    struct value *values = arena_allocate(&summary->arena, (count + 1) * sizeof *values);
    for (size_t i = 0; i < facts.count; i++)
        for (size_t d = 0; d < facts.items[i].document_count; d++)
            values[at++] = fact_value(summary, &facts.items[i], d);
    array_free(&facts);
    return value_list(values, count);
}

static void fill_place(struct rendering *r, struct summary *summary, uint32_t line, struct value *place)
{
    const struct document *document = digest_document(&summary->digest, line);
    const struct sentence *sentence = digest_sentence(&summary->digest, line);
    r->tokens.count = 0;
    array_reserve(&r->tokens, sentence->token_count);
    offsets_of_sentence(document, sentence, r->tokens.items, NULL);
    struct extent extent = extent_hull(r->tokens.items[0], r->tokens.items[sentence->token_count - 1]);
    place[0] = value_text(document->id);
    place[1] = value_number(summary->digest.lines.items[line].sentence + 1);
    place[2] = value_number(extent.start_byte);
    place[3] = value_number(extent.end_byte);
    place[4] = value_number(extent.start_char);
    place[5] = value_number(extent.end_char);
}

static void title_row(struct rendering *r, struct summary *summary)
{
    struct value row[ROW_COUNT] = {value_text(TEXT("title")), value_number(1)};
    if (summary->title == UINT32_MAX)
        return;
    const uint32_t number = summary->title + 1;
    uint32_t headline = summary_headline(summary, summary->title);
    row[2] = value_text(summary->reports[summary->title].title);
    row[3] = value_list(NULL, 0);
    row[4] = document_list(summary, &number, 1);
    row[ROW_PLACE] = value_text(summary->reports[summary->title].id);
    if (headline != UINT32_MAX)
        fill_place(r, summary, headline, row + ROW_PLACE);
    writer_row(&r->writer, row);
}

static void statement_rows(struct rendering *r, struct summary *summary)
{
    for (size_t i = 0; i < summary->statements.count; i++) {
        const struct choice *choice = &summary->statements.items[i];
        struct value row[ROW_COUNT] = {value_text(TEXT("statements")), value_number(i + 1)};
        row[2] = value_text(digest_line_text(&summary->digest, choice->line));
        row[3] = fact_list(summary, choice->line);
        row[4] = document_list(summary, choice->documents, choice->document_count);
        fill_place(r, summary, choice->line, row + ROW_PLACE);
        writer_row(&r->writer, row);
    }
}

/* Figures and entities: a row for each, with the reports that have it. */
static void bundle_rows(struct rendering *r, struct summary *summary, const char *section,
                        const bundle_array *bundles, bundle_text *text)
{
    for (size_t i = 0; i < bundles->count; i++) {
        const struct bundle *bundle = &bundles->items[i];
        struct value row[ROW_COUNT] = {value_text(text_of(section)), value_number(i + 1)};
        row[2] = value_text(bundle_commonest(&summary->digest, bundle, text));
        row[3] = value_list(NULL, 0);
        row[4] = document_list(summary, bundle->documents, bundle->document_count);
        writer_row(&r->writer, row);
    }
}

static struct text label_of(struct digest *digest, uint32_t member)
{
    return figure_label(digest, &digest->figures.items[member]);
}

void summary_rows(struct rendering *r, const struct corpus *corpus)
{
    struct summary summary = {0};
    summary_read(&summary, corpus, r->words);
    title_row(r, &summary);
    statement_rows(r, &summary);
    bundle_rows(r, &summary, "figures", &summary.figures, label_of);
    bundle_rows(r, &summary, "entities", &summary.names, mention_name);
    for (uint32_t number = 1; summary.digest.lines.count && number <= summary.report_count; number++) {
        struct value row[ROW_COUNT] = {value_text(TEXT("sources")), value_number(number)};
        row[2] = value_text(summary.reports[number - 1].title);
        row[3] = value_list(NULL, 0);
        row[4] = document_list(&summary, &number, 1);
        row[ROW_PLACE] = value_text(summary.reports[number - 1].id);
        writer_row(&r->writer, row);
    }
    summary_free(&summary);
}
