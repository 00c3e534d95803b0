/* What is counted.
 *
 * The words behind a number are taken while they can be part of a noun phrase: adjectives, participles,
 * nouns. The head is the first plural (or the last of several in a row: `sports teams`); behind `one` and
 * ordinals, which have no plural to tell it, the last noun of the run. */
#include "counted.h"

#include "modifier.h"
#include "nouns.h"

enum { LONGEST_PHRASE = 10, LONGEST_LEAD = 4 }; /* pieces */

struct phrase {
    int64_t begin, head; /* pieces; head -1: none */
    struct text unit;
};

static const struct phrase no_phrase = {.head = -1};

static enum noun_tag tag_at(const struct reading *r, int64_t i)
{
    return noun_tag(piece_at(r->pieces, i)->form);
}

/* Some words of which numbers are made are nouns, too: a 3-point lead, two quarters. */
static bool is_word(const struct reading *r, int64_t i)
{
    enum piece_class class = piece_at(r->pieces, i)->class;
    return class == PIECE_WORD || class == PIECE_POINT || class == PIECE_QUARTER || class == PIECE_QUARTERS;
}

/* Marks that a noun phrase may hold: a hyphen inside a word, a quotation mark, a comma between adjectives. */
static bool is_passable(const struct reading *r, int64_t i)
{
    if (piece_is_hyphen(r->pieces, i))
        return true;
    struct text form = piece_at(r->pieces, i)->form;
    if (text_equal(form, TEXT("\"")) || text_equal(form, TEXT("“")) || text_equal(form, TEXT("‘")))
        return !piece_at(r->pieces, i)->glued && piece_at(r->pieces, i + 1)->glued;
    return text_equal(form, TEXT(",")) && is_word(r, i - 1) && tag_at(r, i - 1) == TAG_ADJECTIVE &&
           is_word(r, i + 1) && tag_at(r, i + 1) == TAG_ADJECTIVE;
}

/* A plural, by its form and its place: `votes`, `dead` with no noun behind it. */
static bool is_plural(const struct reading *r, int64_t i, struct text *singular)
{
    if (!is_word(r, i))
        return false;
    struct text form = piece_at(r->pieces, i)->form;
    *singular = noun_singular(r->arena, form);
    if (!singular->ptr)
        return false;
    enum noun_tag tag = tag_at(r, i);
    if (tag == TAG_NOUN)
        return true;
    /* the dead, the injured: adjectives that stand for people when nothing follows that they could belong to
     */
    bool group = text_equal(*singular, form);
    bool followed = is_word(r, i + 1) && (tag_at(r, i + 1) == TAG_NOUN || tag_at(r, i + 1) == TAG_ADJECTIVE);
    return group && !followed;
}

/* Whether a word before the head can belong to the noun phrase: an adverb or participle only with what it
 * describes. */
static bool leads_on(const struct reading *r, int64_t i)
{
    enum noun_tag tag = tag_at(r, i);
    if (tag == TAG_NOUN || tag == TAG_ADJECTIVE)
        return true;
    if (tag == TAG_FUNCTION || piece_is_hyphen(r->pieces, i + 1))
        return tag != TAG_FUNCTION;
    enum noun_tag next = is_word(r, i + 1) ? tag_at(r, i + 1) : TAG_FUNCTION;
    return next == TAG_NOUN || next == TAG_ADJECTIVE || next == TAG_VERB;
}

/* `Ukraine's` in `of Ukraine's territory`: the head comes later. */
static bool is_possessive(const struct reading *r, int64_t i)
{
    return piece_is(r->pieces, i, TEXT("'s")) || piece_is(r->pieces, i, TEXT("’s"));
}

/* `current and former employees` */
static bool joins_adjectives(const struct reading *r, int64_t i)
{
    bool joint = piece_is(r->pieces, i, TEXT("and")) || piece_is(r->pieces, i, TEXT("or"));
    return joint && is_word(r, i - 1) && is_word(r, i + 1) && tag_at(r, i - 1) == TAG_ADJECTIVE &&
           tag_at(r, i + 1) == TAG_ADJECTIVE;
}

static struct phrase find_plural(const struct reading *r, int64_t at)
{
    struct phrase phrase = {.begin = at, .head = -1};
    struct text singular;
    for (int64_t i = at; i < at + LONGEST_PHRASE; i++) {
        if (piece_is_hyphen(r->pieces, i))
            phrase.head = -1;
        if (is_plural(r, i, &singular) && (phrase.head < 0 || tag_at(r, i) == TAG_NOUN)) {
            phrase.head = i;
            phrase.unit = singular;
            if (context_is_word(r, i, TEXT("multiple"))) /* 12 times earnings */
                break;
            continue;
        }
        bool hyphenated = piece_at(r->pieces, i)->class >= PIECE_NUMBER && piece_is_hyphen(r->pieces, i + 1);
        if (is_possessive(r, i) || (hyphenated && phrase.head < 0)) { /* 14 three-pointers */
            phrase.head = -1;
            continue;
        }
        bool goes_on = is_word(r, i) ? leads_on(r, i) || is_possessive(r, i + 1) || joins_adjectives(r, i)
                                     : is_passable(r, i);
        if (phrase.head >= 0 || !goes_on)
            break;
    }
    return phrase;
}

