/* The summary as a page for people: text, or Markdown. */
#include <stdlib.h>

#include "../common/misc.h"
#include "figures.h"
#include "page.h"
#include "summary.h"
#include "tables.h"

enum {
    MOST_NAMES = 16,
    MOST_FIGURES = 24,
    MOST_DIFFERING = 400 /* groups that a group of figures is compared with */
};

struct sheet {
    struct page page;
    struct summary *summary;
};

static struct text join(const struct sheet *sheet, const struct text *pieces, size_t count)
{
    return arena_join(sheet->page.arena, pieces, count);
}

static struct text append(const struct sheet *sheet, struct text all, const char *separator, struct text more)
{
    return join(sheet, (struct text[]){all, all.len ? text_of(separator) : TEXT(""), more}, 3);
}

/* ---- the head ---- */

static void write_title(const struct sheet *sheet)
{
    const struct summary *summary = sheet->summary;
    if (summary->title == UINT32_MAX) {
        page_title(&sheet->page,
                   arena_printf(sheet->page.arena, "Summary of %zu report%s", summary->report_count,
                                summary->report_count == 1 ? "" : "s"),
                   TEXT(""));
        return;
    }
    uint32_t number = summary->title + 1;
    page_title(&sheet->page, page_escape(&sheet->page, summary->reports[summary->title].title),
               page_references(&sheet->page, &number, 1));
}

/* `12,345` */
static struct text grouped(const struct sheet *sheet, size_t n)
{
    if (n < 1000)
        return arena_printf(sheet->page.arena, "%zu", n);
    return join(
        sheet, (struct text[]){grouped(sheet, n / 1000), arena_printf(sheet->page.arena, ",%03zu", n % 1000)},
        2);
}

typedef bool report_test(const struct report *report);

static bool is_dated(const struct report *report)
{
    return report->published.ptr != NULL;
}

static bool shares_wording(const struct report *report)
{
    return report->copy_of.ptr || report->overlap.ptr;
}

/* The reports that pass the test, as references. */
static struct text references_where(const struct sheet *sheet, report_test *test, size_t *count)
{
    const struct summary *summary = sheet->summary;
    uint32_t *numbers = arena_allocate(sheet->page.arena, (summary->report_count + 1) * sizeof *numbers);
    *count = 0;
    for (uint32_t i = 0; i < summary->report_count; i++)
        if (test(&summary->reports[i]))
            numbers[(*count)++] = i + 1;
    return page_references(&sheet->page, numbers, *count);
}

static struct text dated_line(const struct sheet *sheet)
{
    size_t count, all = sheet->summary->report_count;
    struct text dated = references_where(sheet, is_dated, &count);
    if (count == 0)
        return all == 1 ? TEXT("It is not dated.") : TEXT("None is dated.");
    if (count == all)
        return all == 1 ? TEXT("It is dated.") : TEXT("All are dated.");
    return arena_printf(sheet->page.arena, "Only %.*s %s dated.", TEXT_ARGS(dated),
                        count == 1 ? "is" : "are");
}

static void write_counts(const struct sheet *sheet)
{
    const struct summary *summary = sheet->summary;
    size_t words = 0, sharing;
    for (size_t i = 0; i < summary->report_count; i++)
        words += summary->reports[i].words;
    struct text line = arena_printf(sheet->page.arena, "%zu report%s, %.*s words. %.*s",
                                    summary->report_count, summary->report_count == 1 ? "" : "s",
                                    TEXT_ARGS(grouped(sheet, words)), TEXT_ARGS(dated_line(sheet)));
    struct text shared = references_where(sheet, shares_wording, &sharing);
    if (sharing) {
        struct text more = arena_printf(sheet->page.arena,
                                        "%.*s share wording with others: count them as reports, "
                                        "not as independent sources.",
                                        TEXT_ARGS(shared));
        line = append(sheet, line, " ", more);
    }
    page_paragraph(&sheet->page, "", line);
}

/* ---- statements ---- */

static struct text fact_text(const struct sheet *sheet, const struct fact *fact)
{
    struct text pieces[] = {page_escape(&sheet->page, fact->text), TEXT(": "),
                            page_references(&sheet->page, fact->documents, fact->document_count)};
    return join(sheet, pieces, 3);
}

