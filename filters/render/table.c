/* Tables for people: rows are held until the columns' widths are known. As text, aligned, the widest columns
 * wrapped to the page's width; as Markdown, a pipe table. */
#include "escape.h"
#include "format.h"
#include "page.h"

enum { GAP = 2, NARROWEST = 12 };

/* What a cell shows: the items of a list parted by commas. */
static struct text cell_text(struct writer *writer, struct value value)
{
    struct arena *arena = &writer->arena;
    struct text all = TEXT("");
    switch (value.kind) {
    case VALUE_NULL:
        break;
    case VALUE_TEXT:
        return value.text;
    case VALUE_NUMBER:
        return arena_printf(arena, "%zu", value.number);
    case VALUE_LIST:
    case VALUE_OBJECT:
        for (size_t i = 0; i < value.count; i++)
            all = arena_join(
                arena, (struct text[]){all, i ? TEXT(", ") : TEXT(""), cell_text(writer, value.items[i])}, 3);
        break;
    }
    return all;
}

/* Holds a row's cells, escaped for the format, in memory of their own. */
static void hold_row(struct writer *writer, const struct value *values)
{
    bool md = writer->format == &format_md;
    for (size_t i = 0; i < writer->columns.count; i++) {
        struct value value = values[writer->columns.items[i].index];
        struct text shown = cell_text(writer, value);
        struct text escaped = md ? escape_md(&writer->arena, shown) : escape_text(&writer->arena, shown);
        struct value cell = {.kind = value.kind, .text = escaped};
        if (cell.text.ptr == value.text.ptr)
            cell.text = arena_copy(&writer->arena, cell.text);
        array_push(&writer->held, cell);
    }
}

static void begin(struct writer *writer)
{
    (void)writer;
}

/* ---- text ---- */

struct layout {
    size_t *widths; /* of the columns, in terminal columns */
    bool *numbers;  /* whether a column holds numbers, and nothing else */
};

static struct layout measure(struct writer *writer)
{
    size_t count = writer->columns.count;
    struct layout layout = {arena_zeroed(&writer->arena, count * sizeof(size_t)),
                            arena_zeroed(&writer->arena, count * sizeof(bool))};
    for (size_t i = 0; i < count; i++) {
        layout.widths[i] = text_columns(text_of(writer->columns.items[i].field->name));
    }
    for (size_t i = 0; i < writer->held.count; i++)
        layout.numbers[i % count] |= writer->held.items[i].kind == VALUE_NUMBER;
    for (size_t i = 0; i < writer->held.count; i++) {
        size_t width = text_columns(writer->held.items[i].text), column = i % count;
        if (width > layout.widths[column])
            layout.widths[column] = width;
        layout.numbers[column] &=
            writer->held.items[i].kind == VALUE_NUMBER || writer->held.items[i].kind == VALUE_NULL;
    }
    return layout;
}

/* Narrows the widest column until the page holds them all. */
static void fit(struct layout *layout, size_t count)
{
    for (;;) {
        size_t total = 0, widest = 0, next = NARROWEST;
        for (size_t i = 0; i < count; i++) {
            total += layout->widths[i] + (i ? GAP : 0);
            if (layout->widths[i] > layout->widths[widest])
                widest = i;
        }
        for (size_t i = 0; i < count; i++)
            if (i != widest && layout->widths[i] > next)
                next = layout->widths[i];
        if (total <= PAGE_COLUMNS || layout->widths[widest] <= NARROWEST)
            return;
        size_t over = total - PAGE_COLUMNS, room = layout->widths[widest] - next;
        layout->widths[widest] -= room == 0 ? 1 : over < room ? over : room;
    }
}

static void write_spaces(struct output *out, size_t count)
{
    while (count--)
        output_byte(out, ' ');
}

/* One line of a row: the next piece of each cell; false when no cell has any left. */
static bool write_line(struct writer *writer, const struct layout *layout, struct text *rests)
{
    size_t owed = 0; /* spaces not yet written, so that no line ends in some */
    bool any = false;
    for (size_t i = 0; i < writer->columns.count; i++)
        any |= rests[i].ptr != NULL;
    for (size_t i = 0; any && i < writer->columns.count; i++) {
        struct text piece = rests[i].ptr ? text_wrap(&rests[i], layout->widths[i]) : TEXT("");
        size_t columns = text_columns(piece),
               pad = layout->widths[i] > columns ? layout->widths[i] - columns : 0;
        owed += (i ? GAP : 0) + (layout->numbers[i] ? pad : 0);
        if (piece.len) {
            write_spaces(writer->out, owed);
            output_text(writer->out, piece);
            owed = 0;
        }
        owed += layout->numbers[i] ? 0 : pad;
    }
    if (any)
        output_byte(writer->out, '\n');
    return any;
}

static void end_text(struct writer *writer)
{
    size_t count = writer->columns.count;
    struct layout layout = measure(writer);
    struct text *rests = arena_allocate(&writer->arena, count * sizeof *rests);
    fit(&layout, count);
    for (size_t i = 0; i < count; i++)
        rests[i] = text_of(writer->columns.items[i].field->name);
    while (write_line(writer, &layout, rests))
        ;
    for (size_t row = 0; row < writer->held.count; row += count) {
        for (size_t i = 0; i < count; i++)
            rests[i] = writer->held.items[row + i].text;
        while (write_line(writer, &layout, rests))
            ;
    }
}

/* ---- Markdown ---- */

static void write_cell(struct writer *writer, struct text t)
{
    output_string(writer->out, " ");
    output_text(writer->out, t);
    output_string(writer->out, " |");
}

static void end_md(struct writer *writer)
{
    size_t count = writer->columns.count;
    struct layout layout = measure(writer);
    output_byte(writer->out, '|');
    for (size_t i = 0; i < count; i++)
        write_cell(writer, escape_md(&writer->arena, text_of(writer->columns.items[i].field->name)));
    output_string(writer->out, "\n|");
    for (size_t i = 0; i < count; i++)
        write_cell(writer, layout.numbers[i] ? TEXT("---:") : TEXT("---"));
    for (size_t i = 0; i < writer->held.count; i++) {
        if (i % count == 0)
            output_string(writer->out, "\n|");
        write_cell(writer, writer->held.items[i].text);
    }
    output_byte(writer->out, '\n');
}

const struct format format_text = {"text", begin, hold_row, end_text};
const struct format format_md = {"md", begin, hold_row, end_md};
