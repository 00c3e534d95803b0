/* JSON lines: an object a row, every field there, null where nothing is known. */
#include "../common/json.h"
#include "format.h"

enum { LONGEST_PLAIN = 256 }; /* bytes of a text, or of a number's digits */

static void write_value(struct output *out, struct value value, const struct field *field);

static void write_object(struct output *out, struct value object, const struct field *parts)
{
    for (size_t i = 0; i < object.count; i++) {
        output_byte(out, i ? ',' : '{');
        json_string(out, text_of(parts[i].name));
        output_byte(out, ':');
        write_value(out, object.items[i], &parts[i]);
    }
    output_byte(out, '}');
}

static void write_list(struct output *out, struct value list, const struct field *field)
{
    output_byte(out, '[');
    for (size_t i = 0; i < list.count; i++) {
        if (i)
            output_byte(out, ',');
        write_value(out, list.items[i], field);
    }
    output_byte(out, ']');
}

static void write_value(struct output *out, struct value value, const struct field *field)
{
    switch (value.kind) {
    case VALUE_NULL:
        output_text(out, TEXT("null"));
        break;
    case VALUE_TEXT:
        json_string(out, value.text);
        break;
    case VALUE_NUMBER:
        output_number(out, value.number);
        break;
    case VALUE_LIST:
        write_list(out, value, field);
        break;
    case VALUE_OBJECT:
        write_object(out, value, field->parts);
        break;
    }
}

static void begin(struct writer *writer)
{
    for (size_t i = 0; i < writer->columns.count; i++) {
        struct column *column = &writer->columns.items[i];
        column->prefix = arena_printf(&writer->arena, "%c\"%s\":", i ? ',' : '{', column->field->name);
    }
}

static bool is_plain(struct text t)
{
    for (size_t i = 0; i < t.len; i++) {
        unsigned char c = (unsigned char)t.ptr[i];
        if (c < ' ' || c >= 0x7F || c == '"' || c == '\\')
            return false;
    }
    return true;
}

static char *put(char *at, struct text t)
{
    memcpy(at, t.ptr, t.len);
    return at + t.len;
}

/* A column of a row, written straight into the output's buffer where it is a number or plain text, as nearly
 * all are. */
static void write_column(struct output *out, const struct column *column, const struct value *value)
{
    bool plain = value->kind == VALUE_TEXT && value->text.len <= LONGEST_PLAIN && is_plain(value->text);
    char *at = output_room(out, column->prefix.len + LONGEST_PLAIN + 2), *begin = at;
    at = put(at, column->prefix);
    if (value->kind == VALUE_NUMBER) {
        at = output_digits(at, value->number);
    } else if (plain) {
        *at++ = '"';
        at = put(at, value->text);
        *at++ = '"';
    }
    out->used += (size_t)(at - begin);
    if (value->kind != VALUE_NUMBER && !plain)
        write_value(out, *value, column->field);
}

static void write_row(struct writer *writer, const struct value *values)
{
    for (size_t i = 0; i < writer->columns.count; i++) {
        const struct column *column = &writer->columns.items[i];
        write_column(writer->out, column, &values[column->index]);
    }
    output_text(writer->out, TEXT("}\n"));
}

static void end(struct writer *writer)
{
    (void)writer;
}

const struct format format_jsonl = {"jsonl", begin, write_row, end};
