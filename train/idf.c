/* train/idf: inverse sentence frequencies of stems, as data/idf.tsv has them.
 *
 * usage: tokenize RAW... | idf > idf.tsv
 *
 * A word counts once a sentence, lower-cased and stemmed (Snowball English), when it is letters only or a
 * clitic. Sentences of fewer than LEAST_WORDS such words are left out. Output: the MOST_STEMS commonest, stem
 * TAB ten times the natural logarithm of (sentences / sentences with it), rounded, in byte order. */
#include <libstemmer.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "../filters/common/arena.h"
#include "../filters/common/conllu.h"
#include "../filters/common/diag.h"
#include "../filters/common/hash.h"
#include "../filters/common/unicode.h"
#include "../filters/common/utf8.h"

enum { MOST_STEMS = 20000, LEAST_WORDS = 4 };

struct stem {
    struct text text; /* ptr NULL: a free slot */
    size_t sentences; /* that have it */
    size_t last;      /* the last of them, from 1 */
};

struct counting {
    struct arena arena, scratch; /* of the stems; of one document */
    struct sb_stemmer *stemmer;
    struct stem *slots;
    size_t size, used, sentences;
};

static struct stem *slot_of(const struct counting *c, struct text stem)
{
    size_t at = hash_text(stem) & (c->size - 1);
    while (c->slots[at].text.ptr && !text_equal(c->slots[at].text, stem))
        at = (at + 1) & (c->size - 1);
    return &c->slots[at];
}

static void grow(struct counting *c)
{
    struct stem *old = c->slots;
    size_t old_size = c->size;
    c->size = old_size ? old_size * 2 : 1 << 16;
    c->slots = memory_zeroed(c->size, sizeof *c->slots);
    for (size_t i = 0; i < old_size; i++)
        if (old[i].text.ptr)
            *slot_of(c, old[i].text) = old[i];
    free(old);
}

static bool is_counted(struct text form)
{
    bool has_letter = false;
    for (size_t length; form.len; form = text_skip(form, length)) {
        uint32_t c = utf8_decode(form, &length);
        has_letter |= unicode_is_letter(c);
        if (!unicode_is_letter(c) && c != '\'' && c != 0x2019)
            return false;
    }
    return has_letter;
}

static void count_word(struct counting *c, struct text form)
{
    struct text lower = text_lower(&c->scratch, form);
    const sb_symbol *bytes = sb_stemmer_stem(c->stemmer, (const sb_symbol *)lower.ptr, (int)lower.len);
    struct text stem = {(const char *)bytes, (size_t)sb_stemmer_length(c->stemmer)};
    if (c->used * 2 >= c->size)
        grow(c);
    struct stem *slot = slot_of(c, stem);
    if (!slot->text.ptr) {
        slot->text = arena_copy(&c->arena, stem);
        c->used++;
    }
    slot->sentences += slot->last != c->sentences;
    slot->last = c->sentences;
}

static void count_sentence(struct counting *c, const struct document *document,
                           const struct sentence *sentence)
{
    const struct word *words = document->words.items + sentence->first_word;
    size_t counted = 0;
    for (uint32_t i = 0; i < sentence->word_count; i++)
        counted += is_counted(words[i].form);
    if (counted < LEAST_WORDS)
        return;
    c->sentences++;
    for (uint32_t i = 0; i < sentence->word_count; i++)
        if (is_counted(words[i].form))
            count_word(c, words[i].form);
}

static void count_operand(const char *path, void *context)
{
    struct counting *c = context;
    struct conllu_reader reader = {0};
    if (!conllu_open(&reader, path))
        return;
    for (struct document *document; (document = conllu_next(&reader)); arena_reset(&c->scratch))
        for (size_t i = 0; i < document->sentences.count; i++)
            count_sentence(c, document, &document->sentences.items[i]);
    conllu_close(&reader);
    conllu_free(&reader);
}

static int by_frequency(const void *a, const void *b)
{
    const struct stem *x = a, *y = b;
    if (x->sentences != y->sentences)
        return x->sentences < y->sentences ? 1 : -1;
    return text_compare(x->text, y->text);
}

static int by_stem(const void *a, const void *b)
{
    return text_compare(((const struct stem *)a)->text, ((const struct stem *)b)->text);
}

int main(int argc, char **argv)
{
    struct counting c = {0};
    diag_program("idf");
    c.stemmer = sb_stemmer_new("english", "UTF_8");
    if (!c.stemmer)
        die("no stemmer for English");
    grow(&c);
    source_each(argc, argv, 1, count_operand, &c);
    qsort(c.slots, c.size, sizeof *c.slots, by_frequency); /* free slots, with no sentence, come last */
    size_t count = c.used < MOST_STEMS ? c.used : MOST_STEMS;
    qsort(c.slots, count, sizeof *c.slots, by_stem);
    printf("# Inverse sentence frequencies of the %zu commonest English stems over %zu sentences "
           "(train/idf.c): ten times\n"
           "# ln(sentences / sentences with the stem). Only these counts come from the texts.\n",
           count, c.sentences);
    for (size_t i = 0; i < count; i++)
        printf("%.*s\t%.0f\n", TEXT_ARGS(c.slots[i].text),
               10 * log((double)c.sentences / (double)c.slots[i].sentences));
    if (fclose(stdout) != 0)
        die("cannot write");
    return diag_finish();
}
