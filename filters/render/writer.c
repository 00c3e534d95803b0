/* The writer: which fields of a row are wanted, and the format that gets them. */
#include "format.h"

#include <stdlib.h>

void writer_begin(struct writer *writer)
{
    if (writer->begun)
        return;
    writer->begun = true;
    writer->format->begin(writer);
}

void writer_row(struct writer *writer, const struct value *values)
{
    writer_begin(writer);
    writer->format->row(writer, values);
}

void writer_end(struct writer *writer)
{
    if (writer->begun)
        writer->format->end(writer);
}

static void add_column(struct writer *writer, const struct field *fields, size_t index)
{
    array_push(&writer->columns, (struct column){.field = &fields[index], .index = index});
}

struct text writer_choose(struct writer *writer, const struct field *fields, const char *wanted)
{
    struct text rest = wanted ? text_of(wanted) : (struct text){NULL, 0};
    writer->columns.count = 0;
    for (size_t i = 0; !wanted && fields[i].name; i++)
        add_column(writer, fields, i);
    while (rest.ptr) {
        struct text name = text_cut(&rest, ',');
        size_t i = 0;
        while (fields[i].name && !text_equal(text_of(fields[i].name), name))
            i++;
        if (!fields[i].name)
            return name;
        add_column(writer, fields, i);
    }
    return (struct text){NULL, 0};
}

void writer_free(struct writer *writer)
{
    array_free(&writer->columns);
    array_free(&writer->held);
    arena_free(&writer->arena);
}
