/* Governments: capitals and seats of government that stand for the state. */
#include "government.h"

/* What the context of one mention says: for the state, for the place, or nothing. */
enum reading { READING_NONE, READING_STATE, READING_PLACE };

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

/* `WASHINGTON (AP) -`, `LONDON, Feb. 24 —`: where the report was written. */
static bool is_dateline(const struct context *context, const struct mention *mention)
{
    static const char *const marks[] = {"-", "—", "–", "--"};
    if (mention->first != context->begin)
        return false;
    for (uint32_t i = mention->last + 1; i < context->end && i < mention->last + 10; i++) {
        for (size_t m = 0; m < sizeof marks / sizeof *marks; m++)
            if (text_equal(context->facts->words[i].lower, text_of(marks[m])))
                return true;
        uint32_t is = context->facts->words[i].is;
        if ((is & WORD_LETTERS) && !(is & (WORD_CAPITAL | WORD_CALENDAR)))
            return false;
    }
    return false;
}

/* Lower-case words ending in -ed or -s behind a name are most likely its verb: `Washington abstained`. */
static bool looks_like_verb(const struct word_facts *word)
{
    return (word->is & WORD_LETTERS) && !(word->is & (WORD_CAPITAL | WORD_FUNCTION)) && word->lower.len > 4 &&
           text_ends(word->lower, TEXT("ed"));
}

static enum reading read_behind(const struct context *context, const struct mention *mention)
{
    const struct word_facts *behind = at(context, mention->last + 1);
    if (behind->is & WORD_POSSESSIVE) {
        for (uint32_t i = mention->last + 2; i < mention->last + 5 && (at(context, i)->is & WORD_LETTERS);
             i++)
            if ((at(context, i)->cue & CUE_CITY_NOUN) || (at(context, i)->cue & HEAD_LOC))
                return READING_PLACE;
        return (at(context, mention->last + 2)->is & WORD_CAPITAL) ? READING_NONE : READING_STATE;
    }
    if (is_form(context, mention->last + 1, ",") && (at(context, mention->last + 2)->is & WORD_CAPITAL))
        return READING_NONE;
    if (is_form(context, mention->last + 1, "-"))
        return is_form(context, mention->last + 2, "based") ? READING_PLACE : READING_STATE;
    if (is_form(context, mention->last + 1, "and") || is_form(context, mention->last + 1, "nor"))
        return READING_NONE;
    if (behind->cue & CUE_CITY_NOUN)
        return READING_PLACE;
    /* Past an adverb or a day: `Washington then declined`, `Moscow on Monday urged`. */
    uint32_t verb = mention->last + 1;
    while (verb < mention->last + 3 && !(at(context, verb)->cue & (CUE_ACT | CUE_SPEECH)) &&
           (at(context, verb)->is & (WORD_FUNCTION | WORD_CALENDAR)))
        verb++;
    behind = at(context, verb);
    return (behind->cue & (CUE_ACT | CUE_SPEECH)) || looks_like_verb(behind) ? READING_STATE : READING_NONE;
}

/* The word that governs the mention, past `the` and the names it is listed with. */
static enum reading read_before(const struct context *context, const struct mention *mention)
{
    uint32_t word = mention->first - 1;
    if (mention->first == context->begin)
        return READING_NONE;
    if (is_form(context, word, "the") && word > context->begin)
        word--;
    const struct word_facts *before = at(context, word);
    if (is_form(context, word, "of"))
        return at(context, word - 1)->cue & (CUE_DIRECTION | CUE_PLACE_NOUN | CUE_CITY_NOUN) ? READING_PLACE
                                                                                             : READING_NONE;
    if ((before->cue & (CUE_PLACE | CUE_IN | CUE_DIRECTION)) && !is_form(context, word, "between"))
        return READING_PLACE;
    if (is_form(context, word, "in") || is_form(context, word, "at") || is_form(context, word, "to") ||
        is_form(context, word, "from"))
        return READING_PLACE;
    if (before->cue & CUE_GOVERNED && !is_form(context, word, "and"))
        return READING_STATE;
    return READING_NONE;
}

static enum reading read_mention(const struct context *context, const struct mention *mention)
{
    if (is_dateline(context, mention))
        return READING_PLACE;
    enum reading before = read_before(context, mention), behind = read_behind(context, mention);
    if (before == READING_PLACE)
        return READING_PLACE;
    return behind != READING_NONE ? behind : before;
}

/* `Washington and Moscow`, `Neither London nor Paris`: the one reading of names side by side. */
static bool are_listed(const struct facts *facts, const struct mention *a, const struct mention *b)
{
    if (a->sentence != b->sentence || b->first != a->last + 2)
        return false;
    struct text form = facts_form(facts, a->last + 1);
    return text_equal(form, TEXT("and")) || text_equal(form, TEXT("or")) || text_equal(form, TEXT("nor")) ||
           text_equal(form, TEXT(","));
}

static void share_readings(const struct facts *facts, const struct mention *mentions, size_t count,
                           const struct text *codes, enum reading *readings)
{
    for (size_t i = 0; i + 1 < count; i++)
        if (codes[i].ptr && codes[i + 1].ptr && readings[i + 1] == READING_NONE &&
            are_listed(facts, &mentions[i], &mentions[i + 1]))
            readings[i + 1] = readings[i];
    for (size_t i = count; i-- > 1;)
        if (codes[i].ptr && codes[i - 1].ptr && readings[i - 1] == READING_NONE &&
            are_listed(facts, &mentions[i - 1], &mentions[i]))
            readings[i - 1] = readings[i];
}

void government_find(const struct facts *facts, const struct mention *mentions, size_t count,
                     struct arena *arena, struct text *codes)
{
    enum reading *readings = arena_allocate(arena, (count + 1) * sizeof *readings);
    for (size_t i = 0; i < count; i++) {
        const struct sentence *s = &facts->document->sentences.items[mentions[i].sentence];
        struct context context = {facts, s->first_word, s->first_word + s->word_count};
        readings[i] = READING_NONE;
        codes[i] = (struct text){NULL, 0};
        if (mentions[i].type != TYPE_LOCATION)
            continue;
        codes[i] =
            phrases_value(PHRASE_CAPITAL, phrases_text(facts, mentions[i].first, mentions[i].last, arena));
        if (codes[i].ptr)
            readings[i] = read_mention(&context, &mentions[i]);
    }
    share_readings(facts, mentions, count, codes, readings);
    for (size_t i = 0; i < count; i++)
        if (readings[i] != READING_STATE)
            codes[i] = (struct text){NULL, 0};
}