/* `its third cut this year`, `the first meeting`: behind an ordinal with a determiner stands no verb but a
 * participle, and one in -ing that describes nothing is a noun. */
static bool is_noun_here(const struct reading *r, int64_t i, int64_t at, bool counts)
{
    struct text form = piece_at(r->pieces, i)->form;
    int64_t before = at - 2;
    bool determined =
        !counts && is_word(r, before) && (tag_at(r, before) == TAG_FUNCTION || is_possessive(r, before));
    bool leads = is_word(r, i + 1) && (tag_at(r, i + 1) == TAG_NOUN || tag_at(r, i + 1) == TAG_ADJECTIVE);
    if (text_equal(form, TEXT("other")))
        return !leads;
    if (tag_at(r, i) != TAG_VERB || leads)
        return false;
    if (piece_is(r->pieces, i + 1, TEXT("of"))) /* one count of fraud */
        return true;
    return text_ends(form, TEXT("ing")) ||
           ((i == at || tag_at(r, i - 1) == TAG_ADJECTIVE) && determined && !text_ends(form, TEXT("ed")));
}

/* `one vote defects`, `one senator support him`: a second noun that is a verb by its ending or its object. */
static bool is_verb_here(const struct reading *r, int64_t i)
{
    return noun_singular(r->arena, piece_at(r->pieces, i)->form).ptr ||
           context_is_word(r, i + 1, TEXT("object"));
}

/* `one threw`, `if one disagrees`: a verb, which tells what someone does. */
static bool is_said_of_one(const struct reading *r, int64_t i, enum noun_tag tag)
{
    struct text form = piece_at(r->pieces, i)->form, singular = noun_singular(r->arena, form);
    if (tag == TAG_VERB)
        return !text_ends(form, TEXT("ing"));
    return singular.ptr && !text_equal(singular, form) && !is_word(r, i + 1);
}

/* Behind ordinals, and behind `one`, which `counts`. */
static struct phrase find_singular(const struct reading *r, int64_t at, bool counts)
{
    struct phrase phrase = {.begin = at, .head = -1};
    for (int64_t i = at; i < at + LONGEST_PHRASE; i++) {
        const struct piece *piece = piece_at(r->pieces, i);
        if (!is_word(r, i)) {
            if (piece_is_hyphen(r->pieces, i))
                phrase.head = -1;
            if (phrase.head >= 0)
                break;
            if (!is_passable(r, i))
                break;
            continue;
        }
        if (is_possessive(r, i)) {
            phrase.head = -1;
            continue;
        }
        enum noun_tag tag = phrase.head < 0 && is_noun_here(r, i, at, counts) ? TAG_NOUN : tag_at(r, i);
        bool name = piece->capital && !r->pieces->title && phrase.head >= 0 &&
                    !piece_at(r->pieces, phrase.head)->capital;
        if (tag == TAG_FUNCTION || name ||
            (phrase.head >= 0 && (tag != TAG_NOUN || (counts && is_verb_here(r, i)))))
            break;
        if (counts && i == at && is_said_of_one(r, i, tag))
            break;
        if (phrase.head < 0 && tag != TAG_NOUN && !leads_on(r, i))
            break;
        if (tag == TAG_NOUN) {
            phrase.head = i;
            struct text singular = noun_singular(r->arena, piece->form);
            phrase.unit = singular.ptr ? singular : piece->form;
        }
    }
    return phrase;
}

/* `193-member`, `6.8-magnitude`: the noun behind the hyphen. */
static struct phrase find_hyphenated(const struct reading *r, int64_t at)
{
    struct phrase phrase = {.begin = at + 1, .head = -1};
    if (is_word(r, at + 1) && tag_at(r, at + 1) == TAG_NOUN) {
        struct text singular = noun_singular(r->arena, piece_at(r->pieces, at + 1)->form);
        phrase.head = at + 1;
        phrase.unit = singular.ptr ? singular : piece_at(r->pieces, at + 1)->form;
    }
    return phrase;
}

/* The number in `of its last 12 games`, `of the bloc's 15 members`, `of an expected 90 witnesses`; `at` for
 * none. */
