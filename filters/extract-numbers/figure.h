/* Figures: what extract-numbers finds, one for each number of a sentence. */
#ifndef EXTRACT_NUMBERS_FIGURE_H
#define EXTRACT_NUMBERS_FIGURE_H

#include "numeral.h"

enum figure_kind {
    FIGURE_CARDINAL,
    FIGURE_ORDINAL,
    FIGURE_PERCENT,
    FIGURE_MONEY,
    FIGURE_QUANTITY,
    FIGURE_RANGE,
    FIGURE_RATIO
};

/* A piece of text in words of the document, [first, last]; none: first > last. */
struct words {
    uint32_t first, last;
};

struct figure {
    int64_t begin, end; /* the span in pieces, half-open */
    struct numeral numeral;
    enum figure_kind kind;
    bool has_value, has_low, has_high;
    struct number value, low, high;
    const char *modifier;   /* ~ < <= > >= or NULL for = */
    int64_t modifier_begin; /* the first piece of what says so; begin where nothing does */
    struct text unit;       /* a symbol, an ISO 4217 code, or a noun; len 0: none */
    struct text dimension;  /* of the unit (data/number_units.tsv): length, time, age, percent… */
    bool listed_age;        /* one of `aged 18 and 21` */
    bool hyphenated;        /* its unit or noun follows a hyphen: 193-member */
    struct words of;        /* the phrase that is counted */
    struct words as_of;
    bool dropped; /* is no quantity after all */
};

typedef ARRAY(struct figure) figure_array;

/* Digits that are a whole number, without a unit of their own. */
static inline bool figure_is_literal_whole(const struct figure *figure)
{
    return figure->numeral.literal && figure->kind == FIGURE_CARDINAL && number_is_whole(figure->value);
}

/* A bare number: of no measure or magnitude, and nothing hangs on it by a hyphen. */
static inline bool figure_is_plain(const struct figure *figure)
{
    return figure->kind == FIGURE_CARDINAL && !figure->hyphenated &&
           !text_equal(figure->unit, TEXT("magnitude"));
}

/* Whether a noun is known that it counts. */
static inline bool figure_has_noun(const struct figure *figure)
{
    return figure->of.first <= figure->of.last;
}

/* What the steps of the method share for one sentence. */
struct reading {
    const struct pieces *pieces;
    struct arena *arena;
    figure_array *figures; /* in the order of the text; spans do not overlap */
    struct text dollar;    /* ISO 4217 code of a bare `$` */
};

#define NO_WORDS ((struct words){1, 0})

/* The figure that a numeral alone is: a cardinal or an ordinal. */
struct figure figure_from(const struct numeral *numeral);

/* Whether it is the four digits of a year from 1500 to 2099. */
bool figure_looks_like_year(const struct reading *reading, const struct figure *figure);

/* Whether pieces [begin, end) are an entry of number_context.tsv of that class; `entry` is its key. */
bool context_is(const struct reading *reading, int64_t begin, int64_t end, struct text class);

/* The same for the piece at i alone. */
bool context_is_word(const struct reading *reading, int64_t i, struct text class);

/* Whether the piece at i is the name of a month, with its capital. */
bool context_is_month(const struct reading *reading, int64_t i);

/* Whether longer entries begin with the piece at i: a quick look before they are asked for. */
bool context_begins(const struct reading *reading, int64_t i);

#endif
