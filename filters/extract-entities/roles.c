/* Roles: who somebody is, by the words beside the name. */
#include "roles.h"

#include "../common/lexicon.h"
#include "../common/unicode.h"

LEXICON(titles);

enum { LONGEST_ROLE = 12, LONGEST_TITLE = 9 }; /* words */

struct search {
    const struct facts *facts;
    const struct mention *mentions;
    size_t count;
    uint32_t begin, end; /* words of the sentence */
};

static const struct word_facts *at(const struct search *search, uint32_t word)
{
    static const struct word_facts nothing = {{NULL, 0}, 0, 0};
    return word >= search->begin && word < search->end ? &search->facts->words[word] : &nothing;
}

static bool is_form(const struct search *search, uint32_t word, const char *form)
{
    return word >= search->begin && word < search->end &&
           text_equal(facts_form(search->facts, word), text_of(form));
}

static bool is_dash(const struct search *search, uint32_t word)
{
    return is_form(search, word, "—") || is_form(search, word, "–") || is_form(search, word, "--");
}

/* The mention that ends at the word, looking back from mention `from`; or NULL. */
static const struct mention *mention_ending(const struct search *search, size_t from, uint32_t word)
{
    for (size_t i = from; i-- > 0 && search->mentions[i].last + LONGEST_ROLE > word;)
        if (search->mentions[i].last == word)
            return &search->mentions[i];
    return NULL;
}

/* ---- before the name ---- */

/* The first word of the title whose last word is `last`: heads and modifiers, `secretary-general`, `Secretary
 * of State`; past `last` where there is none. */
static uint32_t title_begin(const struct search *search, uint32_t last)
{
    uint32_t begin = last + 1;
    bool head = false;
    for (uint32_t i = last; i + 1 > search->begin && i + LONGEST_TITLE > last; i--) {
        const struct word_facts *w = at(search, i);
        bool hyphen = is_form(search, i, "-") && head;
        bool age = head && (is_form(search, i, "old") || is_form(search, i, "year"));
        bool of = is_form(search, i, "of") && head && (at(search, i - 1)->is & WORD_TITLE);
        if (w->is & WORD_HONORIFIC && !(w->is & WORD_TITLE))
            break;
        if (w->is & WORD_TITLE)
            begin = i, head = true;
        else if ((w->is & WORD_TITLE_MODIFIER) && head)
            begin = i;
        else if (head && (w->is & WORD_NUMBER) && is_form(search, i + 2, "year"))
            begin = i;
        else if (!hyphen && !of && !age && !(i == last && (w->is & WORD_TITLE_MODIFIER)))
            break;
        if (i == 0)
            break;
    }
    return head ? begin : last + 1;
}

/* Whose office it is: a mention, or a mention and `'s`, right before the title. */
static uint32_t with_owner(const struct search *search, size_t index, uint32_t begin)
{
    if (begin == search->begin)
        return begin;
    bool possessive = at(search, begin - 1)->is & WORD_POSSESSIVE;
    uint32_t last = begin - 1 - possessive;
    if (possessive && begin - 1 == search->begin)
        return begin;
    const struct mention *owner = mention_ending(search, index, last);
    if (!owner || owner->type == TYPE_PERSON)
        return begin;
    return owner->first;
}

static struct text plain_text(const struct search *search, uint32_t first, uint32_t last, struct arena *arena)
{
    return phrases_text(search->facts, first, last, arena);
}

static bool is_office(struct text word)
{
    struct text value;
    return lexicon_find(titles, word, &value) & LEXICON_ENTRY;
}

/* Off with words that only open a sentence or tell no role: `former` stays, `The` goes. */
static uint32_t without_openers(const struct search *search, uint32_t begin, uint32_t last)
{
    while (begin < last && (at(search, begin)->is & WORD_CAPITAL) &&
           (at(search, begin)->is & WORD_FUNCTION) && !is_office(at(search, begin)->lower))
        begin++;
    return begin;
}

/* An article or pronoun whose capital keeps it from being looked up. */
static bool is_opener(const struct search *search, uint32_t word)
{
    static const char *const openers[] = {"The", "A", "An", "Its", "His", "Her", "Their", "Our"};
    for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
        if (is_form(search, word, openers[i]))
            return true;
    return false;
}

