/* Offsets: where the tokens and words of a sentence stand in the raw text. */
#include "offsets.h"

#include "misc.h"
#include "utf8.h"

#include <stdlib.h>

/* What a MISC column says of a token's place, read in one pass. */
struct place_keys {
    size_t start_byte, end_byte, start_char, end_char; /* OFFSET_UNKNOWN: not stated */
    struct text spaces;                                /* SpacesAfter; ptr NULL: not stated */
    bool no_space;                                     /* SpaceAfter=No */
};

static size_t number_of(struct text value)
{
    size_t n;
    return text_to_size(value, &n) ? n : OFFSET_UNKNOWN;
}

static void read_key(struct place_keys *keys, struct text item)
{
    if (text_starts(item, TEXT("start_char=")))
        keys->start_char = number_of(text_skip(item, 11));
    else if (text_starts(item, TEXT("end_char=")))
        keys->end_char = number_of(text_skip(item, 9));
    else if (text_starts(item, TEXT("start_byte=")))
        keys->start_byte = number_of(text_skip(item, 11));
    else if (text_starts(item, TEXT("end_byte=")))
        keys->end_byte = number_of(text_skip(item, 9));
    else if (text_starts(item, TEXT("SpacesAfter=")))
        keys->spaces = text_skip(item, 12);
    else if (text_equal(item, TEXT("SpaceAfter=No")))
        keys->no_space = true;
}

static struct place_keys place_keys_of(struct text misc)
{
    struct place_keys keys = {OFFSET_UNKNOWN, OFFSET_UNKNOWN, OFFSET_UNKNOWN,
                              OFFSET_UNKNOWN, {NULL, 0},      false};
    const char *at = misc.ptr, *end = misc.ptr + misc.len;
    while (at < end) {
        const char *item = at;
        while (at < end && *at != '|')
            at++;
        if (*item == 's' || *item == 'e' || *item == 'S')
            read_key(&keys, text_between(item, at));
        at++;
    }
    return keys;
}

/* Bytes of white space behind a token. */
static size_t space_bytes(const struct place_keys *keys)
{
    struct text stored = keys->spaces;
    if (!stored.ptr)
        return keys->no_space ? 0 : 1;
    char memory[4];
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

static struct extent extent_of(const struct place_keys *keys, size_t start_byte, size_t bytes)
{
    struct extent extent = {start_byte, start_byte == OFFSET_UNKNOWN ? OFFSET_UNKNOWN : start_byte + bytes,
                            keys->start_char, keys->end_char};
    if (keys->start_byte != OFFSET_UNKNOWN && keys->end_byte != OFFSET_UNKNOWN) {
        extent.start_byte = keys->start_byte;
        extent.end_byte = keys->end_byte;
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
        struct place_keys keys = place_keys_of(word->misc);
        words[i] = extent_of(&keys, at, word->form.len);
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
        struct place_keys keys = place_keys_of(token->misc);
        struct extent extent = extent_of(&keys, at, token->form.len);
        if (tokens)
            tokens[i] = extent;
        if (words)
            words_of_token(document, token, extent, words + (token->first_word - sentence->first_word));
        if (extent.end_byte != OFFSET_UNKNOWN)
            at = extent.end_byte + space_bytes(&keys);
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
