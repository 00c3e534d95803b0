/* Facts: what each word of a document is by itself. */
#include "facts.h"

#include "../common/lexicon.h"
#include "../common/unicode.h"
#include "../common/utf8.h"
#include "vocabulary.h"

LEXICON(common_words);
LEXICON(cue_words);
LEXICON(currencies);
LEXICON(name_heads);
LEXICON(person_names);
LEXICON(titles);

struct value_bits {
    const char *value; /* as the data file has it */
    uint32_t is, cue;
};

static const struct value_bits common_values[] = {{"c", WORD_COMMON, 0}, {"m", WORD_MIXED, 0}, {0}};
static const struct value_bits currency_values[] = {
    {"currency", WORD_CURRENCY, 0}, {"scale", WORD_CURRENCY, 0}, {0}};
static const struct value_bits name_values[] = {{"F", WORD_FORENAME, 0},
                                                {"f", WORD_MAYBE_FORENAME, 0},
                                                {"S", WORD_SURNAME, 0},
                                                {"s", WORD_MAYBE_SURNAME, 0},
                                                {0}};
static const struct value_bits title_values[] = {
    {"head", WORD_TITLE, 0}, {"modifier", WORD_TITLE_MODIFIER, 0}, {"honorific", WORD_HONORIFIC, 0}, {0}};
static const struct value_bits head_values[] = {{"org", 0, HEAD_ORG},     {"loc", 0, HEAD_LOC},
                                                {"misc", 0, HEAD_MISC},   {"suffix", 0, HEAD_SUFFIX},
                                                {"of", 0, HEAD_OF},       {"for", 0, HEAD_FOR},
                                                {"on", 0, HEAD_ON},       {"first", 0, HEAD_FIRST},
                                                {"alone", 0, HEAD_ALONE}, {0}};
static const struct value_bits cue_values[] = {{"function", WORD_FUNCTION, 0},
                                               {"calendar", WORD_CALENDAR, 0},
                                               {"particle", WORD_PARTICLE, 0},
                                               {"speech", 0, CUE_SPEECH},
                                               {"person", 0, CUE_PERSON},
                                               {"act", 0, CUE_ACT},
                                               {"place", 0, CUE_PLACE},
                                               {"in", 0, CUE_IN},
                                               {"governed", 0, CUE_GOVERNED},
                                               {"direction", 0, CUE_DIRECTION},
                                               {"placehead", 0, CUE_PLACE_NOUN},
                                               {"orgnoun", 0, CUE_ORG_NOUN},
                                               {"article", 0, CUE_ARTICLE},
                                               {"possessive", 0, CUE_POSSESSIVE},
                                               {"wheregov", 0, CUE_CITY_NOUN},
                                               {"be", 0, CUE_BE},
                                               {0}};

/* Adds the bits of the values that the lexicon has for the key; they are parted by `;` and by spaces. */
static bool add_values(struct word_facts *word, struct lexicon lexicon, struct text key,
                       const struct value_bits *table)
{
    struct text values;
    if (!(lexicon_find(lexicon, key, &values) & LEXICON_ENTRY))
        return false;
    for (size_t at = 0, end; at < values.len; at = end + 1) {
        for (end = at; end < values.len && values.ptr[end] != ';' && values.ptr[end] != ' ';)
            end++;
        struct text value = {values.ptr + at, end - at};
        for (const struct value_bits *row = table; row->value; row++)
            if (text_equal(value, text_of(row->value))) {
                word->is |= row->is;
                word->cue |= row->cue;
            }
    }
    return true;
}

static bool is_possessive(struct text form)
{
    return text_equal(form, TEXT("'s")) || text_equal(form, TEXT("’s")) || text_equal(form, TEXT("'")) ||
           text_equal(form, TEXT("’")) || text_equal(form, TEXT("'S")) || text_equal(form, TEXT("’S"));
}

static uint32_t shape_of(struct text form)
{
    uint32_t is = 0;
    if (text_starts_digit(form))
        return WORD_NUMBER;
    if (!text_starts_letter(form))
        return is_possessive(form) ? WORD_POSSESSIVE : 0;
    is = WORD_LETTERS;
    bool inner =
        form.len > 2 && form.ptr[0] >= 'a' && form.ptr[0] <= 'z' && form.ptr[1] >= 'A' && form.ptr[1] <= 'Z';
    if (text_starts_upper(form) || inner)
        is |= WORD_CAPITAL;
    if ((is & WORD_CAPITAL) && (form.len == 1 || (form.len == 2 && form.ptr[1] == '.')))
        is |= WORD_INITIAL;
    else if ((is & WORD_CAPITAL) && text_is_all_upper(form))
        is |= WORD_UPPER;
    return is;
}