static struct text role_before(const struct search *search, size_t index, struct arena *arena)
{
    uint32_t last = search->mentions[index].first;
    if (last == search->begin)
        return (struct text){NULL, 0};
    last--;
    while (last > search->begin && (at(search, last)->is & WORD_HONORIFIC) &&
           !(at(search, last)->is & WORD_TITLE))
        last--;
    bool comma = is_form(search, last, ",");
    if (comma && last > search->begin)
        last--;
    uint32_t begin = title_begin(search, last);
    if (begin > last)
        return (struct text){NULL, 0};
    uint32_t owner = with_owner(search, index, begin);
    /* `The governor, Helen Ashby-Moore,`: only with an article or an owner, since a comma also parts lists.
     */
    const struct word_facts *opener = at(search, owner - 1);
    bool definite =
        owner != begin || (opener->cue & (CUE_ARTICLE | CUE_POSSESSIVE)) || is_opener(search, owner - 1);
    if (comma && !definite)
        return (struct text){NULL, 0};
    return plain_text(search, without_openers(search, owner, last), last, arena);
}

/* ---- behind the name ---- */

/* Whether words [first, last] say what somebody is: an office or an occupation in them before any other
 * clause begins. */
static bool tells_role(const struct search *search, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i <= last; i++) {
        const struct word_facts *w = at(search, i);
        if ((w->cue & (CUE_SPEECH | CUE_ACT | CUE_BE)) && !(w->is & WORD_TITLE))
            return false;
        if (is_form(search, i, "who") || is_form(search, i, "which") || is_form(search, i, "that"))
            return false;
        if (w->is & WORD_TITLE)
            return true;
        bool modifier = w->is & (WORD_TITLE_MODIFIER | WORD_CAPITAL | WORD_POSSESSIVE | WORD_NUMBER);
        if (!modifier && (w->is & WORD_FUNCTION) && !(w->cue & CUE_ARTICLE) && !is_form(search, i, "of") &&
            !is_form(search, i, "former"))
            return false;
    }
    return false;
}

/* The last word before the apposition is closed; or `first` - 1. */
static uint32_t apposition_end(const struct search *search, uint32_t first)
{
    for (uint32_t i = first; i < search->end && i < first + LONGEST_ROLE; i++) {
        bool closes = is_form(search, i, ",") || is_dash(search, i) || is_form(search, i, ";") ||
                      is_form(search, i, ")") || is_form(search, i, ".") || is_form(search, i, "who");
        if (closes)
            return i - 1;
    }
    return first - 1;
}

static struct text role_behind(const struct search *search, size_t index, struct arena *arena)
{
    uint32_t mark = search->mentions[index].last + 1, first = mark + 1;
    if (!is_form(search, mark, ",") && !is_dash(search, mark) && !is_form(search, mark, "("))
        return (struct text){NULL, 0};
    /* `, 34, a teacher,` */
    if ((at(search, first)->is & WORD_NUMBER) && is_form(search, first + 1, ","))
        first += 2;
    if (at(search, first)->cue & CUE_ARTICLE)
        first++;
    uint32_t last = apposition_end(search, first);
    if (last + 1 <= first || !tells_role(search, first, last))
        return (struct text){NULL, 0};
    bool named = index + 1 < search->count && search->mentions[index + 1].type == TYPE_PERSON &&
                 search->mentions[index + 1].first <= last;
    return named ? (struct text){NULL, 0} : plain_text(search, first, last, arena);
}

void roles_find(const struct facts *facts, const struct mention *mentions, size_t count, struct arena *arena,
                struct text *roles)
{
    for (size_t i = 0; i < count; i++) {
        roles[i] = (struct text){NULL, 0};
        if (mentions[i].type != TYPE_PERSON)
            continue;
        const struct sentence *s = &facts->document->sentences.items[mentions[i].sentence];
        struct search search = {facts, mentions, count, s->first_word, s->first_word + s->word_count};
        struct text behind = role_behind(&search, i, arena), before = role_before(&search, i, arena);
        roles[i] = before.ptr ? before : behind;
    }
}
