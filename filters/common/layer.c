/* Layers: which MISC keys and comments belong to which filter. */
#include "layer.h"

#define NAMES(...) ((const char *const[]){__VA_ARGS__, NULL})
#define NO_NAMES ((const char *const[]){NULL})

const struct layer layers[] = {
    {"tokenize", NO_NAMES, NO_NAMES},
    {"extract-entities", NAMES("ner", "ner_as", "ner_id", "ner_name", "ner_role"), NO_NAMES},
    {"extract-numbers",
     NAMES("num", "num_as_of", "num_high", "num_low", "num_mod", "num_of", "num_unit", "num_value"),
     NO_NAMES},
    {"extract-dates", NAMES("date", "date_anchor", "date_mod", "date_value"), NO_NAMES},
    {"extract-quotes", NO_NAMES, NAMES("quote")},
    {"extract-votes", NO_NAMES, NAMES("vote")},
    {"dedupe", NAMES("ner_group"), NAMES("cluster", "doc_cluster", "doc_copy_of", "doc_overlap")},
    {"reconcile", NO_NAMES, NAMES("conflict", "fact", "quote_group", "support", "vote_group")},
    {"rank", NO_NAMES, NAMES("rank")},
    {NULL, NULL, NULL},
};

static bool has_name(const char *const *names, struct text name)
{
    for (; *names; names++)
        if (text_equal(text_of(*names), name))
            return true;
    return false;
}

const struct layer *layer_of(struct text filter)
{
    for (const struct layer *layer = layers; layer->filter; layer++)
        if (text_equal(text_of(layer->filter), filter))
            return layer;
    return NULL;
}

bool layer_has_key(const struct layer *layer, struct text key)
{
    return has_name(layer->keys, key);
}

bool layer_has_comment(const struct layer *layer, struct text name)
{
    return has_name(layer->comments, name);
}

bool layer_is_registered_comment(struct text name)
{
    for (const struct layer *layer = layers; layer->filter; layer++)
        if (layer_has_comment(layer, name))
            return true;
    return false;
}

struct text layer_comment_key(struct text line)
{
    size_t end = text_find(line, TEXT(" ="));
    if (!text_starts(line, TEXT("# ")) || end == SIZE_MAX || end < 2)
        return (struct text){NULL, 0};
    return (struct text){line.ptr + 2, end - 2};
}

struct text layer_comment_name(struct text key)
{
    size_t at = key.len;
    while (at && key.ptr[at - 1] >= '0' && key.ptr[at - 1] <= '9')
        at--;
    bool numbered = at && at < key.len && key.ptr[at - 1] == '.';
    return numbered ? (struct text){key.ptr, at - 1} : key;
}

bool layer_ran(const struct document *document, struct text filter)
{
    for (size_t i = 0; i < document->sentences.count; i++) {
        const struct sentence *sentence = &document->sentences.items[i];
        struct text list = conllu_comment(sentence, TEXT("layers"));
        while (list.ptr)
            if (text_equal(text_cut(&list, ' '), filter))
                return true;
        if (!sentence->malformed)
            break;
    }
    return false;
}
