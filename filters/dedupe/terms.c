/* Terms: what is left of a sentence when two are compared. */
#include "terms.h"

#include <libstemmer.h>

#include "../common/diag.h"
#include "../common/hash.h"
#include "../common/lexicon.h"
#include "../common/misc.h"
#include "../common/unicode.h"
#include "context.h"

LEXICON(idf);
LEXICON(synonyms);
LEXICON(dedupe_words);

enum {
    UNKNOWN_WEIGHT = 115, /* a stem that the table of the commonest ones has not */
    NAME_WEIGHT = 60, /* names differ in rarity by outlet and event more than by reader: one weight for all */
    FIGURE_WEIGHT = 70,
};

/* What the lexicon's words stand for. */
static const struct {
    const char *name;
    uint8_t classes, stance;
    const char *thing; /* makes the word a figure of this thing */
} meanings[] = {
    {"negation", CLASS_NEGATION, 0, NULL},
    {"connective", CLASS_CONNECTIVE, 0, NULL},
    {"pronoun", CLASS_PRONOUN, 0, NULL},
    {"symmetric", CLASS_SYMMETRIC, 0, NULL},
    {"verb", CLASS_VERB, 0, NULL},
    {"by", CLASS_BY, 0, NULL},
    {"for", 0, STANCE_FOR, NULL},
    {"against", 0, STANCE_AGAINST, NULL},
    {"abstain", 0, STANCE_ABSTAIN, NULL},
    {"weekday", 0, 0, "weekday"},
    {"month", 0, 0, "month"},
};

/* ---- words ---- */

/* Lower case, with a typewriter apostrophe. */
static struct text normal_form(struct arena *arena, struct text form)
{
    size_t at = text_find(form, TEXT("\xE2\x80\x99"));
    if (at == SIZE_MAX)
        return text_lower(arena, form);
    struct text pieces[] = {{form.ptr, at}, TEXT("'"), text_skip(form, at + 3)};
    return text_lower(arena, arena_join(arena, pieces, 3));
}

static bool is_word(struct text form)
{
    return text_starts_letter(form) || text_starts_digit(form);
}

static void apply_meaning(struct text name, struct term *term)
{
    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++)
        if (text_equal(name, text_of(meanings[i].name))) {
            term->classes |= meanings[i].classes;
            term->stance |= meanings[i].stance;
            if (meanings[i].thing) {
                term->kind = TERM_FIGURE;
                term->thing = hash_text(text_of(meanings[i].thing));
            }
        }
}

static void classify(struct text form, struct term *term)
{
    struct text names = {NULL, 0};
    lexicon_find(dedupe_words, form, &names);
    while (names.ptr)
        apply_meaning(text_cut(&names, ';'), term);
}

uint8_t word_classes(struct arena *arena, struct text form)
{
    struct term term = {0};
    classify(normal_form(arena, form), &term);
    return term.classes;
}

static struct text stem_of(struct term_reader *reader, struct text form)
{
    if (!reader->stemmer && !(reader->stemmer = sb_stemmer_new("english", "UTF_8")))
        die("no stemmer for English");
    const sb_symbol *stem =
        form.len < 64 ? sb_stemmer_stem(reader->stemmer, (const sb_symbol *)form.ptr, (int)form.len) : NULL;
    if (!stem)
        return form;
    return (struct text){(const char *)stem, (size_t)sb_stemmer_length(reader->stemmer)};
}

static uint16_t weight_of(struct text stem)
{
    struct text value;
    size_t weight;
    if (lexicon_find(idf, stem, &value) & LEXICON_ENTRY && text_to_size(value, &weight) &&
        weight < UNKNOWN_WEIGHT)
        return (uint16_t)weight;
    return UNKNOWN_WEIGHT;
}

static struct term word_term(struct term_reader *reader, struct text form, uint32_t word)
{
    struct term term = {.word = word, .kind = TERM_WORD};
    struct text normal = normal_form(&reader->arena, form);
    classify(normal, &term);
    struct text stem = stem_of(reader, normal), head;
    if (lexicon_find(synonyms, stem, &head) & LEXICON_ENTRY)
        stem = head;
    term.key = hash_fold(TERM_WORD, stem);
    term.weight = weight_of(stem);
    return term;
}

/* ---- names and figures ---- */

static struct term name_term(struct text id, uint32_t word)
{
    return (struct term){
        .key = hash_fold(TERM_NAME, id), .word = word, .weight = NAME_WEIGHT, .kind = TERM_NAME};
}