static int64_t skip_to_number(const struct reading *r, int64_t at)
{
    for (int64_t i = at; i < at + LONGEST_LEAD; i++) {
        if (is_possessive(r, i)) /* a mark to the pieces */
            continue;
        if (!is_word(r, i))
            return piece_at(r->pieces, i)->class >= PIECE_NUMBER ? i : at;
        struct text singular;
        if (is_plural(r, i, &singular) && !is_possessive(r, i + 1)) /* of Americans 18 and older */
            return at;
        bool participle = tag_at(r, i) == TAG_VERB && piece_at(r->pieces, i + 1)->class >= PIECE_NUMBER;
        if (!leads_on(r, i) && !participle)
            return at;
    }
    return at;
}

/* Words in front of a noun phrase behind `of`: the, its, these; and another number: `seven of the nine
 * members`. */
static int64_t skip_determiners(const struct reading *r, int64_t at)
{
    static const struct text pronouns[] = {{"them", 4}, {"us", 2}, {"which", 5}, {"whom", 4}};
    for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
        if (piece_is(r->pieces, at, pronouns[i]))
            return at;
    while (is_word(r, at) && tag_at(r, at) == TAG_FUNCTION && !piece_is(r->pieces, at, TEXT("of")))
        at++;
    at = skip_to_number(r, at);
    while (!is_word(r, at) && piece_at(r->pieces, at)->class >= PIECE_NUMBER)
        at++;
    /* `of his nine-year sentence` */
    return piece_is_hyphen(r->pieces, at) ? at + 2 : at;
}

static bool is_one(const struct figure *figure)
{
    return figure->kind == FIGURE_ORDINAL || (figure->has_value && number_is(figure->value, 1));
}

/* `half the seats`, `a third its size`: a part of what stands behind the determiner. */
static bool is_part_of(const struct reading *r, const struct figure *figure, int64_t at)
{
    return figure->numeral.fraction && number_compare(figure->value, number_of(1)) < 0 && is_word(r, at) &&
           tag_at(r, at) == TAG_FUNCTION && context_is_word(r, at, TEXT("determiner"));
}

/* `a two-thirds majority`, `the three-fifths threshold`: a part that tells of what kind the noun is. */
static bool is_attribute(const struct reading *r, const struct figure *figure)
{
    return figure->numeral.fraction && figure->begin + 1 < figure->end &&
           context_is_word(r, figure->begin - 1, TEXT("determiner"));
}

static struct phrase find_phrase(const struct reading *r, const struct figure *figure)
{
    int64_t at = modifier_skip_inner(r, figure->end);
    if (is_part_of(r, figure, at)) {
        struct phrase phrase = find_plural(r, skip_determiners(r, at));
        return phrase.head >= 0 ? phrase : find_singular(r, skip_determiners(r, at), false);
    }
    if (piece_is_hyphen(r->pieces, at)) {
        if (figure->kind == FIGURE_ORDINAL)
            return find_singular(r, at + 1, false);
        struct phrase phrase = find_hyphenated(r, at);
        return phrase.head >= 0 || !figure->hyphenated ? phrase : no_phrase;
    }
    if (!piece_is(r->pieces, at, TEXT("of")))
        return is_one(figure) || is_attribute(r, figure)
                   ? find_singular(r, at, figure->kind != FIGURE_ORDINAL)
                   : find_plural(r, at);
    if (figure->kind == FIGURE_ORDINAL)
        return no_phrase;
    struct phrase phrase = find_plural(r, skip_determiners(r, at + 1));
    bool measured = figure->kind != FIGURE_CARDINAL || figure->numeral.fraction;
    return phrase.head < 0 && measured ? find_singular(r, skip_determiners(r, at + 1), false) : phrase;
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
    bool ended = !is_word(r, head + 2) || piece_is(r->pieces, head + 2, TEXT("and")) ||
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
           (behind->capital || (behind->class == PIECE_WORD && noun_tag(behind->form) == TAG_FUNCTION));
}

static void read_counted(const struct reading *r, struct figure *figure)
{
    bool measured = figure->unit.len > 0;
    if (measured && (!piece_is(r->pieces, figure->end, TEXT("of")) || figure->kind == FIGURE_MONEY ||
                     is_distance(r, figure) || text_equal(figure->dimension, TEXT("time")) ||
                     text_equal(figure->dimension, TEXT("age"))))
        return;
    if (!measured && is_magnitude(r, figure)) {
        figure->unit = TEXT("magnitude");
        return;
    }
    if (is_ballot(r, figure))
        return;
    struct phrase phrase = find_phrase(r, figure);
    bool decimal = figure->has_value && !number_is_whole(figure->value) && figure->numeral.literal;
    if (phrase.head < 0 || (decimal && !measured && phrase.head > figure->end + 1))
        return;
    int64_t last = extend(r, phrase.head);
    figure->of = (struct words){piece_at(r->pieces, phrase.begin)->word, piece_at(r->pieces, last)->word};
    if (!measured)
        figure->unit = phrase.unit;
}

void counted_read(struct reading *reading)
{
    for (size_t i = 0; i < reading->figures->count; i++)
        if (!reading->figures->items[i].dropped)
            read_counted(reading, &reading->figures->items[i]);
}
