/* Vocabulary: what is known of each distinct word. */
#include "vocabulary.h"

#include <stdlib.h>

#include "../common/hash.h"
#include "../common/lexicon.h"
#include "../common/memory.h"
#include "../common/unicode.h"
#include "../common/utf8.h"
#include "phrases.h"
#include "vectors.h"

LEXICON(clusters);

/* Words kept from document to document, and from window to window of one. */
enum { MOST_OVER_DOCUMENTS = 1 << 16, MOST_OVER_WINDOWS = 1 << 18 };

static char class_of(uint32_t c)
{
    if (c < 0x80) {
        if (c >= 'a' && c <= 'z')
            return 'x';
        if (c >= 'A' && c <= 'Z')
            return 'X';
        return c >= '0' && c <= '9' ? 'd' : (char)c;
    }
    return unicode_is_lower(c) ? 'x' : unicode_is_upper(c) ? 'X' : unicode_is_letter(c) ? 'o' : '~';
}

/* The first classes in runs; the length counts for short words only. */
static uint32_t shape_of(struct text form)
{
    enum { LONGEST_SHAPE = 8 };
    char shape[LONGEST_SHAPE];
    size_t length = 0, characters = 0, size;
    for (struct text rest = form; rest.len && length < LONGEST_SHAPE; rest = text_skip(rest, size)) {
        char class = class_of(utf8_decode(rest, &size));
        characters++;
        if (length < 2 || shape[length - 1] != class || shape[length - 2] != class)
            shape[length++] = class;
    }
    return (uint32_t)hash_fold(characters < 4 ? characters : 4, (struct text){shape, length});
}

/* `fine coarse`, in decimal. */
static void look_up_cluster(struct vocabulary_word *word, struct text raised)
{
    struct text value;
    size_t fine = 0, coarse = 0;
    if (!(lexicon_find(clusters, word->form, &value) & LEXICON_ENTRY) &&
        !(lexicon_find(clusters, word->facts.lower, &value) & LEXICON_ENTRY) &&
        !(lexicon_find(clusters, raised, &value) & LEXICON_ENTRY))
        return;
    text_to_size(text_cut(&value, ' '), &fine);
    text_to_size(text_cut(&value, ' '), &coarse);
    word->cluster = (uint32_t)fine;
    word->coarse = (uint32_t)coarse;
}

/* Of the form as it is, small, or with a capital. */
static void look_up_vector(struct vocabulary_word *word, struct text raised)
{
    word->vector = vectors_find(word->hash);
    if (!word->vector && word->lower_hash != word->hash)
        word->vector = vectors_find(word->lower_hash);
    if (!word->vector && raised.ptr != word->form.ptr)
        word->vector = vectors_find(hash_text(raised));
}

/* With a capital, as the lexicons have names. */
static struct text text_raised(struct arena *arena, struct text form)
{
    if (form.ptr[0] < 'a' || form.ptr[0] > 'z')
        return form;
    struct text copy = arena_copy(arena, form);
    *(char *)(uintptr_t)copy.ptr = (char)(form.ptr[0] - 'a' + 'A');
    return copy;
}

static struct vocabulary_word *make(struct vocabulary *vocabulary, struct text form, uint64_t hash)
{
    struct vocabulary_word *word = arena_zeroed(&vocabulary->arena, sizeof *word);
    word->form = arena_copy(&vocabulary->arena, form);
    word->hash = hash;
    word->facts = facts_of_form(word->form, &vocabulary->arena);
    word->lower_hash = word->facts.lower.ptr == word->form.ptr ? hash : hash_text(word->facts.lower);
    word->kind = (uint64_t)word->facts.is << 32 | word->facts.cue;
    word->shape = shape_of(form);
    struct text raised = form;
    if ((word->facts.is & (WORD_LETTERS | WORD_CAPITAL | WORD_FUNCTION)) == WORD_LETTERS && form.len > 2) {
        raised = text_raised(&vocabulary->arena, word->form);
        struct word_facts facts = facts_of_form(raised, &vocabulary->arena);
        word->may_be_name = !(facts.is & (WORD_COMMON | WORD_FUNCTION | WORD_CALENDAR));
        if (word->may_be_name)
            word->raised_begins = (uint8_t)phrases_beginning(raised);
        word->raised_kind = (uint64_t)facts.is << 32 | facts.cue;
    }
    look_up_cluster(word, raised);
    look_up_vector(word, raised);
    return word;
}

static struct vocabulary_slot *slot_of(const struct vocabulary *vocabulary, uint64_t hash)
{
    size_t mask = vocabulary->size - 1, slot = (size_t)hash & mask;
    while (vocabulary->slots[slot].word && vocabulary->slots[slot].hash != hash)
        slot = (slot + 1) & mask;
    return &vocabulary->slots[slot];
}

static void grow(struct vocabulary *vocabulary)
{
    struct vocabulary old = *vocabulary;
    vocabulary->size = old.size ? old.size * 2 : 1 << 13;
    vocabulary->slots = memory_zeroed(vocabulary->size, sizeof *vocabulary->slots);
    for (size_t i = 0; i < old.size; i++)
        if (old.slots[i].word)
            *slot_of(vocabulary, old.slots[i].hash) = old.slots[i];
    free(old.slots);
}

struct vocabulary_word *vocabulary_at(struct vocabulary *vocabulary, struct text form)
{
    uint64_t hash = hash_text(form);
    if (vocabulary->used * 2 >= vocabulary->size)
        grow(vocabulary);
    struct vocabulary_slot *slot = slot_of(vocabulary, hash);
    if (slot->word)
        return slot->word;
    struct vocabulary_word *word = make(vocabulary, form, hash);
    *slot = (struct vocabulary_slot){hash, word};
    vocabulary->used++;
    word->small = word->lower_hash == hash ? word : vocabulary_at(vocabulary, word->facts.lower);
    return word;
}

static void forget(struct vocabulary *vocabulary)
{
    free(vocabulary->slots);
    vocabulary->slots = NULL;
    vocabulary->size = vocabulary->used = 0;
    arena_reset(&vocabulary->arena);
}

void vocabulary_begin(struct vocabulary *vocabulary)
{
    vocabulary->document++;
    if (vocabulary->used > MOST_OVER_DOCUMENTS)
        forget(vocabulary);
}

void vocabulary_go_on(struct vocabulary *vocabulary)
{
    if (vocabulary->used > MOST_OVER_WINDOWS)
        forget(vocabulary);
}

void vocabulary_free(struct vocabulary *vocabulary)
{
    free(vocabulary->slots);
    arena_free(&vocabulary->arena);
    *vocabulary = (struct vocabulary){0};
}
