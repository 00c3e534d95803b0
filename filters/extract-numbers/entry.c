/* Entries: phrases of pieces in a lexicon. */
#include "entry.h"

enum { LONGEST_CODE = 6 }; /* bytes */

int64_t entry_longest(const struct reading *r, struct lexicon lexicon, int64_t at, int64_t most,
                      struct text *value)
{
    int64_t found = at;
    for (int64_t end = at + 1; end <= at + most && piece_at(r->pieces, end - 1)->form.len; end++) {
        struct text phrase =
            end == at + 1 ? piece_at(r->pieces, at)->form : pieces_phrase(r->pieces, r->arena, at, end);
        struct text entry;
        unsigned flags = lexicon_find(lexicon, phrase, &entry);
        if (flags & LEXICON_ENTRY) {
            *value = entry;
            found = end;
        }
        if (!(flags & LEXICON_PREFIX) ||
            (piece_at(r->pieces, end)->literal && !piece_at(r->pieces, end)->glued))
            break;
    }
    return found;
}

bool entry_by_capitals(struct lexicon lexicon, struct text raw, struct text *value)
{
    char key[1 + LONGEST_CODE] = "=";
    if (raw.len > LONGEST_CODE || !raw.len)
        return false;
    memcpy(key + 1, raw.ptr, raw.len);
    return lexicon_find(lexicon, (struct text){key, raw.len + 1}, value) & LEXICON_ENTRY;
}

bool entry_has(struct text entry, struct text flag)
{
    while (entry.ptr)
        if (text_equal(text_cut(&entry, ' '), flag))
            return true;
    return false;
}

struct text entry_first(struct text values)
{
    return text_cut(&values, ';');
}
