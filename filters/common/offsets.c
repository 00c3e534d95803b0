/* Offsets: where the tokens and words of a sentence stand in the raw text. */
#include "offsets.h"

#include "misc.h"
#include "utf8.h"

#include <stdlib.h>

static size_t number_at(struct text misc, struct text key)
{
    size_t value;
    return text_to_size(misc_get(misc, key), &value) ? value : OFFSET_UNKNOWN;
}

/* Bytes of white space behind a token. */
static size_t space_bytes(struct text misc)
{
    struct text stored = misc_get(misc, TEXT("SpacesAfter"));
    if (!stored.ptr)
        return text_equal(misc_get(misc, TEXT("SpaceAfter")), TEXT("No")) ? 0 : 1;
    char memory[3 * 64];
    size_t bytes = 0;
    for (size_t i = 0; i < stored.len; bytes++)
        if (stored.ptr[i] != '\\') {
            i++;
        } else if (i + 1 < stored.len && stored.ptr[i + 1] == 'u' && stored.len - i >= 6) {
            unsigned code_point = 0;
            for (size_t d = i + 2; d < i + 6; d++)
                code_point = code_point * 16 + ((unsigned)stored.ptr[d] % 32 + 9) % 25;
            bytes += utf8_encode(code_point, memory) - 1;
            i += 6;
        } else {
            i += 2;
        }
    return bytes;
}

static struct extent extent_of(struct text misc, size_t start_byte, size_t bytes)
{
    struct extent extent = {start_byte, start_byte == OFFSET_UNKNOWN ? OFFSET_UNKNOWN : start_byte + bytes,
                            number_at(misc, TEXT("start_char")), number_at(misc, TEXT("end_char"))};
    size_t stated = number_at(misc, TEXT("start_byte")), stated_end = number_at(misc, TEXT("end_byte"));
    if (stated != OFFSET_UNKNOWN && stated_end != OFFSET_UNKNOWN) {
        extent.start_byte = stated;
        extent.end_byte = stated_end;
    }
    if (extent.start_char == OFFSET_UNKNOWN)
        return (struct extent){OFFSET_UNKNOWN, OFFSET_UNKNOWN, OFFSET_UNKNOWN, OFFSET_UNKNOWN};
    return extent;
}

/* Whether the FORMs of a token's words, put together, are as long as its own. */
static bool words_fill(const struct document *document, const struct token *token)
{
    size_t len = 0;
    for (uint32_t i = 0; i < token->word_count; i++)
        len += document->words.items[token->first_word + i].form.len;
    return len == token->form.len;
}

static void words_of_token(const struct document *document, const struct token *token, struct extent whole,
                           struct extent *words)
{
    bool inside = words_fill(document, token);
    size_t at = whole.start_byte;
    for (uint32_t i = 0; i < token->word_count; i++) {
        const struct word *word = &document->words.items[token->first_word + i];
        if (token->word_count == 1 || !inside) {
            words[i] = whole;
            continue;
        }
        words[i] = extent_of(word->misc, at, word->form.len);
        at = words[i].end_byte;
    }
}

void offsets_of_sentence(const struct document *document, const struct sentence *sentence,
                         struct extent *tokens, struct extent *words)
{
    size_t at;
    if (!text_to_size(conllu_comment(sentence, TEXT("start_byte")), &at))
        at = OFFSET_UNKNOWN;
    for (uint32_t i = 0; i < sentence->token_count; i++) {
        const struct token *token = &document->tokens.items[sentence->first_token + i];
        struct extent extent = extent_of(token->misc, at, token->form.len);
        if (tokens)
            tokens[i] = extent;
        if (words)
            words_of_token(document, token, extent, words + (token->first_word - sentence->first_word));
        if (extent.end_byte != OFFSET_UNKNOWN)
            at = extent.end_byte + space_bytes(token->misc);
    }
}

struct extent extent_hull(struct extent first, struct extent last)
{
    return (struct extent){first.start_byte, last.end_byte, first.start_char, last.end_char};
}

struct text offsets_space_after(struct arena *arena, const struct token *token)
{
    struct text stored = misc_get(token->misc, TEXT("SpacesAfter"));
    if (stored.ptr)
        return misc_unescape(arena, stored);
    return text_equal(misc_get(token->misc, TEXT("SpaceAfter")), TEXT("No")) ? TEXT("") : TEXT(" ");
}

struct text offsets_text(struct arena *arena, const struct document *document, uint32_t first, uint32_t last)
{
    ARRAY(struct text) pieces = {0};
    for (uint32_t i = first; i <= last; i++) {
        const struct word *word = &document->words.items[i];
        const struct token *token = &document->tokens.items[word->token];
        uint32_t token_end = token->first_word + token->word_count - 1;
        bool whole = token->first_word >= first && token_end <= last;
        if (!whole || token->word_count == 1)
            array_push(&pieces, word->form);
        else if (i == token->first_word)
            array_push(&pieces, token->form);
        if (i == token_end && i < last)
            array_push(&pieces, offsets_space_after(arena, token));
    }
    struct text text = arena_join(arena, pieces.items, pieces.count);
    array_free(&pieces);
    return text;
}
