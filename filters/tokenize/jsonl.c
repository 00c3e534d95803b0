/* JSON lines: one document a line. */
#include "jsonl.h"

#include <jansson.h>

static struct text string_of(const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    if (!json_is_string(value))
        return (struct text){NULL, 0};
    return (struct text){json_string_value(value), json_string_length(value)};
}

bool jsonl_decode(struct text line, struct jsonl_document *document, const char **problem)
{
    static char message[JSON_ERROR_TEXT_LENGTH + 16];
    json_error_t error;
    json_t *object = json_loadb(line.ptr, line.len, JSON_ALLOW_NUL, &error);
    *document = (struct jsonl_document){.object = object};
    *problem = NULL;
    if (!object) {
        snprintf(message, sizeof message, "no JSON: %s", error.text);
        *problem = message;
        return false;
    }
    document->text = string_of(object, "text");
    if (!document->text.ptr) {
        *problem = "no object with a string \"text\"";
        json_decref(object);
        return false;
    }
    document->header = (struct header){
        .id = string_of(object, "id"),
        .title = string_of(object, "title"),
        .url = string_of(object, "url"),
        .outlet = string_of(object, "outlet"),
        .published = string_of(object, "published"),
    };
    return true;
}

void jsonl_free(struct jsonl_document *document)
{
    json_decref(document->object);
}
