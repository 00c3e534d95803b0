/* Modifiers. */
#include "modifier.h"

#include "../common/hash.h"
#include "../common/lexicon.h"
#include "ages.h"
#include "nouns.h"

LEXICON(number_modifiers);

enum { LONGEST_BEFORE = 6, LONGEST_AFTER = 4 }; /* pieces */

static const char *const modifier_names[] = {"~", "<=", "<", ">=", ">", "="};

/* What an entry of number_modifiers.tsv says. */
struct modifier {
    const char *sign; /* NULL: no modifier */
    bool inner;       /* what is counted may follow: 50 or more people */
    bool age;         /* the number is an age: 65 and older */
    bool exact;       /* both bounds are told: equal to 20 */
    bool last;        /* no noun follows: 75 plus, not 75 plus a bonus */
};

/* The modifier of an entry `before >=`; none when it is of the other side. */
static struct modifier parse(struct text values, struct text side)
{
    while (values.ptr) {
        struct text value = text_cut(&values, ';');
        if (!text_equal(text_cut(&value, ' '), side))
            continue;
        struct text sign = text_cut(&value, ' ');
        for (size_t i = 0; i < sizeof modifier_names / sizeof *modifier_names; i++)
            if (text_equal(sign, text_of(modifier_names[i])))
                return (struct modifier){modifier_names[i], text_equal(value, TEXT("inner")),
                                         text_equal(value, TEXT("age")), text_equal(value, TEXT("exact")),
                                         text_equal(value, TEXT("last"))};
    }
    return (struct modifier){0};
}

static struct modifier find(const struct reading *r, int64_t begin, int64_t end, struct text side)
{
    struct text values;
    if (begin < 0 || end > (int64_t)r->pieces->list.count)
        return (struct modifier){0};
    struct text phrase =
        end == begin + 1 ? piece_at(r->pieces, begin)->form : pieces_phrase(r->pieces, r->arena, begin, end);
    return lexicon_find(number_modifiers, phrase, &values) & LEXICON_ENTRY ? parse(values, side)
                                                                           : (struct modifier){0};
}

/* Words that modifiers end with, a bit for each hash: nearly every number is told by it to have none before
 * it. */
enum { CLOSINGS = 2048 };

static uint64_t closings[CLOSINGS / 64];

static void make_closings(void)
{
    struct text key;
    for (uint32_t slot = 0; lexicon_next(number_modifiers, &slot, &key);) {
        struct text word = key;
        while (key.ptr)
            word = text_cut(&key, ' ');
        closings[hash_text(word) % CLOSINGS / 64] |= (uint64_t)1 << hash_text(word) % 64;
    }
}

static bool may_close(struct text word)
{
    static bool made;
    if (!made)
        make_closings();
    made = true;
    uint64_t hash = hash_text(word);
    return closings[hash % CLOSINGS / 64] >> hash % 64 & 1;
}

/* The longest modifier that ends before `end`; where it begins in *begin. The `under` of a golfer's `5-under
 * 67` is none. */
static struct modifier find_before(const struct reading *r, int64_t end, int64_t *begin)
{
    int64_t longest = may_close(piece_at(r->pieces, end - 1)->form) ? LONGEST_BEFORE : 0;
    for (int64_t length = longest; length > 0; length--) {
        struct modifier modifier = find(r, end - length, end, TEXT("before"));
        if (modifier.sign && !piece_is_hyphen(r->pieces, end - length - 1)) {
            *begin = end - length;
            return modifier;
        }
    }
    return (struct modifier){0};
}

bool modifier_bounds(const struct reading *reading, int64_t end)
{
    int64_t begin;
    const char *sign = find_before(reading, end, &begin).sign;
    return sign && (sign[0] == '<' || sign[0] == '>');
}

/* A number, or the sign of money in front of one. */
static bool is_number(const struct reading *r, int64_t i)
{
    const struct piece *piece = piece_at(r->pieces, i), *next = piece_at(r->pieces, i + 1);
    if (piece->class == PIECE_MARK)
        return next->literal && next->glued;
    return piece->class >= PIECE_NUMBER && piece->class != PIECE_CODE;
}

/* The longest modifier that begins at `begin` and where it ends; `or greater than 190` is none of the number
 * before it. */
static struct modifier find_after(const struct reading *r, int64_t begin, int64_t *end)
{
    struct modifier modifier = {0};
    if (!lexicon_find(number_modifiers, piece_at(r->pieces, begin)->form, NULL))
        return modifier;
    for (int64_t length = LONGEST_AFTER; length > 0 && !modifier.sign; length--) {
        modifier = find(r, begin, begin + length, TEXT("after"));
        *end = begin + length;
    }
    if (modifier.last && piece_at(r->pieces, *end)->class == PIECE_WORD)
        return (struct modifier){0};
    if (modifier.sign && (is_number(r, *end) || piece_is(r->pieces, *end, TEXT("than"))))
        return (struct modifier){0};
    return modifier;
}

int64_t modifier_skip_inner(const struct reading *reading, int64_t begin)
{
    int64_t end;
    return find_after(reading, begin, &end).inner ? end : begin;
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
           noun_tag(before->form) == TAG_NOUN;
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
    struct modifier before = find_before(r, skip_back(r, figure), &begin);
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
        struct modifier after = find_after(r, places[i], &end);
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