/* ALL CAPITALS as the lexicons of names have it: `MOSCOW` is `Moscow`. */
static struct text capitalised(struct arena *arena, struct text form, struct text lower)
{
    size_t first = 0;
    utf8_decode(form, &first);
    if (form.len != lower.len)
        return form;
    struct text pieces[] = {{form.ptr, first}, {lower.ptr + first, lower.len - first}};
    return arena_join(arena, pieces, 2);
}

static void look_up_capital(struct word_facts *word, struct text form, struct arena *arena)
{
    struct word_facts cues = {0};
    add_values(&cues, cue_words, word->lower, cue_values);
    word->is |= cues.is;
    add_values(word, common_words, word->lower, common_values);
    add_values(word, titles, word->lower, title_values);
    struct text name = form;
    if ((word->is & WORD_UPPER) && form.len > 3)
        name = capitalised(arena, form, word->lower);
    if (!add_values(word, name_heads, form, head_values) && name.ptr != form.ptr)
        add_values(word, name_heads, name, head_values);
    add_values(word, person_names, name, name_values);
    add_values(word, currencies, name, currency_values);
}

struct word_facts facts_of_form(struct text form, struct arena *arena)
{
    struct word_facts word = {.lower = form, .is = shape_of(form)};
    if (word.is & WORD_CAPITAL) {
        word.lower = text_lower(arena, form);
        look_up_capital(&word, form, arena);
    } else if (word.is & WORD_LETTERS) {
        add_values(&word, cue_words, form, cue_values);
        add_values(&word, titles, form, title_values);
    }
    return word;
}

static struct word_facts facts_of_word(const struct word *source, struct vocabulary *vocabulary,
                                       struct vocabulary_word **entry)
{
    *entry = vocabulary_at(vocabulary, source->form);
    struct word_facts word = (*entry)->facts;
    if (!source->space_after)
        word.is |= WORD_GLUED;
    return word;
}

/* Marks behind which a capital says nothing. */
static bool opens(struct text form)
{
    static const char *const marks[] = {"\"", "“", "”", "‘", "``", "''", ":", ";",  "—",
                                        "–",  "…", "!", "?", ".",  "•",  "*", "..."};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (text_equal(form, text_of(marks[i])))
            return true;
    return false;
}

static void mark_starts(struct facts *facts, const struct sentence *sentence)
{
    bool start = true;
    for (uint32_t i = sentence->first_word; i < sentence->first_word + sentence->word_count; i++) {
        struct word_facts *word = &facts->words[i];
        if (word->is & (WORD_LETTERS | WORD_NUMBER)) {
            if (start)
                word->is |= WORD_START;
            start = false;
        } else if (opens(facts_form(facts, i))) {
            start = true;
        }
    }
}

/* Title Case: all but a few of the words that a sentence would have in lower case begin with a capital. */
static enum sentence_case case_of(const struct facts *facts, const struct sentence *sentence)
{
    uint32_t letters = 0, capitals = 0, upper = 0, ordinary = 0, raised = 0;
    for (uint32_t i = sentence->first_word; i < sentence->first_word + sentence->word_count; i++) {
        uint32_t is = facts->words[i].is;
        if (!(is & WORD_LETTERS))
            continue;
        letters++;
        capitals += (is & WORD_CAPITAL) != 0;
        upper += (is & WORD_UPPER) != 0;
        if ((is & WORD_FUNCTION) && !(is & WORD_CAPITAL))
            continue;
        bool low = !(is & WORD_CAPITAL);
        /* Titles and words that are often names have capitals in plain text too. */
        bool name = is & (WORD_TITLE | WORD_TITLE_MODIFIER | WORD_HONORIFIC | WORD_FORENAME | WORD_SURNAME |
                          WORD_START);
        bool high = (is & WORD_CAPITAL) && (is & (WORD_COMMON | WORD_MIXED)) && !name;
        ordinary += low || high;
        raised += high;
    }
    if (letters >= 2 && upper * 10 >= letters * 8 && raised >= 1)
        return CASE_UPPER;
    return letters >= 3 && raised >= 2 && raised * 10 >= ordinary * 7 && capitals * 2 > letters ? CASE_TITLE
                                                                                                : CASE_PLAIN;
}

struct facts facts_of(const struct document *document, struct vocabulary *vocabulary, struct arena *arena)
{
    struct facts facts = {.document = document, .vocabulary = vocabulary};
    facts.entries = arena_allocate(arena, (document->words.count + 1) * sizeof *facts.entries);
    facts.words = arena_allocate(arena, (document->words.count + 1) * sizeof *facts.words);
    facts.cases = arena_allocate(arena, (document->sentences.count + 1) * sizeof *facts.cases);
    for (uint32_t i = 0; i < document->words.count; i++)
        facts.words[i] = facts_of_word(&document->words.items[i], vocabulary, &facts.entries[i]);
    for (uint32_t s = 0; s < document->sentences.count; s++) {
        const struct sentence *sentence = &document->sentences.items[s];
        mark_starts(&facts, sentence);
        facts.cases[s] = case_of(&facts, sentence);
    }
    return facts;
}