static void write_notes(const struct sheet *sheet, const struct choice *choice)
{
    fact_array facts = {0};
    struct text note = TEXT("");
    bool whole = sheet->summary->digest.lines.items[choice->line].whole_cluster;
    if (choice->document_count > 1)
        note = append(sheet, whole ? TEXT("also told in ") : TEXT("told in part in "), "",
                      page_references(&sheet->page, choice->documents + 1, choice->document_count - 1));
    facts_of_line(&sheet->summary->digest, &sheet->summary->items, choice->line, &facts);
    for (size_t i = 0; i < facts.count; i++)
        note = append(sheet, note, " - ", fact_text(sheet, &facts.items[i]));
    if (note.len)
        page_note(&sheet->page, note);
    array_free(&facts);
}

static void write_statements(const struct sheet *sheet)
{
    struct summary *summary = sheet->summary;
    if (summary->statements.count)
        page_heading(&sheet->page, "WHAT HAPPENED");
    for (size_t i = 0; i < summary->statements.count; i++) {
        const struct choice *choice = &summary->statements.items[i];
        struct text text = page_escape(&sheet->page, digest_line_text(&summary->digest, choice->line));
        struct text marks = page_references(&sheet->page, choice->documents, 1);
        page_item(&sheet->page, i + 1, join(sheet, (struct text[]){text, TEXT(" "), marks}, 3));
        if (summary->report_count > 1)
            write_notes(sheet, choice);
    }
}

/* ---- figures ---- */

static const struct field figure_columns[] = {
    {"what", NULL}, {"value", NULL}, {"said by", NULL}, {NULL, NULL}};

static struct writer sheet_table(const struct sheet *sheet, const struct field *columns)
{
    struct writer writer = {.out = sheet->page.out, .format = sheet->page.md ? &format_md : &format_text};
    (void)writer_choose(&writer, columns, NULL);
    return writer;
}

static struct text first_what(struct digest *digest, uint32_t member)
{
    return figure_what(digest, &digest->figures.items[member]);
}

static struct text first_label(struct digest *digest, uint32_t member)
{
    return figure_label(digest, &digest->figures.items[member]);
}

struct figure_row {
    struct text what, value, said_by;
    size_t documents; /* that have a figure in the row */
    size_t values;    /* more than one: the reports differ */
    size_t order;
};

/* `>= 30` */
static struct text value_text_of(const struct sheet *sheet, const struct bundle *bundle)
{
    struct digest *digest = &sheet->summary->digest;
    struct text value = bundle_commonest(digest, bundle, figure_value);
    struct text modifier = bundle_commonest(digest, bundle, figure_modifier);
    return text_equal(modifier, TEXT("=")) ? value : append(sheet, modifier, " ", value);
}

/* A group's row; those that differ from it stand beside it: `41 | 44` is said by `[1] | [2]`. */
static struct figure_row figure_row_of(const struct sheet *sheet, size_t at, bool *done)
{
    struct summary *summary = sheet->summary;
    struct page plain = {.out = sheet->page.out, .arena = sheet->page.arena};
    struct figure_row row = {.value = TEXT(""), .said_by = TEXT(""), .order = at};
    for (size_t i = at; i < summary->figures.count && i < at + MOST_DIFFERING; i++) {
        const struct bundle *bundle = &summary->figures.items[i];
        if (done[i] || (i > at && !figures_differ(&summary->digest, &summary->items,
                                                  &summary->figures.items[at], bundle)))
            continue;
        done[i] = true;
        row.value = append(sheet, row.value, " | ", value_text_of(sheet, bundle));
        row.said_by = append(sheet, row.said_by, " | ",
                             page_references(&plain, bundle->documents, bundle->document_count));
        row.documents += bundle->document_count;
        row.values++;
    }
    row.what = bundle_commonest(&summary->digest, &summary->figures.items[at],
                                row.values > 1 ? first_what : first_label);
    return row;
}

static int compare_rows(const void *a, const void *b)
{
    const struct figure_row *x = a, *y = b;
    if (x->documents != y->documents)
        return x->documents < y->documents ? 1 : -1;
    if (x->values != y->values)
        return x->values < y->values ? 1 : -1;
    return (x->order > y->order) - (x->order < y->order);
}

static void write_figures(const struct sheet *sheet)
{
    struct summary *summary = sheet->summary;
    size_t count = 0;
    if (summary->figures.count == 0)
        return;
    page_heading(&sheet->page, "FIGURES");
    struct writer writer = sheet_table(sheet, figure_columns);
    bool *done = arena_zeroed(sheet->page.arena, summary->figures.count);
    struct figure_row *rows = arena_allocate(sheet->page.arena, summary->figures.count * sizeof *rows);
    for (size_t i = 0; i < summary->figures.count; i++)
        if (!done[i])
            rows[count++] = figure_row_of(sheet, i, done);
    qsort(rows, count, sizeof *rows, compare_rows);
    for (size_t i = 0; i < count && i < MOST_FIGURES; i++)
        writer_row(&writer, (struct value[]){value_text(rows[i].what), value_text(rows[i].value),
                                             value_text(rows[i].said_by)});
    writer_end(&writer);
    writer_free(&writer);
}

