/* Reports: the documents as a reader knows them. */
#include "reports.h"

#include "../common/misc.h"
#include "../common/offsets.h"
#include "spans.h"

const struct field document_fields[] = {{"doc", NULL},    {"source", NULL},    {"title", NULL},
                                        {"outlet", NULL}, {"published", NULL}, {"published_basis", NULL},
                                        {"words", NULL},  {"copy_of", NULL},   {NULL, NULL}};

static size_t count_words(const struct document *document)
{
    size_t count = 0;
    for (size_t i = 0; i < document->sentences.count; i++) {
        const struct sentence *sentence = &document->sentences.items[i];
        bool begins = true;
        for (uint32_t t = 0; t < sentence->token_count; t++) {
            const struct token *token = &document->tokens.items[sentence->first_token + t];
            count += begins;
            begins = document->words.items[token->first_word + token->word_count - 1].space_after;
        }
    }
    return count;
}

/* The first sentence that has words: the document's comments stand there. */
static const struct sentence *first_sentence(const struct document *document)
{
    for (size_t i = 0; i < document->sentences.count; i++)
        if (document->sentences.items[i].word_count)
            return &document->sentences.items[i];
    return &document->sentences.items[0];
}

static uint32_t headline_of(const struct document *document)
{
    for (uint32_t i = 0; i < document->sentences.count; i++)
        if (document->sentences.items[i].word_count &&
            text_equal(conllu_comment(&document->sentences.items[i], TEXT("role")), TEXT("headline")))
            return i;
    return UINT32_MAX;
}

struct report report_of(struct arena *arena, const struct document *document, struct text id)
{
    const struct sentence *first = first_sentence(document);
    struct report report = {.document = document, .id = id, .headline = headline_of(document)};
    report.source = conllu_comment(first, TEXT("source"));
    report.title = conllu_comment(first, TEXT("title"));
    report.outlet = conllu_comment(first, TEXT("outlet"));
    report.published = conllu_comment(first, TEXT("published"));
    report.copy_of = misc_unescape(arena, conllu_comment(first, TEXT("doc_copy_of")));
    report.overlap = conllu_comment(first, TEXT("doc_overlap"));
    report.words = count_words(document);
    if (!report.title.ptr && report.headline != UINT32_MAX) {
        const struct sentence *sentence = &document->sentences.items[report.headline];
        report.title = offsets_text(arena, document, sentence->first_word,
                                    sentence->first_word + sentence->word_count - 1);
    }
    return report;
}

void documents_rows(struct rendering *r, const struct document *document)
{
    if (document->words.count == 0)
        return;
    struct report report = report_of(&r->arena, document, r->id);
    struct value row[] = {
        value_text(report.id),        value_text(report.source),
        value_text(report.title),     value_text(report.outlet),
        value_text(report.published), value_text(report.published.ptr ? TEXT("stated") : TEXT("none")),
        value_number(report.words),   value_text(report.copy_of)};
    writer_row(&r->writer, row);
}
