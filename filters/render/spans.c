/* The span views: rows from one sentence after another. */
#include "spans.h"

#include "../common/misc.h"
#include "../common/offsets.h"
#include "records.h"

#define SPAN_FIELDS \
    {"doc", NULL}, {"sent", NULL}, {"start_byte", NULL}, {"end_byte", NULL}, {"start_char", NULL}, \
        {"end_char", NULL}, \
    { \
        "text", NULL \
    }
#define LAST_FIELD \
    { \
        NULL, NULL \
    }

const struct field sentence_fields[] = {
    SPAN_FIELDS,     {"role", NULL},     {"cluster", NULL}, {"representative", NULL},
    {"score", NULL}, {"selected", NULL}, LAST_FIELD};
const struct field token_fields[] = {SPAN_FIELDS, {"token", NULL}, {"word", NULL}, LAST_FIELD};
const struct field entity_fields[] = {SPAN_FIELDS,    {"type", NULL}, {"id", NULL}, {"name", NULL},
                                      {"role", NULL}, {"as", NULL},   LAST_FIELD};
const struct field number_fields[] = {SPAN_FIELDS,    {"kind", NULL}, {"value", NULL},
                                      {"low", NULL},  {"high", NULL}, {"modifier", NULL},
                                      {"unit", NULL}, {"of", NULL},   LAST_FIELD};
const struct field date_fields[] = {
    SPAN_FIELDS, {"type", NULL}, {"value", NULL}, {"basis", NULL}, LAST_FIELD};

enum { SPAN_COUNT = 7, MOST_FIELDS = 16 };

/* The document and the sentence: the same in all rows of a sentence. */
static void fill_sentence(const struct rendering *r, struct value *row, size_t sentence)
{
    row[0] = value_text(r->id);
    row[1] = value_number(r->sentences + sentence + 1);
}

static void fill_span(struct value *row, struct extent extent, struct text text)
{
    row[2] = value_number(extent.start_byte);
    row[3] = value_number(extent.end_byte);
    row[4] = value_number(extent.start_char);
    row[5] = value_number(extent.end_char);
    row[6] = value_text(text);
}

/* Where the sentence's tokens and words stand, into r->tokens and r->extents. */
static void measure(struct rendering *r, const struct document *document, const struct sentence *sentence)
{
    r->tokens.count = r->extents.count = 0;
    array_reserve(&r->tokens, sentence->token_count);
    array_reserve(&r->extents, sentence->word_count);
    offsets_of_sentence(document, sentence, r->tokens.items, r->extents.items);
}

static struct text text_of_words(struct rendering *r, const struct document *document, uint32_t first,
                                 uint32_t last)
{
    return first == last ? document->words.items[first].form : offsets_text(&r->arena, document, first, last);
}

/* ---- sentences, tokens, words ---- */

struct text sentence_role(const struct sentence *sentence, struct text before)
{
    struct text role = conllu_comment(sentence, TEXT("role"));
    if (role.ptr)
        return role;
    return conllu_has_comment(sentence, TEXT("newpar")) ? (struct text){NULL, 0} : before;
}

struct text sentence_cluster(const struct sentence *sentence)
{
    struct text rest = sentence->comments, longest = {NULL, 0};
    size_t most = 0;
    for (struct text record; (record = record_next(&rest, TEXT("cluster"))).ptr;) {
        struct text words = record_get(record, TEXT("words"));
        size_t count = words.ptr ? record_span_words(words) : SIZE_MAX;
        if (!longest.ptr || count > most) {
            longest = record;
            most = count;
        }
    }
    return longest;
}

static void sentence_row(struct rendering *r, const struct document *document, size_t index)
{
    const struct sentence *sentence = &document->sentences.items[index];
    struct value row[MOST_FIELDS], *own = row + SPAN_COUNT;
    uint32_t last = sentence->first_word + sentence->word_count - 1;
    measure(r, document, sentence);
    fill_sentence(r, row, index);
    fill_span(row, extent_hull(r->tokens.items[0], r->tokens.items[sentence->token_count - 1]),
              text_of_words(r, document, sentence->first_word, last));
    struct text cluster = sentence_cluster(sentence), rank = conllu_comment(sentence, TEXT("rank"));
    size_t selected;
    own[0] = value_text(r->role);
    own[1] = value_text(record_get(cluster, TEXT("id")));
    own[2] = value_text(record_get(cluster, TEXT("representative")));
    own[3] = value_text(record_get(rank, TEXT("score")));
    own[4] = value_number(text_to_size(record_get(rank, TEXT("selected")), &selected) ? selected : SIZE_MAX);
    writer_row(&r->writer, row);
}

void sentences_rows(struct rendering *r, const struct document *document)
{
    for (size_t i = 0; i < document->sentences.count; i++) {
        r->role = sentence_role(&document->sentences.items[i], r->role);
        if (document->sentences.items[i].word_count)
            sentence_row(r, document, i);
        arena_reset(&r->arena);
    }
}

