/* Annotating: adding a layer to a document and writing it. */
#include "annotate.h"

#include <stdlib.h>

#include "misc.h"

/* ---- collecting ---- */

static bool has_own_key(struct text misc, const struct layer *layer)
{
    for (const char *const *key = layer->keys; *key; key++)
        if (misc_get(misc, text_of(*key)).ptr)
            return true;
    return false;
}

bool annotations_span(struct annotations *annotations, const struct document *document, struct arena *arena,
                      uint32_t first, uint32_t last, const char *key, const char *tag)
{
    if (annotations->keep)
        for (uint32_t i = first; i <= last; i++)
            if (has_own_key(document->words.items[i].misc, annotations->layer))
                return false;
    for (uint32_t i = first; i <= last; i++) {
        char position = first == last ? 'S' : i == first ? 'B' : i == last ? 'E' : 'I';
        struct text parts[] = {{&position, 1}, TEXT("-"), text_of(tag)};
        annotations_word(annotations, i, key, arena_join(arena, parts, 3));
    }
    return true;
}

void annotations_word(struct annotations *annotations, uint32_t word, const char *key, struct text value)
{
    array_push(&annotations->words, (struct annotation){word, text_of(key), value});
}

void annotations_comment(struct annotations *annotations, uint32_t sentence, struct text key,
                         struct text value)
{
    array_push(&annotations->comments, (struct annotation){sentence, key, value});
}

static int compare_annotations(const void *a, const void *b)
{
    const struct annotation *x = a, *y = b;
    return x->at != y->at ? (x->at > y->at) - (x->at < y->at) : text_compare(x->key, y->key);
}

static void sort(struct annotation *items, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (compare_annotations(&items[i - 1], &items[i]) > 0) {
            qsort(items, count, sizeof *items, compare_annotations);
            return;
        }
}

/* ---- writing ---- */

/* What is left to write, in order; the cursors move on. */
struct writing {
    struct output *out;
    const struct layer *layer;
    bool keep;
    bool drop;         /* the document may hold the layer's keys */
    bool needs_layers; /* the `# layers` line is still to be written */
    bool needs_id;     /* the document's id is not the one its lines have (ids.h) */
    struct text old_id, id;
    const struct annotation *word, *words_end;
    const struct annotation *comment, *comments_end;
};

static void write_item(struct writing *w, bool *first, struct text key, struct text value)
{
    if (!*first)
        output_byte(w->out, '|');
    *first = false;
    output_text(w->out, key);
    output_byte(w->out, '=');
    output_text(w->out, value);
}

/* A MISC column with the layer's old keys out and the keys [key, end) in. */
static void write_misc(struct writing *w, struct text misc, const struct annotation *key,
                       const struct annotation *end)
{
    bool first = true;
    struct text rest = text_equal(misc, TEXT("_")) ? (struct text){NULL, 0} : misc;
    while (rest.ptr) {
        struct text value = text_cut(&rest, '|');
        struct text old = text_cut(&value, '=');
        if (w->drop && !w->keep && layer_has_key(w->layer, old))
            continue;
        for (; key < end && text_compare(key->key, old) < 0; key++)
            write_item(w, &first, key->key, key->value);
        write_item(w, &first, old, value);
    }
    for (; key < end; key++)
        write_item(w, &first, key->key, key->value);
    if (first)
        output_byte(w->out, '_');
}

/* The annotations of word `index`; the cursor moves behind them. */
static const struct annotation *take_word(struct writing *w, uint32_t index)
{
    const struct annotation *begin = w->word;
    while (w->word < w->words_end && w->word->at == index)
        w->word++;
    return begin;
}