/* The digits of a number without what groups them: 93,000 and 93000 are one. */
static struct text plain_digits(struct arena *arena, struct text form)
{
    char *digits = arena_allocate(arena, form.len), *to = digits;
    for (size_t i = 0; i < form.len; i++)
        if (form.ptr[i] != ',')
            *to++ = form.ptr[i];
    return text_between(digits, to);
}

static struct term figure_term(struct text value, uint64_t thing, uint32_t word)
{
    return (struct term){.key = hash_fold(TERM_FIGURE, value),
                         .thing = thing,
                         .word = word,
                         .weight = FIGURE_WEIGHT,
                         .kind = TERM_FIGURE};
}

/* What a figure measures: percent and money by kind and unit, an ordinal by the word behind it, and all
 * counts alike: two counts that differ are of the same thing often enough, whatever their nouns. */
static uint64_t thing_of(struct term_reader *reader, const struct document *document, const struct span *span)
{
    uint64_t kind = hash_text(span->tag);
    if (text_equal(span->tag, TEXT("ordinal")) && span->last + 1 < document->words.count) {
        struct text next = document->words.items[span->last + 1].form;
        return hash_fold(kind, stem_of(reader, normal_form(&reader->arena, next)));
    }
    if (text_equal(span->tag, TEXT("cardinal")))
        return kind;
    struct text unit = span_attribute(document, span, TEXT("num_unit"));
    return unit.ptr ? hash_fold(kind, unit) : kind;
}

static struct term span_figure(struct term_reader *reader, const struct document *document,
                               const struct span *span)
{
    struct text value = span_attribute(document, span, TEXT("num_value"));
    if (!value.ptr) {
        struct text low = span_attribute(document, span, TEXT("num_low"));
        struct text high = span_attribute(document, span, TEXT("num_high"));
        struct text pieces[] = {low.ptr ? low : TEXT(""), TEXT(".."), high.ptr ? high : TEXT("")};
        value = arena_join(&reader->arena, pieces, 3);
    }
    return figure_term(value, thing_of(reader, document, span), span->first);
}

/* ---- a sentence ---- */

/* The span that begins at the word, or NULL; *at moves behind those that begin before it. */
static const struct span *span_at(const span_array *spans, size_t *at, uint32_t word)
{
    while (*at < spans->count && spans->items[*at].first < word)
        ++*at;
    return *at < spans->count && spans->items[*at].first == word ? &spans->items[*at] : NULL;
}

void terms_of_sentence(struct term_reader *reader, const struct document *document, uint32_t index,
                       bool numbered, term_name *name, const void *context, term_array *terms)
{
    const struct sentence *sentence = &document->sentences.items[index];
    size_t begin = terms->count, at_name = 0, at_figure = 0;
    uint32_t end = sentence->first_word + sentence->word_count;
    reader->names.count = reader->figures.count = 0;
    spans_of_sentence(document, index, TEXT("ner"), &reader->names);
    spans_of_sentence(document, index, TEXT("num"), &reader->figures);
    for (uint32_t word = sentence->first_word; word < end; word++) {
        struct text form = document->words.items[word].form;
        const struct span *span = span_at(&reader->names, &at_name, word);
        struct text id = span ? name(document, span, context) : (struct text){NULL, 0};
        if (id.ptr) {
            array_push(terms, name_term(id, word));
            word = span->last;
        } else if ((span = span_at(&reader->figures, &at_figure, word))) {
            array_push(terms, span_figure(reader, document, span));
            word = span->last;
        } else if (text_starts_digit(form)) {
            struct text digits = plain_digits(&reader->arena, form);
            array_push(terms,
                       figure_term(digits, hash_text(numbered ? TEXT("digits") : TEXT("cardinal")), word));
        } else if (is_word(form)) {
            array_push(terms, word_term(reader, form, word));
        }
    }
    context_drop_roles(document, &reader->names, terms, begin);
    context_mark_negated(terms->items + begin, terms->count - begin);
    context_mark_quoted(document, sentence, terms->items + begin, terms->count - begin);
    arena_reset(&reader->arena);
}

size_t terms_content(const struct term *terms, size_t count)
{
    size_t content = 0;
    for (size_t i = 0; i < count; i++)
        content += terms[i].weight >= CONTENT_WEIGHT;
    return content;
}

void term_reader_free(struct term_reader *reader)
{
    if (reader->stemmer)
        sb_stemmer_delete(reader->stemmer);
    arena_free(&reader->arena);
    array_free(&reader->names);
    array_free(&reader->figures);
}
