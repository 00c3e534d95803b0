/* What is not a quantity. */
#include "exclude.h"

#include "../common/ascii.h"
#include "../common/unicode.h"
#include "modifier.h"
#include "nouns.h"

enum { LONGEST_IDIOM = 4, SPAN_WORDS = 3, STREET_WORDS = 3, ZIP_DIGITS = 5, OLDEST = 120 };

static bool is_literal_whole(const struct figure *figure)
{
    return figure->numeral.literal && figure->kind == FIGURE_CARDINAL && number_is_whole(figure->value);
}

static bool is_day_of_month(const struct figure *figure)
{
    return (figure->kind == FIGURE_CARDINAL || figure->kind == FIGURE_ORDINAL) && figure->has_value &&
           number_is_whole(figure->value) && number_compare(figure->value, number_of(31)) <= 0 &&
           !figure->numeral.scaled;
}

static bool has_noun(const struct figure *figure)
{
    return figure->of.first <= figure->of.last;
}

static bool is_month(const struct reading *r, int64_t i)
{
    return piece_at(r->pieces, i)->capital && context_is_word(r, i, TEXT("month"));
}

/* ---- by form ---- */

/* `24703 L-202`: four digits or more before a code of letters and digits. */
static bool is_long_code(const struct reading *r, const struct figure *figure)
{
    const struct piece *digits = piece_at(r->pieces, figure->begin);
    int64_t at = figure->numeral.end;
    bool code = piece_at(r->pieces, at)->class == PIECE_WORD && piece_at(r->pieces, at + 1)->glued &&
                (piece_at(r->pieces, at + 1)->literal ||
                 (piece_is_hyphen(r->pieces, at + 1) && piece_at(r->pieces, at + 2)->literal));
    return figure->numeral.literal && digits->raw.len >= 4 &&
           number_compare(figure->value, number_of(1000)) >= 0 &&
           memchr(digits->raw.ptr, ',', digits->raw.len) == NULL && code;
}

/* `16` of F-16, MH17, Il-76; the 777 of 777F, the 3 of 3D. */
static bool is_part_of_name(const struct reading *r, const struct figure *figure)
{
    const struct piece *first = piece_at(r->pieces, figure->begin),
                       *before = piece_at(r->pieces, figure->begin - 1);
    const struct piece *behind = piece_at(r->pieces, figure->end);
    if (!first->literal || figure->kind == FIGURE_ORDINAL)
        return false;
    if (first->glued && before->class == PIECE_WORD && figure->kind != FIGURE_MONEY)
        return true;
    const struct piece *name = piece_at(r->pieces, figure->begin - 2);
    if (context_is_word(r, figure->begin - 2, TEXT("measured"))) /* magnitude-6.8 */
        return false;
    bool letter = name->capital && name->raw.len == 1; /* A-10 */
    if (piece_is_hyphen(r->pieces, figure->begin - 1) && name->class == PIECE_WORD &&
        (letter || noun_tag(name->form) != TAG_FUNCTION))
        return true;
    if (is_long_code(r, figure))
        return true;
    const struct piece *domain = piece_at(r->pieces, figure->end + 1); /* 350.org */
    if (text_equal(behind->form, TEXT(".")) && behind->glued && domain->glued && !domain->capital &&
        domain->class == PIECE_WORD)
        return true;
    return behind->glued && behind->class == PIECE_WORD && figure->unit.len == 0 && !figure->hyphenated;
}

/* 5/17/2018 and 555-1212: digits joined by marks without space. `links` in a row, all digits. */
static bool is_joined_by(const struct reading *r, const struct figure *a, const struct figure *b,
                         struct text mark)
{
    return b->begin == a->end + 1 && piece_is(r->pieces, a->end, mark) &&
           piece_at(r->pieces, a->end)->glued && piece_at(r->pieces, b->begin)->glued && a->numeral.literal &&
           b->numeral.literal;
}

static size_t raw_length(const struct reading *r, const struct figure *figure)
{
    return piece_at(r->pieces, figure->numeral.begin)->raw.len;
}

