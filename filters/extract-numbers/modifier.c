/* Modifiers: which phrase counts for a figure, and what it makes of it. */
#include "modifier.h"

#include "ages.h"
#include "modifier_phrase.h"
#include "nouns.h"

bool modifier_bounds(const struct reading *reading, int64_t end)
{
    int64_t begin;
    const char *sign = modifier_find_before(reading, end, &begin).sign;
    return sign && (sign[0] == '<' || sign[0] == '>');
}

int64_t modifier_skip_inner(const struct reading *reading, int64_t begin)
{
    int64_t end;
    return modifier_find_after(reading, begin, &end).inner ? end : begin;
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

/* `questions about two aides`: behind a noun it names a topic; not in `a span about 50 metres long`. */
static bool is_topic(const struct reading *r, const struct figure *figure, int64_t begin)
{
    const struct piece *before = piece_at(r->pieces, begin - 1);
    return figure->kind == FIGURE_CARDINAL && piece_is(r->pieces, begin, TEXT("about")) &&
           before->class == PIECE_WORD && (!before->capital || begin == 1) &&
           word_tag_of(before->form) == TAG_NOUN;
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

/* The modifier in front, where it is one: its sign is NULL otherwise. */
static struct modifier read_before(const struct reading *r, struct figure *figure)
{
    int64_t begin;
    struct modifier before = modifier_find_before(r, skip_back(r, figure), &begin);
    if (!before.sign || is_stretch(r, figure, begin) || is_place(r, figure, begin) ||
        is_topic(r, figure, begin))
        return (struct modifier){0};
    figure->modifier_begin = begin;
    return before;
}

/* Behind the number, its unit or what it counts. */
static struct modifier read_after(const struct reading *r, const struct figure *figure)
{
    int64_t end, places[] = {figure->numeral.end, figure->end, behind_counted(r, figure)};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        if (i > 0 && places[i] == places[i - 1])
            continue;
        struct modifier after = modifier_find_after(r, places[i], &end);
        if (after.sign)
            return after;
    }
    return (struct modifier){0};
}

static void read_modifier(const struct reading *r, struct figure *figure)
{
    struct modifier before = read_before(r, figure), after = read_after(r, figure);
    if (after.sign && after.sign[0] == '=')
        after.sign = with_equal(before.sign);
    const char *sign = after.sign ? after.sign : before.sign;
    if ((before.age || after.age) && figure->unit.len == 0)
        age_set(figure);
    if (sign && sign[0] != '=' && figure->has_value)
        figure->modifier = sign;
    set_bounds(figure);
    /* `equal to 20`: both bounds are told */
    if (sign && sign[0] == '=' && figure->kind == FIGURE_CARDINAL && before.exact) {
        figure->has_low = figure->has_high = true;
        figure->low = figure->high = figure->value;
    }
}

void modifiers_read(struct reading *reading)
{
    for (size_t i = 0; i < reading->figures->count; i++)
        if (!reading->figures->items[i].dropped && reading->figures->items[i].kind != FIGURE_ORDINAL)
            read_modifier(reading, &reading->figures->items[i]);
}
