/* The phrase whose head is no plural: behind ordinals, `one` and hyphens. */
#include "phrase.h"

/* `its third cut this year`, `the first meeting`: behind an ordinal with a determiner stands no verb but a
 * participle, and one in -ing that describes nothing is a noun. */
static bool is_noun_here(const struct reading *r, int64_t i, int64_t at, bool counts)
{
    struct text form = piece_at(r->pieces, i)->form;
    int64_t before = at - 2;
    bool determined = !counts && phrase_is_word(r, before) &&
                      (phrase_tag(r, before) == TAG_FUNCTION || phrase_is_possessive(r, before));
    bool leads = phrase_is_nominal(r, i + 1);
    if (text_equal(form, TEXT("other")))
        return !leads;
    if (phrase_tag(r, i) != TAG_VERB || leads)
        return false;
    if (piece_is(r->pieces, i + 1, TEXT("of"))) /* one count of fraud */
        return true;
    return text_ends(form, TEXT("ing")) ||
           ((i == at || phrase_tag(r, i - 1) == TAG_ADJECTIVE) && determined && !text_ends(form, TEXT("ed")));
}

/* `one vote defects`, `one senator support him`: a second noun that is a verb by its ending or its object. */
static bool is_verb_here(const struct reading *r, int64_t i)
{
    return noun_singular(r->arena, piece_at(r->pieces, i)->form).ptr ||
           context_is_word(r, i + 1, TEXT("object"));
}

/* `one threw`, `if one disagrees`: a verb, which tells what someone does. */
static bool is_said_of_one(const struct reading *r, int64_t i, enum word_tag tag)
{
    struct text form = piece_at(r->pieces, i)->form, singular = noun_singular(r->arena, form);
    if (tag == TAG_VERB)
        return !text_ends(form, TEXT("ing"));
    return singular.ptr && !text_equal(singular, form) && !phrase_is_word(r, i + 1);
}

/* A capital behind a head without one: a name begins. */
static bool is_name_behind(const struct reading *r, int64_t i, int64_t head)
{
    return piece_at(r->pieces, i)->capital && !r->pieces->title && !piece_at(r->pieces, head)->capital;
}

/* Whether the word at i, used as `tag`, can stand in the phrase, which has its head or not yet. */
static bool belongs(const struct reading *r, const struct phrase *phrase, int64_t i, enum word_tag tag,
                    bool counts)
{
    if (tag == TAG_FUNCTION)
        return false;
    if (phrase->head >= 0)
        return tag == TAG_NOUN && !is_name_behind(r, i, phrase->head) && !(counts && is_verb_here(r, i));
    if (counts && i == phrase->begin && is_said_of_one(r, i, tag))
        return false;
    return tag == TAG_NOUN || phrase_leads_on(r, i);
}

static void set_head(const struct reading *r, struct phrase *phrase, int64_t i)
{
    struct text form = piece_at(r->pieces, i)->form, singular = noun_singular(r->arena, form);
    phrase->head = i;
    phrase->unit = singular.ptr ? singular : form;
}

struct phrase phrase_singular(const struct reading *r, int64_t at, bool counts)
{
    struct phrase phrase = {.begin = at, .head = -1};
    for (int64_t i = at; i < at + LONGEST_PHRASE; i++) {
        if (piece_is_hyphen(r->pieces, i) || (phrase_is_word(r, i) && phrase_is_possessive(r, i))) {
            phrase.head = -1;
            continue;
        }
        if (!phrase_is_word(r, i)) {
            if (phrase.head >= 0 || !phrase_is_passable(r, i))
                break;
            continue;
        }
        enum word_tag tag = phrase.head < 0 && is_noun_here(r, i, at, counts) ? TAG_NOUN : phrase_tag(r, i);
        if (!belongs(r, &phrase, i, tag, counts))
            break;
        if (tag == TAG_NOUN)
            set_head(r, &phrase, i);
    }
    return phrase;
}

struct phrase phrase_hyphenated(const struct reading *r, int64_t at)
{
    struct phrase phrase = {.begin = at + 1, .head = -1};
    if (phrase_is_word(r, at + 1) && phrase_tag(r, at + 1) == TAG_NOUN)
        set_head(r, &phrase, at + 1);
    return phrase;
}