void tokens_rows(struct rendering *r, const struct document *document)
{
    struct value row[MOST_FIELDS];
    for (size_t i = 0; i < document->sentences.count; i++) {
        const struct sentence *sentence = &document->sentences.items[i];
        measure(r, document, sentence);
        fill_sentence(r, row, i);
        for (uint32_t t = 0; t < sentence->token_count; t++) {
            const struct token *token = &document->tokens.items[sentence->first_token + t];
            fill_span(row, r->tokens.items[t], token->form);
            row[SPAN_COUNT] = value_number(t + 1);
            row[SPAN_COUNT + 1] = value_number(token->first_word - sentence->first_word + 1);
            writer_row(&r->writer, row);
        }
    }
}

void words_rows(struct rendering *r, const struct document *document)
{
    struct value row[MOST_FIELDS];
    for (size_t i = 0; i < document->sentences.count; i++) {
        const struct sentence *sentence = &document->sentences.items[i];
        measure(r, document, sentence);
        fill_sentence(r, row, i);
        for (uint32_t w = 0; w < sentence->word_count; w++) {
            const struct word *word = &document->words.items[sentence->first_word + w];
            fill_span(row, r->extents.items[w], word->form);
            row[SPAN_COUNT] = value_number(word->token - sentence->first_token + 1);
            row[SPAN_COUNT + 1] = value_number(w + 1);
            writer_row(&r->writer, row);
        }
    }
}

/* ---- layers of spans ---- */

/* The values of a span's attributes, as its filter meant them. */
static void fill_attributes(struct rendering *r, const struct document *document, const struct span *span,
                            const char *const *keys, struct value *own)
{
    for (size_t i = 0; keys[i]; i++)
        own[i] = value_text(misc_unescape(&r->arena, span_attribute(document, span, text_of(keys[i]))));
}

/* Fills a row's own values for a span; the span's place and text are there. */
typedef void fill_own(struct rendering *r, const struct document *document, const struct span *span,
                      struct value *own);

static void layer_rows(struct rendering *r, const struct document *document, const char *key, fill_own *fill)
{
    struct value row[MOST_FIELDS];
    for (uint32_t i = 0; i < document->sentences.count; i++) {
        const struct sentence *sentence = &document->sentences.items[i];
        r->spans.count = 0;
        spans_of_sentence(document, i, text_of(key), &r->spans);
        if (r->spans.count)
            measure(r, document, sentence);
        fill_sentence(r, row, i);
        for (size_t s = 0; s < r->spans.count; s++) {
            const struct span *span = &r->spans.items[s];
            const struct extent *extents = r->extents.items - sentence->first_word;
            fill_span(row, extent_hull(extents[span->first], extents[span->last]),
                      text_of_words(r, document, span->first, span->last));
            fill(r, document, span, row + SPAN_COUNT);
            writer_row(&r->writer, row);
        }
        arena_reset(&r->arena);
    }
}

static void fill_entity(struct rendering *r, const struct document *document, const struct span *span,
                        struct value *own)
{
    static const char *const keys[] = {"ner_id", "ner_name", "ner_role", "ner_as", NULL};
    own[0] = value_text(span->tag);
    fill_attributes(r, document, span, keys, own + 1);
}

void entities_rows(struct rendering *r, const struct document *document)
{
    layer_rows(r, document, "ner", fill_entity);
}

struct text words_text(struct arena *arena, const struct document *document, const struct sentence *sentence,
                       struct text ranges)
{
    struct text all = {NULL, 0};
    uint32_t from, to;
    while (record_words(&ranges, sentence, &from, &to)) {
        struct text piece = offsets_text(arena, document, from, to);
        all = all.ptr ? arena_join(arena, (struct text[]){all, TEXT(" "), piece}, 3) : piece;
    }
    return all;
}

static void fill_number(struct rendering *r, const struct document *document, const struct span *span,
                        struct value *own)
{
    static const char *const keys[] = {"num_value", "num_low", "num_high", "num_mod", "num_unit", NULL};
    own[0] = value_text(span->tag);
    fill_attributes(r, document, span, keys, own + 1);
    if (own[4].kind == VALUE_NULL)
        own[4] = value_text(TEXT("="));
    own[6] = value_text(words_text(&r->arena, document, &document->sentences.items[span->sentence],
                                   span_attribute(document, span, TEXT("num_of"))));
}

void numbers_rows(struct rendering *r, const struct document *document)
{
    layer_rows(r, document, "num", fill_number);
}

/* Whether the text says the value itself, it was told from another date, or there was none to tell it from.
 */
static struct text date_basis(struct text anchor)
{
    if (!anchor.ptr)
        return TEXT("stated");
    return text_starts(anchor, TEXT("publication")) ? TEXT("none") : TEXT("derived");
}

static void fill_date(struct rendering *r, const struct document *document, const struct span *span,
                      struct value *own)
{
    static const char *const keys[] = {"date_value", NULL};
    own[0] = value_text(span->tag);
    fill_attributes(r, document, span, keys, own + 1);
    own[2] = value_text(date_basis(span_attribute(document, span, TEXT("date_anchor"))));
}

void dates_rows(struct rendering *r, const struct document *document)
{
    layer_rows(r, document, "date", fill_date);
}
