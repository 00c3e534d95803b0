/* Role search: what the two sides of a name are searched with. */
#include "role_search.h"

#include "../common/lexicon.h"
#include "../common/word_tag.h"

LEXICON(role_words);
LEXICON(titles);

const struct word_facts *role_word(const struct role_search *search, uint32_t word)
{
    static const struct word_facts nothing = {{NULL, 0}, 0, 0};
    return word >= search->begin && word < search->end ? &search->facts->words[word] : &nothing;
}

bool role_is_form(const struct role_search *search, uint32_t word, const char *form)
{
    return word >= search->begin && word < search->end &&
           text_equal(facts_form(search->facts, word), text_of(form));
}

bool role_is_dash(const struct role_search *search, uint32_t word)
{
    return role_is_form(search, word, "—") || role_is_form(search, word, "–") ||
           role_is_form(search, word, "--");
}

static bool has_value(const struct role_search *search, uint32_t word, const char *value)
{
    struct text found;
    return (lexicon_find(role_words, role_word(search, word)->lower, &found) & LEXICON_ENTRY) &&
           text_equal(found, text_of(value));
}

/* `ex-president`, one word for the tokenizer. */
static bool is_former(const struct role_search *search, uint32_t word)
{
    struct text lower = role_word(search, word)->lower, prefix = TEXT("ex-"), value;
    return text_starts(lower, prefix) &&
           (lexicon_find(titles, text_skip(lower, prefix.len), &value) & LEXICON_ENTRY) &&
           text_starts(value, TEXT("head"));
}

bool role_is_head(const struct role_search *search, uint32_t word)
{
    return (role_word(search, word)->is & WORD_TITLE) || has_value(search, word, "head") ||
           is_former(search, word);
}

bool role_is_ending(const struct role_search *search, uint32_t word)
{
    return has_value(search, word, "ending");
}

bool role_is_verb(const struct role_search *search, uint32_t word)
{
    return has_value(search, word, "verb");
}

bool role_is_time(const struct role_search *search, uint32_t word)
{
    return has_value(search, word, "time");
}

bool role_is_rank(const struct role_search *search, uint32_t word)
{
    return has_value(search, word, "rank");
}

bool role_is_thing(const struct role_search *search, uint32_t word)
{
    return has_value(search, word, "thing");
}

bool role_is_clause(const struct role_search *search, uint32_t word)
{
    const struct word_facts *w = role_word(search, word);
    if (role_is_head(search, word) || (w->is & (WORD_TITLE_MODIFIER | WORD_CAPITAL)))
        return false;
    if (role_is_form(search, word, "who") || role_is_form(search, word, "which") ||
        role_is_form(search, word, "that"))
        return true;
    return (w->cue & (CUE_SPEECH | CUE_ACT | CUE_BE)) || word_tag_of(w->lower) == TAG_VERB;
}

bool role_is_noun(const struct role_search *search, uint32_t word)
{
    const struct word_facts *w = role_word(search, word);
    bool plain = (w->is & WORD_LETTERS) && !(w->is & (WORD_CAPITAL | WORD_FUNCTION | WORD_CALENDAR));
    if (!plain || role_is_clause(search, word))
        return false;
    enum word_tag tag = word_tag_of(w->lower);
    return tag == TAG_NOUN || tag == TAG_ADJECTIVE;
}

/* The capital of an article keeps it from being looked up. */
bool role_is_article(const struct role_search *search, uint32_t word)
{
    static const char *const openers[] = {"The", "A", "An", "Its", "His", "Her", "Their", "Our", "My"};
    if (role_word(search, word)->cue & (CUE_ARTICLE | CUE_POSSESSIVE))
        return true;
    for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
        if (role_is_form(search, word, openers[i]))
            return true;
    return false;
}

const struct mention *role_mention_ending(const struct role_search *search, uint32_t word)
{
    for (size_t i = search->index; i-- > 0 && search->mentions[i].last + LONGEST_ROLE > word;)
        if (search->mentions[i].last == word && word >= search->begin)
            return &search->mentions[i];
    return NULL;
}
