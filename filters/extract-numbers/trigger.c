/* The quick look at each word of a text. */
#include "trigger.h"

#include "../common/ascii.h"
#include "../common/lexicon.h"

LEXICON(number_words);

enum { LONGEST_NUMBER_WORD = 14 };

enum { LETTERS = 32, LETTER_BITS = 5 };

/* Which three letters number words begin with (the third is 0 where there are but two), a bit each: nearly
 * all other words are told by it, without hashing. The table is of 4 KB, made of the lexicon at the first
 * call. */
static uint64_t beginnings[LETTERS * LETTERS * LETTERS / 64];

static unsigned beginning_of(struct text t)
{
    unsigned letters = (unsigned)(t.ptr[0] & 31) << 2 * LETTER_BITS | (unsigned)(t.ptr[1] & 31)
                                                                          << LETTER_BITS;
    return letters | (t.len > 2 && t.ptr[2] != '-' ? (unsigned)(t.ptr[2] & 31) : 0);
}

static void make_beginnings(void)
{
    struct text key;
    for (uint32_t slot = 0; lexicon_next(number_words, &slot, &key);)
        if (key.len > 1)
            beginnings[beginning_of(key) / 64] |= (uint64_t)1 << beginning_of(key) % 64;
}

static bool may_be_number_word(struct text word)
{
    static bool made;
    if (!made)
        make_beginnings();
    made = true;
    return word.len > 1 && beginnings[beginning_of(word) / 64] >> beginning_of(word) % 64 & 1;
}

/* Answers kept by the word's first eight bytes and length: a text repeats its words, and this is cheaper than
 * the lexicon's hash. Words that are longer than eight bytes are asked for anew. */
struct memo {
    uint64_t bytes;
    uint32_t length; /* 0: free */
    bool trigger;
};

enum { MEMO_SLOTS = 2048, MEMO_BYTES = 8 };

static bool is_number_word(struct text word)
{
    char memory[LONGEST_NUMBER_WORD];
    const char *hyphen = memchr(word.ptr, '-', word.len);
    if (hyphen)
        word = text_between(word.ptr, hyphen);
    return word.len > 1 && word.len <= LONGEST_NUMBER_WORD &&
           lexicon_find(number_words, ascii_lower_into(memory, word), NULL);
}

bool trigger_is_number_word(struct text word)
{
    static struct memo memos[MEMO_SLOTS];
    if (!may_be_number_word(word))
        return false;
    if (word.len > MEMO_BYTES)
        return is_number_word(word);
    uint64_t bytes = 0;
    memcpy(&bytes, word.ptr, word.len);
    struct memo *memo = &memos[(bytes * 0x9E3779B97F4A7C15u) >> 53];
    if (memo->length != word.len || memo->bytes != bytes)
        *memo = (struct memo){bytes, (uint32_t)word.len, is_number_word(word)};
    return memo->trigger;
}

static bool has_digit(struct text t)
{
    for (size_t i = 0; i < t.len; i++)
        if (ascii_is_digit(t.ptr[i]))
            return true;
    return false;
}

bool trigger_is(struct text form)
{
    if (form.len == 0 || ascii_is_digit(form.ptr[0]))
        return form.len > 0;
    if (form.len > 2 && (ascii_is_digit(form.ptr[form.len - 1]) || ascii_is_digit(form.ptr[form.len - 2])))
        return true; /* mid-20s, USD115 */
    bool letter = ascii_may_be_letter(form.ptr[0]) && (unsigned char)form.ptr[0] < 0x80;
    return (!letter && form.len > 1 && has_digit(form)) || trigger_is_number_word(form);
}