static void drop_chains(const struct reading *r)
{
    figure_array *figures = r->figures;
    for (size_t i = 0; i + 1 < figures->count;) {
        size_t last = i;
        bool stroke = false;
        while (last + 1 < figures->count) {
            bool next_stroke = is_joined_by(r, &figures->items[last], &figures->items[last + 1], TEXT("/"));
            if (!next_stroke && !is_joined_by(r, &figures->items[last], &figures->items[last + 1], TEXT("-")))
                break;
            stroke = stroke || next_stroke;
            last++;
        }
        size_t first_length = raw_length(r, &figures->items[i]),
               last_length = raw_length(r, &figures->items[last]);
        bool phone = last == i + 1 && first_length == 3 && last_length == 4;
        if (stroke || phone || last > i + 1)
            for (size_t k = i; k <= last; k++)
                figures->items[k].dropped = true;
        i = last + 1;
    }
}

/* `5 p.m.`, `1700 GMT`, `noon`. */
static bool is_clock(const struct reading *r, const struct figure *figure)
{
    return figure->kind == FIGURE_CARDINAL && context_is_word(r, figure->end, TEXT("clock")) &&
           number_is_whole(figure->value) && number_compare(figure->value, number_of(2400)) <= 0;
}

/* `February 24`, `24 February`, `the 24th of February`; not `in May 12 people`. */
static bool is_date(const struct reading *r, const struct figure *figure)
{
    if (!is_day_of_month(figure) || figure->unit.len)
        return false;
    if (is_month(r, figure->begin - 1))
        return true;
    if (is_month(r, figure->end))
        return !piece_is(r->pieces, figure->end, TEXT("may")) || figure->numeral.literal;
    return figure->kind == FIGURE_ORDINAL && piece_is(r->pieces, figure->end, TEXT("of")) &&
           is_month(r, figure->end + 1);
}

/* `123 Random Street`, and the number of a place behind its state: `PA 23456`. */
static bool is_street(const struct reading *r, const struct figure *figure)
{
    const struct piece *state = piece_at(r->pieces, figure->begin - 1);
    if (!is_literal_whole(figure))
        return false;
    if (raw_length(r, figure) == ZIP_DIGITS && state->raw.len == 2 && state->capital &&
        text_is_all_upper(state->raw) && figure->unit.len == 0)
        return true;
    for (int64_t i = figure->end; i < figure->end + STREET_WORDS && piece_at(r->pieces, i)->capital; i++)
        if (i > figure->end && context_is_word(r, i, TEXT("street")) &&
            piece_at(r->pieces, i + 1)->class == PIECE_MARK)
            return true;
    return false;
}

static bool is_idiom(const struct reading *r, const struct figure *figure)
{
    bool begins = context_begins(r, figure->begin);
    for (int64_t end = figure->begin + 2; begins && end <= figure->begin + LONGEST_IDIOM; end++)
        if (context_is(r, figure->begin, end, TEXT("idiom")))
            return true;
    int64_t last = figure->begin + 1;
    if (piece_at(r->pieces, figure->begin)->literal ||
        (!context_begins(r, last - 2) && !context_begins(r, last - 3)))
        return false;
    if (context_is(r, last - 2, last + 1, TEXT("idiom_around")))
        return true;
    return figure->kind <= FIGURE_ORDINAL && (context_is(r, last - 2, last, TEXT("idiom_before")) ||
                                              context_is(r, last - 3, last, TEXT("idiom_before")));
}

/* A word close before a length of time that says how long: `waited for 30 minutes before`, `won by 14 seconds
 * after`. */
static bool is_span(const struct reading *r, const struct figure *figure)
{
    for (int64_t i = figure->begin - SPAN_WORDS; i < figure->begin; i++)
        if (context_is_word(r, i, TEXT("span")))
            return true;
    return false;
}

/* `three years ago`, `two weeks later`, `ten years on,`: a moment, not a length of time. */
static bool is_moment(const struct reading *r, const struct figure *figure)
{
    if (!text_equal(figure->dimension, TEXT("time")))
        return false;
    if (context_is_word(r, figure->end, TEXT("moment_last")))
        return piece_at(r->pieces, figure->end + 1)->class == PIECE_MARK;
    if (context_is_word(r, figure->end, TEXT("moment_of")))
        return !is_span(r, figure);
    return context_is_word(r, figure->end, TEXT("moment")) ||
           context_is(r, figure->end, figure->end + 2, TEXT("moment"));
}

/* `21st century`, `the first half`. */
static bool is_century(const struct reading *r, const struct figure *figure)
{
    int64_t at = piece_is_hyphen(r->pieces, figure->end) ? figure->end + 1 : figure->end;
    return figure->kind == FIGURE_ORDINAL &&
           (piece_is(r->pieces, at, TEXT("century")) || piece_is(r->pieces, at, TEXT("centuries")));
}

