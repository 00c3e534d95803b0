/* Terms: what the grammar of dates reads. A word is one term, or several where it holds digits or hyphens
 * (`10-year`, `2025-02-25`, `21st`), so that it makes no difference how finely a tokenizer parts such things.
 */
#ifndef EXTRACT_DATES_TERMS_H
#define EXTRACT_DATES_TERMS_H

#include "../common/ascii.h"
#include "../common/conllu.h"
#include "known.h"

struct term {
    struct text raw;  /* as written */
    struct text form; /* in lower case */
    const struct known *known;
    const struct sense *own; /* of 21st and 1990s; else NULL */
    uint64_t classes;        /* of all its senses */
    uint32_t word;           /* of the document */
    int32_t number;          /* of the digits, where they are 9 at most, else -1 */
    int digits;              /* how many, where it is all digits; else 0 */
    bool glued;              /* nothing between it and the term before it in the text */
    bool part;               /* of a word, and not its first part */
    bool capital;            /* begins with a capital letter */
};

struct terms {
    ARRAY(struct term) list;
};

/* Whether the word may tell a date: the quick look that picks the sentences to read. */
bool term_is_trigger(struct text form);

/* Fills `terms` (cleared first) with those of the sentence. Texts point into the document or the arena. */
void terms_read(struct terms *terms, struct arena *arena, const struct document *document,
                const struct sentence *sentence);

/* What stands beyond either end. */
extern const struct term term_none;

static inline const struct term *term_at(const struct terms *terms, int64_t i)
{
    return (uint64_t)i < terms->list.count ? &terms->list.items[i] : &term_none;
}

static inline bool term_is(const struct terms *terms, int64_t i, enum class class)
{
    return (term_at(terms, i)->classes & CLASS_BIT(class)) != 0;
}

static inline bool term_begins_with_digit(const struct term *term)
{
    return term->raw.len && ascii_is_digit(term->raw.ptr[0]);
}

/* Whether it is digits with an ending: 21st. */
static inline bool term_is_own(const struct term *term, enum class class)
{
    return term->own && term->own->class == class;
}

/* The sense of that class, or NULL. */
const struct sense *term_sense(const struct terms *terms, int64_t i, enum class class);

/* The value of the sense of that class; 0 where there is none. */
static inline int term_value(const struct terms *terms, int64_t i, enum class class)
{
    return term_is(terms, i, class) ? term_sense(terms, i, class)->value : 0;
}

/* The texts of terms [begin, end) as they stand: one space where there is any. */
struct text terms_phrase(const struct terms *terms, struct arena *arena, int64_t begin, int64_t end);

#endif
