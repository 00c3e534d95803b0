/* Government reading: what the words beside a capital or a seat of government say of it. */
#include "government_reading.h"

#include "../common/lexicon.h"
#include "../common/word_tag.h"

LEXICON(government_words);

struct context {
    const struct facts *facts;
    uint32_t begin, end; /* words of the sentence */
};

static const struct word_facts *at(const struct context *context, uint32_t word)
{
    static const struct word_facts nothing = {{NULL, 0}, 0, 0};
    return word >= context->begin && word < context->end ? &context->facts->words[word] : &nothing;
}

static bool is_form(const struct context *context, uint32_t word, const char *form)
{
    return word >= context->begin && word < context->end &&
           text_equal(at(context, word)->lower, text_of(form));
}

/* Whether data/government_words.tsv has the value for a word. */
static bool has_value(const struct context *context, uint32_t word, const char *value)
{
    struct text values;
    struct text lower = at(context, word)->lower;
    if (!lower.len || !(lexicon_find(government_words, lower, &values) & LEXICON_ENTRY))
        return false;
    while (values.len)
        if (text_equal(text_cut(&values, ';'), text_of(value)))
            return true;
    return false;
}

/* `WASHINGTON (AP) -`, `LONDON, Feb. 24 —`: where the report was written. */
static bool is_dateline(const struct context *context, const struct mention *mention)
{
    static const char *const marks[] = {"-", "—", "–", "--"};
    if (mention->first != context->begin)
        return false;
    for (uint32_t i = mention->last + 1; i < context->end && i < mention->last + 10; i++) {
        bool glued = context->facts->words[i - 1].is & WORD_GLUED; /* `Moscow-backed` */
        for (size_t m = 0; m < sizeof marks / sizeof *marks; m++)
            if (text_equal(context->facts->words[i].lower, text_of(marks[m])) && !(m == 0 && glued))
                return true;
        uint32_t is = context->facts->words[i].is;
        if ((is & WORD_LETTERS) && !(is & (WORD_CAPITAL | WORD_CALENDAR)))
            return false;
    }
    return false;
}

/* ---- behind ---- */

/* `suspects the`, `maintains that`: a word in -s that no list has is a verb if an object is behind it. */
static bool has_object(const struct context *context, uint32_t word)
{
    struct text lower = at(context, word)->lower;
    bool third_person = lower.len > 4 && text_ends(lower, TEXT("s")) && !text_ends(lower, TEXT("ss"));
    return third_person && ((at(context, word + 1)->cue & CUE_ARTICLE) || is_form(context, word + 1, "that"));
}

/* Words in lower case that are mostly verbs, or look like one: `Washington abstained`, `Stockholm spoke`. */
static bool is_verb(const struct context *context, uint32_t word)
{
    const struct word_facts *w = at(context, word);
    if (w->cue & (CUE_ACT | CUE_SPEECH))
        return true;
    if (!(w->is & WORD_LETTERS) || (w->is & (WORD_CAPITAL | WORD_FUNCTION)))
        return false;
    bool past = w->lower.len > 4 && text_ends(w->lower, TEXT("ed"));
    bool verb = word_tag_of(w->lower) == TAG_VERB && !text_ends(w->lower, TEXT("ing"));
    return past || verb || has_object(context, word);
}

/* `is ready`, `was weighing`, but `is cold`, `was shaken`. */
static bool is_mood(const struct context *context, uint32_t word)
{
    while (at(context, word)->is & WORD_FUNCTION && !has_value(context, word, "mood") &&
           !(at(context, word)->cue & (CUE_ARTICLE | CUE_PLACE)))
        word++;
    bool doing = at(context, word)->lower.len > 4 && text_ends(at(context, word)->lower, TEXT("ing"));
    return doing || has_value(context, word, "mood");
}

/* The verb past an adverb or a day: `Washington then declined`, `Moscow on Monday urged`. */
static enum reading read_verb(const struct context *context, uint32_t word)
{
    uint32_t verb = word;
    while (verb < word + 2 && !(at(context, verb)->cue & (CUE_ACT | CUE_SPEECH)) &&
           (at(context, verb)->is & (WORD_FUNCTION | WORD_CALENDAR)) &&
           !has_value(context, verb, "pronoun") && !has_value(context, verb, "copula"))
        verb++;
    bool modal = (at(context, verb)->cue & CUE_ACT) && (at(context, verb)->is & WORD_FUNCTION);
    if (has_value(context, verb, "city") || (modal && has_value(context, verb + 1, "city")))
        return READING_PLACE;
    if (has_value(context, verb, "copula"))
        return is_mood(context, verb + 1) ? READING_STATE : READING_NONE;
    return is_verb(context, verb) ? READING_STATE : READING_NONE;
}