/* `first half`, `two-and-a-half-hearted`: the word half without a number's place. */
static bool is_half_of_game(const struct reading *r, const struct figure *figure)
{
    const struct piece *half = piece_at(r->pieces, figure->begin),
                       *before = piece_at(r->pieces, figure->begin - 1);
    if (half->class != PIECE_HALF || figure->unit.len || figure->numeral.scaled)
        return false;
    return before->class == PIECE_ORDINAL ||
           (before->class == PIECE_WORD && noun_tag(before->form) == TAG_ADJECTIVE) ||
           piece_is_hyphen(r->pieces, figure->end);
}

/* `#3`, and the note `[26]`. */
static bool is_mark_of_place(const struct reading *r, const struct figure *figure)
{
    if (piece_is(r->pieces, figure->begin - 1, TEXT("[")) && is_literal_whole(figure))
        return piece_is(r->pieces, figure->end, TEXT("]"));
    return piece_is(r->pieces, figure->begin - 1, TEXT("#"));
}

/* The class of '16: a year without its century. */
static bool is_short_year(const struct reading *r, const struct figure *figure)
{
    const struct piece *mark = piece_at(r->pieces, figure->begin - 1);
    bool apostrophe = text_equal(mark->form, TEXT("'")) || text_equal(mark->form, TEXT("’")) ||
                      text_equal(mark->form, TEXT("‘"));
    return apostrophe && !mark->glued && piece_at(r->pieces, figure->begin)->glued &&
           is_literal_whole(figure) && raw_length(r, figure) == 2;
}

/* `1.` and `2)` in front of an item. */
static bool is_item(const struct reading *r, const struct figure *figure)
{
    bool mark = piece_is(r->pieces, figure->end, TEXT(".")) || piece_is(r->pieces, figure->end, TEXT(")"));
    return figure->begin == 0 && mark && is_literal_whole(figure) &&
           piece_at(r->pieces, figure->end + 1)->form.len;
}

/* The 9 of `Dec. 4-9`. */
static bool is_end_of_dates(const struct reading *r, const struct figure *figure)
{
    static const struct text links[] = {{"-", 1}, {"–", 3}, {"to", 2}, {"through", 7}};
    if (figure == r->figures->items || !is_day_of_month(figure) || figure->unit.len)
        return false;
    const struct figure *before = figure - 1;
    for (size_t i = 0; i < sizeof links / sizeof *links; i++)
        if (before->dropped && before->end + 1 == figure->begin && piece_is(r->pieces, before->end, links[i]))
            return is_month(r, before->begin - 1);
    return false;
}

/* `none against`, not `none of them`. */
static bool is_idle_none(const struct reading *r, const struct figure *figure)
{
    return piece_at(r->pieces, figure->begin)->class == PIECE_NONE &&
           !context_is_word(r, figure->end, TEXT("against"));
}

typedef bool rule(const struct reading *reading, const struct figure *figure);

static rule *const form_rules[] = {
    is_part_of_name, is_clock,         is_date,      is_street, is_idiom,        is_moment,    is_century,
    is_half_of_game, is_mark_of_place, is_idle_none, is_item,   is_end_of_dates, is_short_year};

static void apply(struct reading *reading, rule *const *rules, size_t count)
{
    for (size_t i = 0; i < reading->figures->count; i++) {
        struct figure *figure = &reading->figures->items[i];
        for (size_t k = 0; k < count && !figure->dropped; k++)
            figure->dropped = rules[k](reading, figure);
    }
}

void exclude_by_form(struct reading *reading)
{
    drop_chains(reading);
    apply(reading, form_rules, sizeof form_rules / sizeof *form_rules);
}

/* ---- by use ---- */

static bool is_plain(const struct figure *figure)
{
    return figure->kind == FIGURE_CARDINAL && !figure->hyphenated &&
           !text_equal(figure->unit, TEXT("magnitude"));
}

static bool is_label_word(const struct reading *r, int64_t i)
{
    bool no = piece_is(r->pieces, i, TEXT("no")) && !piece_at(r->pieces, i)->capital;
    return !no && context_is_word(r, i, TEXT("label"));
}

/* `Sections 3 and 4`, `Article 5(2)`. */
static bool links_labels(const struct reading *r, int64_t i)
{
    static const struct text links[] = {{"and", 3}, {"or", 2}, {"to", 2}, {",", 1},
                                        {"-", 1},   {"–", 3},  {"(", 1}};
    for (size_t k = 0; k < sizeof links / sizeof *links; k++)
        if (piece_is(r->pieces, i, links[k]))
            return true;
    return false;
}

