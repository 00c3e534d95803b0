/* What a date is told by, of any kind and with nothing around it: the longest that begins at a term. */
#include "grammar.h"

LEXICON(date_phrases);

static const struct text type_names[] = {{"DATE", 4}, {"TIME", 4}, {"DURATION", 8}, {"SET", 3}};

/* now, recently, the near future. */
static int64_t read_phrase(const struct reader *r, int64_t i, struct mention *m)
{
    struct text value;
    int64_t end = phrase_longest(r, date_phrases, i, &value);
    if (end == i)
        return i;
    struct text type = text_cut(&value, ' ');
    m->dropped = text_equal(type, TEXT("NONE"));
    for (unsigned k = 0; k < sizeof type_names / sizeof *type_names; k++)
        if (text_equal(type, type_names[k]))
            m->type = (enum timex)k;
    m->way = WAY_TEXT;
    m->text = value;
    return end;
}

#define COUNTS \
    (CLASS_BIT(CLASS_NUMBER) | CLASS_BIT(CLASS_TEN) | CLASS_BIT(CLASS_SCALE) | CLASS_BIT(CLASS_COUPLE) | \
     CLASS_BIT(CLASS_SOME) | CLASS_BIT(CLASS_HALF) | CLASS_BIT(CLASS_ARTICLE))

/* What each kind can begin with: classes, digits, the first word of a phrase; `behind`: what goes on behind
 * `the`, besides digits. */
static const struct kind {
    read_mention *read;
    uint64_t classes, behind;
    bool digits, phrase;
} kinds[] = {
    {repeat_read,
     CLASS_BIT(CLASS_EVERY) | CLASS_BIT(CLASS_WEEKDAYS) | CLASS_BIT(CLASS_WEEKDAY) | CLASS_BIT(CLASS_PARTS) |
         CLASS_BIT(CLASS_REPEAT) | CLASS_BIT(CLASS_ARTICLE) | CLASS_BIT(CLASS_UNITS),
     0, false, false},
    {holiday_read, 0, 0, false, true},
    {period_read,
     CLASS_BIT(CLASS_THE) | CLASS_BIT(CLASS_FISCAL) | CLASS_BIT(CLASS_WHICH) | CLASS_BIT(CLASS_UNIT) |
         CLASS_BIT(CLASS_ORDINAL) | CLASS_BIT(CLASS_LETTER) | CLASS_BIT(CLASS_SEASON) |
         CLASS_BIT(CLASS_POSSESSIVE),
     CLASS_BIT(CLASS_FISCAL) | CLASS_BIT(CLASS_WHICH) | CLASS_BIT(CLASS_UNIT) | CLASS_BIT(CLASS_ORDINAL) |
         CLASS_BIT(CLASS_LETTER) | CLASS_BIT(CLASS_SEASON) | CLASS_BIT(CLASS_POSSESSIVE) |
         CLASS_BIT(CLASS_HYPHEN),
     true, false},
    {relative_read,
     CLASS_BIT(CLASS_THE) | CLASS_BIT(CLASS_TODAY) | CLASS_BIT(CLASS_WEEKDAY) | CLASS_BIT(CLASS_WHICH) |
         CLASS_BIT(CLASS_SPOKEN) | CLASS_BIT(CLASS_UNIT),
     CLASS_BIT(CLASS_WHICH) | CLASS_BIT(CLASS_SPOKEN) | CLASS_BIT(CLASS_UNIT) | CLASS_BIT(CLASS_MORE) |
         CLASS_BIT(CLASS_FISCAL),
     false, false},
    {compared_read,
     CLASS_BIT(CLASS_THE) | CLASS_BIT(CLASS_ITS) | CLASS_BIT(CLASS_WHICH) | CLASS_BIT(CLASS_SPOKEN) |
         CLASS_BIT(CLASS_UNIT) | CLASS_BIT(CLASS_ORDINAL) | CLASS_BIT(CLASS_NUMBER) | CLASS_BIT(CLASS_TEN) |
         CLASS_BIT(CLASS_ARTICLE),
     CLASS_BIT(CLASS_WHICH) | CLASS_BIT(CLASS_SPOKEN) | CLASS_BIT(CLASS_UNIT) | CLASS_BIT(CLASS_ORDINAL) |
         CLASS_BIT(CLASS_OTHER) | CLASS_BIT(CLASS_POSSESSIVE) | COUNTS,
     true, false},
    {length_read,
     CLASS_BIT(CLASS_THE) | CLASS_BIT(CLASS_ITS) | CLASS_BIT(CLASS_WHICH) | CLASS_BIT(CLASS_SPOKEN) |
         CLASS_BIT(CLASS_ORDINAL) | CLASS_BIT(CLASS_UNITS) | CLASS_BIT(CLASS_UNIT) | COUNTS,
     CLASS_BIT(CLASS_WHICH) | CLASS_BIT(CLASS_SPOKEN) | CLASS_BIT(CLASS_ORDINAL) | CLASS_BIT(CLASS_EDGE) |
         CLASS_BIT(CLASS_UNITS) | CLASS_BIT(CLASS_UNIT) | CLASS_BIT(CLASS_HYPHEN) | COUNTS,
     true, false},
    {absolute_read,
     CLASS_BIT(CLASS_MONTH) | CLASS_BIT(CLASS_THE) | CLASS_BIT(CLASS_EDGE) | CLASS_BIT(CLASS_POSSESSIVE) |
         CLASS_BIT(CLASS_DECADE) | CLASS_BIT(CLASS_ORDINAL) | CLASS_BIT(CLASS_NUMBER) | CLASS_BIT(CLASS_TEN),
     CLASS_BIT(CLASS_EDGE) | CLASS_BIT(CLASS_MONTH) | CLASS_BIT(CLASS_POSSESSIVE) | CLASS_BIT(CLASS_DECADE) |
         CLASS_BIT(CLASS_WHICH) | CLASS_BIT(CLASS_ORDINAL) | CLASS_BIT(CLASS_NUMBER) | CLASS_BIT(CLASS_TEN) |
         CLASS_BIT(CLASS_YEAR),
     true, false},
    {read_phrase, 0, 0, false, true},
};

/* A look that spares most of the reading: whether there can be such a mention at i. */
static bool may_read(const struct reader *r, int64_t i, const struct kind *kind)
{
    const struct term *term = at(r, i), *next = at(r, i + 1);
    if (kind->phrase)
        return phrase_may_begin(r, i);
    if (term->classes == CLASS_BIT(CLASS_THE))
        return (kind->classes & CLASS_BIT(CLASS_THE)) &&
               ((next->classes & kind->behind) || term_begins_with_digit(next));
    return (term->classes & kind->classes) || (kind->digits && term_begins_with_digit(term));
}

/* The longest of all kinds. */
int64_t core_read(const struct reader *r, int64_t i, struct mention *m)
{
    int64_t longest = i;
    struct mention found = NEW_MENTION(i);
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        if (!may_read(r, i, &kinds[k]))
            continue;
        int64_t end = kinds[k].read(r, i, &found);
        if (end > longest) {
            *m = found;
            longest = end;
        }
        if (end > i)
            found = NEW_MENTION(i);
    }
    return longest;
}
