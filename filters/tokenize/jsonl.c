/* JSON lines: one document a line. */
#include "jsonl.h"

#include <jansson.h>

#include "flat.h"

enum { MEMBERS = 6 };

/* The members of a document, ended by a NULL key. */
static void name_members(struct jsonl_document *document, struct flat_member members[MEMBERS + 1])
{
    struct header *header = &document->header;
    struct flat_member all[MEMBERS + 1] = {{"text", &document->text},
                                           {"id", &header->id},
                                           {"title", &header->title},
                                           {"url", &header->url},
                                           {"outlet", &header->outlet},
                                           {"published", &header->published},
                                           {NULL, NULL}};
    memcpy(members, all, sizeof all);
}

/* A copy in the arena, with slack behind it. */
static struct text keep(struct arena *arena, const json_t *string)
{
    struct text t = {json_string_value(string), json_string_length(string)};
    char *memory = arena_allocate(arena, t.len + TEXT_SLACK);
    memcpy(memory, t.ptr, t.len);
    return (struct text){memory, t.len};
}

/* Any JSON, by the library; what is wrong, or NULL. */
static const char *decode(struct text line, const struct flat_member *members, struct arena *arena)
{
    json_error_t error;
    json_t *object = json_loadb(line.ptr, line.len, JSON_ALLOW_NUL, &error);
    if (!object)
        return arena_printf(arena, "no JSON: %s", error.text).ptr;
    for (; members->key; members++) {
        const json_t *value = json_object_get(object, members->key);
        *members->value = json_is_string(value) ? keep(arena, value) : (struct text){NULL, 0};
    }
    json_decref(object);
    return NULL;
}

bool jsonl_decode(struct text line, struct arena *arena, struct jsonl_document *document,
                  const char **problem)
{
    struct flat_member members[MEMBERS + 1];
    *document = (struct jsonl_document){0};
    name_members(document, members);
    *problem = flat_decode(line, members, arena) ? NULL : decode(line, members, arena);
    if (!*problem && !document->text.ptr)
        *problem = "no object with a string \"text\"";
    return !*problem;
}
