/* Words that say which one. */
#include "which.h"

int64_t which_read(const struct reader *r, int64_t i, struct which *which)
{
    static const struct text narrated[] = {{"previous", 8}, {"preceding", 9}, {"prior", 5}};
    *which = (struct which){0, false, false, false};
    int64_t k = skip(r, i, CLASS_THE);
    which->article = k > i;
    const struct sense *sense = term_sense(r->terms, k, CLASS_WHICH);
    if (sense) {
        which->value = sense->value;
        which->past = text_equal(at(r, k)->form, TEXT("past"));
        for (size_t n = 0; n < sizeof narrated / sizeof *narrated; n++)
            which->spoken |= text_equal(at(r, k)->form, narrated[n]);
        return k + 1;
    }
    sense = term_sense(r->terms, k, CLASS_SPOKEN);
    if (!sense)
        return i;
    which->value = sense->value;
    which->spoken = true;
    return k + 1;
}

enum direction which_direction(struct which which)
{
    return which.value < 0 ? DIRECTION_LAST : which.value > 0 ? DIRECTION_NEXT : DIRECTION_THIS;
}

bool which_ends_phrase(const struct reader *r, int64_t i)
{
    const struct term *next = at(r, i);
    return next->raw.len <= 1 || is(r, i, CLASS_AND) || is(r, i, CLASS_IN) || is(r, i, CLASS_POSSESSIVE);
}
