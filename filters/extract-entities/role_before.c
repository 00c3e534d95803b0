/* Role before: `French President Emmanuel Macron`, `The governor of the bank, Helen Ashby-Moore,`. */
#include "phrases.h"
#include "role_search.h"

enum { LONGEST_COMPOUND = 4 }; /* words */

/* ---- where a title begins ---- */

/* `Council` of `Council President`, `Water` of `Water Minister`: no name of the text, nor a capital that only
 * its place gives it. */
static bool is_part_of_title(const struct role_search *search, uint32_t word)
{
    const struct word_facts *w = role_word(search, word);
    uint32_t sentence = search->mentions[search->index].sentence;
    bool plain = search->facts->cases[sentence] == CASE_PLAIN && (w->is & WORD_CAPITAL) &&
                 !(w->is & (WORD_UPPER | WORD_FUNCTION | WORD_CALENDAR | WORD_HONORIFIC));
    return plain && ((w->cue & HEAD_ORG) || !(w->is & WORD_START)) &&
           (role_word(search, word + 1)->is & WORD_CAPITAL) && !role_mention_ending(search, word);
}

/* Words between the parts of a title: `secretary-general`, `Secretary of State`, `34-year-old`. */
static bool joins_title(const struct role_search *search, uint32_t word)
{
    if (role_is_form(search, word, "of"))
        return role_is_head(search, word - 1);
    if (role_word(search, word)->is & WORD_NUMBER)
        return role_is_form(search, word + 2, "year");
    return role_is_form(search, word, "-") || role_is_form(search, word, "old") ||
           role_is_form(search, word, "year");
}

/* `the White House under President Obama`, but `under secretary`. */
static bool is_under(const struct role_search *search, uint32_t word)
{
    return role_is_form(search, word, "under") && (role_word(search, word + 1)->is & WORD_CAPITAL);
}

/* `elect` of `President-elect`. */
static bool ends_title(const struct role_search *search, uint32_t word)
{
    return role_is_ending(search, word) && role_is_form(search, word - 1, "-");
}

/* The first word of the title whose last word is `last`; past `last` where there is none. */
static uint32_t title_begin(const struct role_search *search, uint32_t last)
{
    uint32_t begin = last + 1;
    bool head = false;
    for (uint32_t i = last; i + 1 > search->begin && i + LONGEST_TITLE > last; i--) {
        const struct word_facts *w = role_word(search, i);
        bool modifier = (w->is & WORD_TITLE_MODIFIER) || ends_title(search, i);
        bool honorific = (w->is & WORD_HONORIFIC) && !(w->is & WORD_TITLE);
        if (honorific || is_under(search, i) || (i < last && role_mention_ending(search, i)))
            break;
        if (role_is_head(search, i))
            begin = i, head = true;
        else if (head &&
                 (modifier || (w->is & WORD_NUMBER && joins_title(search, i)) || is_part_of_title(search, i)))
            begin = i;
        else if (!(head && joins_title(search, i)) && !(i == last && modifier) &&
                 !(i + 1 == last && ends_title(search, last)))
            break;
        if (i == 0)
            break;
    }
    return head ? begin : last + 1;
}

/* ---- whose office it is ---- */

static bool is_capital(const struct role_search *search, uint32_t word)
{
    return (role_word(search, word)->is & WORD_CAPITAL) && !role_is_article(search, word);
}

/* `bank` of `the central bank's governor`: from the word behind the article; or `last` + 1. */
static uint32_t common_owner(const struct role_search *search, uint32_t last)
{
    uint32_t first = last + 1;
    while (first > search->begin && first + LONGEST_COMPOUND > last &&
           (role_is_noun(search, first - 1) || is_capital(search, first - 1)))
        first--;
    return first <= last && role_is_article(search, first - 1) ? first : last + 1;
}

static bool is_modifier(const struct role_search *search, uint32_t word)
{
    uint32_t is = role_word(search, word)->is;
    return (is & WORD_TITLE_MODIFIER) && !(is & WORD_TITLE) && !is_under(search, word);
}

