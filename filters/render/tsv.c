/* Tab-separated values in long form: a header, then a line for each item of each list in a row, the plain
 * values on all of them, the other lists empty; a row without any item is one line. \t \n \r \\ as jq and
 * Miller write them. */
#include "format.h"

static void write_text(struct output *out, struct text t)
{
    static const char letters[256] = {['\t'] = 't', ['\n'] = 'n', ['\r'] = 'r', ['\\'] = '\\'};
    size_t plain = 0;
    for (size_t i = 0; i < t.len; i++) {
        char letter = letters[(unsigned char)t.ptr[i]];
        if (!letter)
            continue;
        output_text(out, text_between(t.ptr + plain, t.ptr + i));
        output_text(out, (struct text){(char[]){'\\', letter}, 2});
        plain = i + 1;
    }
    output_text(out, text_skip(t, plain));
}

static void write_plain(struct output *out, struct value value)
{
    if (value.kind == VALUE_TEXT)
        write_text(out, value.text);
    else if (value.kind == VALUE_NUMBER)
        output_number(out, value.number);
}

static size_t part_count(const struct field *field)
{
    size_t count = 0;
    while (field->parts && field->parts[count].name)
        count++;
    return count;
}

/* The item of a list field, or the empty columns of one that is not this line's. */
static void write_item(struct output *out, const struct field *field, const struct value *item)
{
    size_t parts = part_count(field);
    if (parts == 0 && item)
        write_plain(out, *item);
    for (size_t i = 0; i < parts; i++) {
        if (i)
            output_byte(out, '\t');
        if (item)
            write_plain(out, item->items[i]);
    }
}

/* A line; of the lists only item `item` of column `list` is on it. */
static void write_line(struct writer *writer, const struct value *values, size_t list, size_t item)
{
    for (size_t i = 0; i < writer->columns.count; i++) {
        const struct column *column = &writer->columns.items[i];
        const struct value *value = &values[column->index];
        if (i)
            output_byte(writer->out, '\t');
        if (value->kind == VALUE_LIST || column->field->parts)
            write_item(writer->out, column->field,
                       value->kind == VALUE_LIST && i == list ? &value->items[item] : NULL);
        else
            write_plain(writer->out, *value);
    }
    output_byte(writer->out, '\n');
}

static void write_row(struct writer *writer, const struct value *values)
{
    bool any = false;
    for (size_t i = 0; i < writer->columns.count; i++) {
        const struct value *value = &values[writer->columns.items[i].index];
        for (size_t item = 0; value->kind == VALUE_LIST && item < value->count; item++) {
            write_line(writer, values, i, item);
            any = true;
        }
    }
    if (!any)
        write_line(writer, values, SIZE_MAX, 0);
}

static void write_name(struct output *out, const struct field *field)
{
    size_t parts = part_count(field);
    if (parts == 0)
        output_string(out, field->name);
    for (size_t i = 0; i < parts; i++) {
        if (i)
            output_byte(out, '\t');
        output_string(out, field->name);
        output_byte(out, '.');
        output_string(out, field->parts[i].name);
    }
}

static void begin(struct writer *writer)
{
    for (size_t i = 0; i < writer->columns.count; i++) {
        if (i)
            output_byte(writer->out, '\t');
        write_name(writer->out, writer->columns.items[i].field);
    }
    output_byte(writer->out, '\n');
}

static void end(struct writer *writer)
{
    (void)writer;
}

const struct format format_tsv = {"tsv", begin, write_row, end};
