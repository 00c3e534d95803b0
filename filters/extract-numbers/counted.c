/* What is counted.
 *
 * The words behind a number are taken while they can be part of a noun phrase: adjectives, participles,
 * nouns. The head is the first plural (or the last of several in a row: `sports teams`); behind `one` and
 * ordinals, which have no plural to tell it, the last noun of the run. */
#include "counted.h"

#include "modifier.h"
#include "phrase.h"

static bool is_one(const struct figure *figure)
{
    return figure->kind == FIGURE_ORDINAL || (figure->has_value && number_is(figure->value, 1));
}

/* `half the seats`, `a third its size`: a part of what stands behind the determiner. */
static bool is_part_of(const struct reading *r, const struct figure *figure, int64_t at)
{
    return figure->numeral.fraction && number_compare(figure->value, number_of(1)) < 0 &&
           phrase_is_word(r, at) && phrase_tag(r, at) == TAG_FUNCTION &&
           context_is_word(r, at, TEXT("determiner"));
}

/* `a two-thirds majority`, `the three-fifths threshold`: a part that tells of what kind the noun is. */
static bool is_attribute(const struct reading *r, const struct figure *figure)
{
    return figure->numeral.fraction && figure->begin + 1 < figure->end &&
           context_is_word(r, figure->begin - 1, TEXT("determiner"));
}

/* `half the seats`, `a third its size` */
static struct phrase find_behind_part(const struct reading *r, int64_t at)
{
    int64_t begin = phrase_skip_determiners(r, at);
    struct phrase phrase = phrase_plural(r, begin);
    return phrase.head >= 0 ? phrase : phrase_singular(r, begin, false);
}

static struct phrase find_behind_hyphen(const struct reading *r, const struct figure *figure, int64_t at)
{
    if (figure->kind == FIGURE_ORDINAL)
        return phrase_singular(r, at + 1, false);
    struct phrase phrase = phrase_hyphenated(r, at);
    return phrase.head >= 0 || !figure->hyphenated ? phrase : NO_PHRASE;
}

/* `nine of the bloc's 15 members`, `18.5 percent of Ukraine's territory` */
static struct phrase find_behind_of(const struct reading *r, const struct figure *figure, int64_t at)
{
    if (figure->kind == FIGURE_ORDINAL)
        return NO_PHRASE;
    bool measured = figure->kind != FIGURE_CARDINAL || figure->numeral.fraction;
    int64_t begin = phrase_skip_determiners(r, at + 1);
    struct phrase phrase = phrase_plural(r, begin);
    return phrase.head < 0 && measured ? phrase_singular(r, begin, false) : phrase;
}

static struct phrase find_phrase(const struct reading *r, const struct figure *figure)
{
    int64_t at = modifier_skip_inner(r, figure->end);
    if (is_part_of(r, figure, at))
        return find_behind_part(r, at);
    if (piece_is_hyphen(r->pieces, at))
        return find_behind_hyphen(r, figure, at);
    if (piece_is(r->pieces, at, TEXT("of")))
        return find_behind_of(r, figure, at);
    return is_one(figure) || is_attribute(r, figure) ? phrase_singular(r, at, figure->kind != FIGURE_ORDINAL)
                                                     : phrase_plural(r, at);
}

/* `magnitude 6.7`, `a magnitude of 6.7`. */
static bool is_magnitude(const struct reading *r, const struct figure *figure)
{
    int64_t at = figure->begin - 1;
    if (piece_is(r->pieces, at, TEXT("of")) || piece_is(r->pieces, at, TEXT("at")) ||
        piece_is_hyphen(r->pieces, at))
        at--;
    return context_is_word(r, at, TEXT("measured"));
}

/* `votes in favor`, `votes for and none against`. */
static int64_t extend(const struct reading *r, int64_t head)
{
    if (!context_is_word(r, head, TEXT("ballot")))
        return head;
    if (piece_is(r->pieces, head + 1, TEXT("in")) &&
        (piece_is(r->pieces, head + 2, TEXT("favor")) || piece_is(r->pieces, head + 2, TEXT("favour"))))
        return head + 2;
    bool side = piece_is(r->pieces, head + 1, TEXT("for")) || piece_is(r->pieces, head + 1, TEXT("against"));
    bool ended = !phrase_is_word(r, head + 2) || piece_is(r->pieces, head + 2, TEXT("and")) ||
                 piece_is(r->pieces, head + 2, TEXT("to"));
    return side && ended ? head + 1 : head;
}

/* `7-2 vote`, `a 10 to 5 vote`. */
static bool is_ballot(const struct reading *r, struct figure *figure)
{
    if (figure->kind != FIGURE_RATIO || figure->unit.len || !context_is_word(r, figure->end, TEXT("ballot")))
        return false;
    uint32_t word = piece_at(r->pieces, figure->end)->word;
    figure->unit = TEXT("vote");
    figure->of = (struct words){word, word};
    return true;
}

/* `within 5 miles of the school`, `10 km of Paris`: from there, not of that. */
static bool is_distance(const struct reading *r, const struct figure *figure)
{
    const struct piece *behind = piece_at(r->pieces, figure->end + 1);
    return text_equal(figure->dimension, TEXT("length")) &&
           (behind->capital || (behind->class == PIECE_WORD && word_tag_of(behind->form) == TAG_FUNCTION));
}

/* Whether a measure is of something that `of` leads to: `tonnes of grain`, not `miles of the school`. */
static bool is_measure_of(const struct reading *r, const struct figure *figure)
{
    return piece_is(r->pieces, figure->end, TEXT("of")) && figure->kind != FIGURE_MONEY &&
           !is_distance(r, figure) && !text_equal(figure->dimension, TEXT("time")) &&
           !text_equal(figure->dimension, TEXT("age"));
}

static void set_counted(const struct reading *r, struct figure *figure)
{
    bool measured = figure->unit.len > 0;
    struct phrase phrase = find_phrase(r, figure);
    bool decimal = figure->has_value && !number_is_whole(figure->value) && figure->numeral.literal;
    if (phrase.head < 0 || (decimal && !measured && phrase.head > figure->end + 1))
        return;
    int64_t last = extend(r, phrase.head);
    figure->of = (struct words){piece_at(r->pieces, phrase.begin)->word, piece_at(r->pieces, last)->word};
    if (!measured)
        figure->unit = phrase.unit;
}

static void read_counted(const struct reading *r, struct figure *figure)
{
    bool measured = figure->unit.len > 0;
    if (measured && !is_measure_of(r, figure))
        return;
    if (!measured && is_magnitude(r, figure))
        figure->unit = TEXT("magnitude");
    else if (!is_ballot(r, figure))
        set_counted(r, figure);
}

void counted_read(struct reading *reading)
{
    for (size_t i = 0; i < reading->figures->count; i++)
        if (!reading->figures->items[i].dropped)
            read_counted(reading, &reading->figures->items[i]);
}
