/* Lessons: reading them. */
#include "lessons.h"

#include <stdlib.h>

#include "../../filters/common/diag.h"
#include "../../filters/common/misc.h"
#include "../../filters/common/unicode.h"

enum { ANY = (1 << LABELS) - 1 };

uint64_t random_next(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

/* ---- labels ---- */

uint32_t lessons_label(unsigned type, unsigned letter)
{
    return UINT32_C(1) << (type * LETTERS + letter);
}

int lessons_type(struct text gold)
{
    for (int type = 0; gold.len > 2 && type < TYPES; type++)
        if (text_equal(text_skip(gold, 2), text_of(entity_type_names[type])))
            return type;
    return -1;
}

/* What may be where nothing is marked. */
static uint32_t unmarked(bool no_misc)
{
    uint32_t misc = UINT32_C(0xF) << (TYPE_OTHER * LETTERS);
    return UINT32_C(1) << LABEL_OUT | (no_misc ? misc : 0);
}

uint32_t lessons_allowed(const struct document *document, uint32_t i, uint32_t end, bool no_misc)
{
    struct text gold = misc_get(document->words.items[i].misc, TEXT("gold"));
    if (!gold.ptr)
        return unmarked(no_misc);
    struct text behind =
        i + 1 < end ? misc_get(document->words.items[i + 1].misc, TEXT("gold")) : (struct text){NULL, 0};
    int type = lessons_type(gold);
    if (type < 0)
        return ANY;
    bool begins = text_starts(gold, TEXT("B")), ends = !behind.ptr || !text_starts(behind, TEXT("I"));
    return lessons_label((unsigned)type,
                         begins ? (ends ? LETTER_S : LETTER_B) : (ends ? LETTER_E : LETTER_I));
}

/* ---- documents ---- */

struct file {
    const char *path;
    float weight;
    bool no_misc, changed;
};

static void add_example(struct lessons *l, const struct tagger_context *c, uint32_t i,
                        const struct sentence *sentence, bool no_misc)
{
    uint32_t begin = sentence->first_word, end = begin + sentence->word_count, rows[TAGGER_MOST_ROWS];
    struct tagger_part parts[TAGGER_MOST_PARTS];
    struct example example = {.allowed = lessons_allowed(c->facts->document, i, end, no_misc),
                              .rows = (uint32_t)l->rows.count,
                              .row_count = tagger_context_rows(c, i, begin, end, rows),
                              .parts = (uint32_t)l->parts.count,
                              .part_count = tagger_parts(c, i, begin, end, parts)};
    for (uint32_t k = 0; k < example.row_count; k++)
        array_push(&l->rows, rows[k]);
    for (uint32_t k = 0; k < example.part_count; k++)
        array_push(&l->parts, parts[k]);
    array_push(&l->examples, example);
}

static void add_document(struct lessons *l, const struct document *document, const struct file *file)
{
    struct facts facts = facts_of(document, &l->vocabulary, &l->arena);
    struct tagger_context c = tagger_context_of(&facts, l->without, &l->arena);
    for (uint32_t s = 0; s < document->sentences.count; s++) {
        const struct sentence *sentence = &document->sentences.items[s];
        array_push(&l->items,
                   (struct lesson){(uint32_t)l->examples.count, sentence->word_count, file->weight});
        for (uint32_t i = 0; i < sentence->word_count; i++)
            add_example(l, &c, sentence->first_word + i, sentence, file->no_misc);
    }
    arena_reset(&l->arena);
}

/* ---- the same text in other letter case ---- */

enum change { TO_LOWER, TO_UPPER, TO_TITLE };

static struct text recased(struct arena *arena, struct text form, enum change change)
{
    struct text copy = arena_copy(arena, text_lower(arena, form));
    char *bytes = (char *)(uintptr_t)copy.ptr;
    for (size_t i = 0; i < copy.len && change != TO_LOWER && (i == 0 || change == TO_UPPER); i++)
        if (bytes[i] >= 'a' && bytes[i] <= 'z')
            bytes[i] = (char)(bytes[i] - 'a' + 'A');
    return copy;
}

/* Now and then: of twenty documents two in lower case, one in capitals and one in Title Case. */
static void add_changed(struct lessons *l, struct document *document, const struct file *file)
{
    static struct arena forms;
    static const enum change changes[] = {TO_LOWER, TO_LOWER, TO_UPPER, TO_TITLE};
    unsigned draw = (unsigned)(random_next(&l->random) % 20);
    if (draw >= sizeof changes / sizeof *changes)
        return;
    for (uint32_t i = 0; i < document->words.count; i++)
        document->words.items[i].form = recased(&forms, document->words.items[i].form, changes[draw]);
    l->vocabulary.document++;
    add_document(l, document, file);
    arena_reset(&forms);
}

static struct file file_of(const char *argument)
{
    struct file file = {argument, 1, false, false};
    char *end;
    float weight = strtof(argument, &end);
    while (end > argument && (*end == 'n' || *end == 'r')) {
        file.no_misc |= *end == 'n';
        file.changed |= *end == 'r';
        end++;
    }
    if (end == argument || *end != ':')
        return (struct file){argument, 1, false, false};
    file.weight = weight;
    file.path = end + 1;
    return file;
}

void lessons_read(struct lessons *l, const char *argument)
{
    struct conllu_reader reader = {0};
    struct file file = file_of(argument);
    if (!conllu_open(&reader, file.path))
        exit(STATUS_FAILURE);
    for (struct document *document; (document = conllu_next(&reader));) {
        l->vocabulary.document++;
        add_document(l, document, &file);
        if (file.changed)
            add_changed(l, document, &file);
    }
    conllu_close(&reader);
    conllu_free(&reader);
}