/* The word lines where only keys are added: whole stretches without any are copied. */
static void write_lines_adding(struct writing *w, const struct document *document,
                               const struct sentence *sentence)
{
    const char *from = sentence->comments.ptr + sentence->comments.len;
    uint32_t end_word = sentence->first_word + sentence->word_count;
    while (w->word < w->words_end && w->word->at < end_word) {
        uint32_t index = w->word->at;
        struct text misc = document->words.items[index].misc;
        const struct annotation *begin = take_word(w, index);
        output_text(w->out, text_between(from, misc.ptr));
        write_misc(w, misc, begin, w->word);
        from = misc.ptr + misc.len;
    }
    output_text(w->out, text_between(from, sentence->raw.ptr + sentence->raw.len));
}

/* The word lines where old keys may have to go, on range lines and empty nodes too. */
static void write_lines_dropping(struct writing *w, const struct document *document,
                                 const struct sentence *sentence)
{
    const char *end = sentence->raw.ptr + sentence->raw.len;
    uint32_t next = sentence->first_word;
    for (const char *at = sentence->comments.ptr + sentence->comments.len; at < end;) {
        const char *line_end = memchr(at, '\n', (size_t)(end - at));
        const char *tab = memrchr(at, '\t', (size_t)(line_end - at));
        const char *misc = tab ? tab + 1 : line_end, *misc_end = line_end;
        if (misc_end > misc && misc_end[-1] == '\r')
            misc_end--;
        output_text(w->out, text_between(at, misc));
        const struct annotation *begin = w->word;
        if (next < sentence->first_word + sentence->word_count &&
            document->words.items[next].misc.ptr == misc)
            begin = take_word(w, next++);
        if (tab)
            write_misc(w, text_between(misc, misc_end), begin, w->word);
        output_text(w->out, text_between(misc_end, line_end + 1));
        at = line_end + 1;
    }
}

static void write_comment(struct writing *w, struct text key, struct text value)
{
    output_string(w->out, "# ");
    output_text(w->out, key);
    output_string(w->out, " = ");
    output_text(w->out, value);
    output_byte(w->out, '\n');
}

/* `# layers` with this filter put in, in alphabetical order, once. */
static void write_layers(struct writing *w, struct text list)
{
    struct text filter = text_of(w->layer->filter);
    bool placed = false;
    output_string(w->out, "# layers =");
    for (struct text rest = list; rest.ptr;) {
        struct text name = text_cut(&rest, ' ');
        if (!placed && text_compare(filter, name) <= 0) {
            output_byte(w->out, ' ');
            output_text(w->out, filter);
            placed = true;
        }
        if (name.len && !text_equal(name, filter)) {
            output_byte(w->out, ' ');
            output_text(w->out, name);
        }
    }
    if (!placed) {
        output_byte(w->out, ' ');
        output_text(w->out, filter);
    }
    output_byte(w->out, '\n');
    w->needs_layers = false;
}

/* A line that names the document, with the id that it has now; false when it is another line. */
static bool write_renamed(struct writing *w, struct text key, struct text content)
{
    if (text_equal(key, TEXT("newdoc id"))) {
        write_comment(w, key, w->id);
        return true;
    }
    struct text prefix = TEXT("# sent_id = "),
                old = text_starts(content, prefix) ? text_skip(content, prefix.len) : prefix;
    if (w->old_id.len == 0 || !text_starts(old, w->old_id) ||
        !text_starts(text_skip(old, w->old_id.len), TEXT("-")))
        return false;
    output_text(w->out, prefix);
    output_text(w->out, w->id);
    output_text(w->out, text_skip(old, w->old_id.len));
    output_byte(w->out, '\n');
    return true;
}