/* `former` and `then-` before an owner, and the owners of owners: `former Kentucky Democratic Senate
 * candidate`. */
static uint32_t with_modifiers(const struct role_search *search, uint32_t begin)
{
    uint32_t name = search->mentions[search->index].first;
    while (begin > search->begin && begin + 2 * LONGEST_ROLE > name) {
        const struct mention *owner = role_mention_ending(search, begin - 1);
        if (owner && owner->type != TYPE_PERSON)
            begin = owner->first;
        else if (is_modifier(search, begin - 1))
            begin--;
        else if (role_is_form(search, begin - 1, "-") && is_modifier(search, begin - 2))
            begin -= 2;
        else
            break;
    }
    return begin;
}

/* The first word of the owner right before the title: a mention, or anything and `'s`; else the title's. */
static uint32_t with_owner(const struct role_search *search, uint32_t begin)
{
    bool possessive = begin > search->begin && (role_word(search, begin - 1)->is & WORD_POSSESSIVE);
    if (begin <= search->begin + possessive)
        return begin;
    uint32_t last = begin - 1 - possessive;
    const struct mention *owner = role_mention_ending(search, last);
    if (owner && owner->type == TYPE_PERSON)
        return possessive ? owner->first : begin;
    if (owner && possessive)
        return with_modifiers(search, owner->first);
    if (owner) { /* `Florida's Republican governor` */
        uint32_t first = with_modifiers(search, owner->first);
        return first < begin && (role_word(search, first - 1)->is & WORD_POSSESSIVE)
                   ? with_owner(search, first)
                   : first;
    }
    uint32_t common = possessive ? common_owner(search, last) : last + 1;
    return common <= last ? common : begin;
}

static bool is_definite(const struct role_search *search, uint32_t begin, uint32_t owner)
{
    return owner != begin || (owner > search->begin && role_is_article(search, owner - 1));
}

/* `fisheries` of `the Norwegian fisheries minister`, `founder and` of `Lumen's founder and chief scientist`:
 * nouns before a title belong to it where an article or an owner is before them. */
static uint32_t with_compound(const struct role_search *search, uint32_t begin, bool comma)
{
    uint32_t first = begin;
    while (first > search->begin && first + LONGEST_COMPOUND > begin) {
        /* `the way President Trump`: a noun does not belong to an office with a capital. */
        if (!comma && (role_word(search, begin)->is & WORD_CAPITAL))
            break;
        bool and = role_is_form(search, first - 1, "and") && first - 1 > search->begin &&
                   !(role_word(search, first)->is & WORD_CAPITAL);
        uint32_t other = and? title_begin(search, first - 2) : first;
        if (and&&other <= first - 2)
            first = other;
        else if (role_is_noun(search, first - 1))
            first--;
        else if (role_is_form(search, first - 1, "-") && first < begin && role_is_noun(search, first - 2))
            first -= 2;
        else
            break;
    }
    return first < begin && is_definite(search, first, with_owner(search, first)) ? first : begin;
}

/* ---- the two forms ---- */

/* Off with words that only open a sentence: `former` stays, `The` goes. */
static uint32_t without_openers(const struct role_search *search, uint32_t begin, uint32_t last)
{
    while (begin < last && (role_word(search, begin)->is & WORD_CAPITAL) &&
           (role_word(search, begin)->is & WORD_FUNCTION) &&
           !(role_word(search, begin)->is & (WORD_TITLE | WORD_TITLE_MODIFIER)))
        begin++;
    return begin;
}

/* `Secretary` of `Secretary of State`, `leader` of `leader of the Labour Party`: the title that goes on with
 * `of` or `for` and words with capitals up to `last`, where the name follows at once; past `last` where there
 * is none. */
static uint32_t owned_title(const struct role_search *search, uint32_t last)
{
    enum { LONGEST_OWNER = 6 };
    const struct mention *owner = role_mention_ending(search, last);
    if (!is_capital(search, last) || (owner && owner->type == TYPE_PERSON))
        return last + 1;
    for (uint32_t i = last - 1; i > search->begin && i + LONGEST_OWNER > last; i--) {
        bool joint = role_is_form(search, i, "of") || role_is_form(search, i, "for");
        if (joint && role_is_head(search, i - 1))
            return title_begin(search, i - 1);
        if (!joint && !is_capital(search, i) && !role_is_form(search, i, "the") &&
            !role_is_form(search, i, "and"))
            break;
    }
    return last + 1;
}

