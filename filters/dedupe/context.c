/* Context: what the words around a term say of it. */
#include "context.h"

/* ---- roles ---- */

/* words between a name and its role: `Olena Hrytsak, a deputy foreign minister of Ukraine` */
enum { ROLE_REACH = 8 };

static bool is_word_of(struct text role, struct text form)
{
    while (role.ptr) {
        size_t at = text_find(role, TEXT("\\s"));
        struct text word = {role.ptr, at == SIZE_MAX ? role.len : at};
        role = at == SIZE_MAX ? (struct text){NULL, 0} : text_skip(role, at + 2);
        if (text_equal(word, form))
            return true;
    }
    return false;
}

static bool is_of_role(const struct document *document, const struct term *term, const struct span *name,
                       struct text role)
{
    bool near = term->word + ROLE_REACH >= name->first && term->word <= name->last + ROLE_REACH;
    return near && term->kind == TERM_WORD && is_word_of(role, document->words.items[term->word].form);
}

void context_drop_roles(const struct document *document, const span_array *names, term_array *terms,
                        size_t begin)
{
    for (size_t i = 0; i < names->count; i++) {
        struct text role = span_attribute(document, &names->items[i], TEXT("ner_role"));
        size_t kept = begin;
        if (role.len == 0)
            continue;
        for (size_t j = begin; j < terms->count; j++)
            if (!is_of_role(document, &terms->items[j], &names->items[i], role))
                terms->items[kept++] = terms->items[j];
        terms->count = kept;
    }
}

/* ---- quotations ---- */

enum mark { MARK_NONE, MARK_OPEN, MARK_CLOSE };

/* A typewriter mark opens where it stands at the next word without a space, and not at the word before. */
static enum mark mark_at(const struct document *document, uint32_t word, uint32_t first)
{
    struct text form = document->words.items[word].form;
    if (text_equal(form, TEXT("\xE2\x80\x9C")) || text_equal(form, TEXT("``")))
        return MARK_OPEN;
    if (text_equal(form, TEXT("\xE2\x80\x9D")) || text_equal(form, TEXT("''")))
        return MARK_CLOSE;
    if (!text_equal(form, TEXT("\"")))
        return MARK_NONE;
    bool stands_off = word == first || document->words.items[word - 1].space_after;
    return stands_off && !document->words.items[word].space_after ? MARK_OPEN : MARK_CLOSE;
}

void context_mark_quoted(const struct document *document, const struct sentence *sentence, struct term *terms,
                         size_t count)
{
    uint32_t first = sentence->first_word, end = first + sentence->word_count;
    size_t at = 0;
    bool open = false, seen = false;
    for (uint32_t word = first; word < end; word++) {
        enum mark mark = mark_at(document, word, first);
        if (mark == MARK_CLOSE && !seen)
            for (size_t i = 0; i < at; i++)
                terms[i].quoted = true;
        if (mark != MARK_NONE) {
            open = mark == MARK_OPEN;
            seen = true;
        }
        for (; at < count && terms[at].word == word; at++)
            terms[at].quoted = open;
    }
}

/* ---- negation ---- */

enum { NEGATION_REACH = 3 }; /* content terms behind a negation that it reaches */

void context_mark_negated(struct term *terms, size_t count)
{
    int reach = 0;
    for (size_t i = 0; i < count; i++) {
        if (terms[i].classes & CLASS_NEGATION) {
            reach = NEGATION_REACH;
            continue;
        }
        terms[i].negated = reach > 0;
        reach -= reach > 0 && terms[i].weight >= CONTENT_WEIGHT;
    }
}
