/* Spaced ellipses. */
#include "ellipsis.h"

static bool is_stop(const struct stretch *s, size_t i)
{
    return i < s->count && s->pieces[i].kind == TOKEN_FINAL &&
           text_equal(piece_text(s->text, &s->pieces[i]), TEXT("."));
}

/* Whether tokens i and i + 1 are two stops of a spaced run. */
static bool goes_on(const struct stretch *s, size_t i)
{
    return is_stop(s, i) && is_stop(s, i + 1) && s->pieces[i + 1].start == s->pieces[i].end + 1;
}

enum ellipsis ellipsis_at(const struct stretch *s, size_t i)
{
    if (!is_stop(s, i) || !(goes_on(s, i) || (i && goes_on(s, i - 1))))
        return ELLIPSIS_NONE;
    size_t first = i, last = i;
    while (first && first + 5 > i && goes_on(s, first - 1))
        first--;
    while (last < i + 5 && goes_on(s, last))
        last++;
    bool clings = first && s->pieces[first].start == s->pieces[first - 1].end;
    bool word_behind =
        last + 1 < s->count && s->pieces[last + 1].opens && s->pieces[last + 1].kind == TOKEN_WORD;
    size_t length = last - first + 1;
    if (clings && length == 4)
        return i == first && word_behind ? ELLIPSIS_ENDS : ELLIPSIS_GOES_ON;
    if (i < last || length == 3)
        return ELLIPSIS_GOES_ON;
    return length == 4 ? ELLIPSIS_ENDS : ELLIPSIS_NONE;
}