/* The role in words ... `last`; a comma also parts lists, so that it takes an article or an owner. */
static struct text plain_role(const struct role_search *search, uint32_t last, bool comma,
                              struct arena *arena)
{
    uint32_t begin = title_begin(search, last);
    if (begin > last && !comma)
        begin = owned_title(search, last);
    if (begin > last)
        return (struct text){NULL, 0};
    begin = with_compound(search, begin, comma);
    uint32_t owner = with_owner(search, begin);
    if (comma && !is_definite(search, begin, owner))
        return (struct text){NULL, 0};
    return phrases_text(search->facts, without_openers(search, owner, last), last, arena);
}

static bool is_preposition(const struct role_search *search, uint32_t word)
{
    static const char *const forms[] = {"of", "for", "in", "at", "to", "on"};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (role_is_form(search, word, forms[i]))
            return true;
    return false;
}

static bool is_closed(const struct role_search *search)
{
    static const char *const marks[] = {",", ".", ";", ")", "?", "!", "\"", "”"};
    uint32_t behind = search->mentions[search->index].last + 1;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (role_is_form(search, behind, marks[i]))
            return true;
    return behind >= search->end || role_is_dash(search, behind);
}

/* `the widow of his brother, Beau,`: the name is that of the nearer one; but `the spokesman for the mayor,
 * Ana Ruiz,`. */
static bool says_more(const struct role_search *search, uint32_t head, uint32_t last)
{
    uint32_t begin = title_begin(search, last);
    return role_is_form(search, head + 1, "of") && begin > head + 1 && begin <= last &&
           is_definite(search, begin, with_owner(search, begin));
}

/* `The head of the agency, Ana Ruiz,`: the first title that goes on with a preposition, in the same clause.
 */
static struct text long_role(const struct role_search *search, uint32_t last, struct arena *arena)
{
    uint32_t head = last + 1;
    for (uint32_t i = last; i > search->begin && i + LONGEST_ROLE > last; i--) {
        if (role_is_form(search, i, ",") || role_is_clause(search, i))
            break;
        if (role_is_head(search, i) && i < last && is_preposition(search, i + 1))
            head = i;
    }
    if (head > last || !is_closed(search) || says_more(search, head, last))
        return (struct text){NULL, 0};
    uint32_t begin = with_compound(search, title_begin(search, head), true);
    uint32_t owner = with_owner(search, begin);
    if (!is_definite(search, begin, owner))
        return (struct text){NULL, 0};
    return phrases_text(search->facts, without_openers(search, owner, last), last, arena);
}

/* `the country's emergencies chief, Gen. Azamat Toktosunov,`: the office is before the comma. */
static uint32_t without_rank(const struct role_search *search, uint32_t last)
{
    bool rank = role_is_rank(search, last) && last > search->begin + 1 && role_is_form(search, last - 1, ",");
    return rank && title_begin(search, last - 2) <= last - 2 ? last - 1 : last;
}

struct text role_before(const struct role_search *search, struct arena *arena)
{
    uint32_t last = search->mentions[search->index].first;
    if (last == search->begin)
        return (struct text){NULL, 0};
    last--;
    while (last > search->begin && (role_word(search, last)->is & WORD_HONORIFIC) &&
           !(role_word(search, last)->is & WORD_TITLE))
        last--;
    uint32_t rank = last;
    last = without_rank(search, last);
    bool comma = role_is_form(search, last, ",");
    if (comma && last > search->begin)
        last--;
    struct text role = comma ? long_role(search, last, arena) : (struct text){NULL, 0};
    if (!role.ptr)
        role = plain_role(search, last, comma, arena);
    return role.ptr || last == rank ? role : plain_role(search, rank, false, arena);
}
