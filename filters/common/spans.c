/* Span layers, read back: BIOES (or BIO) tags in a MISC key. */
#include "spans.h"

#include "misc.h"

static struct text tag_of(const struct document *document, const struct word *word, struct text key)
{
    struct text tag = misc_get(word->misc, key);
    return tag.ptr ? tag : misc_get(document->tokens.items[word->token].misc, key);
}

void spans_of_sentence(const struct document *document, uint32_t index, struct text key, span_array *spans)
{
    const struct sentence *sentence = &document->sentences.items[index];
    bool open = false;
    for (uint32_t i = 0; i < sentence->word_count; i++) {
        uint32_t word = sentence->first_word + i;
        struct text tag = tag_of(document, &document->words.items[word], key);
        if (tag.len < 3 || tag.ptr[1] != '-') {
            open = false;
            continue;
        }
        struct text kind = text_skip(tag, 2);
        struct span *last = open ? &spans->items[spans->count - 1] : NULL;
        bool goes_on = open && (tag.ptr[0] == 'I' || tag.ptr[0] == 'E') && text_equal(last->tag, kind);
        if (goes_on)
            last->last = word;
        else
            array_push(spans, (struct span){word, word, index, kind});
        open = tag.ptr[0] == 'B' || tag.ptr[0] == 'I';
    }
}

struct text span_attribute(const struct document *document, const struct span *span, struct text key)
{
    const struct word *word = &document->words.items[span->first];
    struct text value = misc_get(word->misc, key);
    return value.ptr ? value : misc_get(document->tokens.items[word->token].misc, key);
}
