/* Names over documents. */
#include "names.h"

#include <stdlib.h>

#include "../common/misc.h"
#include "../common/unicode.h"

enum { MOST_NAMESAKES = 200 }; /* ids of one surname that are compared; more of them stay apart */

/* ---- the words of an id ---- */

/* Cuts the next word off a stored id, where a space is `\s`. */
static struct text cut_word(struct text *rest)
{
    size_t at = text_find(*rest, TEXT("\\s"));
    struct text word = {rest->ptr, at == SIZE_MAX ? rest->len : at};
    *rest = at == SIZE_MAX ? (struct text){NULL, 0} : text_skip(*rest, at + 2);
    return word;
}

static struct name name_of(struct text id)
{
    struct name name = {.id = id, .group = id};
    for (struct text rest = id; rest.ptr; name.words++)
        name.surname = cut_word(&rest);
    return name;
}

static bool is_initial(struct text word)
{
    return text_starts_upper(word) && (word.len == 1 || (word.len == 2 && word.ptr[1] == '.'));
}

/* `Marcus` and `M.`, or the same word. */
static bool words_agree(struct text a, struct text b)
{
    if (is_initial(a) || is_initial(b))
        return a.ptr[0] == b.ptr[0];
    return text_equal(a, b);
}

/* Whether each word before the surname in the id of fewer words agrees with one of the other's, in order. */
static bool names_agree(const struct name *fewer, const struct name *more)
{
    struct text rest = more->id, own = fewer->id;
    uint32_t left = more->words - 1;
    for (uint32_t i = 1; i < fewer->words; i++) {
        struct text word = cut_word(&own);
        bool found = false;
        for (; left && !found; left--)
            found = words_agree(word, cut_word(&rest));
        if (!found)
            return false;
    }
    return true;
}

static bool agree(const struct name *a, const struct name *b)
{
    return a->words <= b->words ? names_agree(a, b) : names_agree(b, a);
}

/* More words first, then more bytes, then byte order. */
static bool is_fuller(const struct name *a, const struct name *b)
{
    if (a->words != b->words)
        return a->words > b->words;
    return a->id.len != b->id.len ? a->id.len > b->id.len : text_compare(a->id, b->id) < 0;
}

/* ---- groups ---- */

/* The fullest namesake, when all that agree with the name agree with one another's fullest too. */
static struct text fullest(const struct name *namesakes, size_t count, const struct name *name)
{
    const struct name *best = name;
    for (size_t i = 0; i < count; i++)
        if (agree(name, &namesakes[i]) && is_fuller(&namesakes[i], best))
            best = &namesakes[i];
    for (size_t i = 0; i < count; i++)
        if (agree(name, &namesakes[i]) && !agree(best, &namesakes[i]))
            return name->id;
    return best->id;
}

static void group_namesakes(struct name *namesakes, size_t count)
{
    if (count > MOST_NAMESAKES)
        return;
    for (size_t i = 0; i < count; i++)
        namesakes[i].group = fullest(namesakes, count, &namesakes[i]);
}

static int compare_names(const void *a, const void *b)
{
    const struct name *x = a, *y = b;
    int order = text_compare(x->surname, y->surname);
    return order ? order : text_compare(x->id, y->id);
}

static void read_document(struct names *names, const struct document *document, span_array *spans)
{
    spans->count = 0;
    for (uint32_t i = 0; i < document->sentences.count; i++)
        spans_of_sentence(document, i, TEXT("ner"), spans);
    for (size_t i = 0; i < spans->count; i++) {
        struct text id = span_attribute(document, &spans->items[i], TEXT("ner_id"));
        if (id.len && text_equal(spans->items[i].tag, TEXT("PER")))
            array_push(&names->items, name_of(id));
    }
}

static void drop_repeated(struct names *names)
{
    size_t kept = 0;
    for (size_t i = 0; i < names->items.count; i++)
        if (kept == 0 || !text_equal(names->items.items[kept - 1].id, names->items.items[i].id))
            names->items.items[kept++] = names->items.items[i];
    names->items.count = kept;
}

void names_read(struct names *names, const struct corpus *corpus, const bool *take)
{
    span_array spans = {0};
    for (size_t i = 0; i < corpus->documents.count; i++)
        if (take[i])
            read_document(names, &corpus->documents.items[i], &spans);
    array_free(&spans);
    if (names->items.count == 0)
        return;
    qsort(names->items.items, names->items.count, sizeof *names->items.items, compare_names);
    drop_repeated(names);
    for (size_t i = 0, end; i < names->items.count; i = end) {
        struct name *first = &names->items.items[i];
        for (end = i + 1; end < names->items.count; end++)
            if (!text_equal(names->items.items[end].surname, first->surname))
                break;
        group_namesakes(first, end - i);
    }
}

struct text names_group(const struct names *names, const struct document *document, const struct span *span)
{
    struct text id = span_attribute(document, span, TEXT("ner_id"));
    if (id.len == 0)
        return (struct text){NULL, 0};
    if (!text_equal(span->tag, TEXT("PER")))
        return id;
    struct name wanted = name_of(id);
    const struct name *found =
        bsearch(&wanted, names->items.items, names->items.count, sizeof wanted, compare_names);
    return found ? found->group : id;
}

void names_annotate(const struct names *names, const struct document *document,
                    struct annotations *annotations)
{
    span_array spans = {0};
    for (uint32_t i = 0; i < document->sentences.count; i++)
        spans_of_sentence(document, i, TEXT("ner"), &spans);
    for (size_t i = 0; i < spans.count; i++) {
        struct text group = names_group(names, document, &spans.items[i]);
        const struct word *word = &document->words.items[spans.items[i].first];
        bool kept = annotations->keep && misc_get(word->misc, TEXT("ner_group")).ptr;
        if (group.ptr && !kept)
            annotations_word(annotations, spans.items[i].first, "ner_group", group);
    }
    array_free(&spans);
}

void names_free(struct names *names)
{
    array_free(&names->items);
}
