/* Modifiers. */
#include "modifier.h"

#include "../common/lexicon.h"
#include "nouns.h"

LEXICON(number_modifiers);

enum { LONGEST_BEFORE = 6, LONGEST_AFTER = 4 }; /* pieces */

static const char *const modifier_names[] = {"~", "<=", "<", ">=", ">", "="};

/* The modifier of an entry `before >=`, or NULL when it is of the other side. */
static const char *parse(struct text values, struct text side)
{
    while (values.ptr) {
        struct text value = text_cut(&values, ';');
        struct text where = text_cut(&value, ' ');
        if (!text_equal(where, side))
            continue;
        for (size_t i = 0; i < sizeof modifier_names / sizeof *modifier_names; i++)
            if (text_equal(value, text_of(modifier_names[i])))
                return modifier_names[i];
    }
    return NULL;
}

static const char *find(const struct reading *r, int64_t begin, int64_t end, struct text side)
{
    struct text values;
    if (begin < 0 || end > (int64_t)r->pieces->list.count)
        return NULL;
    struct text phrase =
        end == begin + 1 ? piece_at(r->pieces, begin)->form : pieces_phrase(r->pieces, r->arena, begin, end);
    return lexicon_find(number_modifiers, phrase, &values) & LEXICON_ENTRY ? parse(values, side) : NULL;
}

/* The longest modifier that ends before `end`; where it begins in *begin. */
static const char *find_before(const struct reading *r, int64_t end, int64_t *begin)
{
    for (int64_t length = LONGEST_BEFORE; length > 0; length--) {
        const char *modifier = find(r, end - length, end, TEXT("before"));
        if (modifier) {
            *begin = end - length;
            return modifier;
        }
    }
    return NULL;
}

bool modifier_bounds(const struct reading *reading, int64_t end)
{
    int64_t begin;
    const char *modifier = find_before(reading, end, &begin);
    return modifier && (modifier[0] == '<' || modifier[0] == '>');
}

static bool is_number(const struct reading *r, int64_t i)
{
    enum piece_class class = piece_at(r->pieces, i)->class;
    return class >= PIECE_NUMBER && class != PIECE_CODE;
}

/* The longest modifier that begins at `begin`; `or greater than 190` is none of the number before it. */
static const char *find_after(const struct reading *r, int64_t begin)
{
    for (int64_t length = LONGEST_AFTER; length > 0; length--) {
        const char *modifier = find(r, begin, begin + length, TEXT("after"));
        if (modifier)
            return is_number(r, begin + length) || piece_is(r->pieces, begin + length, TEXT("than"))
                       ? NULL
                       : modifier;
    }
    return NULL;
}

/* What may stand between a modifier and its number: `at least another 12`, `nearly a quarter-point`. */
static int64_t skip_back(const struct reading *r, const struct figure *figure)
{
    int64_t at = figure->begin;
    bool quarter = piece_at(r->pieces, at)->class == PIECE_QUARTER;
    if (piece_is(r->pieces, at - 1, TEXT("another")) || (quarter && piece_is(r->pieces, at - 1, TEXT("a"))))
        return at - 1;
    if (piece_is(r->pieces, at - 1, TEXT("further")) && piece_is(r->pieces, at - 2, TEXT("a")))
        return at - 2;
    if (piece_is(r->pieces, at - 1, TEXT("from")) || piece_is(r->pieces, at - 1, TEXT("between")))
        return at - 1;
    return at;
}

/* The first piece behind what the figure counts. */
static int64_t behind_counted(const struct reading *r, const struct figure *figure)
{
    int64_t at = figure->end;
    if (figure->of.first <= figure->of.last)
        while (piece_at(r->pieces, at)->form.len && piece_at(r->pieces, at)->word <= figure->of.last)
            at++;
    return at;
}

/* `within two weeks` and `over three years` are stretches of time, no bounds. */
static bool is_stretch(const struct reading *r, const struct figure *figure, int64_t begin)
{
    return text_equal(figure->dimension, TEXT("time")) && figure->begin == begin + 1 &&
           (piece_is(r->pieces, begin, TEXT("within")) || piece_is(r->pieces, begin, TEXT("over")));
}

/* `under one command` is no bound, `over one million` is. */
static bool is_place(const struct reading *r, const struct figure *figure, int64_t begin)
{
    bool one = figure->kind == FIGURE_CARDINAL && figure->has_value && number_is(figure->value, 1);
    return one && figure->begin == begin + 1 && !piece_is(r->pieces, begin, TEXT("<")) &&
           !piece_is(r->pieces, begin, TEXT(">"));
}

/* `questions about two aides`: behind a noun it names a topic. */
static bool is_topic(const struct reading *r, int64_t begin)
{
    const struct piece *before = piece_at(r->pieces, begin - 1);
    return piece_is(r->pieces, begin, TEXT("about")) && before->class == PIECE_WORD &&
           (!before->capital || begin == 1) && noun_tag(before->form) == TAG_NOUN;
}

/* `less than 5000 or equal`. */
static const char *with_equal(const char *modifier)
{
    if (!modifier)
        return NULL;
    return modifier[0] == '<' ? "<=" : modifier[0] == '>' ? ">=" : modifier;
}

static void set_bounds(struct figure *figure)
{
    if (!figure->has_value || !figure->modifier || figure->kind == FIGURE_RANGE ||
        figure->kind == FIGURE_RATIO)
        return;
    figure->has_low = figure->modifier[0] == '>';
    figure->has_high = figure->modifier[0] == '<';
    figure->low = figure->high = figure->value;
}

static void read_modifier(const struct reading *r, struct figure *figure)
{
    int64_t begin, end = skip_back(r, figure);
    const char *before = find_before(r, end, &begin);
    if (before && (is_stretch(r, figure, begin) || is_place(r, figure, begin) || is_topic(r, begin)))
        before = NULL;
    if (before)
        figure->modifier_begin = begin;
    const char *after = find_after(r, figure->end);
    if (!after)
        after = find_after(r, behind_counted(r, figure));
    if (after && after[0] == '=')
        after = with_equal(before);
    const char *modifier = after ? after : before;
    if (modifier && modifier[0] != '=' && figure->has_value)
        figure->modifier = modifier;
    set_bounds(figure);
}

void modifiers_read(struct reading *reading)
{
    for (size_t i = 0; i < reading->figures->count; i++)
        if (!reading->figures->items[i].dropped && reading->figures->items[i].kind != FIGURE_ORDINAL)
            read_modifier(reading, &reading->figures->items[i]);
}