/* Runway 27L: a capital letter at the digits, which is no unit behind a label. */
static bool is_lettered(const struct reading *r, const struct figure *figure)
{
    const struct piece *letter = piece_at(r->pieces, figure->end - 1);
    return figure->kind == FIGURE_QUANTITY && letter->glued && letter->capital && letter->raw.len == 1;
}

/* `Section 427`, `page 5`; where the label is no name (`in part 12 countries`) only without a noun behind. */
static bool is_labelled(const struct reading *r, const struct figure *figure)
{
    int64_t before = figure->begin - 1;
    if (is_lettered(r, figure) && is_label_word(r, before))
        return true;
    if (!is_plain(figure) || figure->numeral.scaled)
        return false;
    if (figure > r->figures->items && !has_noun(figure) && figure[-1].dropped && figure[-1].end == before &&
        is_label_word(r, figure[-1].begin - 1) && links_labels(r, before))
        return true;
    if (!is_label_word(r, before))
        return false;
    struct text label = piece_at(r->pieces, before)->form;
    bool abbreviated = label.len && label.ptr[label.len - 1] == '.';
    return abbreviated || (piece_at(r->pieces, before)->capital && before > 0) || !has_noun(figure);
}

/* iPhone, eBay: the capital is inside. */
static bool is_brand(const struct piece *piece)
{
    for (size_t i = 1; i < piece->raw.len && !piece->capital && piece->class == PIECE_WORD; i++)
        if (ascii_is_capital(piece->raw.ptr[i]))
            return true;
    return false;
}

/* FTSE 100, Apollo 11: a name and a number with nothing counted. */
static bool is_named(const struct reading *r, const struct figure *figure)
{
    const struct piece *before = piece_at(r->pieces, figure->begin - 1),
                       *first = piece_at(r->pieces, figure->begin);
    if (!is_plain(figure) || figure->numeral.scaled || r->pieces->title)
        return false;
    if (is_brand(before) && is_literal_whole(figure))
        return true;
    /* Air Force One, a Cessna 150 */
    bool word = !first->literal && first->capital;
    bool article = piece_is(r->pieces, figure->begin - 2, TEXT("a")) ||
                   piece_is(r->pieces, figure->begin - 2, TEXT("an"));
    if (!word && (!is_literal_whole(figure) || (has_noun(figure) && !article)))
        return false;
    return before->class == PIECE_WORD && before->capital && noun_tag(before->form) == TAG_NOUN &&
           !is_month(r, figure->begin - 1);
}

static bool looks_like_year(const struct reading *r, const struct figure *figure)
{
    return is_literal_whole(figure) && piece_at(r->pieces, figure->begin)->raw.len == 4 &&
           figure->end == figure->begin + 1 && number_compare(figure->value, number_of(1500)) >= 0 &&
           number_compare(figure->value, number_of(2100)) < 0;
}

/* `in 2012`, `the 2020 Democrats`, `2022.`; not `2000 people`, `more than 2016 votes`. Since four digits
 * without a comma are a year in nearly all news, only a round number with its noun right behind it is taken
 * for a count. */
static bool is_year(const struct reading *r, const struct figure *figure)
{
    bool levels = context_is_word(r, figure->end, TEXT("yearly")); /* below 2005 levels */
    if (!is_plain(figure) || !looks_like_year(r, figure) || (modifier_bounds(r, figure->begin) && !levels))
        return false;
    bool dated = context_is_word(r, figure->begin - 1, TEXT("dated"));
    bool round = figure->value.numerator % 100 == 0;
    return !round || !has_noun(figure) || dated || is_month(r, figure->begin - 1);
}

/* `one` as a pronoun. */
static bool is_pronoun(const struct reading *r, const struct figure *figure)
{
    if (!piece_is(r->pieces, figure->begin, TEXT("one")) || figure->end != figure->begin + 1 ||
        figure->unit.len)
        return false;
    return !context_is_word(r, figure->end, TEXT("against"));
}

/* `the first six months`: the number is the figure. */
static bool is_number_behind(const struct reading *r, const struct figure *figure)
{
    const struct figure *next = figure + 1;
    return next < r->figures->items + r->figures->count && next->begin == figure->end && !next->dropped &&
           next->kind != FIGURE_ORDINAL;
}