/* ---- names ---- */

static struct text name_text(const struct sheet *sheet, const struct bundle *bundle)
{
    struct digest *digest = &sheet->summary->digest;
    struct text name = page_escape(&sheet->page, bundle_commonest(digest, bundle, mention_name));
    struct text role = bundle_commonest(digest, bundle, mention_role);
    if (role.ptr)
        name = append(sheet, name, ", ", page_escape(&sheet->page, role));
    return append(sheet, name, " ", page_references(&sheet->page, bundle->documents, bundle->document_count));
}

/* The names of a type in one paragraph, those of most reports first. */
static void write_names(const struct sheet *sheet, const char *heading, const char *type)
{
    struct summary *summary = sheet->summary;
    struct text all = TEXT("");
    size_t count = 0;
    for (size_t i = 0; i < summary->names.count && count < MOST_NAMES; i++) {
        const struct bundle *bundle = &summary->names.items[i];
        if (!text_equal(bundle_type(&summary->digest, bundle), text_of(type)))
            continue;
        all = append(sheet, all, " - ", name_text(sheet, bundle));
        count++;
    }
    if (count == 0)
        return;
    page_heading(&sheet->page, heading);
    page_paragraph(&sheet->page, sheet->page.md ? "" : " ", all);
}

/* ---- sources ---- */

static const struct field source_columns[] = {{"source", NULL}, {"file", NULL}, {"title", NULL},
                                              {"outlet", NULL}, {"date", NULL}, {"words", NULL},
                                              {NULL, NULL}};

/* The columns that anything is known for. */
static const char *known_columns(const struct summary *summary, struct arena *arena)
{
    bool outlet = false, date = false, title = false;
    for (size_t i = 0; i < summary->report_count; i++) {
        outlet |= summary->reports[i].outlet.ptr != NULL;
        date |= summary->reports[i].published.ptr != NULL;
        title |= summary->reports[i].title.ptr != NULL;
    }
    return arena_printf(arena, "source,file%s%s%s,words%c", title ? ",title" : "", outlet ? ",outlet" : "",
                        date ? ",date" : "", '\0')
        .ptr;
}

static struct text base_name(struct text path)
{
    const char *slash = path.len ? memrchr(path.ptr, '/', path.len) : NULL;
    return slash ? text_between(slash + 1, path.ptr + path.len) : path;
}

/* The day of an RFC 3339 time. */
static struct text day_of(struct text published)
{
    return published.len > 10 && published.ptr[10] == 'T' ? (struct text){published.ptr, 10} : published;
}

static void write_sources(const struct sheet *sheet)
{
    struct summary *summary = sheet->summary;
    page_heading(&sheet->page, "SOURCES");
    struct writer writer = sheet_table(sheet, source_columns);
    struct page plain = {.out = sheet->page.out, .arena = sheet->page.arena};
    (void)writer_choose(&writer, source_columns, known_columns(summary, sheet->page.arena));
    for (uint32_t number = 1; number <= summary->report_count; number++) {
        const struct report *report = &summary->reports[number - 1];
        struct value row[] = {value_text(page_references(&plain, &number, 1)),
                              value_text(report->source.ptr ? base_name(report->source) : report->id),
                              value_text(report->title),
                              value_text(report->outlet),
                              value_text(day_of(report->published)),
                              value_number(report->words)};
        writer_row(&writer, row);
    }
    writer_end(&writer);
    writer_free(&writer);
}

void summary_page(struct rendering *r, const struct corpus *corpus, bool md)
{
    struct summary summary = {0};
    summary_read(&summary, corpus, r->words);
    struct sheet sheet = {{r->writer.out, &r->arena, md}, &summary};
    if (summary.digest.lines.count) {
        write_title(&sheet);
        write_counts(&sheet);
        write_statements(&sheet);
        write_figures(&sheet);
        write_names(&sheet, "PEOPLE", "PER");
        write_names(&sheet, "BODIES", "ORG");
        write_names(&sheet, "PLACES", "LOC");
        write_sources(&sheet);
    }
    summary_free(&summary);
}
