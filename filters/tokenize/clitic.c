/* Clitics: where one token is several syntactic words. */
#include "clitic.h"

#include "../common/lexicon.h"
#include "../common/unicode.h"

/* word TAB length of its first word in bytes: words joined without an apostrophe. */
LEXICON(token_joined);

/* How many bytes of apostrophe (' ’ or `) stand at the start of t; 0: none. */
static size_t apostrophe(struct text t)
{
    if (t.len && (t.ptr[0] == '\'' || t.ptr[0] == '`'))
        return 1;
    return text_starts(t, TEXT("\xE2\x80\x99")) ? 3 : 0;
}

static bool equals_folded(struct text t, const char *lower)
{
    size_t i = 0;
    for (; i < t.len && lower[i]; i++)
        if ((t.ptr[i] | 0x20) != lower[i])
            return false;
    return i == t.len && !lower[i];
}

static bool is_clitic_tail(struct text t)
{
    static const char *const tails[] = {"s", "m", "d", "re", "ve", "ll"};
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
        if (equals_folded(t, tails[i]))
            return true;
    return false;
}

/* Bytes of the clitic at the end of form, its apostrophe included: `'s`, `n't`, or the bare apostrophe of
 * workers'. */
static size_t clitic_length(struct text form)
{
    for (size_t back = 1; back <= 5 && back < form.len; back++) {
        struct text tail = text_skip(form, form.len - back);
        size_t mark = apostrophe(tail);
        if (!mark)
            continue;
        struct text behind = text_skip(tail, mark);
        char before = form.ptr[form.len - back - 1] | 0x20;
        if (equals_folded(behind, "t") && before == 'n')
            return back + 1 < form.len ? back + 1 : 0;
        bool possessive = behind.len == 0 && before == 's';
        return possessive || is_clitic_tail(behind) ? back : 0;
    }
    return 0;
}

void clitic_look_up(struct text form, struct piece *piece)
{
    char lower[8];
    for (size_t i = 0; i < form.len; i++)
        lower[i] = (char)((unsigned char)(form.ptr[i] - 'A') < 26 ? form.ptr[i] | 0x20 : form.ptr[i]);
    struct text value;
    size_t first;
    if (!lexicon_find(token_joined, (struct text){lower, form.len}, &value) || !text_to_size(value, &first))
        return;
    piece->words = 2;
    piece->splits[0] = (uint8_t)first;
}

/* A word that begins with a digit takes only 's as a clitic when no decade: 1990's stays whole. */
static bool keeps_whole(struct text form)
{
    return (unsigned char)(form.ptr[0] - '0') < 10;
}

void clitic_split(struct text form, struct piece *piece)
{
    piece->words = 1;
    if (form.len > 200 || keeps_whole(form))
        return;
    size_t last = clitic_length(form);
    if (!last) {
        clitic_split_plain(form, piece);
        return;
    }
    struct text rest = {form.ptr, form.len - last};
    size_t middle = clitic_length(rest); /* shouldn't've: three words */
    piece->words = middle ? 3 : 2;
    piece->splits[0] = (uint8_t)(middle ? rest.len - middle : rest.len);
    piece->splits[1] = (uint8_t)rest.len;
}