/* `Moscow's demands`, but `London's streets`. */
static enum reading read_owned(const struct context *context, uint32_t word)
{
    for (uint32_t i = word; i < word + 3 && (at(context, i)->is & WORD_LETTERS); i++)
        if ((at(context, i)->cue & (CUE_CITY_NOUN | HEAD_LOC)) || has_value(context, i, "owned"))
            return READING_PLACE;
    return (at(context, word)->is & WORD_CAPITAL) ? READING_NONE : READING_STATE;
}

static enum reading read_behind(const struct context *context, const struct mention *mention)
{
    uint32_t behind = mention->last + 1;
    if (at(context, behind)->is & WORD_POSSESSIVE)
        return read_owned(context, behind + 1);
    if (is_form(context, behind, ",") && is_form(context, behind + 1, "which"))
        return read_verb(context, behind + 2);
    if (is_form(context, behind, ",") && (at(context, behind + 1)->is & WORD_CAPITAL))
        return READING_NONE;
    if (is_form(context, behind, "-"))
        return is_form(context, behind + 1, "based") ? READING_PLACE : READING_STATE;
    if (is_form(context, behind, "and") || is_form(context, behind, "nor"))
        return READING_NONE;
    if ((at(context, behind)->cue & CUE_CITY_NOUN) || has_value(context, behind, "owned"))
        return READING_PLACE;
    return read_verb(context, behind);
}

/* ---- before ---- */

/* `close to the Kremlin`, `a letter from the White House`, `critical of Moscow`, `pressure on Tehran`. */
static bool is_governed(const struct context *context, uint32_t preposition)
{
    static const char *const values[] = {"to", "from", "of", "on"};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        if (is_form(context, preposition, values[i]))
            return has_value(context, preposition - 1, values[i]);
    return false;
}

/* `said the Kremlin`, `so did Beijing`, `nor has London`; but `said the Kremlin spokesman`. */
static bool is_inverted(const struct context *context, uint32_t word, uint32_t behind)
{
    static const char *const openers[] = {"so", "nor", "neither", "as", "than"};
    for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
        if (has_value(context, word, "aux") && is_form(context, word - 1, openers[i]))
            return true;
    uint32_t is = at(context, behind)->is;
    return is_form(context, word, "said") && (!(is & WORD_LETTERS) || (is & (WORD_FUNCTION | WORD_CALENDAR)));
}

static bool is_place_preposition(const struct context *context, uint32_t word)
{
    static const char *const forms[] = {"in", "at", "to", "from"};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (is_form(context, word, forms[i]))
            return true;
    return (at(context, word)->cue & (CUE_PLACE | CUE_IN | CUE_DIRECTION)) &&
           !is_form(context, word, "between");
}

/* The word that governs the mention, past `the`. */
static enum reading read_before(const struct context *context, const struct mention *mention)
{
    uint32_t word = mention->first - 1;
    if (mention->first == context->begin)
        return READING_NONE;
    if (is_form(context, word, "the") && word > context->begin)
        word--;
    if (is_governed(context, word) || is_inverted(context, word, mention->last + 1))
        return READING_STATE;
    if (is_form(context, word, "of"))
        return at(context, word - 1)->cue & (CUE_DIRECTION | CUE_PLACE_NOUN | CUE_CITY_NOUN) ? READING_PLACE
                                                                                             : READING_NONE;
    if (is_place_preposition(context, word))
        return READING_PLACE;
    bool asked = has_value(context, word, "asks") && is_form(context, mention->last + 1, "to");
    bool governed = (at(context, word)->cue & CUE_GOVERNED) && !is_form(context, word, "and");
    return asked || governed ? READING_STATE : READING_NONE;
}

/* `another White House run`: only `the` stands before a government; but `a Kremlin-backed party`. */
static bool is_part_of_phrase(const struct context *context, const struct mention *mention)
{
    uint32_t word = mention->first - 1;
    if (mention->first == context->begin || is_form(context, word, "the") ||
        is_form(context, mention->last + 1, "-"))
        return false;
    return (at(context, word)->cue & (CUE_ARTICLE | CUE_POSSESSIVE)) ||
           has_value(context, word, "determiner");
}

enum reading government_reading(const struct facts *facts, const struct mention *mention)
{
    const struct sentence *s = &facts->document->sentences.items[mention->sentence];
    struct context context = {facts, s->first_word, s->first_word + s->word_count};
    if (is_dateline(&context, mention))
        return READING_PLACE;
    if (is_part_of_phrase(&context, mention))
        return READING_NONE;
    enum reading before = read_before(&context, mention), behind = read_behind(&context, mention);
    if (before == READING_PLACE)
        return READING_PLACE;
    return behind != READING_NONE ? behind : before;
}