/* `first` as an adverb, `a second` of time: small ordinals in words need their noun or an article. */
static bool is_adverb(const struct reading *r, const struct figure *figure)
{
    const struct piece *piece = piece_at(r->pieces, figure->begin);
    bool small = figure->end == figure->begin + 1 && !piece->literal &&
                 number_compare(figure->value, number_of(3)) <= 0;
    if (figure->kind == FIGURE_ORDINAL && small && is_number_behind(r, figure))
        return true;
    if (figure->kind != FIGURE_ORDINAL || !small || context_is_word(r, figure->begin - 1, TEXT("determiner")))
        return false;
    const struct piece *behind = piece_at(r->pieces, figure->end);
    bool verb = behind->class == PIECE_WORD && noun_tag(behind->form) == TAG_VERB;
    bool noun = text_ends(behind->form, TEXT("ing")) && !context_is_word(r, figure->end + 1, TEXT("object"));
    return !has_noun(figure) || (verb && !noun);
}

/* Second Amendment, 9th Circuit: a capital inside a sentence, and another behind it. */
static bool is_ordinal_name(const struct reading *r, const struct figure *figure)
{
    const struct piece *first = piece_at(r->pieces, figure->begin),
                       *behind = piece_at(r->pieces, figure->end);
    bool name = behind->capital && behind->class == PIECE_WORD && !text_is_all_upper(behind->raw) &&
                noun_tag(behind->form) == TAG_NOUN;
    bool inside = figure->begin > 0 && piece_at(r->pieces, figure->begin - 1)->class != PIECE_MARK;
    return figure->kind == FIGURE_ORDINAL && (first->literal || (first->capital && inside)) && name &&
           !r->pieces->title;
}

/* `John Smith, 41, said`: an age. */
static bool is_age(const struct reading *r, const struct figure *figure)
{
    const struct piece *name = piece_at(r->pieces, figure->begin - 2);
    struct text behind = piece_at(r->pieces, figure->end)->form;
    bool ended = text_equal(behind, TEXT(",")) || text_equal(behind, TEXT(".")) ||
                 text_equal(behind, TEXT(";")) || text_equal(behind, TEXT(")")) || behind.len == 0;
    return is_plain(figure) && is_literal_whole(figure) && figure->unit.len == 0 && ended &&
           piece_is(r->pieces, figure->begin - 1, TEXT(",")) && name->capital && name->class == PIECE_WORD &&
           !is_month(r, figure->begin - 2) && number_compare(figure->value, number_of(OLDEST)) < 0;
}

/* `aged 41`, `age 87`, `ages 5 to 11`, `aged between 6 and 10`. */
static bool is_aged(const struct reading *r, const struct figure *figure)
{
    int64_t at = figure->begin - 1;
    if (piece_is(r->pieces, at, TEXT("between")) || piece_is(r->pieces, at, TEXT("from")))
        at--;
    return (is_plain(figure) || figure->kind == FIGURE_RANGE) && figure->unit.len == 0 &&
           context_is_word(r, at, TEXT("age"));
}

/* The 21 and the 34 of `aged 18, 21 and 34`. */
static bool is_further_age(const struct reading *r, const struct figure *figure)
{
    if (figure == r->figures->items || !is_plain(figure) || figure->unit.len || !is_literal_whole(figure))
        return false;
    int64_t between = figure[-1].end;
    bool joined = figure->begin == between + 1 &&
                  (piece_is(r->pieces, between, TEXT(",")) || piece_is(r->pieces, between, TEXT("and")));
    bool both = figure->begin == between + 2 && piece_is(r->pieces, between, TEXT(",")) &&
                piece_is(r->pieces, between + 1, TEXT("and"));
    return figure[-1].listed_age && (joined || both) && number_compare(figure->value, number_of(OLDEST)) < 0;
}

/* Ages are told by what stands before them. */
static void set_age(const struct reading *r, struct figure *figure)
{
    figure->listed_age = is_aged(r, figure) || is_further_age(r, figure);
    if (!figure->listed_age && !is_age(r, figure))
        return;
    figure->kind = figure->kind == FIGURE_RANGE ? FIGURE_RANGE : FIGURE_QUANTITY;
    figure->unit = TEXT("a");
    figure->dimension = TEXT("age");
}

static rule *const use_rules[] = {is_labelled, is_named, is_year, is_pronoun, is_adverb, is_ordinal_name};

void exclude_by_use(struct reading *reading)
{
    for (size_t i = 0; i < reading->figures->count; i++) {
        struct figure *figure = &reading->figures->items[i];
        if (!figure->dropped)
            set_age(reading, figure);
    }
    apply(reading, use_rules, sizeof use_rules / sizeof *use_rules);
}