static bool is_document_comment(struct text key)
{
    static const char *const keys[] = {"newdoc id", "newdoc", "source",   "title",
                                       "url",       "outlet", "published"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (text_equal(key, text_of(keys[i])))
            return true;
    return false;
}

static void write_new_comments(struct writing *w, uint32_t sentence, const struct text *before)
{
    for (; w->comment < w->comments_end && w->comment->at == sentence; w->comment++) {
        if (before && text_compare(w->comment->key, *before) >= 0)
            break;
        write_comment(w, w->comment->key, w->comment->value);
    }
}

/* Whether the sentence's comments go out as they are. */
static bool leaves_comments(const struct writing *w, uint32_t index)
{
    bool adds = w->comment < w->comments_end && w->comment->at == index;
    return !w->needs_layers && !w->layer->comments[0] && !adds;
}

static void write_comments(struct writing *w, const struct sentence *sentence, uint32_t index)
{
    if (leaves_comments(w, index)) {
        output_text(w->out, sentence->comments);
        return;
    }
    bool has_layers = w->needs_layers && conllu_has_comment(sentence, TEXT("layers"));
    struct text rest = sentence->comments;
    if (w->needs_id && index == 0 && !w->old_id.ptr)
        write_comment(w, TEXT("newdoc id"), w->id);
    while (rest.len) {
        struct text line = rest;
        struct text content = text_cut(&rest, '\n');
        line.len = content.len + 1;
        struct text key = layer_comment_key(content), name = layer_comment_name(key);
        if (w->needs_layers && !has_layers && !is_document_comment(key) &&
            !text_equal(content, TEXT("# newdoc")))
            write_layers(w, (struct text){NULL, 0});
        bool own = layer_has_comment(w->layer, name);
        if (own && !w->keep)
            continue;
        if (w->needs_layers && text_equal(key, TEXT("layers"))) {
            write_layers(w, text_skip(content, sizeof "# layers =" - 1));
            continue;
        }
        if (layer_is_registered_comment(name))
            write_new_comments(w, index, &key);
        if (w->needs_id && write_renamed(w, key, content))
            continue;
        output_text(w->out, line);
    }
    if (w->needs_layers)
        write_layers(w, (struct text){NULL, 0});
    write_new_comments(w, index, NULL);
}

static void write_sentence(struct writing *w, const struct document *document, uint32_t index)
{
    const struct sentence *sentence = &document->sentences.items[index];
    if (sentence->malformed || sentence->word_count == 0) {
        output_text(w->out, sentence->raw);
        return;
    }
    output_text(w->out, text_between(sentence->raw.ptr, sentence->comments.ptr));
    write_comments(w, sentence, index);
    if (w->drop)
        write_lines_dropping(w, document, sentence);
    else
        write_lines_adding(w, document, sentence);
}

/* The first letters of the layer's keys, as in document->key_initials. */
static uint64_t initials(const struct layer *layer)
{
    uint64_t mask = 0;
    for (const char *const *key = layer->keys; *key; key++)
        mask |= MISC_INITIAL(**key);
    return mask;
}

static bool layer_may_be_there(const struct document *document, const struct layer *layer)
{
    if (!(document->key_initials & initials(layer)))
        return false;
    for (const char *const *key = layer->keys; *key; key++)
        if (text_find(document->raw, text_of(*key)) != SIZE_MAX)
            return true;
    return false;
}

void annotations_write(struct annotations *annotations, const struct document *document, struct output *out)
{
    sort(annotations->words.items, annotations->words.count);
    sort(annotations->comments.items, annotations->comments.count);
    struct writing w = {
        .out = out,
        .layer = annotations->layer,
        .keep = annotations->keep,
        .drop = layer_may_be_there(document, annotations->layer),
        .needs_layers = document->begins,
        .word = annotations->words.items,
        .words_end = annotations->words.items + annotations->words.count,
        .comment = annotations->comments.items,
        .comments_end = annotations->comments.items + annotations->comments.count,
    };
    if (document->begins && document->sentences.count) {
        w.old_id = conllu_comment(&document->sentences.items[0], TEXT("newdoc id"));
        w.id = document->id;
        w.needs_id = !text_equal(w.id, w.old_id.len ? w.old_id : TEXT("stdin"));
    }
    for (uint32_t i = 0; i < document->sentences.count; i++)
        write_sentence(&w, document, i);
    annotations->words.count = annotations->comments.count = 0;
}
