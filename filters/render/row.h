/* Rows: what every view makes and every format writes. A row is one value for each field of its view, in
 * their order. */
#ifndef RENDER_ROW_H
#define RENDER_ROW_H

#include "../common/arena.h"
#include "../common/memory.h"
#include "../common/text.h"

enum value_kind {
    VALUE_NULL,   /* not known */
    VALUE_TEXT,   /* ids and values, figures too: as they were written */
    VALUE_NUMBER, /* offsets and counts */
    VALUE_LIST,   /* items: texts, or objects all of the same fields */
    VALUE_OBJECT, /* items: one for each part of the field */
};

/* Texts and items live until the row is written. */
struct value {
    enum value_kind kind;
    union {
        struct text text;
        size_t number;
        struct {
            const struct value *items;
            size_t count;
        };
    };
};

struct field {
    const char *name;
    const struct field *parts; /* of the objects in a list, ended by one without name; NULL: plain values */
};

/* A text without bytes' address is an unknown value; so is a number of SIZE_MAX (OFFSET_UNKNOWN). */
static inline struct value value_text(struct text text)
{
    return (struct value){.kind = text.ptr ? VALUE_TEXT : VALUE_NULL, .text = text};
}

static inline struct value value_number(size_t number)
{
    return (struct value){.kind = number == SIZE_MAX ? VALUE_NULL : VALUE_NUMBER, .number = number};
}

static inline struct value value_list(const struct value *items, size_t count)
{
    return (struct value){.kind = VALUE_LIST, .items = items, .count = count};
}

static inline struct value value_object(const struct value *items, size_t count)
{
    return (struct value){.kind = VALUE_OBJECT, .items = items, .count = count};
}

#endif
