/* Namings: a mention as a name that is to be linked, and the parts of names. */
#include "naming.h"

#include "../common/unicode.h"
#include "entity_words.h"
#include "phrases.h"

/* ---- the parts of a name ---- */

struct text naming_first(struct text name)
{
    return text_cut(&name, ' ');
}

static struct text last_word(struct text name)
{
    size_t at = name.len;
    while (at && name.ptr[at - 1] != ' ')
        at--;
    return text_skip(name, at);
}

struct text naming_without_suffix(struct text name)
{
    struct text last = last_word(name);
    if (last.len == name.len || !(entity_words_find(last) & ENTITY_SUFFIX))
        return name;
    name.len -= last.len + 1;
    if (text_ends(name, TEXT(",")))
        name.len--;
    return name;
}

struct text naming_last(struct text name)
{
    return last_word(naming_without_suffix(name));
}

struct text naming_outer(struct text name, bool initial, struct arena *arena)
{
    struct text first = naming_first(name);
    if (initial && first.len)
        first.len = 1;
    struct text pieces[] = {first, TEXT(" "), last_word(name)};
    return arena_join(arena, pieces, 3);
}

struct text naming_initials(struct text name, struct text lower, bool small, struct arena *arena)
{
    char *letters = arena_allocate(arena, name.len + 1), *at = letters;
    bool same = name.len == lower.len;
    for (size_t i = 0; same && i < name.len; i++) {
        bool begins = i == 0 || name.ptr[i - 1] == ' ' || name.ptr[i - 1] == '-';
        bool capital = name.ptr[i] >= 'A' && name.ptr[i] <= 'Z';
        if (begins && (capital || small) && lower.ptr[i] >= 'a' && lower.ptr[i] <= 'z')
            *at++ = lower.ptr[i];
    }
    return text_between(letters, at);
}

size_t naming_words(struct text name)
{
    size_t words = 1;
    for (size_t i = 0; i < name.len; i++)
        words += name.ptr[i] == ' ';
    return words;
}

/* ---- what is said beside it ---- */

static enum gender gender_in(struct text words)
{
    enum gender gender = GENDER_UNKNOWN;
    while (words.len) {
        unsigned found = entity_words_find(text_cut(&words, ' '));
        if (found & (ENTITY_MAN | ENTITY_WOMAN))
            gender = found & ENTITY_MAN ? GENDER_MAN : GENDER_WOMAN;
    }
    return gender;
}

/* Mr. and Mrs., else the role; what stands behind `of` or `for` is said of somebody else. */
static enum gender gender_of(const struct facts *facts, const struct mention *mention, struct text role,
                             struct arena *arena)
{
    uint32_t begin = facts->document->sentences.items[mention->sentence].first_word;
    if (mention->first > begin) {
        enum gender gender = gender_in(facts->words[mention->first - 1].lower);
        if (gender != GENDER_UNKNOWN)
            return gender;
    }
    struct text lower = role.ptr ? text_lower(arena, role) : role;
    static const char *const ends[] = {" of ", " for ", " to "};
    for (size_t i = 0; i < sizeof ends / sizeof *ends && lower.len; i++) {
        size_t at = text_find(lower, text_of(ends[i]));
        if (at < lower.len)
            lower.len = at;
    }
    return gender_in(lower);
}

/* `Atlanta, Georgia`, `the state of Georgia`; but `Tbilisi, Georgia`, whose capital that is. */
static bool is_region(const struct facts *facts, const struct mention *mention, struct text name,
                      struct arena *arena)
{
    struct text country = phrases_value(PHRASE_COUNTRY, name);
    uint32_t begin = facts->document->sentences.items[mention->sentence].first_word;
    if (mention->type != TYPE_LOCATION || !country.ptr || !phrases_value(PHRASE_REGION, name).ptr ||
        mention->first < begin + 2)
        return false;
    struct text mark = facts->words[mention->first - 1].lower;
    uint32_t before = mention->first - 2;
    if (text_equal(mark, TEXT("of")))
        return text_equal(facts->words[before].lower, TEXT("state"));
    if (!text_equal(mark, TEXT(",")) || !(facts->words[before].is & WORD_CAPITAL))
        return false;
    struct text state = phrases_value(PHRASE_CAPITAL, phrases_text(facts, before, before, arena));
    return !state.ptr || !text_equal(state, country);
}

struct text naming_canonical(struct text name, struct arena *arena)
{
    struct text canonical = phrases_value(PHRASE_ORGANIZATION, name);
    return canonical.ptr ? text_lower(arena, text_cut(&canonical, ';')) : canonical;
}

struct naming naming_of(const struct facts *facts, const struct mention *mention, struct text role,
                        struct arena *arena)
{
    struct naming naming = {.type = mention->type};
    naming.text = phrases_text(facts, mention->first, mention->last, arena);
    naming.lower = text_lower(arena, naming.text);
    naming.single = !memchr(naming.text.ptr, ' ', naming.text.len);
    if (mention->type == TYPE_ORGANIZATION)
        naming.canonical = naming_canonical(naming.text, arena);
    if (mention->type == TYPE_PERSON)
        naming.gender = gender_of(facts, mention, role, arena);
    naming.region = is_region(facts, mention, naming.text, arena);
    return naming;
}
